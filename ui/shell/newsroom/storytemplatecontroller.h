// Beginning a story from another: duplicate, save as template, new from template, and keeping the templates in order.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/writing/storytemplates.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;

namespace gaoqian {

class ArticleSession;
class Dialogs;
class StoryForm;

class StoryTemplateController : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `window` is what dialogs stand over, and has the actions' shortcuts.
    StoryTemplateController(ArticleSession &session, const StoryForm &story, Dialogs &dialogs, QWidget *window);

    QMenu *newFromTemplate() const { return m_begin; } ///< Lists the templates whenever it opens.
    QAction *duplicate() const { return m_duplicate; }
    QAction *saveAsTemplate() const { return m_save; }
    QAction *manageTemplates() const { return m_manage; }

Q_SIGNALS:
    void begun(const QString &articleId); ///< A new story is open.
    void remarked(const QString &sentence);

private:
    void fillMenu();
    void showMenu(const Result<QList<TemplateEntry>> &all);
    void begin(const QString &templateId);
    void duplicateStory();
    void saveStory();
    void saveWritten();
    void manage();
    void change(const TemplateEntry &entry);
    void rename(const TemplateEntry &entry);
    void whenWritten(const QString &title, const std::function<void()> &act);
    void withTemplates(const QString &title, const std::function<void(const QList<TemplateEntry> &)> &then);
    void write(const QString &title, const std::function<Result<void>(Newsroom &)> &work, const std::function<void()> &done);
    void beginFrom(const QString &title, const std::function<Result<QString>(Newsroom &)> &work);

    ArticleSession &m_session;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QMenu *m_begin;
    QAction *m_duplicate;
    QAction *m_save;
    QAction *m_manage;
    LatestRead<QList<TemplateEntry>> m_list; ///< For the menu.
};

} // namespace gaoqian
