// Writing pages: a final page only for a slip that holds, a draft only with its mark; each file whole or not at all.
#pragma once

#include "newsroom/pagemaker.h"

class QDir;

namespace gaoqian {

enum class ExportFormat { Page, Fragment };

class Exporter {
public:
    Exporter(Newsroom &newsroom, Theme theme) : m_newsroom(newsroom), m_maker(newsroom, std::move(theme)) {}

    /// Writes the article into `folder` (made when missing), pictures first, the page last, and answers the page's path. A final
    /// export checks the slip (Refused with its reason when it does not hold), keeps a revision and marks the article published.
    /// `personId`: who exports, for the revision; may be empty.
    Result<QString> write(const QString &articleId, const QString &folder, ExportFormat format, bool draft,
                          const QString &personId = {});

private:
    Result<void> writePictures(const PageInput &input, const QDir &target);
    Result<void> notePublished(const ArticleRecord &record, const QString &personId);

    Newsroom &m_newsroom;
    PageMaker m_maker;
};

} // namespace gaoqian
