// The pictures of an RTF text: Word and WPS put a text onto the clipboard as HTML, whose pictures are files of theirs, and as
// RTF, which has the pictures inside.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>

namespace gaoqian {

struct RtfPicture {
    QByteArray bytes; ///< As PNG or JPEG; empty where it is of another kind.
    QSize size;       ///< As it is shown, in CSS pixels; empty where it is not said.
};

/// Every picture of the text in its order, each once (RTF 1.9.1, "Pictures"); those of headers, footers and list marks, and the
/// second forms for older programs, are left out.
QList<RtfPicture> rtfPictures(const QByteArray &rtf);

} // namespace gaoqian
