#include "slip/decisionmodel.h"

#include "look/look.h"
#include "slip/sliptext.h"

namespace gaoqian {

namespace {

constexpr int shownDigits = 8;

bool isWeighty(Verdict verdict)
{
    return verdict == Verdict::Return || verdict == Verdict::Reject || verdict == Verdict::Release || verdict == Verdict::Retract;
}

} // namespace

QList<DecisionModel::Row> DecisionModel::rowsOf(const Slip &slip, const QDateTime &now)
{
    QList<Row> rows;
    for (const Decision &decision : slip.record().decisions) {
        const Person *person = slip.person(decision.personId);
        Row row;
        row.act = tr("%1 %2", "who, then what was done")
                      .arg(person ? person->name : tr("Somebody who is not on the staff"), decisionText(decision, slip));
        if (decision.stage >= 0 && decision.stage < slip.chain().stages.size())
            row.stage = slip.chain().stages[decision.stage].role;
        row.time = momentText(decision.time, now);
        row.opinion = decision.opinion;
        row.digest = decision.contentDigest.left(shownDigits);
        row.weighty = isWeighty(decision.verdict);
        rows += row;
    }
    return rows;
}

void DecisionModel::setSlip(const Slip &slip, const QDateTime &now)
{
    QList<Row> rows = rowsOf(slip, now);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void DecisionModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int DecisionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant DecisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: // What a screen reader says of the whole line.
        return row.opinion.isEmpty() ? tr("%1, %2", "act, time").arg(row.act, row.time)
                                     : tr("%1, %2: %3", "act, time, opinion").arg(row.act, row.time, row.opinion);
    case Qt::ToolTipRole:
        return tr("Content %1…").arg(row.digest);
    case ActRole:
        return row.act;
    case StageRole:
        return row.stage;
    case TimeRole:
        return row.time;
    case OpinionRole:
        return row.opinion;
    case DigestRole:
        return row.digest;
    case WeightyRole:
        return row.weighty;
    default:
        return {};
    }
}

} // namespace gaoqian
