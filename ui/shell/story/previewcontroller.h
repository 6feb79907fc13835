// Keeps the preview showing what an export would write now: the final page while the slip holds, else the draft with its mark.
// The page is made on the session's thread, so that a long story does not hold up the typing.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/publishing/pagemaker.h"
#include "preview/pagescheme.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace gaoqian {

class ArticleSession;
class Preferences;
class PreviewPane;
class StoryForm;

class PreviewController : public QObject {
    Q_OBJECT

public:
    /// All outlive it. The pane is looked at as it was last, and follows `story`.
    PreviewController(const NewsroomAddress &newsroom, Theme theme, ArticleSession &session, const StoryForm &story,
                      PreviewPane &pane, Preferences &preferences, QObject *parent = nullptr);

    /// Shows the page of `article` as it stands, saved or not, as soon as it is made. May be called at any rate: one page is made
    /// at a time, and the last article wins; of another story than the one that is being made at once. Why there is no page is
    /// shown in its place.
    void show(const Article &article);
    /// Shows the open story's page anew: what it takes from elsewhere (signatures, the site) is another.
    void refresh();

Q_SIGNALS:
    void remarked(const QString &sentence); ///< Where a link leads that was clicked.

private:
    struct Made {
        QString story; ///< Its id.
        PageMaker::Preview preview;
    };

    void makeNext();
    void takeMade(const Result<Made> &made);
    void servePicture(const QString &file, const PictureTold &told);

    std::shared_ptr<const Theme> m_theme;
    ArticleSession &m_session;
    PreviewPane &m_pane;
    std::optional<Article> m_next; ///< Shown when what is being made is there.
    LatestRead<Made> m_making;
    QString m_made;                     ///< Which story's page is being made, or was last.
    QHash<QString, QString> m_pictures; ///< Of the page that is shown.
    NewsroomThread m_pictureThread;     ///< Its own: a page that is made anew does not wait for the pictures of the one before.
};

} // namespace gaoqian
