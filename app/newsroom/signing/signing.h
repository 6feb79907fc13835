// Acting on slips: reading an article's slip from the file, adding decisions to it, keeping the desk list's columns true.
#pragma once

#include "article/normalarticle.h"
#include "newsroom/core/newsroom.h"
#include "signoff/slip.h"

namespace gaoqian {

class Signing {
public:
    explicit Signing(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// The slip as it stands, verified; everything in it is of one moment. The people and chains of the newsroom are read anew
    /// each time: a slip never trusts what was checked earlier.
    Result<Slip> slip(const QString &articleId) const;

    /// The slip as it stood under its first `decisions` decisions, the last of which has the digest `head`, over `content`: what
    /// a page that went out then was written on. Refused when the slip no longer begins like that.
    Result<Slip> slipAt(const NormalArticle &content, int decisions, const QString &head) const;
    /// Ok when that slip held, and no later decision ended what it said; what was written on the story since does not matter.
    Result<void> standsSince(const NormalArticle &content, int decisions, const QString &head) const;

    /// Makes, signs and stores the decision in one transaction, with a revision of what was signed, and reads back that it
    /// stands; a Conflict when the content is no longer `seenDigest`, so that nobody signs what they have not seen. An act that
    /// ends the story's validity takes it out of the page's lists; so does the first act on a story that was published elsewhere,
    /// which is ours from then on.
    Result<Decision> act(const QString &articleId, const Act &act, const SigningKey &key, const QString &seenDigest);

    /// Writes the slip's state, the awaited role and since when into the article's list columns. To be called in the transaction
    /// that changed what they are made of.
    Result<void> refreshColumns(const QString &articleId);
    /// The same for who has just written `content`, and needs not read it back.
    Result<void> refreshColumns(const NormalArticle &content);

private:
    Result<Slip> slipOver(const NormalArticle &content, const QString &head) const;
    Result<void> noteColumns(const Slip &slip);
    Result<Slip> readBack(const Decision &made) const;

    Newsroom &m_newsroom;
};

/// The slip as JSON with stable names, for `slip --json` and `verify --json`.
QJsonObject toJson(const Slip &slip);

/// "稿签"-style words for people, translated: "In review", "Approved" ...
QString slipStateText(SlipState state);
QString slotStateText(SlotState state);
QString verdictText(Verdict verdict);

} // namespace gaoqian
