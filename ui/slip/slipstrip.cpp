#include "slip/slipstrip.h"

#include "look/look.h"
#include "look/primarybutton.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace gaoqian {

namespace {

constexpr int stripHeight = 7 * gridStep;
constexpr int sideMargin = 2 * gridStep;

/// `text` in as many lines as fit into `rect`, the last one elided.
void drawWrapped(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QList<QString> lines;
    const int most = qMax(1, rect.height() / metrics.height());
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        if (lines.size() + 1 == most) {
            lines += metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width());
            break;
        }
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    int y = rect.top() + (rect.height() - int(lines.size()) * metrics.height()) / 2;
    for (const QString &line : std::as_const(lines)) {
        painter.drawText(QRect(rect.left(), y, rect.width(), metrics.height()), singleLine | Qt::AlignRight, line);
        y += metrics.height();
    }
}

} // namespace

SlipStrip::SlipStrip(QWidget *parent) : QWidget(parent), m_button(new PrimaryButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sign-off chain"));
    m_button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it was
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_next.verdict)
            Q_EMIT actRequested(*m_next.verdict);
        else if (m_next.exports)
            Q_EMIT exportRequested();
    });
    clear();
}

void SlipStrip::setSlip(const Slip &slip, const QString &personId, const QDateTime &now)
{
    m_slip = slip;
    m_now = now;
    m_next = nextActFor(slip, personId);
    setAccessibleDescription(chainText(slip, now));
    m_button->setText(m_next.isAct() ? m_next.text : QString());
    m_button->setAccessibleDescription(accessibleDescription());
    m_button->setEnabled(true);
    relayout();
}

void SlipStrip::clear()
{
    m_slip.reset();
    m_next = {};
    setAccessibleDescription(tr("No story is open"));
    relayout();
}

void SlipStrip::holdActs() { m_button->setEnabled(false); }

QSize SlipStrip::sizeHint() const { return {80 * gridStep, stripHeight}; }

QSize SlipStrip::minimumSizeHint() const { return {40 * gridStep, stripHeight}; }

StripFonts SlipStrip::fonts() const { return {font(), smallFont(font())}; }

void SlipStrip::relayout()
{
    m_button->setVisible(m_slip && m_next.isAct());
    QRect area = rect().adjusted(sideMargin, 0, -sideMargin, 0);
    m_reasonRect = {};
    m_stages.clear();
    if (!m_slip) {
        update();
        return;
    }
    int right = area.right() + 1;
    if (m_next.isAct()) {
        const QSize size = m_button->sizeHint();
        right -= size.width();
        m_button->setGeometry(right, area.top() + (area.height() - size.height()) / 2, size.width(), size.height());
    } else {
        const int natural = QFontMetrics(fonts().small).horizontalAdvance(m_next.text) + 2;
        const int width = qMin(natural, qMax(12 * gridStep, area.width() / (m_slip->broken() ? 2 : 4)));
        right -= width;
        m_reasonRect = {right, area.top() + gridStep / 2, width, area.height() - gridStep};
    }
    area.setRight(right - 2 * gridStep);
    m_stages = stripLayout(*m_slip, m_now, area, fonts());
    update();
}

QString SlipStrip::textAt(const QPoint &position) const
{
    if (!m_slip)
        return {};
    for (const StripStage &stage : m_stages) {
        for (const StripSeal &seal : stage.seals) {
            if (seal.rect.adjusted(-2, -2, 2, 2).contains(position))
                return slotText(*m_slip, m_slip->slotList()[seal.slot], m_now);
        }
        if (stage.rect.contains(position)) {
            QStringList lines;
            for (const StripSeal &seal : stage.seals)
                lines += slotText(*m_slip, m_slip->slotList()[seal.slot], m_now);
            lines.removeDuplicates();
            return lines.join(u'\n');
        }
    }
    return m_reasonRect.contains(position) ? m_next.text : stateText(*m_slip);
}

bool SlipStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = textAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void SlipStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_slip) {
        painter.setFont(fonts().small);
        painter.setPen(quiet(palette()));
        painter.drawText(rect().adjusted(sideMargin, 0, -sideMargin, 0), singleLine | Qt::AlignLeft,
                         tr("Open a story to see its sign-off chain"));
        return;
    }
    for (int index = 0; index < m_stages.size(); ++index) {
        paintStage(painter, m_stages[index]);
        if (index == 0)
            continue;
        // A chevron halfway between two stages, at the height of the seals.
        const int from = m_stages[index - 1].rect.right();
        const int to = m_stages[index].rect.left();
        const int y = m_stages[index].seals.isEmpty() ? height() / 2 : m_stages[index].seals.first().rect.center().y();
        const QPointF tip((from + to) / 2.0 + 2.5, y + 0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(quiet(palette()), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF points[] = {tip + QPointF(-4, -4), tip, tip + QPointF(-4, 4)};
        painter.drawPolyline(points, 3);
    }
    if (!m_reasonRect.isNull())
        paintReason(painter);
}

void SlipStrip::paintStage(QPainter &painter, const StripStage &stage) const
{
    QFont roleFont = fonts().small;
    roleFont.setBold(stage.current);
    painter.setFont(roleFont);
    painter.setPen(stage.current ? palette().color(QPalette::WindowText) : quiet(palette()));
    QString role = QFontMetrics(roleFont).elidedText(stage.role, Qt::ElideRight, stage.roleRect.width());
    if (role.size() < 2) // One character says more than an ellipsis alone.
        role = stage.role.left(1);
    painter.drawText(stage.roleRect, singleLine | Qt::AlignLeft, role);
    if (!stage.waiting.isEmpty()) {
        painter.setFont(fonts().small);
        painter.setPen(accent(palette()));
        painter.drawText(stage.waitingRect, singleLine | Qt::AlignLeft, stage.waiting);
    }
    for (const StripSeal &seal : stage.seals)
        paintSeal(painter, seal.rect, seal.face, fonts().name, palette());
    if (stage.current) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRect(stage.rect.left(), height() - 3, stage.rect.width(), 3), accent(palette()));
    }
}

void SlipStrip::paintReason(QPainter &painter) const
{
    painter.setFont(fonts().small);
    painter.setPen(m_slip->broken() ? accent(palette()) : quiet(palette()));
    drawWrapped(painter, m_reasonRect, m_next.text);
}

void SlipStrip::resizeEvent(QResizeEvent *) { relayout(); }

void SlipStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
    QWidget::changeEvent(event);
}

} // namespace gaoqian
