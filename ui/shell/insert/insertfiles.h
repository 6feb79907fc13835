// Asks for the files of pictures that are to stand in the open story.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QTextCursor;

namespace gaoqian {

class BodyIntake;
class Dialogs;
class RichTextEdit;

class InsertFiles : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller; `window` is what dialogs stand over.
    InsertFiles(BodyIntake &intake, RichTextEdit &body, Dialogs &dialogs, QWidget *window);

    /// Asks for pictures and puts them in at the cursor.
    void insertFromFiles();
    /// Asks for a picture and puts it in the place of the one of the figure that `figure` stands in.
    void replaceFromFile(const QTextCursor &figure);

private:
    BodyIntake &m_intake;
    RichTextEdit &m_body;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QString m_folder; ///< Where the last picture came from.
};

} // namespace gaoqian
