#include "shell/newsroom/templateacts.h"

#include "dialogs/dialogs.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/storytemplates.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

TemplateActs::TemplateActs(Newsroom &newsroom, ArticleSession &session, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_newsroom(newsroom), m_session(session), m_dialogs(dialogs), m_window(window),
    m_begin(new QMenu(tr("New from &template"), window)), m_duplicate(new QAction(tr("&Duplicate"), this)),
    m_save(new QAction(tr("Save as te&mplate…"), this)), m_manage(new QAction(tr("Mana&ge templates…"), this))
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
    connect(&session, &ArticleSession::opened, this, follow);
    connect(&session, &ArticleSession::closed, this, follow);
    connect(m_begin, &QMenu::aboutToShow, this, &TemplateActs::fillMenu);
    connect(m_duplicate, &QAction::triggered, this, &TemplateActs::duplicateStory);
    connect(m_save, &QAction::triggered, this, &TemplateActs::saveStory);
    connect(m_manage, &QAction::triggered, this, &TemplateActs::manage);
}

void TemplateActs::fillMenu()
{
    m_begin->clear();
    const QList<TemplateEntry> all = templates(tr("New from template"));
    for (const TemplateEntry &entry : all) {
        QString text = entry.name;
        text.replace(u'&', u"&&"_s);
        m_begin->addAction(text, this, [this, id = entry.id] { begin(id); });
    }
    if (all.isEmpty())
        m_begin->addAction(tr("No templates yet: open a story and save it as one"))->setEnabled(false);
    m_begin->addSeparator();
    m_begin->addAction(m_manage);
    m_manage->setEnabled(!all.isEmpty());
}

QList<TemplateEntry> TemplateActs::templates(const QString &title) const
{
    const auto all = Templates(m_newsroom).list();
    if (all)
        return *all;
    m_dialogs.warn(m_window, title, all.error().message);
    return {};
}

void TemplateActs::whenWritten(const QString &title, const std::function<void()> &act)
{
    m_session.writeSoon([self = QPointer(this), title, act](const Result<void> &written) {
        if (self && written)
            act();
        else if (self)
            self->m_dialogs.warn(self->m_window, title,
                                 tr("The story could not be saved, so nothing was done: %1.").arg(written.error().message));
    });
}

void TemplateActs::begin(const QString &templateId)
{
    const auto begun = Templates(m_newsroom).begin(templateId, m_session.personId());
    if (begun)
        Q_EMIT this->begun(*begun);
    else
        m_dialogs.warn(m_window, tr("New from template"), begun.error().message);
}

void TemplateActs::duplicateStory()
{
    const QString title = tr("Duplicate");
    if (!m_session.isOpen())
        return;
    whenWritten(title, [this, title, id = m_session.article().id] {
        m_session.thread().writeFor<QString>(
            this, [id, person = m_session.personId()](Newsroom &newsroom) { return Templates(newsroom).duplicate(id, person); },
            [this, title](const Result<QString> &copied) {
                if (copied)
                    Q_EMIT begun(*copied);
                else
                    m_dialogs.warn(m_window, title, copied.error().message);
            });
    });
}

void TemplateActs::saveStory()
{
    if (m_session.isOpen())
        whenWritten(tr("Save as template"), [this] { saveWritten(); });
}

void TemplateActs::saveWritten()
{
    const QString title = tr("Save as template");
    const auto name = m_dialogs.askText(m_window, title, tr("The template's name:"), m_session.article().title, false);
    if (!name)
        return;
    const QList<TemplateEntry> all = templates(title);
    const bool taken =
        std::any_of(all.begin(), all.end(), [&](const TemplateEntry &entry) { return entry.name == name->simplified(); });
    if (taken && !m_dialogs.confirm(m_window, title, tr("There is a template “%1” already.").arg(name->simplified()),
                                    tr("Replace it"), tr("Cancel"), true))
        return;
    if (const auto kept = Templates(m_newsroom).save(m_session.article(), *name); !kept)
        m_dialogs.warn(m_window, title, kept.error().message);
    else
        Q_EMIT remarked(tr("Kept as the template “%1”").arg(name->simplified()));
}

void TemplateActs::manage()
{
    const QString title = tr("Templates");
    // One after the other, until it is cancelled.
    while (true) {
        const QList<TemplateEntry> all = templates(title);
        if (all.isEmpty())
            return;
        QStringList names;
        for (const TemplateEntry &entry : all)
            names += entry.name;
        const int which = m_dialogs.choose(m_window, title, tr("The template to change:"), names);
        if (which < 0)
            return;
        const TemplateEntry &entry = all[which];
        const int what = m_dialogs.choose(m_window, title, entry.name, {tr("Rename it"), tr("Delete it")});
        if (what == 0)
            rename(entry);
        if (what != 1 || !m_dialogs.confirm(m_window, title, tr("Stories that were begun from “%1” stay.").arg(entry.name),
                                            tr("Delete the template"), tr("Cancel"), true))
            continue;
        if (const auto done = Templates(m_newsroom).remove(entry.id); !done)
            m_dialogs.warn(m_window, title, done.error().message);
    }
}

void TemplateActs::rename(const TemplateEntry &entry)
{
    const QString title = tr("Templates");
    const auto name = m_dialogs.askText(m_window, title, tr("The template's name:"), entry.name, false);
    if (!name)
        return;
    if (const auto done = Templates(m_newsroom).rename(entry.id, *name); !done)
        m_dialogs.warn(m_window, title, done.error().message);
}

} // namespace gaoqian
