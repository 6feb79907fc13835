// The panel of versions: the list, what can be done with one, and beside it whatever shows the chosen one.
#pragma once

#include "newsroom/writing/versions.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace gaoqian {

class VersionModel;

class VersionsPanel : public QWidget {
    Q_OBJECT

public:
    explicit VersionsPanel(QWidget *parent = nullptr);

    /// Puts what shows a version beside the list; it becomes the panel's.
    void setPreview(QWidget *preview);

    /// See VersionModel. The chosen version stays chosen where it is still there; else it is now.
    void setVersions(const QList<Revision> &revisions, const QHash<QString, QString> &people, const QDateTime &now);
    void setSinceLast(const QString &text);
    void clear(); ///< No story is open.

    /// The number of the chosen version; 0 for the story as it stands now, or for nothing.
    int chosen() const;
    void choose(int number);

Q_SIGNALS:
    void shown();                   ///< The panel came into sight: what it shows may be old.
    void versionChosen(int number); ///< Also when the list was filled anew. 0: now.
    void restoreRequested(int number);
    void nameRequested(int number); ///< 0: keep the story as it stands now, and name that.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    void showActs();

    VersionModel *m_model;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QSplitter *m_splitter;
    QListView *m_list;
    QPushButton *m_restore;
    QPushButton *m_name;
    bool m_filling = false;
};

} // namespace gaoqian
