#include "intake/encoding/decode.h"

#include "intake/core/intakewords.h"
#include "intake/encoding/iconvdecoder.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <uchardet.h>

#include <memory>
#include <optional>

namespace gaoqian {

namespace {

constexpr qsizetype declarationBytes = 4096;
constexpr qsizetype sampleBytes = 64 * 1024; // enough to tell languages apart

// What a candidate gets for being what is said or usual; a share of common characters is between 0.1 and 0.6 in real text.
constexpr double declaredBonus = 0.05;
constexpr double usualBonus = 0.04;
constexpr double detectedBonus = 0.03;
constexpr double leastScore = 0.05;
constexpr double koreanWeight = 0.25;
constexpr qsizetype leastOther = 40;  // bytes of text that tell other languages from a few rare Chinese characters
constexpr qsizetype leastKorean = 40; // bytes of text that tell Korean from Chinese where the file does not say it

/// One name for all that an encoding is called, as a codec knows it and as a person does.
struct Named {
    QByteArray codec;
    QString name;
};

Named namedEncoding(const QByteArray &written)
{
    static const QHash<QByteArray, Named> known = [] {
        const Named utf8{"UTF-8", QStringLiteral("UTF-8")};
        const Named utf16{"UTF-16", QStringLiteral("UTF-16")};
        const Named gb{"GB18030", QStringLiteral("GB18030")};
        const Named big5{"Big5", QStringLiteral("Big5")};
        const Named hkscs{"Big5-HKSCS", QStringLiteral("Big5")};
        const Named sjis{"Shift_JIS", QStringLiteral("Shift_JIS")};
        const Named eucJp{"EUC-JP", QStringLiteral("EUC-JP")};
        const Named eucKr{"windows-949", QStringLiteral("EUC-KR")};
        return QHash<QByteArray, Named>{
            {"utf8", utf8},         {"unicode11utf8", utf8}, {"utf16", utf16},   {"utf16le", utf16},   {"utf16be", utf16},
            {"unicode", utf16},     {"gb2312", gb},          {"gbk", gb},        {"gb18030", gb},      {"cp936", gb},
            {"xgbk", gb},           {"gb231280", gb},        {"big5", big5},     {"xxbig5", big5},     {"cp950", big5},
            {"big5hkscs", hkscs},   {"cnbig5", big5},        {"shiftjis", sjis}, {"sjis", sjis},       {"xsjis", sjis},
            {"windows31j", sjis},   {"cp932", sjis},         {"eucjp", eucJp},   {"xeucjp", eucJp},    {"euckr", eucKr},
            {"ksc56011987", eucKr}, {"cp949", eucKr},        {"uhc", eucKr},     {"windows949", eucKr}};
    }();
    QByteArray key;
    for (const char c : written.toLower()) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
    }
    if (const auto found = known.constFind(key); found != known.cend())
        return *found;
    return {written.trimmed(), QString::fromLatin1(written.trimmed().left(40))};
}

int damageIn(const QString &text, bool failed)
{
    return failed ? std::max<int>(1, int(text.count(QChar(QChar::ReplacementCharacter)))) : 0;
}

Decoded decodeAs(QStringDecoder decoder, const QByteArray &bytes, const QString &encoding)
{
    QString text = decoder(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const int damaged = damageIn(text, decoder.hasError() || text.contains(QChar(QChar::ReplacementCharacter)));
    return {.text = std::move(text), .encoding = encoding, .damaged = damaged};
}

Decoded decodeAs(QStringConverter::Encoding encoding, const QByteArray &bytes, const QString &name)
{
    return decodeAs(QStringDecoder(encoding, QStringConverter::Flag::Stateless), bytes, name);
}

/// Empty when there is no such codec here.
std::optional<Decoded> decodeAs(const Named &encoding, const QByteArray &bytes)
{
    if (std::optional<IconvDecoder> decoder = IconvDecoder::open(encoding.codec)) {
        IconvDecoder::Text decoded = decoder->decode(bytes);
        // 0xA3A0 stood for a wide blank before it was given to private use (WHATWG Encoding, index gb18030).
        if (encoding.codec == "GB18030")
            decoded.text.replace(QChar(0xE5E5), QChar(0x3000));
        return Decoded{.text = std::move(decoded.text), .encoding = encoding.name, .damaged = decoded.damaged};
    }
    QStringDecoder decoder(encoding.codec.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    return decodeAs(std::move(decoder), bytes, encoding.name);
}

/// Characters of two and more bytes: text that is really UTF-8 has many for each broken place, other encodings hardly any.
qsizetype wideCharacters(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(),
                         [](QChar c) { return c.unicode() >= 0x80 && c.unicode() != QChar::ReplacementCharacter; });
}

/// The characters that make up a good third of any Chinese text, simplified and traditional, and its punctuation.
bool isCommonChinese(QChar c)
{
    static const QSet<QChar> common = [] {
        const QString text = QStringLiteral(
            "的一是不了在人有我他这中大来上个国到说们为子和地出道也时年得就那要下以生会自着去之过家学对可里后小么心多"
            "天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分"
            "將這來個國說們為時會過學對裡後麼沒於還發當開經頭動兩長樣現與業產進社部市新区工作，。、；：？！“”《》（）「」");
        return QSet<QChar>(text.cbegin(), text.cend());
    }();
    return common.contains(c);
}

bool isKana(QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x30FF; }
bool isHangul(QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3; }

/// How much `text` looks like something that people write: the share of common characters of its language among all beyond ASCII.
double likeness(const Decoded &decoded)
{
    qsizetype wide = 0;
    qsizetype chinese = 0;
    qsizetype kana = 0;
    qsizetype hangul = 0;
    for (const QChar c : decoded.text) {
        if (c.unicode() < 0x80)
            continue;
        ++wide;
        chinese += isCommonChinese(c);
        kana += isKana(c);
        hangul += isHangul(c);
    }
    if (wide == 0)
        return 0;
    const double unread = double(decoded.damaged) / double(wide);
    const bool isJapanese = decoded.encoding == u"Shift_JIS" || decoded.encoding == u"EUC-JP";
    // Kana stand in every Japanese sentence; in GB 2312 they are rare, but have places too.
    const double own = isJapanese ? (kana * 10 > wide ? double(kana + chinese) : 0.0) : double(chinese);
    // The commonest characters of GB 2312 have the places of Korea's syllables: only where they make no Chinese do they count.
    return std::max(own, koreanWeight * double(hangul)) / double(wide) - 10 * unread;
}

QByteArray detected(const QByteArray &sample)
{
    const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (!detector || uchardet_handle_data(detector.get(), sample.constData(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

/// The sample decoded; that it ends inside a character says nothing against an encoding.
std::optional<Decoded> decodeSample(const Named &encoding, const QByteArray &sample)
{
    std::optional<Decoded> decoded = decodeAs(encoding, sample);
    if (decoded && decoded->damaged > 0 && decoded->text.endsWith(QChar::ReplacementCharacter))
        --decoded->damaged;
    return decoded;
}

/// The encoding of bytes that are no UTF.
Named bestOf(const QByteArray &sample, const QByteArray &declared)
{
    const Named said = namedEncoding(declared);
    const Named found = namedEncoding(detected(sample));
    QList<Named> candidates{namedEncoding("GB18030"), namedEncoding("Big5"), namedEncoding("Shift_JIS"), namedEncoding("EUC-JP"),
                            namedEncoding("EUC-KR")};
    for (const Named &other : {said, found}) {
        const bool known =
            std::any_of(candidates.cbegin(), candidates.cend(), [&](const Named &one) { return one.codec == other.codec; });
        if (!known && !other.codec.isEmpty() && !other.codec.startsWith("UTF"))
            candidates.append(other);
    }
    const std::optional<Decoded> asUsual = decodeSample(candidates.first(), sample);
    const bool mayBeOther = !asUsual || asUsual->damaged > 0 || sample.size() >= leastOther || !declared.isEmpty();
    Named best = candidates.first();
    double bestScore = -1000;
    for (const Named &candidate : std::as_const(candidates)) {
        const bool toBeShown = candidate.name == u"EUC-KR" && candidate.name != said.name;
        const std::optional<Decoded> decoded = decodeSample(candidate, sample);
        if (!decoded || (toBeShown && (candidate.name != found.name || sample.size() < leastKorean)))
            continue;
        double score = likeness(*decoded);
        const double bonus = (candidate.name == said.name ? declaredBonus : 0) +
                             (candidate.name == found.name ? detectedBonus : 0) + (candidate.name == u"GB18030" ? usualBonus : 0);
        // Other languages have none of these characters; there the word of the file or of the detector is all there is.
        if (decoded->damaged == 0 && score < leastScore && bonus > 0 && candidate.name != u"GB18030" && mayBeOther)
            score = std::max(score, 0.0) + leastScore / 2;
        score += bonus;
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

bool isPlausibleUnit(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7F) || unit == u'\n' || unit == u'\r' || unit == u'\t' ||
           (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0xFF00 && unit <= 0xFFEF) ||
           (unit >= 0x2010 && unit <= 0x2030) || unit == 0xA0 || unit == 0xB7;
}

/// 'L' or 'B' for UTF-16 without a byte order mark, 0 for anything else.
char utf16Order(const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size() & ~qsizetype(1), declarationBytes);
    if (size < 8)
        return 0;
    qsizetype little = 0;
    qsizetype big = 0;
    qsizetype zeros = 0;
    bool isAscii = true;
    for (qsizetype i = 0; i < size; i += 2) {
        const auto first = quint8(bytes[i]);
        const auto second = quint8(bytes[i + 1]);
        little += isPlausibleUnit(char16_t(first | (second << 8)));
        big += isPlausibleUnit(char16_t((first << 8) | second));
        zeros += first == 0 || second == 0;
        isAscii = isAscii && first < 0x80 && second < 0x80;
    }
    const qsizetype units = size / 2;
    // Line breaks and digits have a zero byte in UTF-16, and no other text has any. Two letters side by side look like one
    // Chinese character ("te" is 整), so bytes that are all ASCII have to be mostly a letter and a zero by turns.
    if (zeros == 0 || std::max(little, big) * 100 < units * 95 || (isAscii && zeros * 100 < units * 75))
        return 0;
    return little > big ? 'L' : 'B';
}

} // namespace

bool looksLikeUtf16(const QByteArray &bytes) { return utf16Order(bytes) != 0; }

QByteArray declaredEncoding(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min(bytes.size(), declarationBytes)).toLower();
    const auto valueAt = [&](qsizetype from) {
        while (from < start.size() && (start[from] == ' ' || start[from] == '"' || start[from] == '\''))
            ++from;
        qsizetype end = from;
        while (end < start.size() && (QChar::isLetterOrNumber(uchar(start[end])) || start[end] == '-' || start[end] == '_'))
            ++end;
        return start.sliced(from, end - from);
    };
    if (start.trimmed().startsWith("<?xml")) {
        const qsizetype end = start.indexOf("?>");
        const qsizetype at = start.indexOf("encoding=");
        if (at >= 0 && at < end)
            return valueAt(at + 9);
    }
    for (qsizetype meta = start.indexOf("<meta"); meta >= 0; meta = start.indexOf("<meta", meta + 5)) {
        const qsizetype end = start.indexOf('>', meta);
        const qsizetype at = start.indexOf("charset", meta);
        if (at < 0 || (end >= 0 && at > end))
            continue;
        const qsizetype equals = start.indexOf('=', at);
        if (equals >= 0 && (end < 0 || equals < end))
            return valueAt(equals + 1);
    }
    return {};
}

Decoded decode(const QByteArray &bytes, const QByteArray &declared)
{
    const QString said = declared.isEmpty() ? QString() : namedEncoding(declared).name;
    const auto told = [&](Decoded decoded) {
        decoded.isDeclared = decoded.encoding == said;
        decoded.declared = decoded.isDeclared ? QString() : said;
        return decoded;
    };
    if (const auto marked = QStringConverter::encodingForData(bytes); marked && *marked != QStringConverter::Utf8)
        return told(decodeAs(*marked, bytes, QStringLiteral("UTF-16")));
    if (const char order = utf16Order(bytes); order != 0)
        return told(
            decodeAs(order == 'L' ? QStringConverter::Utf16LE : QStringConverter::Utf16BE, bytes, QStringLiteral("UTF-16")));
    Decoded utf8 = decodeAs(QStringConverter::Utf8, bytes, QStringLiteral("UTF-8"));
    if (bytes.isValidUtf8())
        utf8.damaged = 0; // characters that were replaced before it came to us
    if (utf8.damaged == 0 || wideCharacters(utf8.text) >= 4 * qsizetype(utf8.damaged))
        return told(std::move(utf8));
    const Named best = bestOf(bytes.first(std::min(bytes.size(), sampleBytes)), declared);
    std::optional<Decoded> decoded = decodeAs(best, bytes);
    if (!decoded) {
        utf8.missing = best.name;
        return utf8;
    }
    return told(decoded->damaged <= utf8.damaged ? *std::move(decoded) : std::move(utf8));
}

QString decodingNote(const Decoded &decoded)
{
    if (!decoded.missing.isEmpty())
        return IntakeWords::tr("The text seems to be in %1, which cannot be read on this computer; save it as UTF-8")
            .arg(decoded.missing);
    if (decoded.damaged > 0)
        return IntakeWords::tr("Read as %1, and %n place(s) could not be read: look for %2", nullptr, decoded.damaged)
            .arg(decoded.encoding, QString(QChar(QChar::ReplacementCharacter)));
    if (!decoded.declared.isEmpty())
        return IntakeWords::tr("Read as %1, although the file says %2").arg(decoded.encoding, decoded.declared);
    if (decoded.encoding != QLatin1String("UTF-8") && !decoded.isDeclared)
        return IntakeWords::tr("Read as %1").arg(decoded.encoding);
    return {};
}

} // namespace gaoqian
