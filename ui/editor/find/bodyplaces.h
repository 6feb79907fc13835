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

/// The places of `positions`, in their order: `placeAt` of each, in one walk.
QList<qsizetype> placesOf(const QTextDocument &document, const QList<int> &positions);

/// The characters that places count, one behind the other.
QString inkText(const QTextDocument &document);

/// Places of one text, marked when this is made. They go along with every edit; what is undone takes them back with it.
class PlaceMarks {
public:
    PlaceMarks() = default;
    /// A place below 0 is nowhere.
    PlaceMarks(const RichTextEdit &edit, const QList<qsizetype> &places);

    /// Marks another place under `index`.
    void set(const RichTextEdit &edit, qsizetype index, qsizetype place);

    qsizetype count() const { return m_marks.size(); }
    int position(qsizetype index) const { return m_marks.at(index).cursor.selectionStart(); }
    /// Whether the character that was marked still stands; of a place behind the last one, always. Never of one that is nowhere.
    bool isThere(qsizetype index) const;

    /// Puts the cursor of `edit` to a mark, brings it into sight and lets its paragraph light up for a moment. Nothing while an
    /// input method composes and does not finish when asked to.
    void goTo(RichTextEdit &edit, qsizetype index) const;

private:
    struct Mark {
        QTextCursor cursor; ///< Has the character selected: where that is deleted, nothing is selected any more.
        bool hasCharacter = false;
    };
    static Mark markAt(const RichTextEdit &edit, int position);

    QList<Mark> m_marks;
};

} // namespace gaoqian
