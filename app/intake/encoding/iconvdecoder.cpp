#include "intake/encoding/iconvdecoder.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <iconv.h>

#include <array>
#include <cerrno>

namespace gaoqian {

namespace {

constexpr char16_t replacement = 0xFFFD;

/// What the libraries call it, the most complete first: Microsoft's tables are what was written with.
QList<QByteArray> namesOf(const QByteArray &codec)
{
    static const QHash<QByteArray, QList<QByteArray>> wide{
        {"GB18030", {"GB18030"}}, {"Big5", {"CP950", "BIG5"}},         {"Big5-HKSCS", {"BIG5-HKSCS", "CP950"}},
        {"Shift_JIS", {"CP932"}}, {"EUC-JP", {"EUC-JP-MS", "EUC-JP"}}, {"windows-949", {"CP949", "UHC"}},
    };
    if (const auto known = wide.constFind(codec); known != wide.cend())
        return *known;
    static const QRegularExpression narrow(QStringLiteral("^(?:windows-125\\d|iso-8859-\\d{1,2}|koi8-[ru]|tis-620|macintosh)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return narrow.match(QString::fromLatin1(codec)).hasMatch() ? QList<QByteArray>{codec.toUpper()} : QList<QByteArray>();
}

} // namespace

void IconvDecoder::Close::operator()(void *descriptor) const { iconv_close(static_cast<iconv_t>(descriptor)); }

std::optional<IconvDecoder> IconvDecoder::open(const QByteArray &codec)
{
    const char *const ours = QSysInfo::ByteOrder == QSysInfo::LittleEndian ? "UTF-16LE" : "UTF-16BE";
    for (const QByteArray &name : namesOf(codec)) {
        void *descriptor = static_cast<void *>(iconv_open(ours, name.constData()));
        if (reinterpret_cast<qintptr>(descriptor) != -1)
            return IconvDecoder(descriptor);
    }
    return std::nullopt;
}

IconvDecoder::Text IconvDecoder::decode(const QByteArray &bytes)
{
    const auto descriptor = static_cast<iconv_t>(m_descriptor.get());
    iconv(descriptor, nullptr, nullptr, nullptr, nullptr); // as new
    Text result;
    result.text.reserve(bytes.size());
    std::array<char16_t, 16 * 1024> step;
    char *in = const_cast<char *>(bytes.constData()); // which iconv only reads
    size_t left = size_t(bytes.size());
    while (left > 0) {
        char *out = reinterpret_cast<char *>(step.data());
        size_t room = sizeof(step);
        const bool isDone = iconv(descriptor, &in, &left, &out, &room) != size_t(-1);
        const int problem = isDone ? 0 : errno;
        result.text.append(reinterpret_cast<const QChar *>(step.data()), qsizetype((sizeof(step) - room) / sizeof(char16_t)));
        if (isDone || problem == E2BIG)
            continue;
        // A byte that begins no character, or one that is cut off at the end.
        result.text.append(QChar(replacement));
        ++result.damaged;
        ++in;
        --left;
    }
    return result;
}

} // namespace gaoqian
