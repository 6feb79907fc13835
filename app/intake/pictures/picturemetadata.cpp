#include "intake/pictures/picturemetadata.h"

#include <QByteArrayView>
#include <QtEndian>

namespace gaoqian {

namespace {

/// Walks through `bytes`; every read past the end makes it not ok and gives zeroes.
class Cursor {
public:
    explicit Cursor(QByteArrayView bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    qsizetype at() const { return m_at; }

    QByteArrayView take(qsizetype count)
    {
        if (count < 0 || count > m_bytes.size() - m_at) {
            m_ok = false;
            m_at = m_bytes.size();
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, count);
        m_at += count;
        return taken;
    }

    quint8 byte()
    {
        const QByteArrayView one = take(1);
        return m_ok ? quint8(one[0]) : 0;
    }

    template <typename Integer> Integer bigEndian()
    {
        const QByteArrayView taken = take(sizeof(Integer));
        return m_ok ? qFromBigEndian<Integer>(taken.data()) : 0;
    }

    template <typename Integer> Integer littleEndian()
    {
        const QByteArrayView taken = take(sizeof(Integer));
        return m_ok ? qFromLittleEndian<Integer>(taken.data()) : 0;
    }

    QByteArrayView from(qsizetype start) const { return m_bytes.sliced(start, m_at - start); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<QByteArray> cleanPng(QByteArrayView bytes)
{
    Cursor cursor(bytes);
    QByteArray clean = cursor.take(8).toByteArray();
    while (cursor.ok() && !cursor.atEnd()) {
        const qsizetype start = cursor.at();
        const qsizetype length = cursor.bigEndian<quint32>();
        const QByteArrayView type = cursor.take(4);
        cursor.take(length);
        cursor.take(4); // checksum
        if (!cursor.ok())
            return std::nullopt;
        const bool critical = type[0] >= 'A' && type[0] <= 'Z';
        if (critical || isOneOf(type, {"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "acTL", "fcTL", "fdAT"}))
            clean += cursor.from(start);
        if (type == QByteArrayView("IEND"))
            return clean;
    }
    return std::nullopt;
}

std::optional<QByteArray> cleanJpeg(QByteArrayView bytes)
{
    Cursor cursor(bytes);
    QByteArray clean = cursor.take(2).toByteArray();
    while (cursor.ok()) {
        const qsizetype start = cursor.at();
        if (cursor.byte() != 0xFF)
            return std::nullopt;
        quint8 marker = cursor.byte();
        while (marker == 0xFF) // fill bytes
            marker = cursor.byte();
        const qsizetype length = cursor.bigEndian<quint16>();
        const QByteArrayView segment = cursor.take(length - 2);
        if (!cursor.ok())
            return std::nullopt;
        const bool isColourProfile = marker == 0xE2 && segment.startsWith("ICC_PROFILE");
        const bool isMetadata = (marker >= 0xE1 && marker <= 0xEF && marker != 0xEE && !isColourProfile) || marker == 0xFE;
        if (!isMetadata)
            clean += cursor.from(start);
        if (marker == 0xDA) { // the scans follow; only tables and restarts come after them
            const qsizetype end = bytes.lastIndexOf(QByteArrayView("\xFF\xD9", 2));
            if (end < cursor.at())
                return std::nullopt;
            clean += bytes.sliced(cursor.at(), end + 2 - cursor.at());
            return clean;
        }
    }
    return std::nullopt;
}

void skipGifSubBlocks(Cursor &cursor)
{
    while (cursor.ok()) {
        const quint8 size = cursor.byte();
        if (size == 0)
            return;
        cursor.take(size);
    }
}

qsizetype gifColourTableSize(quint8 flags) { return flags & 0x80 ? qsizetype(3) << ((flags & 0x07) + 1) : 0; }

/// Whether there was one.
bool takeGifHeader(Cursor &cursor)
{
    const QByteArrayView header = cursor.take(13);
    if (!cursor.ok())
        return false;
    cursor.take(gifColourTableSize(quint8(header[10])));
    return true;
}

std::optional<QByteArray> cleanGif(QByteArrayView bytes)
{
    Cursor cursor(bytes);
    if (!takeGifHeader(cursor))
        return std::nullopt;
    QByteArray clean = cursor.from(0).toByteArray();
    while (cursor.ok()) {
        const qsizetype start = cursor.at();
        bool keep = true;
        switch (cursor.byte()) {
        case 0x3B: // the end
            return clean + '\x3B';
        case 0x2C: { // a picture
            const QByteArrayView descriptor = cursor.take(9);
            if (!cursor.ok())
                return std::nullopt;
            cursor.take(gifColourTableSize(quint8(descriptor[8])));
            cursor.byte(); // code size
            break;
        }
        case 0x21: { // an extension
            const quint8 label = cursor.byte();
            if (label == 0xFF) {
                const QByteArrayView application = cursor.take(cursor.byte());
                keep = isOneOf(application, {"NETSCAPE2.0", "ANIMEXTS1.0"}); // how often the movement repeats
            } else {
                keep = label == 0xF9; // timing and transparency; not comments or plain text
            }
            break;
        }
        default:
            return std::nullopt;
        }
        skipGifSubBlocks(cursor);
        if (keep)
            clean += cursor.from(start);
    }
    return std::nullopt;
}

/// How many frames there are; empty when the end is not reached.
std::optional<int> gifFrames(QByteArrayView bytes)
{
    Cursor cursor(bytes);
    if (!takeGifHeader(cursor))
        return std::nullopt;
    int frames = 0;
    while (cursor.ok() && !cursor.atEnd()) {
        switch (cursor.byte()) {
        case 0x3B:
            return frames;
        case 0x2C: {
            const QByteArrayView descriptor = cursor.take(9);
            if (!cursor.ok())
                return std::nullopt;
            cursor.take(gifColourTableSize(quint8(descriptor[8])));
            cursor.byte();
            ++frames;
            break;
        }
        case 0x21:
            cursor.byte();
            break;
        default:
            return frames; // no block of GIF's: whatever it is, the frames before it are whole
        }
        skipGifSubBlocks(cursor);
    }
    return std::nullopt;
}

/// By its header's own numbers: "BM" begins many a word.
bool isBmp(QByteArrayView bytes)
{
    Cursor cursor(bytes);
    if (cursor.take(2) != QByteArrayView("BM"))
        return false;
    cursor.take(8);
    const qsizetype pixels = cursor.littleEndian<quint32>();
    const quint32 header = cursor.littleEndian<quint32>();
    const bool known =
        header == 12 || header == 40 || header == 52 || header == 56 || header == 64 || header == 108 || header == 124;
    return cursor.ok() && known && pixels >= 14 + qsizetype(header) && pixels <= bytes.size();
}

std::optional<QByteArray> cleanWebP(QByteArrayView bytes)
{
    constexpr char exifAndXmp = 0x0C; // flags in VP8X that announce the chunks left out
    Cursor cursor(bytes);
    cursor.take(4);
    const qsizetype size = cursor.littleEndian<quint32>();
    cursor.take(4);
    if (!cursor.ok() || size > bytes.size() - 8)
        return std::nullopt;
    QByteArray chunks;
    while (cursor.ok() && !cursor.atEnd()) {
        const qsizetype start = cursor.at();
        const QByteArrayView type = cursor.take(4);
        const qsizetype length = cursor.littleEndian<quint32>();
        cursor.take(length);
        if (length % 2 != 0 && !cursor.atEnd())
            cursor.take(1);
        if (!cursor.ok())
            return std::nullopt;
        if (!isOneOf(type, {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"}))
            continue;
        chunks += cursor.from(start);
        if (type == QByteArrayView("VP8X") && length > 0) {
            const qsizetype flags = chunks.size() - (cursor.at() - start) + 8;
            chunks[flags] = char(chunks[flags] & ~exifAndXmp);
        }
    }
    QByteArray newSize(4, '\0');
    qToLittleEndian(quint32(chunks.size() + 4), newSize.data());
    return "RIFF" + newSize + "WEBP" + chunks;
}

} // namespace

std::optional<PictureKind> pictureKind(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return PictureKind::Png;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PictureKind::Jpeg;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return PictureKind::Gif;
    if (bytes.startsWith("RIFF") && bytes.sliced(4).sliced(std::min<qsizetype>(4, bytes.size() - 4)).startsWith("WEBP"))
        return PictureKind::WebP;
    if (isBmp(bytes))
        return PictureKind::Bmp;
    return std::nullopt;
}

bool isCutOff(const QByteArray &bytes, PictureKind kind)
{
    switch (kind) {
    case PictureKind::Png:
        return bytes.lastIndexOf("IEND") < 0;
    case PictureKind::Jpeg: {
        const qsizetype scan = bytes.lastIndexOf("\xFF\xDA");
        return scan < 0 || bytes.indexOf("\xFF\xD9", scan) < 0;
    }
    case PictureKind::Gif:
        return !gifFrames(bytes);
    case PictureKind::WebP:
        return bytes.size() < 12 || qsizetype(qFromLittleEndian<quint32>(bytes.constData() + 4)) > bytes.size() - 8;
    case PictureKind::Bmp:
        return qsizetype(qFromLittleEndian<quint32>(bytes.constData() + 2)) > bytes.size();
    }
    return false;
}

bool isForPrint(const QByteArray &bytes)
{
    Cursor cursor(bytes);
    cursor.take(2);
    while (cursor.ok() && !cursor.atEnd()) {
        if (cursor.byte() != 0xFF)
            return false;
        quint8 marker = cursor.byte();
        while (marker == 0xFF)
            marker = cursor.byte();
        const QByteArrayView segment = cursor.take(qsizetype(cursor.bigEndian<quint16>()) - 2);
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) // precision, height, width, and then how many components
            return segment.size() > 5 && segment[5] == 4;
        if (marker == 0xDA)
            return false;
    }
    return false;
}

bool isMoving(const QByteArray &bytes, PictureKind kind)
{
    if (kind == PictureKind::Gif)
        return gifFrames(bytes).value_or(0) > 1;
    return kind == PictureKind::WebP && bytes.first(std::min<qsizetype>(bytes.size(), 4096)).contains("ANIM");
}

std::optional<QByteArray> withoutMetadata(const QByteArray &bytes, PictureKind kind)
{
    switch (kind) {
    case PictureKind::Png:
        return cleanPng(bytes);
    case PictureKind::Jpeg:
        return cleanJpeg(bytes);
    case PictureKind::Gif:
        return cleanGif(bytes);
    case PictureKind::WebP:
        return cleanWebP(bytes);
    case PictureKind::Bmp:
        break;
    }
    return std::nullopt;
}

} // namespace gaoqian
