// The pane's commands as actions: names, shortcuts, icons, and whether they are on where the cursor is.
#pragma once

#include "editor/document/blockstyle.h"

#include <QAction>
#include <QHash>
#include <QObject>

QT_BEGIN_NAMESPACE
class QComboBox;
class QMenu;
QT_END_NAMESPACE

namespace gaoqian {

class FormatPainter;
class RichTextEdit;

Q_NAMESPACE

/// The enumerator is the action's object name, and so what the desktop remembers it by: it stays the same for good.
enum class EditorAct {
    Undo,
    Redo,
    Bold,
    Italic,
    Underline,
    Strike,
    Superscript,
    Subscript,
    RunInLead,
    PaintFormat,
    ClearFormatting,
    Text,
    Lead,
    Heading2,
    Heading3,
    Heading4,
    BulletList,
    NumberedList,
    Nest,
    Unnest,
    Quote,
    AlignNatural,
    AlignCentre,
    AlignRight,
    AlignJustify,
    SectionLabel,
    NumberSections,
    RemoveSectionNumbers,
    Link,
    CopyLink,
    RemoveLink,
    Figure,
    Table,
    Divider,
    PastePlain,
};
Q_ENUM_NS(EditorAct)

/// Shortcuts work while the pane has the focus, so that the headline and the form can have their own. Undo and Redo do nothing by
/// themselves: the history is that of the whole story, and whoever keeps it drives them.
class EditorActions : public QObject {
    Q_OBJECT

public:
    /// `edit` must outlive this.
    EditorActions(RichTextEdit *edit, QObject *parent);

    QAction *action(EditorAct act) const { return m_actions.value(act); }
    /// In the order of `EditorAct`.
    QList<QAction *> all() const;
    QList<QAction *> group(EditorAct first, EditorAct last) const;

    /// These emphasis colours of the theme, by their names, and the text's own; its icon shows the one at the cursor.
    QMenu *makeColourMenu(const QStringList &names, QWidget *parent) const;
    /// Shows and sets what the block at the cursor is: text, lead, headings, quote.
    QComboBox *makeStyleBox(QWidget *parent) const;

Q_SIGNALS:
    /// These need a dialog first; its answer goes to RichTextEdit's setLink, insertFigure, insertTable, setLabel.
    void linkRequested();
    void figureRequested();
    void tableRequested();
    void labelRequested();
    /// What a command has done, or why it did nothing: a sentence for the status bar.
    void remarked(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setCommandsEnabled(bool enabled);
    void addHistory();
    void addText();
    void addSetting();
    void addBlocks();
    void addLists();
    void addAlignment();
    void addSections();
    void addInsertions();
    template <typename Trigger>
    QAction *add(EditorAct act, const char *icon, const QString &text, const QKeySequence &shortcut, Trigger trigger);
    void showState();

    RichTextEdit *m_edit;
    FormatPainter *m_painter;
    QHash<EditorAct, QAction *> m_actions;
};

} // namespace gaoqian
