// The numbering of a Word file: which paragraphs are items of which list, and what number stands before them.
#pragma once

#include "intake/docx/styles.h"

#include <QHash>

#include <array>

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
    QString
        text; ///< The number as Word shows it, with the blank behind it: "一、", "(2) ", "3.1 "; of a bullet only a box to tick.
    QByteArray list; ///< What counts together has the same.
};

class DocxNumbering {
public:
    DocxNumbering() = default;
    /// `root` is the document element of the numbering part.
    explicit DocxNumbering(pugi::xml_node root);

    /// Counts the next paragraph of the numbering `id` at `level` (from 0). To be asked once for each, in the order of the file.
    DocxNumber next(const QByteArray &id, int level);

    /// How far in its paragraphs are set.
    DocxIndent indent(const QByteArray &id, int level) const;

private:
    static constexpr int levelCount = 9;

    struct Level {
        QByteArray format;
        QString text; ///< With %1 for the number of the first level, and so on.
        int start = 1;
        int restartAfter = -1; ///< The level whose number makes this one begin anew; -1 for every higher one.
        bool legal = false;    ///< Numbers of all levels as 1, 2, 3.
        bool joined = false;   ///< Nothing between number and text.
        bool picture = false;  ///< A bullet that is a picture.
        DocxIndent indent;
    };
    struct Definition {
        QHash<int, Level> levels;
        QByteArray styleLink; ///< The definition of this name has the levels.
    };
    struct Instance {
        QByteArray definition;
        QHash<int, Level> levels; ///< What it has of its own.
        QHash<int, int> starts;
        std::array<bool, levelCount> started{}; ///< Levels that have counted.
    };
    using Counts = std::array<int, levelCount>; ///< Numbers reached; -1 for not begun.

    static Level levelFrom(pugi::xml_node node);
    static DocxNumber::Kind kindOf(const Level &level);
    void readDefinition(pugi::xml_node node);
    void readInstance(pugi::xml_node node);
    const Level &level(const Instance &instance, int index) const;
    void count(Instance &instance, Counts &counts, int index);

    QHash<QByteArray, Definition> m_definitions;
    QHash<QByteArray, QByteArray> m_styleLinks; ///< Definition by the name of the numbering style that it is of.
    QHash<QByteArray, Instance> m_instances;
    QHash<QByteArray, Counts> m_counts;          ///< By definition.
    std::array<Level, levelCount> m_plainLevels; ///< For what no definition says.
};

} // namespace gaoqian
