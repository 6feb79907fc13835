#include "editor/find/findmarks.h"

#include <QScrollBar>
#include <QTextEdit>

namespace gaoqian {

namespace {

/// Tells our extra selections from those of others.
constexpr int markProperty = QTextFormat::UserProperty + 0x650;

/// See-through, so that text of any colour stays legible on it.
QColor markColour(const QPalette &palette, bool strong)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    if (strong)
        return dark ? QColor(230, 126, 34, 200) : QColor(255, 146, 43, 190);
    return dark ? QColor(240, 200, 60, 80) : QColor(255, 222, 64, 130);
}

QColor scopeColour(const QPalette &palette)
{
    QColor colour = palette.color(QPalette::Highlight);
    colour.setAlpha(40);
    return colour;
}

QTextEdit::ExtraSelection markOn(const QTextEdit &edit, const TextSpan &span, const QColor &background)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(edit.document());
    mark.cursor.setPosition(span.from);
    mark.cursor.setPosition(span.to, QTextCursor::KeepAnchor);
    mark.format.setBackground(background);
    mark.format.setProperty(markProperty, true);
    return mark;
}

qsizetype firstShown(const QTextEdit &edit, const QList<TextSpan> &matches)
{
    if (matches.size() <= mostFindMarks)
        return 0;
    const int top = edit.cursorForPosition({0, 0}).position();
    const auto inSight = std::lower_bound(matches.begin(), matches.end(), top,
                                          [](const TextSpan &match, int position) { return match.from < position; });
    return std::clamp<qsizetype>(inSight - matches.begin() - mostFindMarks / 3, 0, matches.size() - mostFindMarks);
}

} // namespace

void showFindMarks(QTextEdit &edit, const FindMarks &marks)
{
    QList<QTextEdit::ExtraSelection> all = edit.extraSelections();
    all.removeIf([](const QTextEdit::ExtraSelection &mark) { return mark.format.hasProperty(markProperty); });
    for (const TextSpan &part : marks.scope)
        all.append(markOn(edit, part, scopeColour(edit.palette())));
    const qsizetype first = firstShown(edit, marks.matches);
    const qsizetype end = std::min(first + mostFindMarks, marks.matches.size());
    for (qsizetype i = first; i < end; ++i)
        all.append(markOn(edit, marks.matches.at(i), markColour(edit.palette(), i == marks.current)));
    edit.setExtraSelections(all);
}

void reveal(QTextEdit &edit, const QTextCursor &cursor)
{
    const QRect place = edit.cursorRect(cursor);
    const int height = edit.viewport()->height();
    if (place.top() >= 0 && place.bottom() <= height)
        return;
    QScrollBar *bar = edit.verticalScrollBar();
    bar->setValue(bar->value() + place.center().y() - height / 3);
}

} // namespace gaoqian
