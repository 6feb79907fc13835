// What is said above the text of things that are taken into it: that they are on their way, what was not put in, what waits to be
// converted.
#pragma once

#include <QObject>
#include <QStringList>

namespace gaoqian {

class BodyIntake;
class BusyNotice;
class NoticeStack;

class IntakeNotices : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    IntakeNotices(BodyIntake &intake, NoticeStack &notices, QObject *parent);

    /// Warns of what was not put in; where there is much, `isReported` says that the report has all of it.
    void warn(const QStringList &sentences, bool isReported = false);
    void takeWarning();

Q_SIGNALS:
    void reportWanted(); ///< Where everything is told of that was not put in.

private:
    void showBusy(int things);
    void offerConversion(const QStringList &names);

    BodyIntake &m_intake;
    NoticeStack &m_notices;
    BusyNotice *m_busy;
};

} // namespace gaoqian
