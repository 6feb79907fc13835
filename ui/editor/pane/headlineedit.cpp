#include "editor/pane/headlineedit.h"

#include "article/counts.h"
#include "editor/drawing/textlook.h"
#include "editor/pane/headlinefield.h"
#include "look/look.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

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
    m_subtitle(new HeadlineField(tr("Subtitle"), this)), m_titleLength(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    const QList<HeadlineField *> fields = this->fields();
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_titleLength, 0, Qt::AlignBottom);
    layout->addWidget(m_kicker);
    layout->addLayout(titleRow);
    layout->addWidget(m_subtitle);
    for (HeadlineField *field : fields) {
        connect(field, &HeadlineField::edited, this, &HeadlineEdit::changed);
    }
    for (qsizetype i = 0; i + 1 < fields.size(); ++i) {
        connect(fields[i], &HeadlineField::nextWanted, fields[i + 1], qOverload<>(&QWidget::setFocus));
        connect(fields[i + 1], &HeadlineField::previousWanted, fields[i], qOverload<>(&QWidget::setFocus));
    }
    connect(m_subtitle, &HeadlineField::nextWanted, this, &HeadlineEdit::bodyWanted);
    connect(m_title, &HeadlineField::edited, this, &HeadlineEdit::showTitleLength);
    m_titleLength->setForegroundRole(QPalette::PlaceholderText);
    m_titleLength->setObjectName(u"titleLength"_s);
    // as wide as it gets, so that the title does not break elsewhere while it grows
    m_titleLength->setMinimumWidth(m_titleLength->fontMetrics().horizontalAdvance(u"000/00"_s));
    m_titleLength->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    showTitleLength();
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
    showTitleLength();
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

void HeadlineEdit::setTypingAids(AutocorrectRules aids)
{
    for (HeadlineField *field : {m_kicker, m_title, m_subtitle})
        field->setTypingAids(aids);
}

void HeadlineEdit::setTextScale(qreal scale)
{
    m_scale = scale;
    setFonts();
}

void HeadlineEdit::setColumn(const Column &column)
{
    if (m_column == column)
        return;
    m_column = column;
    fitColumn();
}

bool HeadlineEdit::isComposing() const
{
    const QList<HeadlineField *> all = fields();
    return std::any_of(all.begin(), all.end(), [](const HeadlineField *field) {
        const QTextLayout *layout = field->textCursor().block().layout();
        return layout && !layout->preeditAreaText().isEmpty();
    });
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
    if (event->type() == QEvent::PaletteChange)
        showTitleLength();
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
    m_kicker->setFont(headingFont(kickerSize * m_scale, false));
    m_title->setFont(headingFont(titleSize * m_scale, true));
    m_subtitle->setFont(headingFont(subtitleSize * m_scale, false));
}

void HeadlineEdit::showTitleLength()
{
    const int length = codePoints(m_title->text());
    const bool over = length > wechat::titleLimit;
    QPalette colours;
    if (over)
        colours.setColor(m_titleLength->foregroundRole(), accent(palette()));
    m_titleLength->setPalette(colours);
    m_titleLength->setText(length == 0 ? QString() : u"%1/%2"_s.arg(length).arg(wechat::titleLimit));
    m_titleLength->setToolTip(over ? tr("WeChat takes %1 characters; this title has %2.").arg(wechat::titleLimit).arg(length)
                                   : tr("Characters of the title, of those that WeChat takes"));
}

void HeadlineEdit::fitColumn()
{
    // the body has a scroll bar at its right; the edges of the text meet all the same
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int side = m_column.side(width() - scrollBar) + m_column.padding;
    layout()->setContentsMargins(side, 16, side + scrollBar, 14);
}

} // namespace gaoqian
