#include "editor/find/bodyplaces.h"

#include "article/text.h"
#include "editor/document/blockcursor.h"
#include "editor/document/documentformat.h"
#include "editor/find/findmarks.h"
#include "editor/pane/richtextedit.h"

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

bool isInk(QChar character)
{
    if (character >= QChar(0x4e00) && character <= QChar(0x9fff))
        return true; // most of a story, told without a look into Unicode's tables
    return !character.isSpace() && character != QChar::ObjectReplacementCharacter;
}

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
    light.cursor = wholeBlock(place.block());
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

QList<qsizetype> placesOf(const QTextDocument &document, const QList<int> &positions)
{
    QList<qsizetype> order(positions.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return positions.at(a) < positions.at(b); });

    QList<qsizetype> places(positions.size());
    qsizetype ink = 0;
    auto wanted = order.cbegin();
    for (QTextBlock block = document.begin(); wanted != order.cend(); block = block.next()) {
        // at the beginning of a block its label is still to come
        for (; wanted != order.cend() && (!block.isValid() || positions.at(*wanted) <= block.position()); ++wanted)
            places[*wanted] = ink;
        if (!block.isValid())
            break;
        ink += labelInk(block);
        const QString text = block.text();
        qsizetype counted = 0;
        for (; wanted != order.cend() && positions.at(*wanted) < block.position() + block.length(); ++wanted) {
            const qsizetype end = positions.at(*wanted) - block.position();
            ink += inkOf(QStringView(text).sliced(counted, end - counted));
            counted = end;
            places[*wanted] = ink;
        }
        ink += inkOf(QStringView(text).sliced(counted));
    }
    return places;
}

QString inkText(const QTextDocument &document)
{
    QString ink;
    ink.reserve(document.characterCount());
    const auto add = [&ink](QStringView text) { std::copy_if(text.begin(), text.end(), std::back_inserter(ink), isInk); };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (format.hasProperty(prop::Label))
            add(shapeOf(format).label);
        add(block.text());
    }
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
    const QList<int> positions = positionsOf(*edit.document(), places);
    for (qsizetype i = 0; i < places.size(); ++i)
        m_marks.append(places.at(i) < 0 ? Mark() : markAt(edit, positions.at(i)));
}

PlaceMarks::Mark PlaceMarks::markAt(const RichTextEdit &edit, int position)
{
    Mark mark{QTextCursor(edit.document()), isInk(edit.document()->characterAt(position))};
    mark.cursor.setPosition(position);
    if (mark.hasCharacter)
        mark.cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    return mark;
}

void PlaceMarks::set(const RichTextEdit &edit, qsizetype index, qsizetype place)
{
    m_marks[index] = markAt(edit, positionsOf(*edit.document(), {place}).constFirst());
}

bool PlaceMarks::isThere(qsizetype index) const
{
    const Mark &mark = m_marks.at(index);
    return !mark.cursor.isNull() && (!mark.hasCharacter || mark.cursor.hasSelection());
}

void PlaceMarks::goTo(RichTextEdit &edit, qsizetype index) const
{
    if (edit.isComposing() && !edit.readyToEdit())
        return; // its selection is the input method's
    QTextCursor place = m_marks.at(index).cursor;
    place.setPosition(place.selectionStart());
    edit.setTextCursor(place);
    reveal(edit, place);
    flash(edit, place);
}

} // namespace gaoqian
