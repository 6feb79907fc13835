#include "shell/writing/typedmeanwhile.h"

#include "look/noticebar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

const auto noticeId = u"typed-meanwhile"_s;

/// In one line, as far as a notice has room for it.
QString shownText(const QString &text)
{
    constexpr int room = 160;
    const QString line = text.simplified();
    return line.size() <= room ? line : line.first(room) + u'…';
}

} // namespace

TypedMeanwhile::TypedMeanwhile(NoticeStack &notices, QObject *parent) : QObject(parent), m_notices(notices) {}

void TypedMeanwhile::show(const QString &text)
{
    m_text = m_notices.notice(noticeId) ? m_text + u'\n' + text : text;
    m_notices.show(noticeId, Notice{NoticeKind::Warning,
                                    tr("What you typed meanwhile is in no story: %1").arg(shownText(m_text)),
                                    {{tr("Copy"), [this] { QGuiApplication::clipboard()->setText(m_text); }}}});
}

} // namespace gaoqian
