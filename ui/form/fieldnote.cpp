#include "form/fieldnote.h"

#include "look/look.h"

#include <QEvent>

namespace gaoqian {

FieldNote::FieldNote(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(smallFont(font()));
    dress();
    hide();
}

void FieldNote::setNote(const QString &note)
{
    setText(note);
    setVisible(!note.isEmpty());
}

void FieldNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QLabel::changeEvent(event);
}

void FieldNote::dress()
{
    QPalette ink = palette();
    if (ink.color(QPalette::WindowText) == accent(ink))
        return;
    ink.setColor(QPalette::WindowText, accent(ink));
    setPalette(ink);
}

} // namespace gaoqian
