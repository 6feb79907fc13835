// What helps with writing beyond the pane's own commands, wired to the window: the clipboard, where links lead, tidying up, the
// palette of special characters, the switches of the typing aids.
#pragma once

#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace gaoqian {

class AutocorrectActions;
class BodyIntake;
class Dialogs;
class FirstLineIndent;
class Pasteboard;
class PictureShelf;
class Preferences;
class SpecialCharacters;
class TidyUp;
class WritingPane;

class WritingAids : public QObject {
    Q_OBJECT

public:
    /// Everything outlives this.
    WritingAids(BodyIntake &intake, PictureShelf &pictures, WritingPane &pane, Dialogs &dialogs, Preferences &preferences,
                QWidget *window);
    ~WritingAids() override;

    const Pasteboard &pasteboard() const { return *m_pasteboard; }

    /// Puts what belongs there into the menu of tools.
    void fillTools(QMenu &menu) const;
    /// The same for how text is set,
    void fillFormat(QMenu &menu) const;
    /// and for what can be put in.
    void fillInsert(QMenu &menu) const;

Q_SIGNALS:
    /// A sentence for the status bar; empty takes the last one away.
    void remarked(const QString &sentence);

private:
    void openCharacters();

    Preferences &m_preferences;
    QWidget *m_window;
    QAction *m_characterAction;
    SpecialCharacters *m_characters = nullptr; ///< Made when first wanted.
    std::unique_ptr<FirstLineIndent> m_indent;
    std::unique_ptr<Pasteboard> m_pasteboard;
    std::unique_ptr<TidyUp> m_tidy;
    AutocorrectActions *m_typing;
};

} // namespace gaoqian
