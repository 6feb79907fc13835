// Writes a comparison into a QTextDocument that is only read: what went struck through, what came underlined, long unchanged
// stretches folded. Everything is put in as text through a cursor; nothing is ever HTML.
#pragma once

#include "compare/compare.h"
#include "editor/compare/compareink.h"

#include <QSet>
#include <QTextCursor>

QT_BEGIN_NAMESPACE
class QTextTable;
QT_END_NAMESPACE

namespace gaoqian {

struct ComparedRow;

/// Where in the document one change stands.
struct ChangePlace {
    int from = 0; ///< Its first position.
    int to = 0;   ///< Its last.

    bool operator==(const ChangePlace &) const = default;
};

class CompareText {
public:
    /// The document gets figures in the form of editor/document/documentformat.h: an InlineObjects has to serve it.
    CompareText(QTextDocument &document, const QPalette &palette);

    /// Empties the document and begins to write `comparison`: its fields. Unchanged stretches whose number is in `unfolded` are
    /// going to be shown whole.
    void begin(const Comparison &comparison, const QSet<int> &unfolded);
    /// The same with nothing folded.
    void beginWhole(const Comparison &comparison);
    /// Writes on until that has taken some `milliseconds`, or to the end when they are below 0. The text is laid out as it comes.
    void goOn(int milliseconds = -1);
    bool isDone() const { return m_next >= m_body.size(); }
    /// Every change that was written so far in reading order: a field, a block that changed, or blocks next to each other that
    /// came or went.
    const QList<ChangePlace> &places() const { return m_places; }

    /// The number of the stretch that a link to `address` unfolds; -1 for any other link.
    static int stretchOf(const QString &address);

private:
    /// A stretch of unchanged blocks that may be folded.
    struct Stretch {
        int from = 0;
        int to = 0; ///< Behind its last block.
    };
    static QList<Stretch> foldable(const QList<Change> &body);

    void writeFields(const QList<FieldChange> &fields);
    void begin(const Comparison &comparison);
    void writeNext();
    bool isFolded(int stretch) const { return !m_whole && !m_unfolded.contains(stretch); }
    void writeFold(int stretch, int count);
    void writeBlock(const Change &change, int depth);
    void writeText(const Change &change, int depth);
    void writeFigure(const Change &change, int depth);
    void writeItems(const Change &change, int depth);
    void writeQuote(const Change &change, int depth);
    void writeTable(const Change &change, int depth);
    void writeRow(QTextTable &table, int row, const ComparedRow &compared);
    void writeNote(const QString &note, int depth);
    void insertRuns(const Runs &runs, const QTextCharFormat &base);
    void insertPieces(const TextDiff &pieces, const QTextCharFormat &base);

    void startBlock(int depth, qreal above = 0);
    void notePlace(int from);

    QTextDocument &m_document;
    QPalette m_palette;
    CompareInk m_ink;
    QTextCursor m_cursor;
    bool m_fresh = true; ///< The cursor stands in an empty block that nothing has claimed.
    QString m_bullet;    ///< What the next text in a list begins with.
    QList<ChangePlace> m_places;

    QList<Change> m_body;
    QList<Stretch> m_stretches;
    bool m_whole = false;
    QSet<int> m_unfolded;
    int m_next = 0;           ///< The block that comes next.
    int m_nextStretch = 0;    ///< The first stretch that does not begin before it.
    bool m_rewriting = false; ///< The block before it came or went.
};

} // namespace gaoqian
