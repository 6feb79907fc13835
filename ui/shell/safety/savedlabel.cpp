#include "shell/safety/savedlabel.h"

#include "look/look.h"
#include "newsroom/writing/articlesession.h"
#include "shell/story/storyform.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace gaoqian {

SavedLabel::SavedLabel(const NewsroomAddress &newsroom, const ArticleSession &session, const StoryForm &story, QLabel &label,
                       QObject *parent) :
    QObject(parent),
    m_newsroom(newsroom), m_label(label)
{
    connect(&story, &StoryForm::shown, this, [this, &session] { showSavedAt(session.savedAt()); });
    connect(&session, &ArticleSession::saved, this, &SavedLabel::showSavedAt);
    connect(&session, &ArticleSession::saveDelayed, this, [this] { m_label.setText(tr("saving…")); });
    connect(&session, &ArticleSession::saveFailed, this, [this](const Error &error) {
        m_label.setText(tr("not saved")); // why, and what to do, is in a notice
        m_label.setToolTip(error.message);
    });
}

void SavedLabel::showSavedAt(const QDateTime &time)
{
    // Of today's the second tells that the last words are in; of an older story's it tells nothing, but the day does.
    const QDateTime now = m_newsroom.clock().now();
    const bool today = time.toLocalTime().date() == now.toLocalTime().date();
    m_label.setText(tr("saved %1").arg(today ? time.toLocalTime().toString(u"HH:mm:ss"_s) : momentText(time, now)));
    m_label.setToolTip({});
}

} // namespace gaoqian
