// Places that are counted in characters: how many other than blanks stand before them in the body's plain text. Intake counts so,
// because it knows no document; here they become places in the text that stay where they are while people write.
#pragma once

#include "article/article.h"

#include <QList>
#include <QTextCursor>

namespace gaoqian {

class RichTextEdit;

/// How many characters other than blanks `plainText(blocks)` has.
qsizetype inkOf(const Blocks &blocks);

/// How many of `plainText(bodyOf(document))` stand before `position`. At the beginning of a heading its label is still to come.
qsizetype placeAt(const QTextDocument &document, int position);

/// The positions in `document` of the characters that have `places` characters before them, in the order of `places`; the last
/// position for places past the end. A place within a heading's label is the heading's beginning.
QList<int> positionsOf(const QTextDocument &document, const QList<qsizetype> &places);

/// Places of one text, marked when this is made. They go along with every edit; what is undone takes them back with it.
class PlaceMarks {
public:
    PlaceMarks() = default;
    PlaceMarks(const RichTextEdit &edit, const QList<qsizetype> &places);

    qsizetype count() const { return m_places.size(); }
    int position(qsizetype index) const { return m_places.at(index).position(); }

    /// Puts the cursor of `edit` to a mark, brings it into sight and lets its paragraph light up for a moment. Nothing while an
    /// input method composes and does not finish when asked to.
    void goTo(RichTextEdit &edit, qsizetype index) const;

private:
    QList<QTextCursor> m_places;
};

} // namespace gaoqian
