// The format painter: takes how the text at the cursor is set, and sets the text that is selected next the same way.
#pragma once

#include "editor/document/documentformat.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTextCharFormat>

QT_BEGIN_NAMESPACE
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

class RichTextEdit;

/// A selection takes the styles and the colour of its text; links stay what they are. Whole paragraphs, and the paragraph that is
/// clicked, also take the paragraph's style, alignment and indentation. A selection made with the keyboard is taken when Shift is
/// let go, or with Enter. Escape ends it, and so does typing.
class FormatPainter : public QObject {
    Q_OBJECT

public:
    /// For `edit`, which outlives this.
    explicit FormatPainter(RichTextEdit *edit);

    /// Takes the format at the cursor, for one use; taken again within a double click, for as many as are wanted until the end;
    /// else ends it. This is what a button and its shortcut do.
    void trigger();
    void end();

    bool isActive() const { return m_use != Use::None; }
    bool isLocked() const { return m_use == Use::Many; }

Q_SIGNALS:
    void activeChanged(bool active);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Use { None, One, Many };

    void pickUp();
    void paint();
    bool filterKey(const QKeyEvent &event);
    void setUse(Use use);

    RichTextEdit *m_edit;
    Use m_use = Use::None;
    QElapsedTimer m_since;
    QTextCharFormat m_text;
    BlockShape m_shape;
};

/// Sets the selected text, and the whole paragraphs in it, or for no selection the paragraph alone, as told. Labels, lists,
/// quotes and links stay. One undo step.
void paintFormat(const QTextCursor &cursor, const QTextCharFormat &text, const BlockShape &shape);

} // namespace gaoqian
