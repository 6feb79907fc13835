// Text in the encodings of before Unicode, read by the C library's iconv. Qt reads them only where it was built with ICU, which
// it is not on Windows; ICU says nothing of a character that is cut off at the end, and lacks what Hong Kong added to Big5.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace gaoqian {

class IconvDecoder {
public:
    /// For "GB18030", "Big5", "Big5-HKSCS", "Shift_JIS", "EUC-JP", "windows-949", and the common ones of a byte a character
    /// ("windows-1252", "ISO-8859-5", "KOI8-R"). Empty for every other name, because iconv is not to be trusted with what a
    /// stranger calls an encoding, and for what the library here does not have.
    static std::optional<IconvDecoder> open(const QByteArray &codec);

    struct Text {
        QString text;
        int damaged = 0; ///< Bytes that stand for no character; each is U+FFFD in `text`.
    };
    Text decode(const QByteArray &bytes);

private:
    struct Close {
        void operator()(void *descriptor) const;
    };
    explicit IconvDecoder(void *descriptor) : m_descriptor(descriptor) {}

    std::unique_ptr<void, Close> m_descriptor; ///< An iconv_t, which is a pointer everywhere.
};

} // namespace gaoqian
