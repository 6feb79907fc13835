#include "shell/insert/intakenotices.h"

#include "look/busynotice.h"
#include "look/noticebar.h"
#include "shell/insert/bodyintake.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const QString refusedNotice = u"pictures"_s;
const QString conversionNotice = u"conversion"_s;
const QString busyNotice = u"pictures-reading"_s;

} // namespace

IntakeNotices::IntakeNotices(BodyIntake &intake, NoticeStack &notices, QObject *parent) :
    QObject(parent), m_intake(intake), m_notices(notices), m_busy(new BusyNotice(
                                                               notices, busyNotice, [&intake] { intake.cancel(); }, this))
{
    connect(&intake, &BodyIntake::asked, this, &IntakeNotices::takeWarning);
    connect(&intake, &BodyIntake::noticed, this, [this](const QStringList &sentences) { warn(sentences, true); });
    connect(&intake, &BodyIntake::busyChanged, this, &IntakeNotices::showBusy);
    connect(&intake, &BodyIntake::conversionOffered, this, &IntakeNotices::offerConversion);
    connect(&notices, &NoticeStack::dismissed, this, [this](const QString &id) {
        if (id == conversionNotice)
            m_intake.leaveOffered();
    });
}

void IntakeNotices::warn(const QStringList &sentences, bool isReported)
{
    constexpr int most = 5; // more would push the text away
    QStringList lines = sentences.first(std::min<qsizetype>(sentences.size(), most));
    Notice notice{.kind = NoticeKind::Warning, .text = {}, .buttons = {}};
    if (const int more = int(sentences.size()) - most; more > 0) {
        lines << tr("… and %n more", nullptr, more);
        if (isReported)
            notice.buttons << NoticeButton{tr("Show…"), [this] { Q_EMIT reportWanted(); }};
    }
    notice.text = lines.join(u'\n');
    m_notices.show(refusedNotice, notice);
}

void IntakeNotices::takeWarning() { m_notices.take(refusedNotice); }

void IntakeNotices::showBusy(int things)
{
    if (things == 0)
        m_busy->hide();
    else
        m_busy->show(tr("Taking %n piece(s) in. They come to where they were put; write on meanwhile.", nullptr, things));
}

void IntakeNotices::offerConversion(const QStringList &names)
{
    if (names.isEmpty()) {
        m_notices.take(conversionNotice);
        return;
    }
    const QString text =
        tr("Old Word, WPS, RTF and ODT files are put in when LibreOffice has converted them: %1").arg(names.join(u'、'));
    const NoticeButton convert{tr("Convert with LibreOffice"), [this] { m_intake.convertOffered(); }};
    m_notices.show(conversionNotice, {.kind = NoticeKind::Question, .text = text, .buttons = {convert}});
}

} // namespace gaoqian
