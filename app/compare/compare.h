// Two articles -> what changed, as plain values that a view draws, the command line prints and a test checks.
#pragma once

#include "article/article.h"
#include "compare/fields.h"
#include "compare/textdiff.h"

namespace gaoqian {

/// What became of a part.
enum class ChangeKind {
    Same,
    Changed,
    Added,
    Removed,
    MovedAway, ///< Stands unchanged at another place; this is where it stood.
    MovedHere  ///< Stood unchanged at another place; this is where it stands.
};

/// One part of the body: a block, or a part of a list or a table.
struct Change {
    enum class Of { Block, Item, Row, Cell };

    Of of = Of::Block;
    ChangeKind fate = ChangeKind::Same;
    int before = -1; ///< Its place among its siblings as they were, from 0; -1 where it was not.
    int after = -1;  ///< As they are; -1 where it is not. A moved one has both.

    /// The block as it was and as it is, with all that is in it. Of a block alone; meaningless where `before` or `after` is -1.
    Block from = {};
    Block to = {};

    TextDiff label = {}; ///< A heading's section label.
    TextDiff text = {};  ///< The words of a paragraph or heading; a figure's caption.
    TextDiff alt = {};   ///< What a figure tells those who do not see it.

    /// A list's items, a table's rows, a row's cells; the blocks of a quote, an item or a cell. They are told whatever the fate,
    /// so that the whole part can be shown from this alone.
    QList<Change> inner = {};

    bool operator==(const Change &) const;
};

/// Whether a changed part has the same words and pictures as before, and is only set otherwise.
bool onlyFormatting(const Change &change);

/// Whether a figure shows another picture than before.
bool isOtherPicture(const Change &change);

struct FieldChange {
    Field field = Field::Title;
    QString before; ///< As `fieldValue` gives it.
    QString after;
    TextDiff pieces;

    bool operator==(const FieldChange &) const = default;
};

struct Comparison {
    QList<FieldChange> fields; ///< Those that changed, in the order of `allFields`.
    QList<Change> body;        ///< Every block, changed or not, in reading order; what was removed stands where it stood.

    /// Nothing that a reader could see changed. (The id is no content.)
    bool isEmpty() const;

    bool operator==(const Comparison &) const = default;
};

/// What has to be done to `before` to get `after`; both are normalised. Takes some tens of milliseconds for 50,000 characters
/// that were heavily edited, and not much more for whatever else it is given: what would cost more is told as removed and added.
Comparison compare(const Article &before, const Article &after);

} // namespace gaoqian
