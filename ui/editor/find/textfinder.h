// Finding in one document, without a widget: where a pattern matches, and what a replacement makes of each match.
//
// Text is searched paragraph by paragraph, so no match crosses the end of one; a line break inside a paragraph (U+2028) is what
// "\n" matches. A picture or a divider ends the text before it and begins the text behind it anew: none ever is part of a match,
// and "^" matches where a caption begins. A match that would cut a grapheme (the e of a combined é) is none, nor is one of
// nothing ("a*" where there is no a).
#pragma once

#include "base/result.h"

#include <QDeadlineTimer>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QTextBlock;
class QTextDocument;
QT_END_NAMESPACE

namespace gaoqian {

struct FindOptions {
    bool matchCase = false;
    /// A match is whole where neither of its edges parts two characters of a Latin word or a number. Chinese has no blanks
    /// between words, so a Chinese neighbour never counts: 第3章 holds the whole word 3.
    bool wholeWord = false;
    bool regularExpression = false;
    /// Full- and half-width forms are the same: Ａ and A, ， and the comma, the ideographic and the no-break space and a blank.
    bool anyWidth = false;

    bool operator==(const FindOptions &) const = default;
};

/// Positions of a document, the second one behind the last character.
struct TextSpan {
    int from = 0;
    int to = 0;

    bool operator==(const TextSpan &) const = default;
};

/// One match and what shall stand in its place.
struct TextChange {
    TextSpan span;
    QString text;

    bool operator==(const TextChange &) const = default;
};

/// How a search came to its end.
enum class FindEnd {
    Complete,
    OutOfTime, ///< What was found until then is good.
    TooHard    ///< The regular expression tries too many ways through a paragraph.
};

/// A pattern ready to be searched for. One without a pattern finds nothing.
class TextFinder {
public:
    TextFinder() = default;
    /// The error says where a regular expression is wrong.
    static Result<TextFinder> make(const QString &pattern, FindOptions options);

    bool isEmpty() const { return m_expression.pattern().isEmpty(); }

    struct Found {
        QList<TextSpan> matches; ///< In the order of the document.
        FindEnd end = FindEnd::Complete;
    };
    /// Every match that lies within one of the spans of `scope`, in the whole document where it is empty.
    Found find(const QTextDocument &document, const QList<TextSpan> &scope, QDeadlineTimer deadline) const;

    struct Changes {
        QList<TextChange> changes;
        FindEnd end = FindEnd::Complete;
    };
    /// What replacing every such match by `replacement` would do. With a regular expression $1 or \1 is the text of a group, $0
    /// or $& that of the match, $$ or \$ and \\ are the signs themselves and \n is a line break.
    Changes replacements(const QTextDocument &document, const QList<TextSpan> &scope, const QString &replacement,
                         QDeadlineTimer deadline) const;

private:
    using Visit = std::function<void(TextSpan, const QRegularExpressionMatch &, const QString &)>;
    FindEnd search(const QTextDocument &document, const QList<TextSpan> &scope, QDeadlineTimer deadline,
                   const Visit &visit) const;
    FindEnd searchBlock(const QTextBlock &block, TextSpan scope, QDeadlineTimer deadline, const Visit &visit) const;
    FindEnd searchText(const QString &text, TextSpan within, QDeadlineTimer deadline, const Visit &visit) const;

    QRegularExpression m_expression;
    FindOptions m_options;
};

/// Carries `changes`, in the order of the document, out as one undo step. New text is set as the first character of what it
/// replaces was. What stays the same is not touched, and where nothing changes there is no step.
/// Gives how many were changed.
int applyChanges(QTextDocument &document, const QList<TextChange> &changes);

} // namespace gaoqian
