// What every verb of gaoqian-cli is made of: its words, its options, its run; testable in process, without a terminal.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "newsroom/opennewsroom.h"

#include <QCommandLineParser>
#include <QIODevice>

#include <functional>
#include <memory>

namespace gaoqian {

/// Where a command reads and writes. The devices belong to the caller and are open.
struct Console {
    QIODevice &in;
    QIODevice &out;
    QIODevice &err;
    /// Asks a person for a passphrase; refused where there is nobody to ask.
    std::function<Result<QString>(const QString &prompt)> ask;
    bool errIsTerminal = false;
    QString lost = {}; ///< Why a part of the answer could not be written; empty as long as all was.

    void answer(const QByteArray &bytes); ///< A part of the answer, on `out`.
    /// Whether all of the answer went out: what a full disk refuses shows only when buffers are emptied.
    Result<void> finishAnswer();
};

/// What a run has beside its arguments.
struct CliContext {
    Console &console;
    Surroundings surroundings;
    QString newsroomPath; ///< From --newsroom, $GAOQIAN_NEWSROOM or the platform's data folder.
    QString usage = {};   ///< Of the verb that runs: "show ID [--json]".

    Result<std::unique_ptr<Newsroom>> openNewsroom() const { return gaoqian::openNewsroom(newsroomPath, surroundings); }

    void print(const QString &line) const; ///< One line of the answer.
    void print(const QJsonDocument &document) const;
    void remark(const QString &line) const;                        ///< One line beside the answer, on stderr.
    void progress(const QString &what, int done, int total) const; ///< Shown only to a person at a terminal.

    /// The first line of the file that `--passphrase-file` (or another `option`) names, else what a person types.
    Result<Secret> passphrase(const QCommandLineParser &options, const QString &option, const QString &prompt) const;
};

/// One verb, as a value; `run` may be called again.
struct Verb {
    QString name;
    QString summary;   ///< One line for `help`.
    QString arguments; ///< "ID [--json]"
    std::function<void(QCommandLineParser &parser)> declare;
    /// Does it. An Error of kind Refused with an empty message means: the answer on stdout says it all, exit 1.
    std::function<Result<void>(const CliContext &context, const QCommandLineParser &options)> run;
};

/// Every verb there is, in the order that `help` shows them.
QList<Verb> allVerbs();

/// 0 done; 1 the newsroom says no; 2 usage; 3 I/O, broken input or database.
int exitCode(const Error &error);

/// The whole program but for the application object: finds the verb, parses, runs, prints the error. `arguments` without the
/// program's name.
int runCli(const QStringList &arguments, Console &console, const Surroundings &surroundings);

/// Checks that exactly `count` (or, with `more`, at least `count`) words follow the verb.
Result<QStringList> words(const QCommandLineParser &options, int count, const QString &usage, bool more = false);

} // namespace gaoqian
