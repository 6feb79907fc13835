// What can be done with the figure at the cursor, as actions: for the menus, the strip beside the figure and the keyboard.
#pragma once

#include <QAction>
#include <QObject>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace gaoqian {

class RichTextEdit;

/// Shortcuts work while the text has the focus; all but `fetchAll` are on while the cursor is in a figure, its caption included.
class FigureActions : public QObject {
    Q_OBJECT

public:
    /// `edit` must outlive this.
    FigureActions(RichTextEdit &edit, QObject *parent);

    QAction *describe; ///< Its alt text.
    QAction *setWidth;
    QAction *wider; ///< A tenth of the column more, or less.
    QAction *narrower;
    QAction *ownWidth;
    QAction *replace;
    QAction *moveUp;
    QAction *moveDown;
    QAction *remove;
    QAction *fetch; ///< On for a picture that is on the net; seen only then.
    QAction *fetchAll;

    /// For the menu bar, in groups.
    QList<QList<QAction *>> groups() const;
    /// For the figure under the mouse or the cursor; the caller owns it.
    QMenu *makeContextMenu(QWidget *parent) const;

Q_SIGNALS:
    /// These need more than the text: a field, a file, the net.
    void describeRequested();
    void widthRequested();
    void replaceRequested();
    void fetchRequested(const QStringList &addresses); ///< Empty where there is nothing to fetch.

private:
    QAction *make(const char *name, const QString &text, const char *shortcut = nullptr);
    template <typename Act> void act(QAction *action, Act act);
    void changeWidth(int tenths);
    void showState();

    RichTextEdit &m_edit;
};

} // namespace gaoqian
