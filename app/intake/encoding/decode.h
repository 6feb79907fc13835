// Bytes of text to characters, without guessing silently.
#pragma once

#include <QByteArray>
#include <QString>

namespace gaoqian {

struct Decoded {
    QString text;            ///< Without a byte order mark.
    QString encoding;        ///< As a person knows it: "UTF-8", "UTF-16", "GB18030", "Big5" ...
    int damaged = 0;         ///< How many places could not be read; they are U+FFFD in `text`.
    QString declared = {};   ///< What the file says of itself, as such a name, where that is another encoding; empty otherwise.
    bool isDeclared = false; ///< Whether the file says `encoding` of itself.
    QString missing = {};    ///< The encoding that the file seems to be in and that this computer has no codec for; empty mostly.
};

/// By byte order mark; else UTF-8 when it is that, or nearly, whatever the file says: pages that were converted keep their old
/// declaration. Else the declared encoding, GB18030 (which holds GBK and GB 2312), Big5, Shift_JIS, EUC-JP, EUC-KR and what
/// uchardet takes it for, are weighed by how much of the text they leave unread and how common the characters are that come out.
/// UTF-16 without a mark is known by its pattern. `declared` is what is written with the text, empty for nothing.
Decoded decode(const QByteArray &bytes, const QByteArray &declared = {});

/// The encoding that HTML or XML declares in its first 4 KB, as written there: meta charset, meta http-equiv or the XML
/// declaration. Empty without.
QByteArray declaredEncoding(const QByteArray &bytes);

/// Whether `bytes` are UTF-16 without a byte order mark: text that has zero bytes and is no program.
bool looksLikeUtf16(const QByteArray &bytes);

/// What the editor is to be told about `decoded`: empty for sound UTF-8, and for an encoding that the file declares.
QString decodingNote(const Decoded &decoded);

} // namespace gaoqian
