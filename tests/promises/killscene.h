// Where acts are killed: a folder with inputs, with newsrooms in every state, and with a bench for each worker, on which a copy
// of one of them is acted on by programs of its own.
#pragma once

#include "newsroom/core/newsroom.h"

#include <QMap>
#include <QTemporaryDir>

namespace gaoqian::test {

/// How a program ended, and what it said.
struct Ended {
    int exit = -1; ///< Meaningful when it was not killed.
    bool killed = false;
    QString out;
    QString err;

    bool well() const { return !killed && exit == 0; }
};

/// Which change to the bench's files a program does not live to make; see killpoint.cpp.
struct KillPoint {
    int number = 0; ///< From 1; 0 for none.
    bool half = false;
    bool lost = false; ///< And what was not synced is lost. Beyond the last point: when the program ended by itself.
};

/// Every file below a folder by its path from there.
using Tree = QMap<QString, QByteArray>;

class KillScene {
public:
    KillScene();

    /// Whether this platform has the means (see killpoint.cpp).
    static bool canKill();

    bool isReady() const { return m_folder.isValid(); }
    QString path(const QString &name) const { return m_root + u'/' + name; }

    /// Benches and states are folders alike: desk/town.gaoqian-newsroom, own/pins.json (this desktop's), out/, backup/.
    QString state(const QString &name) const { return path(QStringLiteral("states/") + name); }
    QString bench(int worker) const { return path(QStringLiteral("bench%1").arg(worker)); }
    static QString newsroom(const QString &bench) { return bench + QStringLiteral("/desk/town.gaoqian-newsroom"); }
    static QString pins(const QString &bench) { return bench + QStringLiteral("/own/pins.json"); }

    /// Puts a copy of the bench or state `from` where `to` is, the pins too; an empty one when there is no `from`.
    void lay(const QString &from, const QString &to) const;

    /// Runs the actor with `arguments` on `bench`; {bench}, {in} and the names of `remember` are filled in. `trace` tells each
    /// point.
    Ended run(const QString &bench, const QStringList &arguments, int minutes, const KillPoint &point = {},
              const QString &trace = {}) const;

    /// What a trace says: number, call, file below the bench and size of each point.
    static QStringList points(const QString &trace);

    void writeInput(const QString &name, const QByteArray &bytes) const;
    void remember(const QString &name, const QString &value) { m_names.insert(name, value); }

    /// Nine in the morning and `minutes`.
    static QDateTime time(int minutes);

    static Tree tree(const QString &folder);

private:
    QStringList filledIn(const QString &bench, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QString m_root;
    QMap<QString, QString> m_names;
};

} // namespace gaoqian::test
