// The window's hand on the slip: reads it, carries out what a person asks for (with their passphrase), exports. All rules are
// below.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/signing/asseen.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/opiniondrafts.h"
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
    SlipController(const NewsroomAddress &newsroom, Theme theme, ArticleSession &session, Dialogs &dialogs,
                   Preferences &preferences, QWidget *window);

    /// Reads the open article's slip, over what was saved last, beside the window and gives it to `told`; not when it was asked
    /// for again meanwhile, or the story was left.
    void read(std::function<void(const Result<Slip> &)> told);
    void dropReading() { m_slip.drop(); } ///< What is being read is told to nobody any more.

    /// Asked before a story goes up, with the fields that the newsroom requires; who says no says why. Without one every story
    /// may go.
    void setReadiness(std::function<bool(const Article &, const QStringList &)> ready) { m_ready = std::move(ready); }

    /// Writes what is pending, asks for the passphrase, acts on exactly what the window shows now: a story that is another one
    /// when the passphrase is there, or a slip that waits for another stage, is not signed. Says by dialog why it cannot be
    /// done. Nothing else is begun before `acted` or that dialog.
    void act(Verdict verdict, const QString &opinion, std::optional<int> returnTo = {});

    /// Asks for the folder and writes the page.
    void exportPage(bool draft);

    bool isActing() const { return m_isActing; }
    bool isAsking() const { return m_isAsking; } ///< A passphrase is about to be asked for, or asked for again.

Q_SIGNALS:
    void acted(gaoqian::Verdict verdict, const gaoqian::OpinionPlace &place); ///< And whose opinion is on the slip now.
    void exported(const QString &path);
    /// The story of that title was taken back; these are its pages that went out and have to be taken down by hand.
    void pagesLeft(const QString &title, const QStringList &paths);
    void refused(); ///< What was asked for cannot be; what the window shows may be of before. Why is said by dialog, after this.

private:
    /// A wish on its way.
    struct Asking {
        ActWish wish;
        Article article; ///< As it was seen.
        SigningTerms terms = {};
    };
    using Asked = std::shared_ptr<Asking>;

    bool writePending(const QString &title);
    void takeTerms(const Asked &asked, const Result<SigningTerms> &terms);
    void askForKey(const Asked &asked, const QString &question);
    void takeKey(const Asked &asked, const Result<std::shared_ptr<SigningKey>> &key);
    void takeDone(const Asked &asked, const Result<Decision> &done);
    void lookForPages(const Article &takenBack);
    bool isAsSeen(const Asking &asking) const;
    void giveUp(const Asked &asked, const QString &reason);
    std::optional<QString> askForFolder();
    void takeExported(const QString &title, const Result<QString> &path);

    Theme m_theme;
    ArticleSession &m_session;
    Dialogs &m_dialogs;
    Preferences &m_preferences;
    QPointer<QWidget> m_window;
    std::function<bool(const Article &, const QStringList &)> m_ready;
    LatestRead<Slip> m_slip;
    LatestRead<SigningTerms> m_terms;
    LatestRead<void> m_mayExport;
    LatestRead<std::shared_ptr<SigningKey>> m_key;
    LatestRead<QStringList> m_pages;
    bool m_isActing = false;
    bool m_isAsking = false;
    NewsroomThread m_exporting; ///< With all its pictures a page takes too long to stand before what is typed.
};

} // namespace gaoqian
