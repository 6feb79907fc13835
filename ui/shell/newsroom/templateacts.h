// Beginning a story from another: duplicate, save as template, new from template, and keeping the templates in order.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;

namespace gaoqian {

class ArticleSession;
class Dialogs;
class Newsroom;
struct TemplateEntry;

class TemplateActs : public QObject {
    Q_OBJECT

public:
    /// All outlive the acts; `window` is what dialogs stand over, and has the actions' shortcuts.
    TemplateActs(Newsroom &newsroom, ArticleSession &session, Dialogs &dialogs, QWidget *window);

    QMenu *newFromTemplate() const { return m_begin; } ///< Lists the templates whenever it opens.
    QAction *duplicate() const { return m_duplicate; }
    QAction *saveAsTemplate() const { return m_save; }
    QAction *manageTemplates() const { return m_manage; }

Q_SIGNALS:
    void begun(const QString &articleId); ///< A new story is on the desk.
    void remarked(const QString &sentence);

private:
    void fillMenu();
    void begin(const QString &templateId);
    void duplicateStory();
    void saveStory();
    void saveWritten();
    void manage();
    void rename(const TemplateEntry &entry);
    void whenWritten(const QString &title, const std::function<void()> &act);
    /// Every template; says so where they cannot be read.
    QList<TemplateEntry> templates(const QString &title) const;

    Newsroom &m_newsroom;
    ArticleSession &m_session;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QMenu *m_begin;
    QAction *m_duplicate;
    QAction *m_save;
    QAction *m_manage;
};

} // namespace gaoqian
