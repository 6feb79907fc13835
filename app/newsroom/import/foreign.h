// Something from outside – a file, a picture, what another program put on the clipboard – and what came of taking it in. Every
// way into the newsroom and into an open story goes through here.
#pragma once

#include "base/result.h"
#include "intake/intake.h"

#include <functional>
#include <optional>

namespace gaoqian {

/// Makes a .docx of the bytes of a file called `name` that only other programs can read. `isStopped` is asked several times a
/// second and ends the work.
using Converter =
    std::function<Result<QByteArray>(const QByteArray &bytes, const QString &name, const std::function<bool()> &isStopped)>;

/// What is to be taken in: the file at `path`, else the HTML, else the picture, else the text. A picture beside HTML is taken in
/// its place where the HTML shows nothing but this picture.
struct Foreign {
    QString path = {};
    QString html = {};
    Beside beside = {};                       ///< What came along with `html`.
    std::function<QByteArray()> picture = {}; ///< Gives its bytes; called where it is taken in.
    QString text = {};                        ///< The same as plain lines, where it came as these too.
    QString name = {};                        ///< As a person knows it; a file goes by its own.
    Purpose purpose = Purpose::Paste;
    Converter convert = {}; ///< For a file that only other programs can read; without one it waits.
};

/// Pieces for an open story, from these files.
QList<Foreign> foreignFiles(const QStringList &paths);

enum class ForeignPart { Document, Picture, Text };

/// What came of it.
struct TakenForeign {
    QString name = {};
    Intake intake = {};                ///< The story, or the piece of one, with its pictures; empty when it was refused.
    std::optional<Error> refusal = {}; ///< Why nothing was taken in; none when all is well.
    ForeignPart part = ForeignPart::Text;
    bool waits = false; ///< Only another program can read it, and nothing else is wrong with it.
};

/// Reads, sniffs, parses, scales: the slow part, fit for a worker thread. What a file is is told by its bytes; by its name only
/// where those do not say it (a packed story, a picture that cannot be read). Touches no widget and no database. Converting takes
/// as long as the other program does.
TakenForeign takeInForeign(const Foreign &foreign, const std::function<bool()> &isStopped = {});

} // namespace gaoqian
