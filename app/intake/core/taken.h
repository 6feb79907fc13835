// What intake is asked with and what it answers: kinds of foreign text, the story that was taken in, and what the editor is told
// of the way.
#pragma once

#include "article/article.h"
#include "article/asset.h"

#include <QDateTime>

#include <functional>

namespace gaoqian {

enum class Format { Html, Mhtml, Docx, Text, Markdown, Json };

/// What the bytes are taken in for.
enum class Purpose {
    Story, ///< A whole story: headline and metadata are looked for and taken out of the body.
    Paste  ///< A piece for an open story: everything that is shown goes to the body, the article's other fields stay empty.
};

/// A place in the body that was taken in: how many characters other than blanks stand before it in `plainText(body)`. Counted so,
/// a place survives what normalising and inserting into a story do to blocks; after later edits it still leads close by.
using BodyPlace = qsizetype;

/// Something that was dropped or changed on the way in.
struct IntakeNote {
    QString text;                 ///< A translated sentence without a full stop.
    QList<BodyPlace> places = {}; ///< Where it happened, once for each time; empty where it concerns no place in the text.

    bool operator==(const IntakeNote &) const = default;
};

/// A remark that somebody made beside the foreign text.
struct ForeignComment {
    QString author;
    QDateTime time; ///< Invalid where it is not told.
    QString text;
    BodyPlace place = 0; ///< Where in the body the remark is tied to.

    bool operator==(const ForeignComment &) const = default;
};

/// What came together with the foreign text, for its pictures and links. Intake itself reads no file and asks no network.
struct Beside {
    /// The bytes of the picture that the text shows under `address` (as written there); empty where it did not come along.
    /// Whoever gives it reads nothing but what came along: an address can name any file of this machine or of another.
    std::function<QByteArray(const QString &address)> picture = {};
    QByteArray rtf = {};  ///< The same text in RTF: Word and WPS put the pictures of what is copied into it.
    QString address = {}; ///< Absolute web address of the text, that relative ones in it go by; empty for unknown.
};

struct Intake {
    Article article;
    QList<Asset> assets;            ///< The pictures that the article shows, each once.
    QList<IntakeNote> notes;        ///< What was dropped or changed, for the editor.
    QList<ForeignComment> comments; ///< In the order of the text that they are about.
    QStringList suggestedAuthors; ///< Whom the file's properties name: often whose computer it was, so offered and not filled in.
    QDateTime published;          ///< When the page says that it was published (its own local time); `article.date` is the day.
    bool collected = false;       ///< A web page: its fields were found among the clutter and are to be confirmed.
    QString siteName;             ///< Masthead of the page that the story was collected from; not part of the article.
    QString slogan;
};

/// The sentences of `notes`.
QStringList noteTexts(const QList<IntakeNote> &notes);

} // namespace gaoqian
