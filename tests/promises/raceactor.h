// Who races: somebody at a command line or at a window, what they do, and what they are told.
#pragma once

#include "newsroom/core/siterules.h"
#include "promises/baton.h"
#include "promises/racescene.h"
#include "signoff/decision.h"

namespace gaoqian::test {

struct RaceAct;

/// An act that somebody did, and what they were told.
struct Deed {
    QString act;
    int actor = 0;
    int exit = 0; ///< As the command line answers; -1 when it was killed.
    QString out;
    QString error;
    int begin = 0; ///< Moments of the baton.
    int end = 0;
    QString opinion;  ///< Of a decision: unlike any other's.
    QString file;     ///< That a backup was to be.
    QStringList seen; ///< Digests of what was there while it was looked at, until the passphrase was typed; empty for not known.
    QByteArray page;  ///< What stood under the name that an export had answered, right then.

    bool well() const { return exit == 0; }
    bool killed() const { return exit < 0; } ///< Nobody knows what it did.
};

/// Somebody at a command line, or at a window that keeps the newsroom open from its first act on.
class Actor {
public:
    /// `baton`: null for who goes on whenever they like.
    Actor(RaceScene &scene, Baton *baton, int number) : m_scene(scene), m_number(number), m_baton(baton) {}
    virtual ~Actor() = default;

    /// The names of all acts.
    static QStringList acts();
    /// In which states of the story the act can succeed; empty for any.
    static QStringList statesFor(const QString &act);
    /// Whether the act may change something that others see.
    static bool writes(const QString &act);
    /// Whether `act` may be refused because of what `other` changed.
    static bool minds(const QString &act, const QString &other);

    Deed perform(const QString &act, const QString &state);

protected:
    /// Runs the command line and notes what it answered.
    virtual void cli(Deed &deed, const QStringList &arguments);
    virtual int moment() const;

    RaceScene &m_scene;
    const int m_number;

private:
    friend const QList<RaceAct> &raceActs();

    void pause();
    void decide(Deed &deed, const QString &verb, const QString &articleId, const QString &person);
    void decideAtWindow(Deed &deed, Verdict verdict, const QString &name);
    void exportPage(Deed &deed, const QStringList &more);
    static void notePage(Deed &deed);
    void window(Deed &deed, const std::function<Result<QString>(Newsroom &)> &work);
    Result<QString> saveTemplate(Newsroom &newsroom);
    Result<QString> setRules(Newsroom &newsroom, const std::function<void(SiteRules &)> &change);
    QString signer(const QString &state) const;
    /// Of the one who changes theirs: unlike anybody else's.
    QString newPassphrase() const;
    QString token(const QString &kind, const QString &what) const;

    Baton *m_baton;
    int m_deeds = 0;
    std::unique_ptr<Newsroom> m_newsroom; ///< The window's; opened and closed by the actor's thread.
};

} // namespace gaoqian::test
