#include "shell/newsroom/windowtitle.h"

#include "article/showntitle.h"
#include "newsroom/writing/articlesession.h"
#include "shell/story/storyform.h"

#include <QFileInfo>
#include <QWidget>

namespace gaoqian {

WindowTitle::WindowTitle(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story, QWidget *window) :
    QObject(window), m_session(session), m_window(*window), m_siteName(QFileInfo(newsroom.path()).completeBaseName())
{
    connect(&story, &StoryForm::settled, this, [this](const Article &article) {
        m_title = article.title;
        show();
    });
    show();
    readSite();
}

void WindowTitle::readSite()
{
    m_site.ask(
        m_session.thread(), [](Newsroom &newsroom) { return newsroom.site(); },
        [this](const Result<Site> &site) {
            if (site && !site->name.isEmpty())
                m_siteName = site->name;
            show();
        });
}

void WindowTitle::show()
{
    m_window.setWindowTitle(m_session.isOpen() ? tr("%1 – %2").arg(shownTitle(m_title), m_siteName) : m_siteName);
}

} // namespace gaoqian
