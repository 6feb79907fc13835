// The seam for everything modal: messages, questions, files, passphrases and short entries. The window asks through it, tests
// answer through it (tests/support/scripteddialogs.h).
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace gaoqian {

struct LinkRequest {
    QString text;    ///< What a reader sees; the address itself when nothing was given.
    QString address; ///< Absolute http, https or mailto address, as `cleanLink` makes it.

    bool operator==(const LinkRequest &) const = default;
};

struct TableRequest {
    int rows = 0; ///< The header row included.
    int columns = 0;
    bool headerRow = false;

    bool operator==(const TableRequest &) const = default;
};

/// Every call returns when the person has answered. All texts are shown as plain text, whatever they hold.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual void warn(QWidget *parent, const QString &title, const QString &text) = 0;

    /// A question with two answers named by what they do. A dangerous one defaults to `no`; Escape always means `no`.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes, const QString &no,
                         bool dangerous) = 0;

    /// A dangerous question about something that goes on meanwhile, and may answer it: `begin` is called once and given what
    /// takes the question back, which may be called until this returns. Nothing when it was.
    virtual std::optional<bool> confirmMeanwhile(QWidget *parent, const QString &title, const QString &text, const QString &yes,
                                                 const QString &no,
                                                 const std::function<void(const std::function<void()> &takeBack)> &begin) = 0;

    /// Index of the chosen one; -1 when cancelled.
    virtual int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices) = 0;

    /// Paths; empty when cancelled. `filter` as in QFileDialog: "Pictures (*.png *.jpg);;All files (*)".
    virtual QString openFile(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter) = 0;
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter) = 0;
    /// `suggestedPath` may name folder and file; its suffix is added to a name typed without one. Asks before overwriting.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestedPath, const QString &filter) = 0;
    virtual QString chooseFolder(QWidget *parent, const QString &title, const QString &startFolder) = 0;

    /// Text as typed, possibly empty; nothing when cancelled.
    virtual std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                                           bool multiline) = 0;

    /// A passphrase, never empty; the dialog keeps no copy. The caller makes a Secret of it and wipes it (signoff/keys.h).
    virtual std::optional<QString> askPassphrase(QWidget *parent, const QString &title, const QString &text) = 0;
    /// The same for a new one, typed twice.
    virtual std::optional<QString> askNewPassphrase(QWidget *parent, const QString &title, const QString &text) = 0;

    virtual std::optional<LinkRequest> askLink(QWidget *parent, const QString &text, const QString &address) = 0;
    virtual std::optional<TableRequest> askTable(QWidget *parent) = 0;
};

} // namespace gaoqian
