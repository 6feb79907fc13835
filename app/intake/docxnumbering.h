// The numbering of a Word file: which paragraphs are items of which list, and what number stands before them.
#pragma once

#include "intake/ooxml.h"

#include <QHash>

namespace gaoqian {

/// What a numbered paragraph becomes.
struct DocxNumber {
    enum Kind {
        None,    ///< No number is shown.
        Bullet,  ///< Item of a bulleted list.
        Ordered, ///< Item of a numbered list that counts 1, 2, 3.
        Text     ///< The number is written as text: our lists have no such numbers.
    };

    Kind kind = None;
    int value = 0; ///< The number counted.
    QString text;  ///< The number as Word shows it: "一、", "(2)", "3.1".
};

class DocxNumbering {
public:
    DocxNumbering() = default;
    /// `root` is the document element of the numbering part.
    explicit DocxNumbering(pugi::xml_node root);

    /// Counts the next paragraph of the numbering `id` at `level` (from 0). To be asked once for each, in the order of the file.
    DocxNumber next(const QString &id, int level);

private:
    static constexpr int levels = 9;

    struct Level {
        QString format;
        QString text; ///< With %1 for the number of the first level, and so on.
        int start = 1;
        int restartAfter = -1; ///< The level whose number makes this one begin anew; -1 for every higher one.
    };
    struct Definition {
        QHash<int, Level> levels;
        QString styleLink; ///< The definition of this name has the levels.
    };
    struct Instance {
        QString definition;
        QHash<int, Level> levels; ///< What it has of its own.
        QHash<int, int> starts;
    };

    static Level levelFrom(pugi::xml_node node);
    Level level(const Instance &instance, int index) const;

    QHash<QString, Definition> m_definitions;
    QHash<QString, QString> m_styleLinks; ///< Definition by the name of the numbering style that it is of.
    QHash<QString, Instance> m_instances;
    QHash<QString, QList<int>> m_counts; ///< Numbers reached in each definition; -1 for not begun.
    QHash<QString, bool> m_started;      ///< Instances that have counted, by id and level.
};

/// A number in one of Word's formats (ECMA-376 part 1, 17.18.59): "decimal", "chineseCounting", "upperRoman" ... Unknown ones as
/// digits.
QString formattedNumber(int number, const QString &format);

} // namespace gaoqian
