#include "intake/htmlpicture.h"

#include "article/normalise.h"
#include "intake/limits.h"
#include "intake/pictureintake.h"

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HtmlPicture)
};

/// Addresses without a scheme that begin with two slashes take that of their page; nearly every page is https.
QString absolute(const QString &address)
{
    return cleanWebAddress(address.startsWith(QLatin1String("//")) ? QString(QLatin1String("https:") % address) : address);
}

bool isInside(const QString &address) { return address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive); }

/// Where the picture is. Pages that load late keep the real address beside a placeholder in `src`.
QString addressOf(const HtmlNode &img)
{
    for (const char *name : {"data-src", "data-original", "data-lazy-src"}) {
        if (const QString late = absolute(img.attribute(name)); !late.isEmpty())
            return late;
    }
    return img.attribute("src").trimmed();
}

QByteArray bytesInside(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray data = QByteArray::fromPercentEncoding(address.sliced(comma + 1).toUtf8());
    const bool base64 = address.first(comma).endsWith(QLatin1String(";base64"), Qt::CaseInsensitive);
    return base64 ? QByteArray::fromBase64(data) : data;
}

/// A width in percent; other units speak of a page that is not ours.
int widthOf(const HtmlNode &img)
{
    const QString width = img.attribute("width").trimmed();
    return width.endsWith(u'%') ? std::clamp(width.chopped(1).toInt(), 0, 100) : 0;
}

/// Pictures of one pixel count readers; they show nothing.
bool isCounter(const HtmlNode &img)
{
    const auto isTiny = [&](const char *name) {
        const QString size = img.attribute(name);
        return size == QLatin1String("0") || size == QLatin1String("1");
    };
    return isTiny("width") && isTiny("height");
}

std::optional<Block> paragraph(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    return Paragraph{.runs = {Run{.text = text}}};
}

void add(QList<Asset> &assets, const Asset &asset)
{
    const bool there = std::any_of(assets.cbegin(), assets.cend(), [&](const Asset &known) { return known.hash == asset.hash; });
    if (!there)
        assets.append(asset);
}

} // namespace

std::optional<Block> pictureBlock(const HtmlNode &img, HtmlFindings &findings)
{
    if (isCounter(img))
        return std::nullopt;
    const QString alt = cleanLine(img.attribute("alt"));
    const QString address = addressOf(img);
    if (isInside(address)) {
        if (findings.assets.size() >= limits::pictures) {
            findings.brokenPictures.append(Tr::tr("There are more than %1 pictures").arg(limits::pictures));
            return paragraph(alt);
        }
        const Result<Asset> asset = takeInPicture(bytesInside(address));
        if (!asset.ok()) {
            findings.brokenPictures.append(asset.error().message);
            return paragraph(alt);
        }
        add(findings.assets, *asset);
        return Figure{.asset = asset->hash, .alt = alt, .width = widthOf(img)};
    }
    const QString link = absolute(address);
    if (link.isEmpty()) {
        ++findings.lostPictures;
        return paragraph(alt);
    }
    findings.remotePictures.append(link);
    return Figure{.asset = {}, .alt = alt, .width = widthOf(img), .address = link};
}

} // namespace gaoqian
