// Acting on slips: reading an article's slip from the file, adding decisions to it, keeping the desk list's columns true.
#pragma once

#include "newsroom/newsroom.h"
#include "signoff/slip.h"

namespace gaoqian {

class SignDesk {
public:
    explicit SignDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// The slip as it stands, verified. The people and chains of the newsroom are read anew each time: a slip never trusts what
    /// was checked earlier.
    Result<Slip> slip(const QString &articleId) const;

    /// Makes, signs and stores the decision in one transaction, with a revision of what was signed; refuses when the content is
    /// no longer `seenDigest`, so that nobody signs what they have not seen (empty: whatever is there).
    Result<Decision> act(const QString &articleId, const Act &act, const SigningKey &key, const QString &seenDigest = {});

    /// Writes the slip's state, the awaited role and since when into the article's list columns.
    Result<void> refreshColumns(const QString &articleId);

private:
    Result<void> refreshColumns(const QString &articleId, const QString &head);

    Newsroom &m_newsroom;
};

/// The slip as JSON with stable names, for `slip --json` and `verify --json`.
QJsonObject toJson(const Slip &slip);

/// "稿签"-style words for people, translated: "In review", "Approved" ...
QString slipStateText(SlipState state);
QString slotStateText(SlotState state);
QString verdictText(Verdict verdict);

} // namespace gaoqian
