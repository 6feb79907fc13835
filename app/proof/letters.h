// Text with the run that each of its characters belongs to: rules change characters, and every one that stays keeps how it is
// set.
#pragma once

#include "article/article.h"

#include <functional>

namespace gaoqian {

class Letters {
public:
    explicit Letters(const Runs &runs);

    const QString &text() const { return m_text; }
    /// What was changed, as runs; the given ones where nothing was.
    Runs runs() const;

    void set(qsizetype at, QChar character) { m_text[at] = character; }
    /// Takes out each stretch, given as where it begins and ends; in order and apart from each other.
    void remove(const QList<std::pair<qsizetype, qsizetype>> &stretches);
    /// The characters from `from` on, `count` of them.
    Letters mid(qsizetype from, qsizetype count) const;

    /// False for the words of a link that are an address themselves.
    bool isProse(qsizetype at) const;

private:
    Runs m_styles; ///< The runs that there were.
    QString m_text;
    QList<qsizetype> m_run; ///< For each character, which of them it is set as.
};

/// Blanks of every width; no line breaks.
bool isBlank(QChar c);
/// A Chinese character at this place, also one that is two units long.
bool isHan(QStringView text, qsizetype at);
/// Punctuation as Chinese sets it.
bool isChineseMark(QChar c);

} // namespace gaoqian
