#include "editor/actions/colourmenu.h"

#include "editor/drawing/textlook.h"
#include "editor/pane/richtextedit.h"

#include <QActionGroup>
#include <QPainter>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 20; ///< Pixels.

QColor shownColour(const QString &name, const QPalette &palette)
{
    return name.isEmpty() ? palette.color(QPalette::Text) : emphasisColour(name, palette);
}

QPixmap blank()
{
    constexpr int ratio = 2; // sharp on any screen
    QPixmap picture(iconSide * ratio, iconSide * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    return picture;
}

QIcon patch(const QColor &colour)
{
    QPixmap picture = blank();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(3, 3, 14, 14), 3, 3);
    painter.end();
    return picture;
}

/// A letter over a bar of the colour.
QIcon letter(const QColor &ink, const QColor &colour)
{
    QPixmap picture = blank();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{5.5, 13}, {10, 3}, {14.5, 13}}));
    painter.drawLine(QPointF(7.2, 9.5), QPointF(12.8, 9.5));
    painter.fillRect(QRectF(3, 15.5, 14, 3), colour);
    painter.end();
    return picture;
}

} // namespace

ColourMenu::ColourMenu(RichTextEdit *edit, const QStringList &names, QWidget *parent) :
    QMenu(tr("Emphasis colour"), parent), m_edit(edit)
{
    auto *group = new QActionGroup(this);
    group->addAction(add({}, tr("The text's own")));
    for (const QString &name : names)
        group->addAction(add(name, emphasisColourLabel(name)));
    connect(edit, &RichTextEdit::cursorStateChanged, this, &ColourMenu::showState);
    showColours();
}

QAction *ColourMenu::add(const QString &name, const QString &label)
{
    QAction *made = addAction(label);
    made->setObjectName(u"colour-%1"_s.arg(name.isEmpty() ? u"none"_s : name));
    made->setData(name);
    made->setCheckable(true);
    connect(made, &QAction::triggered, m_edit, [edit = m_edit, name] { edit->setColour(name); });
    return made;
}

void ColourMenu::showState()
{
    const QString colour = m_edit->cursorState().colour;
    const QList<QAction *> choices = actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toString() == colour);
    menuAction()->setEnabled(!m_edit->isReadOnly());
    if (menuAction()->data() != colour || icon().isNull()) {
        menuAction()->setData(colour);
        setIcon(letter(palette().color(QPalette::WindowText), shownColour(colour, palette())));
    }
}

void ColourMenu::showColours()
{
    const QList<QAction *> choices = actions();
    for (QAction *choice : choices)
        choice->setIcon(patch(shownColour(choice->data().toString(), palette())));
    setIcon({});
    showState();
}

void ColourMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showColours();
}

} // namespace gaoqian
