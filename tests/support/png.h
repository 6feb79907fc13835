// A small picture of one colour, as the bytes of a file.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>

namespace gaoqian::test {

inline QByteArray png(const QColor &colour = Qt::red, const QSize &size = {4, 3})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace gaoqian::test
