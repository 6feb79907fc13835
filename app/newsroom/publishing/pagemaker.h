// Everything that a page needs from the newsroom, gathered: site, credits from the slip, the three lists, the pictures' names.
#pragma once

#include "article/normalarticle.h"
#include "newsroom/core/newsroom.h"
#include "signoff/slip.h"

#include <QHash>

namespace gaoqian {

class PageMaker {
public:
    PageMaker(Newsroom &newsroom, Theme theme) : m_newsroom(newsroom), m_theme(std::move(theme)) {}

    /// The page of `article` as it stands; what is gathered is of one moment, and for `article` and `slip` to be of that moment
    /// too the caller reads them in the same snapshot. `draft`: marked 未审定, without credits, whatever the slip says; a picture
    /// that is missing or damaged is left out. Otherwise the credits are those of `slip`, which must be over this very content,
    /// and such a picture stops it.
    Result<PageInput> gather(const NormalArticle &article, const Slip &slip, bool draft) const;

    /// The bytes that preview and export share.
    Result<QByteArray> page(const PageInput &input) const { return renderPage(input, m_theme); }

    /// What an export would write now if `written` were saved: the final page while the slip holds over it, else the draft. What
    /// differs from the saved text is taken for an edit of `personId`'s: a page never shows credits over words that nobody
    /// signed.
    struct Preview {
        QByteArray page;
        QHash<QString, QString> pictures; ///< Asset hash by the file name that the page uses.
    };
    Result<Preview> preview(const Article &written, const QString &personId) const;

private:
    Result<Slip> slipOver(const NormalArticle &article, const QString &personId) const;
    Result<PageInput> gatherNow(const NormalArticle &article, const Slip &slip, bool draft) const;

    Newsroom &m_newsroom;
    Theme m_theme;
};

/// The page's file name for an article, the same wherever it is linked from: "<id>.html".
QString pageFileName(const QString &articleId);

/// That of its fragment: none may ever lie where a page is looked for.
QString fragmentFileName(const QString &articleId);

/// A picture's file name below `assets/`.
QString pictureFileName(const QString &hash, const QString &mime);

} // namespace gaoqian
