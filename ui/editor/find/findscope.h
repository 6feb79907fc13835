// The part of a text that is searched, remembered through edits.
#pragma once

#include "editor/find/textfinder.h"

#include <QTextCursor>

namespace gaoqian {

class FindScope {
public:
    /// Nothing: everything is searched.
    FindScope() = default;
    /// What the cursor has selected: a stretch of text, or the paragraphs of the selected cells.
    explicit FindScope(const QTextCursor &selection);

    bool isEverything() const { return m_parts.isEmpty(); }
    /// True where the text that it held is gone.
    bool isGone() const;
    /// What is written at either end of a part lies in it.
    QList<TextSpan> spans() const;

private:
    struct Part {
        QTextCursor from;
        QTextCursor to;
    };
    void add(const QTextCursor &selection);

    QList<Part> m_parts;
};

} // namespace gaoqian
