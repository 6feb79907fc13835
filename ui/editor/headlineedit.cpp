// See the header.
#include "editor/headlineedit.h"

#include "editor/column.h"
#include "editor/headlinefield.h"
#include "editor/textlook.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace gaoqian {

namespace {

constexpr qreal kickerSize = 12;
constexpr qreal titleSize = 22;
constexpr qreal subtitleSize = 14;

QFont headingFont(qreal size, bool bold)
{
    QFont font;
    font.setFamilies(headingFamilies());
    font.setPointSizeF(size);
    font.setBold(bold);
    return font;
}

} // namespace

HeadlineEdit::HeadlineEdit(QWidget *parent) :
    QWidget(parent), m_kicker(new HeadlineField(tr("Kicker"), this)), m_title(new HeadlineField(tr("Title"), this)),
    m_subtitle(new HeadlineField(tr("Subtitle"), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    const QList<HeadlineField *> fields = this->fields();
    for (HeadlineField *field : fields) {
        layout->addWidget(field);
        connect(field, &HeadlineField::edited, this, &HeadlineEdit::changed);
    }
    for (qsizetype i = 0; i + 1 < fields.size(); ++i) {
        connect(fields[i], &HeadlineField::nextWanted, fields[i + 1], qOverload<>(&QWidget::setFocus));
        connect(fields[i + 1], &HeadlineField::previousWanted, fields[i], qOverload<>(&QWidget::setFocus));
    }
    connect(m_subtitle, &HeadlineField::nextWanted, this, &HeadlineEdit::bodyWanted);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_title);
    setFonts();
    fitColumn();
}

void HeadlineEdit::setHeadline(const QString &kicker, const QString &title, const QString &subtitle)
{
    m_kicker->setText(kicker);
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

void HeadlineEdit::changeHeadline(const QString &kicker, const QString &title, const QString &subtitle)
{
    m_kicker->changeText(kicker);
    m_title->changeText(title);
    m_subtitle->changeText(subtitle);
}

QString HeadlineEdit::kicker() const { return m_kicker->text(); }
QString HeadlineEdit::title() const { return m_title->text(); }
QString HeadlineEdit::subtitle() const { return m_subtitle->text(); }

void HeadlineEdit::setTypingAids(TypingAids aids)
{
    for (HeadlineField *field : {m_kicker, m_title, m_subtitle})
        field->setTypingAids(aids);
}

void HeadlineEdit::setReadOnly(bool readOnly)
{
    for (HeadlineField *field : fields())
        field->setReadOnly(readOnly);
}

void HeadlineEdit::focusTitle() { m_title->setFocus(); }

void HeadlineEdit::focusLast() { m_subtitle->setFocus(); }

QSize HeadlineEdit::minimumSizeHint() const
{
    // without the room beside the column, which gives way first
    return QSize(columnMinimum, QWidget::minimumSizeHint().height());
}

void HeadlineEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitColumn();
}

void HeadlineEdit::resizeEvent(QResizeEvent *event)
{
    fitColumn();
    QWidget::resizeEvent(event);
}

void HeadlineEdit::paintEvent(QPaintEvent *)
{
    // a hair line parts headline and body
    QPainter painter(this);
    QColor line = palette().color(QPalette::Text);
    line.setAlpha(50);
    const QMargins margins = layout()->contentsMargins();
    painter.fillRect(margins.left(), height() - 1, width() - margins.left() - margins.right(), 1, line);
}

void HeadlineEdit::setFonts()
{
    m_kicker->setFont(headingFont(kickerSize, false));
    m_title->setFont(headingFont(titleSize, true));
    m_subtitle->setFont(headingFont(subtitleSize, false));
}

void HeadlineEdit::fitColumn()
{
    // the body has a scroll bar at its right; the edges of the text meet all the same
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int side = columnSide(width() - scrollBar) + columnPadding;
    layout()->setContentsMargins(side, 16, side + scrollBar, 14);
}

} // namespace gaoqian
