// The palette of special characters: groups, recent ones first, a search, and putting one in where the writer was.
#pragma once

#include "editor/actions/charactertable.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace gaoqian {

/// Stands beside the window without stopping it. What is chosen goes to the text field of that window that had the focus last:
/// body, headline or a field of the form. It then closes, or with Ctrl held stays open.
class SpecialCharacters : public QDialog {
    Q_OBJECT

public:
    explicit SpecialCharacters(QWidget *window);

    /// The last used ones, newest first.
    void setRecent(const QStringList &texts);
    const QStringList &recent() const { return m_recent; }

    /// Shows it, for the field that has the focus now.
    void open() override;

Q_SIGNALS:
    void recentChanged(const QStringList &texts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void fillGroups();
    void fillGrid();
    QList<SpecialCharacter> offered() const;
    void showCurrent();
    void choose(bool stay);
    void follow(QWidget *now);
    bool filterSearchKey(const QKeyEvent &event);
    bool filterGridKey(const QKeyEvent &event);

    QList<CharacterGroup> m_groups;
    QStringList m_recent;
    QPointer<QWidget> m_target;
    QLineEdit *m_search;
    QListWidget *m_groupList;
    QListWidget *m_grid;
    QLabel *m_sample;
    QLabel *m_name;
};

/// Puts `text` into a text field at its cursor, instead of what is selected, as one undo step. False for a widget that is none or
/// may not be edited.
bool insertIntoField(QWidget *field, const QString &text);

} // namespace gaoqian
