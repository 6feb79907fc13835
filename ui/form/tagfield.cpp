#include "form/tagfield.h"

#include "article/namelist.h"
#include "form/choiceline.h"
#include "look/flowlayout.h"
#include "look/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStringListModel>
#include <QToolButton>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// One value; a click or Delete removes it. Reached from the text field by the arrow keys, so that Tab still goes to the next
/// field.
class Chip : public QToolButton {
public:
    Chip(const QString &tag, QWidget *parent) : QToolButton(parent), m_tag(tag)
    {
        setFocusPolicy(Qt::ClickFocus);
        setCursor(Qt::ArrowCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setToolTip(TagField::tr("Remove “%1”").arg(tag));
        setAccessibleName(TagField::tr("Remove %1").arg(tag));
    }

    QSize sizeHint() const override
    {
        const int width = fontMetrics().horizontalAdvance(shown()) + crossWidth + 2 * gridStep - 2;
        return {width, fontMetrics().height() + 4};
    }

    QSize minimumSizeHint() const override { return {crossWidth + 3 * gridStep, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(hairline(palette())));
        painter.setBrush(palette().color(underMouse() ? QPalette::Midlight : QPalette::AlternateBase));
        painter.drawRoundedRect(frame, 4, 4);
        painter.setPen(palette().color(QPalette::Text));
        const QRect text = rect().adjusted(gridStep - 1, 0, -crossWidth - 2, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(shown(), Qt::ElideRight, text.width() + 1));
        painter.setPen(QPen(quiet(palette()), 1.2, Qt::SolidLine, Qt::RoundCap));
        const QPointF centre(width() - crossWidth / 2.0 - 2, height() / 2.0);
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    static constexpr int crossWidth = 14;

    QString shown() const { return m_tag.trimmed().isEmpty() ? TagField::tr("(empty)") : m_tag; }

    QString m_tag;
};

} // namespace

TagField::TagField(QWidget *parent) :
    QFrame(parent), m_layout(new FlowLayout(this, gridStep / 2)), m_edit(new QLineEdit(this)),
    m_known(new QStringListModel(this)), m_completer(makeCompleter(m_known, this))
{
    setMinimumHeight(fieldHeight);
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Sunken);
    setAutoFillBackground(true);
    setCursor(Qt::IBeamCursor);
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus); // else no tab order can be set for it
    m_layout->setContentsMargins(gridStep / 2, gridStep / 2 - 1, gridStep / 2, gridStep / 2 - 1);
    m_layout->setLastStretches(true);
    m_edit->setFrame(false);
    m_edit->setMinimumWidth(5 * gridStep);
    m_edit->installEventFilter(this);
    m_layout->addWidget(m_edit);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setBackgroundRole(QPalette::Base);

    m_edit->setCompleter(m_completer);
    connect(m_edit, &QLineEdit::textEdited, this, &TagField::takeTyped);
    // Queued: the line edit puts the completion into itself only after it has announced it.
    connect(
        m_completer, qOverload<const QString &>(&QCompleter::activated), this, [this] { closeOff(); }, Qt::QueuedConnection);
}

QStringList TagField::tags() const
{
    QStringList all = m_tags;
    for (const QString &typed : namesIn(m_edit->text())) {
        if (!all.contains(typed))
            all += typed;
    }
    return all;
}

void TagField::setTags(const QStringList &tags)
{
    if (tags == this->tags())
        return;
    while (!m_chips.isEmpty())
        delete m_chips.takeLast();
    m_tags.clear();
    m_edit->clear();
    for (const QString &tag : tags)
        insertChip(tag);
    offerRest();
    showPlaceholder();
}

void TagField::setCompletions(const QStringList &known)
{
    m_choices = known;
    offerRest();
}

/// What is there already is not offered once more.
void TagField::offerRest()
{
    QStringList rest = m_choices;
    rest.removeIf([this](const QString &known) { return m_tags.contains(known); });
    if (rest != m_known->stringList())
        m_known->setStringList(rest);
}

void TagField::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    showPlaceholder();
}

void TagField::setFieldName(const QString &name)
{
    setAccessibleName(name);
    m_edit->setAccessibleName(tr("%1: add one", "field's name").arg(name));
}

void TagField::takeTyped(const QString &text)
{
    if (text.contains(nameSeparators())) {
        // The last piece is still being written, unless a separator closed it.
        const bool closed = nameSeparators().match(text.right(1)).hasMatch();
        QStringList parts = namesIn(text);
        const QString rest = closed || parts.isEmpty() ? QString() : parts.takeLast();
        m_edit->setText(rest);
        for (const QString &part : std::as_const(parts)) {
            if (!m_tags.contains(part))
                insertChip(part);
        }
        showPlaceholder();
    }
    Q_EMIT edited();
}

void TagField::closeOff()
{
    const QStringList all = tags();
    const bool changed = !m_edit->text().isEmpty();
    m_edit->clear();
    for (qsizetype index = m_tags.size(); index < all.size(); ++index)
        insertChip(all[index]);
    showPlaceholder();
    if (changed)
        Q_EMIT edited();
}

void TagField::insertChip(const QString &tag)
{
    auto *chip = new Chip(tag, this);
    m_layout->insertWidget(int(m_tags.size()), chip);
    m_tags += tag;
    m_chips += chip;
    connect(chip, &QToolButton::clicked, this, [this, chip] { removeTag(int(m_chips.indexOf(chip))); });
    chip->installEventFilter(this);
    chip->show();
    offerRest();
    updateGeometry();
}

void TagField::removeTag(int index)
{
    if (index < 0)
        return;
    QWidget *chip = m_chips.takeAt(index);
    m_tags.removeAt(index);
    m_edit->setFocus(Qt::OtherFocusReason);
    chip->hide();
    chip->deleteLater(); // It is the sender.
    showPlaceholder();
    offerRest();
    updateGeometry();
    Q_EMIT edited();
}

void TagField::showPlaceholder() { m_edit->setPlaceholderText(m_tags.isEmpty() ? m_placeholder : QString()); }

bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut && !m_completer->popup()->isVisible())
        closeOff();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the mark of the keyboard
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    return watched == m_edit ? editKey(key) : chipKey(int(m_chips.indexOf(watched)), key);
}

/// Keys that mean something to the field when they are pressed in its text.
bool TagField::editKey(int key)
{
    const bool atStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_edit->text().isEmpty())
        closeOff();
    else if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tags.isEmpty())
        removeTag(int(m_tags.size()) - 1);
    else if (key == Qt::Key_Left && atStart && !m_chips.isEmpty())
        m_chips.last()->setFocus(Qt::OtherFocusReason);
    else if (key == Qt::Key_Down && !m_completer->popup()->isVisible())
        offerChoices(*m_edit);
    else
        return false;
    return true;
}

/// The same on the chip at `index`.
bool TagField::chipKey(int index, int key)
{
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        removeTag(index);
    else if (key == Qt::Key_Left && index > 0)
        m_chips[index - 1]->setFocus(Qt::OtherFocusReason);
    else if (key == Qt::Key_Right)
        (index + 1 < m_chips.size() ? m_chips[index + 1] : static_cast<QWidget *>(m_edit))->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

void TagField::mousePressEvent(QMouseEvent *event)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    QFrame::mousePressEvent(event);
}

void TagField::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_edit->hasFocus())
        return;
    // as the style marks a line edit; what the frame draws says nothing of the edit in it
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

} // namespace gaoqian
