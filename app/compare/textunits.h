// Text cut into what a reader sees as one thing when it changes: a Chinese character, a word, a number, a mark.
#pragma once

#include "article/article.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace gaoqian {

/// Gives equal texts equal numbers.
class Interner {
public:
    int number(QStringView text);

private:
    QHash<QString, int> m_numbers;
};

/// A text as units. All lists are as long as there are units.
struct TextUnits {
    QString text;
    QList<int> numbers; ///< Equal for equal units.
    QList<int> ends;    ///< Where each unit ends in `text`.
    QList<int> looks;   ///< Equal for units that are set equally (styles, link, colour); empty for text that has no runs.

    int size() const { return int(numbers.size()); }
    int begin(int unit) const { return unit == 0 ? 0 : ends[unit - 1]; }
    QString mid(int unit, int count) const;
};

/// A unit is a grapheme cluster; those of a Latin (or any narrow) word or of a number stand together ("57.69%", "e-mail").
TextUnits unitsOf(const QString &text, Interner &interner);
TextUnits unitsOf(const Runs &runs, Interner &interner);

} // namespace gaoqian
