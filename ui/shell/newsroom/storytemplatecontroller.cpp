#include "shell/newsroom/storytemplatecontroller.h"

#include "dialogs/dialogs.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/storytemplates.h"
#include "shell/story/storyform.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

Result<QList<TemplateEntry>> list(Newsroom &newsroom) { return StoryTemplates(newsroom).list(); }

} // namespace

StoryTemplateController::StoryTemplateController(ArticleSession &session, const StoryForm &story, Dialogs &dialogs,
                                                 QWidget *window) :
    QObject(window),
    m_session(session), m_dialogs(dialogs), m_window(window), m_begin(new QMenu(tr("New from &template"), window)),
    m_duplicate(new QAction(tr("&Duplicate"), this)), m_save(new QAction(tr("Save as te&mplate…"), this)),
    m_manage(new QAction(tr("Mana&ge templates…"), this))
{
    m_duplicate->setObjectName(u"duplicate"_s);
    m_save->setObjectName(u"save-template"_s);
    m_manage->setObjectName(u"manage-templates"_s);
    window->addActions({m_duplicate, m_save, m_manage});
    m_duplicate->setEnabled(false);
    m_save->setEnabled(false);
    const auto follow = [this] {
        m_duplicate->setEnabled(m_session.isOpen());
        m_save->setEnabled(m_session.isOpen());
    };
    connect(&story, &StoryForm::shown, this, follow);
    connect(&session, &ArticleSession::closed, this, follow);
    connect(m_begin, &QMenu::aboutToShow, this, &StoryTemplateController::fillMenu);
    connect(m_duplicate, &QAction::triggered, this, &StoryTemplateController::duplicateStory);
    connect(m_save, &QAction::triggered, this, &StoryTemplateController::saveStory);
    connect(m_manage, &QAction::triggered, this, &StoryTemplateController::manage);
}

void StoryTemplateController::fillMenu()
{
    m_begin->clear();
    m_begin->addAction(u"…"_s)->setEnabled(false);
    m_list.ask(m_session.thread(), list, [this](const Result<QList<TemplateEntry>> &all) { showMenu(all); });
}

/// In the open menu, in the place of the dots.
void StoryTemplateController::showMenu(const Result<QList<TemplateEntry>> &all)
{
    m_begin->clear();
    if (!all) {
        m_begin->addAction(all.error().message)->setEnabled(false);
        return;
    }
    for (const TemplateEntry &entry : *all) {
        QString text = entry.name;
        text.replace(u'&', u"&&"_s);
        m_begin->addAction(text, this, [this, id = entry.id] { begin(id); });
    }
    if (all->isEmpty())
        m_begin->addAction(tr("No templates yet: open a story and save it as one"))->setEnabled(false);
    m_begin->addSeparator();
    m_begin->addAction(m_manage);
    m_manage->setEnabled(!all->isEmpty());
}

/// Gives every template to `then`; says so where they cannot be read.
void StoryTemplateController::withTemplates(const QString &title, const std::function<void(const QList<TemplateEntry> &)> &then)
{
    m_session.thread().readFor<QList<TemplateEntry>>(this, list, [this, title, then](const Result<QList<TemplateEntry>> &all) {
        if (all)
            then(*all);
        else
            m_dialogs.warn(m_window, title, all.error().message);
    });
}

/// Has `work` done and then `done`; says so where it fails.
void StoryTemplateController::write(const QString &title, const std::function<Result<void>(Newsroom &)> &work,
                                    const std::function<void()> &done)
{
    m_session.thread().writeFor<void>(this, work, [this, title, done](const Result<void> &written) {
        if (written)
            done();
        else
            m_dialogs.warn(m_window, title, written.error().message);
    });
}

void StoryTemplateController::beginFrom(const QString &title, const std::function<Result<QString>(Newsroom &)> &work)
{
    m_session.thread().writeFor<QString>(this, work, [this, title](const Result<QString> &made) {
        if (made)
            Q_EMIT begun(*made);
        else
            m_dialogs.warn(m_window, title, made.error().message);
    });
}

void StoryTemplateController::whenWritten(const QString &title, const std::function<void()> &act)
{
    m_session.writeSoon([self = QPointer(this), title, act](const Result<void> &written) {
        if (self && written)
            act();
        else if (self)
            self->m_dialogs.warn(self->m_window, title,
                                 tr("The story could not be saved, so nothing was done: %1.").arg(written.error().message));
    });
}

void StoryTemplateController::begin(const QString &templateId)
{
    beginFrom(tr("New from template"), [templateId, person = m_session.personId()](Newsroom &newsroom) {
        return StoryTemplates(newsroom).begin(templateId, person);
    });
}

void StoryTemplateController::duplicateStory()
{
    const QString title = tr("Duplicate");
    if (!m_session.isOpen())
        return;
    whenWritten(title, [this, title, id = m_session.article().id] {
        beginFrom(title, [id, person = m_session.personId()](Newsroom &newsroom) {
            return StoryTemplates(newsroom).duplicate(id, person);
        });
    });
}

void StoryTemplateController::saveStory()
{
    if (m_session.isOpen())
        whenWritten(tr("Save as template"), [this] { saveWritten(); });
}

void StoryTemplateController::saveWritten()
{
    const QString title = tr("Save as template");
    const Article article = m_session.article();
    const auto name = m_dialogs.askText(m_window, title, tr("The template's name:"), article.title, false);
    if (!name)
        return;
    withTemplates(title, [this, title, article, name = name->simplified()](const QList<TemplateEntry> &all) {
        const auto there = std::find_if(all.begin(), all.end(), [&](const TemplateEntry &entry) { return entry.name == name; });
        const QString replaced = there == all.end() ? QString() : there->id;
        if (!replaced.isEmpty() && !m_dialogs.confirm(m_window, title, tr("There is a template “%1” already.").arg(name),
                                                      tr("Replace it"), tr("Cancel"), true))
            return;
        write(
            title,
            [article, name, replaced](Newsroom &newsroom) { return StoryTemplates(newsroom).save(article, name, replaced); },
            [this, name] { Q_EMIT remarked(tr("Kept as the template “%1”").arg(name)); });
    });
}

/// One after the other, until it is cancelled.
void StoryTemplateController::manage()
{
    withTemplates(tr("Templates"), [this](const QList<TemplateEntry> &all) {
        if (all.isEmpty())
            return;
        QStringList names;
        for (const TemplateEntry &entry : all)
            names += entry.name;
        const int which = m_dialogs.choose(m_window, tr("Templates"), tr("The template to change:"), names);
        if (which >= 0)
            change(all[which]);
    });
}

void StoryTemplateController::change(const TemplateEntry &entry)
{
    const QString title = tr("Templates");
    switch (m_dialogs.choose(m_window, title, entry.name, {tr("Rename it"), tr("Delete it")})) {
    case 0:
        rename(entry);
        break;
    case 1:
        if (m_dialogs.confirm(m_window, title, tr("Stories that were begun from “%1” stay.").arg(entry.name),
                              tr("Delete the template"), tr("Cancel"), true)) {
            write(
                title, [id = entry.id](Newsroom &newsroom) { return StoryTemplates(newsroom).remove(id); }, [this] { manage(); });
            break;
        }
        [[fallthrough]];
    default:
        manage();
    }
}

void StoryTemplateController::rename(const TemplateEntry &entry)
{
    const QString title = tr("Templates");
    const auto name = m_dialogs.askText(m_window, title, tr("The template's name:"), entry.name, false);
    if (!name) {
        manage();
        return;
    }
    write(
        title, [id = entry.id, name = *name](Newsroom &newsroom) { return StoryTemplates(newsroom).rename(id, name); },
        [this] { manage(); });
}

} // namespace gaoqian
