// See the header.
#include "editor/bodyplaces.h"

#include "article/text.h"
#include "editor/documentformat.h"
#include "editor/findmarks.h"
#include "editor/richtextedit.h"

#include <QPointer>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <numeric>

namespace gaoqian {

namespace {

constexpr int flashTime = 1200; // milliseconds

/// Tells our extra selection from those of others.
constexpr int flashProperty = QTextFormat::UserProperty + 0x660;

bool isInk(QChar character) { return !character.isSpace() && character != QChar::ObjectReplacementCharacter; }

qsizetype inkOf(QStringView text) { return std::count_if(text.begin(), text.end(), isInk); }

qsizetype labelInk(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    return format.hasProperty(prop::Label) ? inkOf(shapeOf(format).label) : 0;
}

void takeFlash(QTextEdit &edit)
{
    QList<QTextEdit::ExtraSelection> all = edit.extraSelections();
    all.removeIf([](const QTextEdit::ExtraSelection &selection) { return selection.format.hasProperty(flashProperty); });
    edit.setExtraSelections(all);
}

void flash(QTextEdit &edit, const QTextCursor &place)
{
    takeFlash(edit);
    QTextEdit::ExtraSelection light;
    light.cursor = place;
    light.cursor.movePosition(QTextCursor::StartOfBlock);
    light.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QColor colour = edit.palette().color(QPalette::Highlight);
    colour.setAlpha(70);
    light.format.setBackground(colour);
    light.format.setProperty(flashProperty, true);
    edit.setExtraSelections(edit.extraSelections() << light);
    QTimer::singleShot(flashTime, &edit, [&edit] { takeFlash(edit); });
}

} // namespace

qsizetype inkOf(const Blocks &blocks) { return inkOf(plainText(blocks)); }

qsizetype placeAt(const QTextDocument &document, int position)
{
    qsizetype ink = 0;
    for (QTextBlock block = document.begin(); block.isValid() && block.position() < position; block = block.next())
        ink += labelInk(block) + inkOf(QStringView(block.text()).left(position - block.position()));
    return ink;
}

QList<int> positionsOf(const QTextDocument &document, const QList<qsizetype> &places)
{
    QList<qsizetype> order(places.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return places.at(a) < places.at(b); });

    QList<int> positions(places.size(), document.characterCount() - 1);
    qsizetype ink = 0;
    auto wanted = order.cbegin();
    for (QTextBlock block = document.begin(); block.isValid() && wanted != order.cend(); block = block.next()) {
        ink += labelInk(block);
        for (; wanted != order.cend() && places.at(*wanted) < ink; ++wanted)
            positions[*wanted] = block.position();
        const QString text = block.text();
        for (qsizetype i = 0; i < text.size() && wanted != order.cend(); ++i) {
            if (!isInk(text.at(i)))
                continue;
            for (; wanted != order.cend() && places.at(*wanted) == ink; ++wanted)
                positions[*wanted] = block.position() + int(i);
            ++ink;
        }
    }
    return positions;
}

PlaceMarks::PlaceMarks(const RichTextEdit &edit, const QList<qsizetype> &places)
{
    for (const int position : positionsOf(*edit.document(), places)) {
        QTextCursor place(edit.document());
        place.setPosition(position);
        m_places.append(place);
    }
}

void PlaceMarks::goTo(RichTextEdit &edit, qsizetype index) const
{
    if (edit.isComposing() && !edit.readyToEdit())
        return; // its selection is the input method's
    const QTextCursor &place = m_places.at(index);
    edit.setTextCursor(place);
    reveal(edit, place);
    flash(edit, place);
}

} // namespace gaoqian
