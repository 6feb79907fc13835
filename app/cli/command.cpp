#include "cli/command.h"

#include "base/files.h"
#include "cli/words.h"

#include <QFileDevice>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr qint64 maxPassphraseFileBytes = 64 * 1024;
} // namespace

void Console::answer(const QByteArray &bytes)
{
    if (out.write(bytes) != bytes.size() && lost.isEmpty())
        lost = out.errorString();
}

Result<void> Console::finishAnswer()
{
    auto *file = qobject_cast<QFileDevice *>(&out);
    if (file && !file->flush() && lost.isEmpty())
        lost = file->errorString();
    if (lost.isEmpty())
        return {};
    return ioError(
        CliWords::tr("The answer could not be written (%1); what was to be changed is changed all the same").arg(lost));
}

void CliContext::print(const QString &line) const { console.answer((line + u'\n').toUtf8()); }

void CliContext::print(const QJsonDocument &document) const { console.answer(document.toJson(QJsonDocument::Indented)); }

void CliContext::remark(const QString &line) const { console.err.write(("gaoqian-cli: "_L1 + line + u'\n').toUtf8()); }

void CliContext::progress(const QString &what, int done, int total) const
{
    if (!console.errIsTerminal || total < 2)
        return;
    console.err.write(("\r%1 %2/%3"_L1.arg(what).arg(done).arg(total) + (done == total ? "\n"_L1 : ""_L1)).toUtf8());
}

Result<Secret> CliContext::passphrase(const QCommandLineParser &options, const QString &option, const QString &prompt) const
{
    QString typed;
    if (options.isSet(option)) {
        auto bytes = readFile(options.value(option), maxPassphraseFileBytes);
        if (!bytes)
            return bytes.error();
        const qsizetype end = bytes->indexOf('\n');
        // What is not understood would become the same sign for everything: another passphrase, and one that is easily guessed.
        QStringDecoder decoder(QStringDecoder::Utf8);
        typed = decoder(end < 0 ? QByteArrayView(*bytes) : QByteArrayView(*bytes).first(end));
        wipe(*bytes);
        if (decoder.hasError())
            return inputError(CliWords::tr("The passphrase file %1 is not in UTF-8; save it as UTF-8 and try again")
                                  .arg(options.value(option)));
        if (typed.endsWith(u'\r'))
            typed.chop(1);
    } else {
        auto answer = console.ask(prompt);
        if (!answer)
            return answer.error();
        typed = std::move(*answer);
    }
    if (typed.isEmpty())
        return refused(CliWords::tr("The passphrase is empty; every person needs one"));
    Secret secret = Secret::fromPassphrase(typed);
    wipe(typed);
    return secret;
}

int exitCode(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
    case ErrorKind::Conflict:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Input:
    case ErrorKind::Io:
        return 3;
    }
    return 3;
}

Result<QStringList> words(const QCommandLineParser &options, int count, const QString &usage, bool more)
{
    const QStringList found = options.positionalArguments();
    if (found.size() < count || (!more && found.size() > count))
        return usageError(CliWords::tr("Usage: %1").arg(usage));
    return found;
}

} // namespace gaoqian
