// What stands over the window: the open story's title and the newsroom's name.
#pragma once

#include "newsroom/core/latestread.h"
#include "page/page.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class NewsroomAddress;
class StoryForm;

class WindowTitle : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    WindowTitle(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story, QWidget *window);

    /// Reads the newsroom's name anew, beside the window; the file's name stands for one that it has not got.
    void readSite();

private:
    void show();

    ArticleSession &m_session;
    QWidget &m_window;
    QString m_siteName;
    QString m_title; ///< Of the story, when it was last looked at.
    LatestRead<Site> m_site;
};

} // namespace gaoqian
