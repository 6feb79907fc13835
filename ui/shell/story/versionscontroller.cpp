#include "shell/story/versionscontroller.h"

#include "article/articlerecord.h"
#include "article/normalise.h"
#include "dialogs/dialogs.h"
#include "editor/compare/versionview.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/articlesession.h"
#include "shell/actions/windowactions.h"
#include "shell/story/storyform.h"
#include "shell/story/storyhistory.h"
#include "versions/versionspanel.h"

#include <QAction>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

VersionsController::VersionsController(const NewsroomAddress &newsroom, ArticleSession &session, StoryForm &story,
                                       StoryHistory &history, const WindowActions &actions, Dialogs &dialogs, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_history(history), m_dialogs(dialogs), m_window(window),
    m_panel(new VersionsPanel(window)), m_view(new VersionView)
{
    m_view->setAssetSource(story.pictures().source());
    connect(&story.pictures(), &PictureShelf::arrived, m_view, &VersionView::notePicture);
    m_panel->setPreview(m_view);
    connect(m_panel, &VersionsPanel::shown, this, &VersionsController::refresh);
    connect(m_panel, &VersionsPanel::versionChosen, this, &VersionsController::show);
    connect(m_panel, &VersionsPanel::nameRequested, this, &VersionsController::nameVersion);
    connect(m_panel, &VersionsPanel::restoreRequested, this, &VersionsController::goBackTo);
    connect(actions.save, &QAction::triggered, this, &VersionsController::saveVersion);
    connect(actions.nameVersion, &QAction::triggered, this, [this] { nameVersion(0); });

    m_rest.setSingleShot(true);
    m_rest.setInterval(restDelay);
    connect(&m_rest, &QTimer::timeout, this, &VersionsController::refresh);
    connect(&session, &ArticleSession::contentSaved, &m_rest, qOverload<>(&QTimer::start));
    connect(&story, &StoryForm::shown, this, [this] {
        forgetStory();
        m_panel->choose(0);
        refresh();
    });
    connect(&session, &ArticleSession::closed, this, [this] {
        forgetStory();
        refresh();
    });
}

/// What is known and being found out of the story before.
void VersionsController::forgetStory()
{
    m_revisions.clear();
    m_listing.drop();
    m_chosen.drop();
    m_changes.drop();
}

void VersionsController::refresh()
{
    m_rest.stop();
    if (!m_panel->isVisible())
        return; // it asks again when it is seen
    if (m_session.isOpen())
        ask(true);
    else
        m_panel->clear();
}

void VersionsController::follow()
{
    if (m_panel->isVisible() && m_session.isOpen() && !m_rest.isActive()) // else it asks by itself
        ask(m_listing.isAsked());
}

/// `isChanged`: what is shown is shown anew even where the versions are the same.
void VersionsController::ask(bool isChanged)
{
    m_listing.ask(
        m_session.thread(), [id = m_session.article().id](Newsroom &newsroom) { return Versions(newsroom).list(id); },
        [this, isChanged](const Result<Versions::Listed> &listed) {
            if (isChanged || (listed && listed->versions != m_revisions))
                list(listed);
        });
}

void VersionsController::list(const Result<Versions::Listed> &listed)
{
    if (!listed) {
        Q_EMIT remarkedBriefly(listed.error().message);
        return;
    }
    if (listed->articleId != m_session.article().id)
        return; // another was opened, and asks for itself
    m_revisions = listed->versions;
    if (!m_revisions.isEmpty())
        askSinceLast(m_revisions.last());
    m_panel->setVersions(m_revisions, listed->people, m_newsroom.clock().now());
}

void VersionsController::saveVersion()
{
    if (!m_session.isOpen())
        return;
    m_history.closeStep();
    m_session.saveSoon(u"save"_s, {}, [self = QPointer(this)](const Result<int> &kept) {
        if (!self)
            return;
        if (!kept)
            self->warn(tr("Save"), kept.error().message);
        else
            Q_EMIT self->remarkedBriefly(tr("Kept as version %1").arg(*kept));
        self->refresh();
    });
}

void VersionsController::nameVersion(int number)
{
    if (!m_session.isOpen())
        return;
    const auto revision =
        std::find_if(m_revisions.begin(), m_revisions.end(), [number](const Revision &kept) { return kept.number == number; });
    const QString before = number > 0 && revision != m_revisions.end() ? revision->name : QString();
    const auto typed = m_dialogs.askText(m_window, tr("Name a version"), tr("Name"), before, false);
    const QString name = cleanLine(typed.value_or(before));
    if (!typed || name == before)
        return;
    const auto told = [self = QPointer(this), name](const Result<int> &kept) {
        if (!self)
            return;
        if (!kept)
            self->warn(tr("Name a version"), kept.error().message);
        else
            Q_EMIT self->remarkedBriefly(name.isEmpty() ? tr("Version %1 has no name any more").arg(*kept)
                                                        : tr("Version %1 is called “%2”").arg(QString::number(*kept), name));
        self->refresh();
    };
    if (number == 0) {
        m_session.saveSoon(u"save"_s, name, told);
        return;
    }
    m_session.thread().writeFor<int>(
        this,
        [id = m_session.article().id, number, name](Newsroom &newsroom) -> Result<int> {
            const auto named = Versions(newsroom).name(id, number, name);
            return named ? Result<int>(number) : Result<int>(named.error());
        },
        told);
}

void VersionsController::goBackTo(int number)
{
    if (!m_session.isOpen())
        return;
    m_session.saveSoon(u"restore"_s, {}, [self = QPointer(this), number](const Result<int> &kept) {
        if (!self)
            return;
        if (!kept) {
            self->warn(tr("Go back"), kept.error().message);
            return;
        }
        self->m_version.ask(
            self->m_session.thread(),
            [id = self->m_session.article().id, number](Newsroom &newsroom) { return Versions(newsroom).content(id, number); },
            [self, number](const Result<Article> &version) { self->putBack(number, version); });
    });
}

void VersionsController::putBack(int number, const Result<Article> &version)
{
    if (!version) {
        warn(tr("Go back"), version.error().message);
        return;
    }
    if (version->id != m_session.article().id) // which was left meanwhile
        return;
    if (!m_history.change(tr("Go back to version %1").arg(number), *version)) {
        Q_EMIT remarkedBriefly(tr("The story cannot be changed just now"));
        return;
    }
    m_session.writeSoon([self = QPointer(this), number](const Result<void> &written) {
        if (!self)
            return;
        if (!written)
            self->warn(tr("Go back"), written.error().message);
        else
            Q_EMIT self->remarkedBriefly(tr("The story is as in version %1 again; Undo takes that back").arg(number));
        self->refresh();
    });
}

void VersionsController::show(int number)
{
    if (m_revisions.isEmpty() || !m_session.isOpen())
        return;
    const int wanted = number > 0 ? number : m_revisions.last().number;
    m_chosen.ask(
        m_session.thread(),
        [article = m_session.article(), wanted](Newsroom &newsroom) -> Result<Chosen> {
            auto version = Versions(newsroom).content(article.id, wanted);
            if (!version)
                return version.error();
            return Chosen{*version, compare(*version, article)};
        },
        [this](const Result<Chosen> &chosen) { showChosen(chosen); });
}

void VersionsController::showChosen(const Result<Chosen> &chosen)
{
    if (!m_panel->isVisible())
        return; // one that is hidden asks again when it is seen
    if (chosen)
        m_view->setVersion(chosen->version, chosen->since);
    else
        Q_EMIT remarkedBriefly(chosen.error().message);
}

/// Comparing a long story takes longer than a key may wait, so the session's thread does it.
void VersionsController::askSinceLast(const Revision &last)
{
    m_changes.ask(
        m_session.thread(),
        [article = m_session.article(), digest = m_session.digest(), last](Newsroom &newsroom) -> Result<Tally> {
            if (last.digest == digest)
                return Tally();
            auto version = Versions(newsroom).content(article.id, last.number);
            if (!version)
                return version.error();
            return tally(compare(*version, article));
        },
        [this, number = last.number](const Result<Tally> &changes) { tellSinceLast(number, changes); });
}

void VersionsController::tellSinceLast(int number, const Result<Tally> &changes)
{
    m_panel->setSinceLast(
        tr("Since version %1: %2").arg(QString::number(number), changes ? tallyText(*changes) : changes.error().message));
}

void VersionsController::warn(const QString &title, const QString &text) { m_dialogs.warn(m_window, title, text); }

} // namespace gaoqian
