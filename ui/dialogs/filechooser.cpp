#include "dialogs/filechooser.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace gaoqian {

namespace {

QMimeType kindOf(const QFileInfo &file) { return QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension); }

/// The folder to begin in. QFileDialog's constructor must not be given a file: it would ask at once what that is.
QString folderOf(const QString &start)
{
    const QFileInfo info(start);
    return start.isEmpty() || info.isDir() ? start : info.absolutePath();
}

} // namespace

QIcon NameIcons::icon(const QFileInfo &file) const
{
    if (file.isDir() || file.isRoot())
        return QFileIconProvider::icon(file);
    const QMimeType kind = kindOf(file);
    for (const QString &name : {kind.iconName(), kind.genericIconName()}) {
        if (const QIcon themed = QIcon::fromTheme(name); !themed.isNull())
            return themed;
    }
    return icon(File);
}

QString NameIcons::type(const QFileInfo &file) const
{
    return file.isDir() || file.isRoot() ? QFileIconProvider::type(file) : kindOf(file).comment();
}

FileChooser::FileChooser(QWidget *parent, const QString &title, const QString &start, const QString &filter, FileMode mode) :
    QFileDialog(parent, title, folderOf(start), filter)
{
    setIconProvider(&m_icons); // before anything is shown or named
    setFileMode(mode);
    if (const QFileInfo info(start); !start.isEmpty() && !info.isDir())
        selectFile(info.fileName());
}

void FileChooser::setVisible(bool visible)
{
    QFileDialog::setVisible(visible);
    // Where the platform's dialog could not be shown, Qt has made its own only now.
    if (visible)
        setIconProvider(&m_icons);
}

QStringList FileChooser::ask() { return exec() == Accepted ? selectedFiles() : QStringList(); }

} // namespace gaoqian
