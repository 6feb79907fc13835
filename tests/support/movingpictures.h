// Pictures that move, small ones, made here.
#pragma once

#include <QByteArray>

namespace gaoqian::test {

/// The smallest GIF of two frames, with a comment ("secret") and a repeat count. It says that it is so wide; its frames cover the
/// first pixel alone.
inline QByteArray movingGif(quint16 width = 1)
{
    const QByteArray frame = QByteArray::fromHex("21f90400050000002c00000000010001000002024401 00");
    return QByteArray("GIF89a") + char(width & 0xFF) + char(width >> 8) + QByteArray::fromHex("010080000000 0000ffffff") +
           QByteArray::fromHex("21ff0b") + "NETSCAPE2.0" + QByteArray::fromHex("0301000000") + QByteArray::fromHex("21fe06") +
           "secret" + QByteArray(1, '\0') + frame + frame + '\x3B';
}

/// A WebP of two frames, each the picture of the WebP file `still`, which has this size.
inline QByteArray movingWebP(const QByteArray &still, int width, int height)
{
    const auto number = [](qsizetype value, int bytes) {
        QByteArray little;
        for (int i = 0; i < bytes; ++i)
            little += char((value >> (8 * i)) & 0xFF);
        return little;
    };
    const auto chunk = [&number](const QByteArray &type, const QByteArray &data) -> QByteArray {
        return type + number(data.size(), 4) + data + QByteArray(data.size() % 2, '\0');
    };
    const QByteArray size = number(width - 1, 3) + number(height - 1, 3);
    const QByteArray picture = still.sliced(12); // behind "RIFF", the size and "WEBP": its one chunk
    const QByteArray frame = chunk("ANMF", QByteArray(6, '\0') + size + number(100, 3) + QByteArray(1, '\0') + picture);
    const QByteArray chunks = "WEBP" + chunk("VP8X", number(2, 4) + size) + chunk("ANIM", QByteArray(6, '\0')) + frame + frame;
    return "RIFF" + number(chunks.size(), 4) + chunks;
}

} // namespace gaoqian::test
