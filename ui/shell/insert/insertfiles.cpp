#include "shell/insert/insertfiles.h"

#include "dialogs/dialogs.h"
#include "editor/pane/richtextedit.h"
#include "shell/insert/bodyintake.h"

#include <QFileInfo>

namespace gaoqian {

InsertFiles::InsertFiles(BodyIntake &intake, RichTextEdit &body, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_intake(intake), m_body(body), m_dialogs(dialogs), m_window(window)
{}

void InsertFiles::insertFromFiles()
{
    const QStringList paths =
        m_dialogs.openFiles(m_window, tr("Insert pictures"), m_folder, tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"));
    if (paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.constFirst()).path();
    m_intake.insert(foreignFiles(paths));
    m_body.setFocus();
}

void InsertFiles::replaceFromFile(const QTextCursor &figure)
{
    const QString path =
        m_dialogs.openFile(m_window, tr("Replace the picture"), m_folder, tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"));
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).path();
    m_intake.replacePicture(figure, path);
    m_body.setFocus();
}

} // namespace gaoqian
