// The acts of the window that concern the newsroom rather than the open story: importing, staff, site.
#pragma once

#include "newsroom/importer.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gaoqian {

class Dialogs;

class NewsroomActs : public QObject {
    Q_OBJECT

public:
    /// All outlive the acts; `window` is what dialogs stand over.
    NewsroomActs(Newsroom &newsroom, Dialogs &dialogs, QWidget *window);

    /// Asks for files and how they are to be taken in. `ownerId`: whose drafts they become.
    void importFiles(const QString &ownerId);
    void takeIn(const QStringList &files, const ImportOptions &options);
    void editStaff();
    void editSite();

Q_SIGNALS:
    /// Articles came in; `lastId` is the last of them.
    void imported(const QString &lastId);
    void staffChanged();
    void siteChanged();

private:
    QStringList chainRoles() const;

    Newsroom &m_newsroom;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QString m_folder; ///< Where files were taken from last.
};

} // namespace gaoqian
