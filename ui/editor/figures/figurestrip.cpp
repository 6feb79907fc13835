#include "editor/figures/figurestrip.h"

#include "editor/document/documentformat.h"
#include "editor/drawing/figureplace.h"
#include "editor/figures/figureactions.h"
#include "editor/figures/figurecommands.h"
#include "editor/figures/figurehandles.h"
#include "editor/pane/richtextedit.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

namespace gaoqian {

namespace {

constexpr int gap = 8;
constexpr int wanted = 640;
constexpr int roomInside = 200; // a picture lower than that would be covered

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    const auto follow = [button, action] { button->setVisible(action->isVisible()); };
    QObject::connect(action, &QAction::changed, button, follow);
    button->setVisible(action->isVisible());
    return button;
}

} // namespace

FigureStrip::FigureStrip(RichTextEdit &edit, FigureHandles &handles, FigureActions &actions) :
    QFrame(&edit), m_edit(edit), m_handles(handles), m_width(new QSpinBox), m_alt(new QLineEdit)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    QFont font = QApplication::font(); // not the text's, which a child would take over
    font.setFamilies(font.families());
    font.setPointSizeF(font.pointSizeF());
    setFont(font);
    setAccessibleName(tr("Picture"));
    setCursor(Qt::ArrowCursor);

    m_width->setRange(0, 100);
    m_width->setSpecialValueText(tr("own size"));
    m_width->setSuffix(tr(" %"));
    m_width->setKeyboardTracking(false);
    m_width->setAccessibleName(tr("Width in percent of the column"));
    m_width->setToolTip(tr("Width in percent of the column; 0 for the picture’s own size"));
    m_alt->setAccessibleName(tr("Alt text"));
    m_alt->setToolTip(tr("Alt text: what is told to a reader who cannot see the picture"));
    m_alt->setPlaceholderText(tr("Alt text is missing: what does the picture show?"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);
    layout->setSpacing(gap);
    layout->addWidget(buttonFor(actions.fetch, this));
    layout->addWidget(m_width);
    layout->addWidget(m_alt, 1);
    layout->addWidget(buttonFor(actions.replace, this));
    layout->addWidget(buttonFor(actions.remove, this));
    hide();

    connect(m_width, &QSpinBox::valueChanged, this, &FigureStrip::takeWidth);
    connect(m_alt, &QLineEdit::editingFinished, this, &FigureStrip::takeAlt);
    connect(&actions, &FigureActions::describeRequested, this, [this] { goTo(m_alt); });
    connect(&actions, &FigureActions::widthRequested, this, [this] { goTo(m_width); });
    connect(&handles, &FigureHandles::shownFigureChanged, this, &FigureStrip::follow);
    connect(&edit, &RichTextEdit::bodyChanged, this, &FigureStrip::follow);
}

void FigureStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape && event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QFrame::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_alt->setModified(false); // what was typed goes
        follow();
    }
    m_edit.setFocus();
}

void FigureStrip::follow()
{
    const QTextBlock figure = m_handles.shownFigure();
    if (!figure.isValid() || m_edit.isReadOnly()) {
        hide();
        return;
    }
    fill(figure);
    stand(pictureRect(m_edit, figure));
    setVisible(true);
    raise();
}

void FigureStrip::stand(const QRect &picture)
{
    const QRect room = m_edit.viewport()->geometry().adjusted(gap, gap, -gap, -gap);
    const QSize size(std::min(wanted, room.width()), sizeHint().height());
    const QRect there = picture.translated(m_edit.viewport()->pos());
    const int top = picture.height() >= roomInside ? there.top() + gap : there.top() - size.height() - gap;
    const int left = there.center().x() - size.width() / 2;
    setGeometry(QRect(QPoint(std::clamp(left, room.left(), std::max(room.left(), room.right() - size.width())),
                             std::clamp(top, room.top(), std::max(room.top(), room.bottom() - size.height()))),
                      size));
}

void FigureStrip::fill(const QTextBlock &figure)
{
    const bool isOther = m_figure.isNull() || m_figure.block() != figure;
    m_figure = QTextCursor(figure);
    const Figure shown = figureIn(figure);
    const QSignalBlocker quiet(m_width);
    m_width->setValue(shown.width);
    const bool isBeingTyped = !isOther && m_alt->isModified();
    if (isBeingTyped || m_alt->text() == shown.alt)
        return;
    m_alt->setText(shown.alt);
    m_alt->setCursorPosition(0); // of a long one the beginning is seen
}

void FigureStrip::goTo(QWidget *field)
{
    const QTextBlock figure = figureAround(m_edit.textCursor());
    if (!figure.isValid())
        return;
    m_edit.setTextCursor(figureSelection(figure));
    m_edit.ensureCursorVisible();
    follow();
    field->setFocus(Qt::ShortcutFocusReason);
}

void FigureStrip::takeWidth(int percent)
{
    const QTextBlock figure = m_figure.block();
    if (figureAround(m_figure) != figure)
        return;
    Figure changed = figureIn(figure);
    changed.width = percent;
    changeFigure(m_edit, figure, changed);
}

void FigureStrip::takeAlt()
{
    if (!m_alt->isModified() || !figureAround(m_figure).isValid())
        return;
    m_alt->setModified(false);
    Figure changed = figureIn(m_figure.block());
    changed.alt = m_alt->text().simplified();
    changeFigure(m_edit, m_figure.block(), changed);
}

} // namespace gaoqian
