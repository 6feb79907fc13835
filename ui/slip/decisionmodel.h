// The decisions of a slip as a list model, oldest first.
#pragma once

#include "signoff/slip.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace gaoqian {

class DecisionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ActRole = Qt::UserRole, ///< "柳明 returned it to 编辑"
        StageRole,              ///< Role that the person acted in; empty for acts outside the chain.
        TimeRole,               ///< Short text.
        OpinionRole,
        DigestRole, ///< First characters of the content's digest.
        WeightyRole ///< bool: ends or turns the story's way (return, reject, release, retract).
    };

    using QAbstractListModel::QAbstractListModel;

    void setSlip(const Slip &slip, const QDateTime &now);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString act;
        QString stage;
        QString time;
        QString opinion;
        QString digest;
        bool weighty = false;

        bool operator==(const Row &) const = default;
    };

    static QList<Row> rowsOf(const Slip &slip, const QDateTime &now);

    QList<Row> m_rows;
};

} // namespace gaoqian
