// The wrapping of old Office files, made by hand: just enough of [MS-CFB] for a reader to find the streams.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QtEndian>

namespace gaoqian::test {

/// A compound file with these streams and nothing in them; `locked` marks the first as Word marks encrypted text.
inline QByteArray compoundFile(const QStringList &streams, bool locked = false)
{
    constexpr int sector = 512;
    QByteArray file(sector * 3, '\0');
    const auto put16 = [&](qsizetype at, quint16 value) { qToLittleEndian(value, file.data() + at); };
    const auto put32 = [&](qsizetype at, quint32 value) { qToLittleEndian(value, file.data() + at); };
    file.replace(0, 8, QByteArray::fromHex("D0CF11E0A1B11AE1"));
    put16(0x1E, 9);
    put32(0x30, 0); // the directory
    put32(0x4C, 1); // the allocation table
    for (qsizetype i = 1; i < 109; ++i)
        put32(0x4C + 4 * i, 0xFFFFFFFF);
    for (qsizetype i = 0; i < sector / 4; ++i)
        put32(2 * sector + 4 * i, 0xFFFFFFFE);
    qsizetype at = sector;
    for (const QString &stream : streams) {
        for (qsizetype i = 0; i < stream.size(); ++i)
            put16(at + 2 * i, stream[i].unicode());
        put16(at + 0x40, quint16(2 * stream.size() + 2));
        file[at + 0x42] = 2;
        put32(at + 0x74, 2);
        put32(at + 0x78, 4096);
        at += 128;
    }
    file += QByteArray(sector, '\0');
    put16(3 * sector, 0xA5EC);
    put16(3 * sector + 0x0A, locked ? 0x0100 : 0);
    return file;
}

} // namespace gaoqian::test
