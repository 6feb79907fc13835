#include "intake/files/mhtml.h"

#include "article/normalise.h"
#include "intake/core/intakewords.h"
#include "intake/core/limits.h"

#include <QByteArrayView>
#include <QUrl>

namespace gaoqian {

namespace {

constexpr qsizetype headerBytes = 64 * 1024; // of one part; browsers write some hundred
constexpr qsizetype sniffedBytes = 2048;

/// A header's value by its lower-case name; of several the first.
using Headers = QHash<QByteArray, QByteArray>;

/// The lines up to the first empty one; `at` is left behind it.
Headers readHeaders(QByteArrayView bytes, qsizetype &at)
{
    Headers headers;
    QByteArray last;
    const qsizetype end = std::min(bytes.size(), at + headerBytes);
    while (at < end) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype lineEnd = newline < 0 ? bytes.size() : newline;
        const QByteArray line = bytes.sliced(at, lineEnd - at).toByteArray();
        at = newline < 0 ? bytes.size() : newline + 1;
        if (line.trimmed().isEmpty())
            break;
        if (line.startsWith(' ') || line.startsWith('\t')) { // goes on
            if (!last.isEmpty())
                headers[last] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        last = colon > 0 ? line.first(colon).trimmed().toLower() : QByteArray();
        if (!last.isEmpty() && !headers.contains(last))
            headers.insert(last, line.sliced(colon + 1).trimmed());
        else
            last.clear();
    }
    return headers;
}

/// `name` in "multipart/related; boundary=\"...\"; type=...".
QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    const QByteArray lower = value.toLower();
    for (qsizetype at = lower.indexOf(';'); at >= 0; at = lower.indexOf(';', at + 1)) {
        qsizetype from = at + 1;
        while (from < value.size() && (value[from] == ' ' || value[from] == '\t'))
            ++from;
        if (!QByteArrayView(lower).sliced(from).startsWith(name))
            continue;
        from += name.size();
        while (from < value.size() && value[from] == ' ')
            ++from;
        if (from >= value.size() || value[from] != '=')
            continue;
        QByteArray rest = value.sliced(from + 1).trimmed();
        if (rest.startsWith('"'))
            return rest.sliced(1, std::max<qsizetype>(0, (rest.indexOf('"', 1) < 0 ? rest.size() : rest.indexOf('"', 1)) - 1));
        const qsizetype stop = rest.indexOf(';');
        return (stop < 0 ? rest : rest.first(stop)).trimmed();
    }
    return {};
}

QByteArray typeIn(const QByteArray &contentType)
{
    const qsizetype stop = contentType.indexOf(';');
    return (stop < 0 ? contentType : contentType.first(stop)).trimmed().toLower();
}

QString withoutAngles(const QByteArray &id)
{
    QString text = QString::fromUtf8(id).trimmed();
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        text = text.sliced(1, text.size() - 2);
    return text;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// RFC 2045, 6.7. What is no valid escape is kept as it stands.
QByteArray fromQuotedPrintable(const QByteArray &bytes)
{
    QByteArray decoded;
    decoded.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            decoded += bytes[i];
            continue;
        }
        qsizetype lineEnd = i + 1;
        while (lineEnd < bytes.size() && (bytes[lineEnd] == ' ' || bytes[lineEnd] == '\t' || bytes[lineEnd] == '\r'))
            ++lineEnd;
        if (lineEnd >= bytes.size() || bytes[lineEnd] == '\n') { // a soft line break
            i = lineEnd;
        } else if (i + 2 < bytes.size() && hexDigit(bytes[i + 1]) >= 0 && hexDigit(bytes[i + 2]) >= 0) {
            decoded += char(hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2]));
            i += 2;
        } else {
            decoded += '=';
        }
    }
    return decoded;
}

/// The parts of a multipart in order, as pieces of `bytes`. A boundary counts only at the beginning of a line.
QList<QByteArrayView> partsOf(QByteArrayView bytes, const QByteArray &boundary)
{
    QList<QByteArrayView> parts;
    const QByteArray mark = "--" + boundary;
    qsizetype from = -1;
    for (qsizetype at = bytes.indexOf(mark); at >= 0 && parts.size() < limits::mimeParts;
         at = bytes.indexOf(mark, at + mark.size())) {
        if (at > 0 && bytes[at - 1] != '\n')
            continue;
        if (from >= 0) {
            qsizetype end = at - 1;
            if (end > from && bytes[end - 1] == '\r')
                --end;
            parts.append(bytes.sliced(from, std::max<qsizetype>(0, end - from)));
        }
        const qsizetype after = at + mark.size();
        if (bytes.sliced(after).startsWith("--"))
            return parts;
        const qsizetype newline = bytes.indexOf('\n', after);
        from = newline < 0 ? bytes.size() : newline + 1;
    }
    if (from >= 0 && from < bytes.size())
        parts.append(bytes.sliced(from)); // cut off in the middle: what is there counts
    return parts;
}

class Reader {
public:
    void read(QByteArrayView bytes, int depth)
    {
        qsizetype at = 0;
        const Headers headers = readHeaders(bytes, at);
        const QByteArray contentType = headers.value("content-type");
        const QByteArray boundary = parameter(contentType, "boundary");
        if (typeIn(contentType).startsWith("multipart/") && !boundary.isEmpty() && depth < limits::mimeDepth) {
            if (depth == 0)
                start = withoutAngles(parameter(contentType, "start"));
            for (const QByteArrayView part : partsOf(bytes.sliced(at), boundary)) {
                if (parts.size() < limits::mimeParts)
                    read(part, depth + 1);
            }
            return;
        }
        parts.append({.type = typeIn(contentType),
                      .charset = parameter(contentType, "charset"),
                      .encoding = headers.value("content-transfer-encoding").toLower(),
                      .location = QString::fromUtf8(headers.value("content-location")).remove(u' '),
                      .id = withoutAngles(headers.value("content-id")),
                      .body = bytes.sliced(at).toByteArray()});
    }

    QList<MhtmlPart> parts;
    QString start;
};

bool isHtml(const MhtmlPart &part) { return part.type == "text/html" || part.type == "application/xhtml+xml"; }

/// Addresses that mean the same: escapes resolved, nothing behind '#'.
QString comparable(const QString &address)
{
    const qsizetype hash = address.indexOf(u'#');
    return QUrl::fromPercentEncoding((hash < 0 ? address : address.first(hash)).toUtf8());
}

} // namespace

QByteArray MhtmlPart::decoded() const
{
    if (encoding == "base64")
        return QByteArray::fromBase64(body);
    if (encoding == "quoted-printable")
        return fromQuotedPrintable(body);
    return body;
}

Result<Mhtml> Mhtml::read(const QByteArray &bytes)
{
    Reader reader;
    reader.read(bytes, 0);
    Mhtml file;
    file.m_parts = std::move(reader.parts);
    qsizetype page = -1;
    for (qsizetype i = 0; i < file.m_parts.size(); ++i) {
        const MhtmlPart &part = file.m_parts[i];
        for (const QString &name : {part.id.isEmpty() ? QString() : QString(QLatin1String("cid:") + part.id), part.location}) {
            if (!name.isEmpty() && !file.m_byName.contains(comparable(name)))
                file.m_byName.insert(comparable(name), i);
        }
        const bool isStart = !reader.start.isEmpty() && part.id == reader.start && isHtml(part);
        if (isStart || (isHtml(part) && (page < 0 || !isHtml(file.m_parts[page]))) || (page < 0 && part.type == "text/plain"))
            page = i;
    }
    if (page < 0)
        return inputError(IntakeWords::tr("The file holds no web page; save the page once more, as a single file"));
    file.m_page = page;
    qsizetype at = 0;
    file.m_snapshot = QString::fromUtf8(readHeaders(bytes, at).value("snapshot-content-location"));
    return file;
}

QString Mhtml::address() const
{
    const QString address = cleanWebAddress(page().location);
    return address.isEmpty() ? cleanWebAddress(m_snapshot) : address;
}

QByteArray Mhtml::part(const QString &address) const
{
    QString name = address.trimmed();
    if (name.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive))
        name = QLatin1String("cid:") + name.sliced(4);
    auto found = m_byName.constFind(comparable(name));
    if (found == m_byName.cend() && !page().location.isEmpty())
        found = m_byName.constFind(comparable(QUrl(page().location).resolved(QUrl(name)).toString()));
    return found == m_byName.cend() ? QByteArray() : m_parts[*found].decoded();
}

bool looksLikeMhtml(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min(bytes.size(), sniffedBytes)).toLower();
    if (start.trimmed().startsWith('<') || !start.contains("content-type:"))
        return false;
    qsizetype at = 0;
    const Headers headers = readHeaders(bytes.first(std::min<qsizetype>(bytes.size(), headerBytes)), at);
    return headers.contains("mime-version") || typeIn(headers.value("content-type")).startsWith("multipart/related");
}

} // namespace gaoqian
