// What is told of what came in: a row for each file or paste, and below it one for each thing that was changed on the way, each
// remark of somebody else, and whom the file names as its authors.
#pragma once

#include "newsroom/import/intakereport.h"

#include <QAbstractListModel>

namespace gaoqian {

/// One file or paste.
struct Arrival {
    QString key;          ///< The story's id, or a name that no other arrival has.
    QString title = {};   ///< Of the story that came of it; empty for a paste.
    QString refusal = {}; ///< Why it was not taken in; empty when it was.
    IntakeReport report = {};

    bool operator==(const Arrival &) const = default;
};

class IntakeReportModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { File, Refused, Note, Comment, Authors };
    enum Role {
        KindRole = Qt::UserRole, ///< int of Kind.
        KeyRole,                 ///< Of the arrival that the row belongs to.
        LineRole,                ///< Which note, or which comment behind them; -1 for others.
        DetailRole,              ///< A quiet second line.
        PlacesRole               ///< How many places of the text it leads to.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Puts `arrival` in the place of the one with its key, else at the end; one that was refused before all that were not.
    void put(const Arrival &arrival);
    void remove(const QString &key);
    void clear();

    bool contains(const QString &key) const { return find(key) >= 0; }
    /// The arrival with this key; an empty one where there is none.
    Arrival arrival(const QString &key) const;
    /// The row of the arrival itself; an invalid index where there is none.
    QModelIndex indexOf(const QString &key) const;
    const QList<Arrival> &arrivals() const { return m_arrivals; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Line {
        Kind kind;
        qsizetype arrival;
        int number = -1; ///< Of notes, then comments.
    };
    static QList<Line> linesOf(const Arrival &arrival, qsizetype number);
    qsizetype find(const QString &key) const;
    int firstRow(qsizetype arrival) const;
    QString text(const Line &line) const;
    QString detail(const Line &line) const;
    qsizetype places(const Line &line) const;
    void renumber(qsizetype from, qsizetype by);

    QList<Arrival> m_arrivals;
    QList<Line> m_lines;
};

} // namespace gaoqian
