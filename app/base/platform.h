// The one place that talks to the operating system directly: what neither Qt nor the standard library offers.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QProcess;

namespace gaoqian {

/// Keeps this process's memory out of core dumps: passphrases pass through it. Called first in every main().
void forbidCoreDumps();

/// What tells the file at `path` from any other that may take its place; empty when there is none. Where an open file can be
/// neither moved nor deleted (Windows) every file that is there is the same.
QByteArray fileIdentity(const QString &path);

/// Whether a person is looking at standard error (progress is shown only then).
bool errorStreamIsTerminal();

/// Shows `prompt` on the terminal and reads one line without showing what is typed. Refused when there is no terminal to ask on.
Result<QString> askOnTerminal(const QString &prompt);

/// Lets what `process` will start lead the programs that it starts itself; to be called before it is started.
void leadOwnGroup(QProcess &process);

/// Ends what `process` started with all that this has started, at once, and waits until it is gone.
void endGroup(QProcess &process);

} // namespace gaoqian
