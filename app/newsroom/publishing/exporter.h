// Writing pages: a final page only for a slip that holds, a draft only with its mark; each file whole or not at all.
#pragma once

#include "newsroom/publishing/pagemaker.h"

#include "article/articlerecord.h"

#include <functional>

class QDir;

namespace gaoqian {

enum class ExportFormat { Page, Fragment };

class Exporter {
public:
    /// `tell` gets a sentence for a person that says what is being waited for, when that takes longer than a moment.
    Exporter(Newsroom &newsroom, Theme theme, std::function<void(const QString &)> tell = {}) :
        m_newsroom(newsroom), m_maker(newsroom, std::move(theme)), m_tell(std::move(tell))
    {}

    /// Writes the article into `folder` (made when missing), pictures first, the page last, and answers the page's path. A final
    /// page is made of one moment (Refused with its reason when the slip does not hold then, or a picture is missing), and goes
    /// out only if all that it shows is still so when it is on the disk; the article is then published with exactly that content,
    /// and the newsroom's record says what went out (see newsroom/publishing/publishing.h). `personId`: who exports, for the
    /// record; may be empty.
    Result<QString> write(const QString &articleId, const QString &folder, ExportFormat format, bool draft,
                          const QString &personId = {});

private:
    /// A page that was made and is nowhere yet.
    struct Made {
        NormalArticle article;
        PageInput input; ///< That `page` was rendered from.
        QByteArray page;
        QList<std::pair<QString, QByteArray>> pictures; ///< Names below `assets/`, and what goes there.
        PublishedContent content;
    };

    /// A story of which the page may be made.
    struct Subject {
        ArticleRecord record;
        Slip slip;
    };

    Result<Subject> subject(const QString &articleId, bool draft);
    Result<Made> make(const QString &articleId, ExportFormat format, bool draft);
    Result<QList<std::pair<QString, QByteArray>>> pictures(const PageInput &input);
    Result<void> stillShows(const Made &made);
    Result<QString> put(const Made &made, const QString &path, bool draft, const QString &personId);

    Newsroom &m_newsroom;
    PageMaker m_maker;
    std::function<void(const QString &)> m_tell;
};

} // namespace gaoqian
