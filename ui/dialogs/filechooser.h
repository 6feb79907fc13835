// The file dialog: the platform's own where there is one, else Qt's, which then opens none of the files that it shows.
#pragma once

#include <QFileDialog>
#include <QFileIconProvider>

namespace gaoqian {

/// What a file is, told by its name alone. Qt's own provider opens every file whose name does not say it, and closing a newsroom
/// that way takes this process's locks from it (see `isHeldOpen`).
class NameIcons : public QFileIconProvider {
public:
    using QFileIconProvider::icon;
    QIcon icon(const QFileInfo &file) const override;
    QString type(const QFileInfo &file) const override;
};

/// A file dialog that goes by names. Like QFileDialog otherwise.
class FileChooser : public QFileDialog {
    Q_OBJECT

public:
    /// Starts at `start`, a folder or a file in one, or where the last one was when it is empty. A file is offered as the choice.
    FileChooser(QWidget *parent, const QString &title, const QString &start, const QString &filter, FileMode mode);

    void setVisible(bool visible) override;

    /// Paths; empty when cancelled.
    QStringList ask();

private:
    NameIcons m_icons;
};

} // namespace gaoqian
