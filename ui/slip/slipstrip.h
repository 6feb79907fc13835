// The strip: the sign-off chain of the open story at a glance, always in sight, with the one next act at its right.
#pragma once

#include "signoff/slip.h"
#include "slip/sliptext.h"
#include "slip/striplayout.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

namespace gaoqian {

class PrimaryButton;

class SlipStrip : public QWidget {
    Q_OBJECT

public:
    explicit SlipStrip(QWidget *parent = nullptr);

    /// Shows `slip` as the person `personId` (empty: nobody) meets it; `now` for ages.
    void setSlip(const Slip &slip, const QString &personId, const QDateTime &now);
    void clear(); ///< No story is open.
    /// What it shows is of somebody else, or of before an act: nothing can be pressed until `setSlip`.
    void holdActs();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actRequested(gaoqian::Verdict verdict);
    void exportRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    StripFonts fonts() const;
    void relayout();
    QString textAt(const QPoint &position) const;
    void paintStage(QPainter &painter, const StripStage &stage) const;
    void paintReason(QPainter &painter) const;

    std::optional<Slip> m_slip;
    QDateTime m_now;
    NextAct m_next;
    QList<StripStage> m_stages;
    QRect m_reasonRect;
    PrimaryButton *m_button;
};

} // namespace gaoqian
