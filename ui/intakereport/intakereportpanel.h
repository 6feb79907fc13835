// The report of what came in: what was changed on the way and where, to be gone through with the keyboard, and put aside when
// somebody is done with it. It knows no text: it says where somebody wants to go.
#pragma once

#include "intakereport/intakereportmodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace gaoqian {

class IntakeReportPanel : public QWidget {
    Q_OBJECT

public:
    explicit IntakeReportPanel(QWidget *parent = nullptr);

    /// See IntakeReportModel. What is current stays.
    void put(const Arrival &arrival);
    void remove(const QString &key);
    const IntakeReportModel &model() const { return *m_model; }

    /// The open story's key: only its authors can be put into the form. Empty for none.
    void setOpenStory(const QString &key);

    /// Makes the arrival's first line the current one, and takes the keyboard; of the first arrival for an empty key.
    void showArrival(const QString &key);

    /// Everything in plain text, or what is told of the selected ones.
    QString text() const;

Q_SIGNALS:
    /// Somebody wants to see a place of `line` (see IntakeReportModel::LineRole): the first, then with each time the next.
    void placeWanted(const QString &key, int line, int place);
    void storyWanted(const QString &key); ///< The story itself, at no place.
    void authorsWanted(const QString &key);
    void leaveWanted(); ///< Back to the text.
    void doneWith(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeActs();
    QStringList selectedKeys() const;
    void activate(const QModelIndex &index);
    void copy() const;
    void refresh();

    IntakeReportModel *m_model;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QListView *m_list;
    QPushButton *m_go;
    QPushButton *m_authors;
    QPushButton *m_copy;
    QPushButton *m_done;
    QString m_openStory;
    QString m_lastKey; ///< Of the line that was activated last, for its next place.
    int m_lastLine = -1;
    int m_lastPlace = -1;
};

} // namespace gaoqian
