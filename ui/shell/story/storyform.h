// Joins the session to the three places where a story is written: headline, body, form. Shows an article in them and says so to
// everybody else in the window, puts an article together from them, and says when the typing has settled long enough to be looked
// at.
#pragma once

#include "newsroom/writing/articlesession.h"
#include "shell/insert/pictureshelf.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

class HeadlineEdit;
class MetadataForm;
class RichTextEdit;

class StoryForm : public QObject {
    Q_OBJECT

public:
    /// How long after the first change of a burst the preview and the counters are brought up to date, in milliseconds.
    static constexpr int settleDelay = 250;

    /// All outlive it.
    StoryForm(const NewsroomAddress &newsroom, ArticleSession &session, HeadlineEdit &headline, RichTextEdit &body,
              MetadataForm &form, QObject *parent = nullptr);

    /// The article as the widgets show it now.
    Article collect() const;

    /// The newsroom's pictures, for whoever shows some.
    PictureShelf &pictures() { return m_pictures; }
    /// There are pictures that were not in the newsroom when the story was shown.
    void offerPicturesAgain();

Q_SIGNALS:
    /// Another story was opened, or the same one was read anew, and stands in headline, body and form. Who shows or forgets
    /// something then listens to this and not to the session: so it does not matter who hears of it first.
    void shown();
    /// The story as it stands after a change, and before `shown`.
    void settled(const gaoqian::Article &article);

private:
    void show();
    void changed();
    using Thumbs = QList<std::pair<QString, QImage>>; ///< By asset.

    void offerPictures(const Article &article);
    static Result<Thumbs> thumbsOf(const QStringList &hashes, Newsroom &newsroom);

    ArticleSession &m_session;
    HeadlineEdit &m_headline;
    RichTextEdit &m_body;
    MetadataForm &m_form;
    QTimer m_settle;
    QStringList m_offeredPictures;
    PictureShelf m_pictures;
    NewsroomThread m_smallThread; ///< Its own: sixty pictures take longer to be made small than anything may wait.
    LatestRead<Thumbs> m_small;
};

} // namespace gaoqian
