// Taking foreign text in: bytes of a file or of the clipboard become an Article with its pictures, and the editor is told what
// was dropped or changed. Nothing here asks the network or the disk for anything.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "base/result.h"

#include <QDateTime>

#include <optional>

namespace gaoqian {

enum class Format { Html, Docx, Text, Json };

/// What the bytes are taken in for.
enum class Purpose {
    Story, ///< A whole story: headline and metadata are looked for and taken out of the body.
    Paste  ///< A piece for an open story: everything that is shown goes to the body, the article's other fields stay empty.
};

/// A remark that somebody made beside the foreign text.
struct ForeignComment {
    QString author;
    QDateTime time; ///< Invalid where it is not told.
    QString text;

    bool operator==(const ForeignComment &) const = default;
};

struct Intake {
    Article article;
    QList<Asset> assets;            ///< The pictures that the article shows, each once.
    QStringList notes;              ///< What was dropped or changed: translated sentences without a full stop.
    QList<ForeignComment> comments; ///< In the order of the text that they are about.
    QString siteName;               ///< Masthead of the page that the story was collected from; not part of the article.
    QString slogan;
};

/// Takes `bytes` in. Fails when they are not what `format` says, or past a limit of intake/limits.h with nothing to keep.
Result<Intake> takeIn(const QByteArray &bytes, Format format, Purpose purpose = Purpose::Story);

/// "html", "docx", "text" or "json", as the command line names them.
std::optional<Format> formatFromName(const QString &name);

/// The format that `fileName`'s suffix and the bytes speak for. Fails, naming what the file is, when it is of a kind that
/// cannot be taken in (a Word document, a PDF, a picture).
Result<Format> guessFormat(const QString &fileName, const QByteArray &bytes);

} // namespace gaoqian
