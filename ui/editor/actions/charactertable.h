// The characters that a newsroom needs and a keyboard has not, in groups, with what they are called and how they are found.
#pragma once

#include <QList>
#include <QString>

namespace gaoqian {

struct SpecialCharacter {
    QString text; ///< What is put in; two characters for —— and ……
    QString name; ///< For a person, in the program's language.
    QString keys; ///< What it is found by beside its name: pinyin without blanks, the English name.

    bool operator==(const SpecialCharacter &) const = default;
};

struct CharacterGroup {
    QString name;
    QList<SpecialCharacter> characters;
};

/// Every group, in the order in which they are offered. No text comes twice.
QList<CharacterGroup> specialCharacters();

/// "U+2014 U+2014"
QString codePointsOf(const QString &text);

/// Whether `words`, as typed into a search, speak of this character: its name, pinyin, code point, or itself.
bool matches(const SpecialCharacter &character, const QString &words);

} // namespace gaoqian
