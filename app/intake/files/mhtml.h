// A web page with its pictures in one file (MHTML, RFC 2557): what browsers save as "single file" and mail programs send.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gaoqian {

/// A part of the file, still encoded.
struct MhtmlPart {
    QByteArray type;     ///< "text/html", lower case.
    QByteArray charset;  ///< As written; empty for none.
    QByteArray encoding; ///< Content-Transfer-Encoding, lower case.
    QString location;    ///< Content-Location, as written.
    QString id;          ///< Content-ID without its angle brackets.
    QByteArray body;

    /// The bytes without the transfer encoding; what does not belong to it is passed over.
    QByteArray decoded() const;
};

class Mhtml {
public:
    /// Takes the file apart: multiparts in multiparts too, down to `limits::mimeDepth`. Fails when no part of it is text.
    static Result<Mhtml> read(const QByteArray &bytes);

    /// The page itself: the part that the file begins with, or the first in HTML, or else the first text.
    const MhtmlPart &page() const { return m_parts[m_page]; }

    /// Where the page came from; empty when that is not on the web.
    QString address() const;

    /// The bytes of the part that the page calls `address`: "cid:..." or an address, absolute or relative to the page's. Empty
    /// when there is none.
    QByteArray part(const QString &address) const;

private:
    QList<MhtmlPart> m_parts;
    QHash<QString, qsizetype> m_byName; ///< Index in `m_parts` by "cid:" and id, and by location.
    qsizetype m_page = 0;
    QString m_snapshot;
};

/// Whether `bytes` begin as such a file does: with MIME headers.
bool looksLikeMhtml(const QByteArray &bytes);

} // namespace gaoqian
