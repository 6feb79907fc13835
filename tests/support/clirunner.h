// Runs gaoqian-cli's verbs in process, in a scratch folder of their own: own pins, own clock, passphrases from files.
#pragma once

#include "cli/command.h"

#include "support/scratchhome.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <functional>
#include <utility>

namespace gaoqian::test {

struct CliAnswer {
    int exit = -1;
    QString out;
    QString err;

    QStringList lines() const { return out.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
};

class CliRunner {
public:
    CliRunner() : m_clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)), m_pins(path(QStringLiteral("pins.json"))) {}

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Its path, or its address where tests run on a server.
    QString newsroom() const { return m_home.address(path(QStringLiteral("test.gaoqian-newsroom"))); }
    FrozenClock &clock() { return m_clock; }
    Surroundings surroundings() { return {m_clock, m_pins, KdfCost::minimal()}; }

    /// A file whose first line is `text`.
    QString file(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    /// Runs `arguments` on the scratch newsroom; time goes on by five minutes with each.
    CliAnswer run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runWhole(QStringList{QStringLiteral("--newsroom"), newsroom()} + arguments, input);
    }

    /// The same for somebody at a terminal, who types what `answer` gives when a passphrase is asked for.
    CliAnswer runAsked(const QStringList &arguments, const std::function<QString()> &answer)
    {
        m_answer = answer;
        return run(arguments);
    }

    /// The same with every argument given; the answer goes to `instead` where that is given.
    CliAnswer runWhole(const QStringList &arguments, const QByteArray &input = {}, QIODevice *instead = nullptr)
    {
        const auto answer = std::exchange(m_answer, {}); // what is run meanwhile has nobody to ask
        m_clock.advance(300);
        QBuffer in;
        QBuffer out;
        QBuffer err;
        in.setData(input);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Console console{in, instead ? *instead : out, err,
                        [&](const QString &) -> Result<QString> {
                            return answer ? Result<QString>(answer()) : usageError(QStringLiteral("nobody is at the terminal"));
                        },
                        false};
        const int exit = runCli(arguments, console, surroundings());
        return {exit, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
    }

    /// A newsroom with the six people of the preset chain, each with a passphrase of their own.
    CliAnswer makeStaffedNewsroom(const QString &name, const QString &slogan)
    {
        CliAnswer answer =
            run({QStringLiteral("init"), QStringLiteral("--admin"), people().first().first, QStringLiteral("--role"),
                 people().first().second, QStringLiteral("--name"), name, QStringLiteral("--slogan"), slogan,
                 QStringLiteral("--new-passphrase-file"), passphraseFile(people().first().first)});
        for (const auto &[person, role] : people().mid(1)) {
            if (answer.exit != 0)
                return answer;
            answer =
                run({QStringLiteral("staff"), QStringLiteral("add"), person, QStringLiteral("--role"), role,
                     QStringLiteral("--as"), people().first().first, QStringLiteral("--passphrase-file"),
                     passphraseFile(people().first().first), QStringLiteral("--new-passphrase-file"), passphraseFile(person)});
        }
        return answer;
    }

    /// Invented people, in the order of the chain.
    static QList<std::pair<QString, QString>> people()
    {
        return {{QStringLiteral("陶然"), QStringLiteral("编辑")},   {QStringLiteral("柳明"), QStringLiteral("编审")},
                {QStringLiteral("何为"), QStringLiteral("编审")},   {QStringLiteral("蒋舟"), QStringLiteral("终审")},
                {QStringLiteral("孟知秋"), QStringLiteral("终审")}, {QStringLiteral("宋怀远"), QStringLiteral("总监制")}};
    }

    QString passphraseFile(const QString &person) const
    {
        return file(person + QStringLiteral(".pass"), (QStringLiteral("口令-") + person).toUtf8() + "\n");
    }

    CliAnswer act(const QString &verb, const QString &id, const QString &person, const QStringList &more = {})
    {
        return run(
            QStringList{verb, id, QStringLiteral("--as"), person, QStringLiteral("--passphrase-file"), passphraseFile(person)} +
            more);
    }

    /// Everybody signs; answers the last act.
    CliAnswer signByAll(const QString &id)
    {
        CliAnswer answer;
        for (const auto &[person, role] : people()) {
            answer = act(person == people().first().first ? QStringLiteral("submit") : QStringLiteral("approve"), id, person);
            if (answer.exit != 0)
                break;
        }
        return answer;
    }

private:
    QTemporaryDir m_folder;
    ScratchHome m_home;
    FrozenClock m_clock;
    Pins m_pins;
    std::function<QString()> m_answer; ///< Of who is at the terminal, for the next run.
};

} // namespace gaoqian::test
