// The window's hand on the slip: reads it, carries out what a person asks for (with their passphrase), exports. All rules are
// below.
#pragma once

#include "newsroom/exporter.h"
#include "newsroom/staffing.h"
#include "signoff/slip.h"

#include <QObject>
#include <QPointer>

#include <QWidget>
#include <functional>

namespace gaoqian {

class ArticleSession;
class Dialogs;
class Preferences;

class SlipController : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller; `window` is what dialogs stand over.
    SlipController(Newsroom &newsroom, Theme theme, ArticleSession &session, Dialogs &dialogs, Preferences &preferences,
                   QWidget *window);

    /// The open article's slip, over what was saved last.
    Result<Slip> slip() const;

    /// Reads the same slip on the session's thread and gives it to `told`, unless the window asked for it again meanwhile: for
    /// while somebody types, since reading a slip reads the whole story.
    void read(std::function<void(const Result<Slip> &)> told);

    /// Asked before a story goes up; who says no says why. Without one every story may go.
    void setReadiness(std::function<bool(const Article &)> ready) { m_ready = std::move(ready); }

    /// Writes what is pending, asks for the passphrase, acts. Says by dialog why it cannot be done.
    void act(Verdict verdict, const QString &opinion, std::optional<int> returnTo = {});

    /// Asks for the folder and writes the page.
    void exportPage(bool draft);

Q_SIGNALS:
    void acted(gaoqian::Verdict verdict);
    void exported(const QString &path);

private:
    bool writePending(const QString &title);
    std::optional<SigningKey> askForKey(const Person &person, Verdict verdict, const QString &title);
    std::optional<QString> askForFolder();

    Newsroom &m_newsroom;
    Exporter m_exporter;
    ArticleSession &m_session;
    Dialogs &m_dialogs;
    Preferences &m_preferences;
    QPointer<QWidget> m_window;
    mutable int m_turn = 0; ///< Of the slip's readings: an answer that another reading overtook is old.
    std::function<bool(const Article &)> m_ready;
};

} // namespace gaoqian
