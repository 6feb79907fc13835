// A packed file (Word's .docx is one): its entries by name, with what they unpack to counted while it is unpacked, so that a file
// that lies about its sizes costs no more than one that does not.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>

#include <memory>

struct zip;

namespace gaoqian {

class ZipReader {
public:
    /// Reads the list of entries. An Input error when the bytes are no such file, broken, or past a limit of
    /// intake/core/limits.h.
    static Result<ZipReader> open(const QByteArray &bytes);

    /// Names are UTF-8 and compared without the case of ASCII letters, as ECMA-376 part 2, 9.1.1 has it; a leading slash is left
    /// out.
    bool has(QByteArrayView name) const;

    /// The entry unpacked. An Input error when there is none, when it is broken, or when it unpacks to more than `limit` bytes or
    /// all entries together to more than `limits::unpackedBytes`.
    Result<QByteArray> read(QByteArrayView name, qint64 limit);

private:
    struct Close {
        void operator()(zip *archive) const;
    };

    ZipReader() = default;

    QByteArray m_bytes; ///< What the archive reads from.
    std::unique_ptr<zip, Close> m_archive;
    QHash<QByteArray, quint64> m_entries; ///< Index by name in lower case.
    qint64 m_unpacked = 0;
};

} // namespace gaoqian
