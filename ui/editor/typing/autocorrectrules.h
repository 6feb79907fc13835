// What the program makes of quotation marks, hyphens and full stops as they are typed: pairs “” ‘’, dashes ——, ellipses ……. Pure
// functions on the text around the cursor; Autocorrect ties them to a field.
#pragma once

#include <QFlags>
#include <QString>

#include <optional>

namespace gaoqian {

enum class AutocorrectRule {
    None = 0,
    Quotes = 1 << 0,   ///< Straight marks become curly ones, an opening one brings its closing one along.
    Dashes = 1 << 1,   ///< -- becomes ——
    Ellipses = 1 << 2, ///< ... becomes ……
};
Q_DECLARE_FLAGS(AutocorrectRules, AutocorrectRule)
Q_DECLARE_OPERATORS_FOR_FLAGS(AutocorrectRules)

inline constexpr AutocorrectRules everyTypingAid = AutocorrectRule::Quotes | AutocorrectRule::Dashes | AutocorrectRule::Ellipses;

/// What is to stand in the place of some characters around the cursor.
struct TypedChange {
    int before = 0;    ///< How many characters before the cursor go; the one just typed is among them.
    int after = 0;     ///< How many characters behind it go.
    QString text = {}; ///< What comes in their place.
    int behind = 0;    ///< How many characters of `text` stand behind the cursor afterwards.

    bool operator==(const TypedChange &) const = default;
};

/// What to make of the character that was just typed: the last one of `before`, which is the paragraph's text up to the cursor;
/// `after` is the rest of it. Nothing where what was typed stays.
std::optional<TypedChange> typedChange(const QString &before, const QString &after, AutocorrectRules aids);

struct QuotePair {
    QChar opening;
    QChar closing;
};

/// The marks that go around a selection over which `typed` is typed; nothing where it simply replaces it.
std::optional<QuotePair> surroundingPair(QChar typed, AutocorrectRules aids);

} // namespace gaoqian
