// Bytes of text to characters, without guessing silently.
#pragma once

#include <QByteArray>
#include <QString>

namespace gaoqian {

struct Decoded {
    QString text;     ///< Without a byte order mark.
    QString encoding; ///< "UTF-8", "UTF-16" or "GB18030".
    int damaged = 0;  ///< How many places could not be read; they are U+FFFD in `text`.
};

/// By byte order mark; else UTF-8 when it is that, or nearly; else GB18030, which holds GBK and GB 2312. Where that codec is not
/// available, UTF-8 with its damage counted.
Decoded decode(const QByteArray &bytes);

/// What the editor is to be told about `decoded`: empty for sound UTF-8.
QString decodingNote(const Decoded &decoded);

} // namespace gaoqian
