#include "intake/html/picture.h"

#include "article/normalise.h"
#include "intake/core/intakewords.h"
#include "intake/core/limits.h"
#include "intake/html/address.h"
#include "intake/pictures/alttext.h"
#include "intake/pictures/pictureintake.h"
#include "intake/pictures/rtfpictures.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isInside(const QString &address) { return address.startsWith("data:"_L1, Qt::CaseInsensitive); }

QByteArray bytesInside(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0)
        return {};
    const bool base64 = address.first(comma).endsWith(";base64"_L1, Qt::CaseInsensitive);
    const QByteArray data = QStringView(address).sliced(comma + 1).toUtf8();
    const QByteArray plain = data.contains('%') ? QByteArray::fromPercentEncoding(data) : data;
    return base64 ? QByteArray::fromBase64(plain) : plain;
}

int number(const HtmlNode &node, const char *name) { return node.attribute(name).trimmed().toInt(); }

void add(QList<Asset> &assets, const Asset &asset)
{
    const bool there = std::any_of(assets.cbegin(), assets.cend(), [&](const Asset &known) { return known.hash == asset.hash; });
    if (!there)
        assets.append(asset);
}

/// Takes the picture in; an empty hash where that fails, which the findings tell.
QString assetFrom(const QByteArray &bytes, HtmlFindings &findings)
{
    const Result<TakenPicture> taken =
        findings.assets.size() < limits::pictures
            ? takeInPictureTelling(bytes)
            : Result<TakenPicture>(inputError(IntakeWords::tr("There are more than %1 pictures").arg(limits::pictures)));
    if (!taken.ok()) {
        findings.brokenPictures.append(taken.error().message);
        return {};
    }
    if (!taken->loss.isEmpty())
        findings.stilledPictures.append(findings.written);
    add(findings.assets, taken->asset);
    return taken->asset.hash;
}

/// Pages that load late show something tiny until then, or something that is no picture for us.
bool isPlaceholder(const QByteArray &bytes)
{
    constexpr int tiny = 2; // pixels
    const Result<Asset> asset = takeInPicture(bytes);
    return !asset.ok() || (asset->width <= tiny && asset->height <= tiny);
}

QByteArray bytesOf(const HtmlPicture &picture, const Beside *beside)
{
    if (beside && beside->picture) {
        for (const QString &address : {picture.late, picture.address}) {
            if (address.isEmpty() || isInside(address))
                continue;
            const QByteArray bytes = beside->picture(address);
            if (!bytes.isEmpty() && (picture.late.isEmpty() || !isPlaceholder(bytes)))
                return bytes;
        }
    }
    if (!isInside(picture.address))
        return {};
    const QByteArray bytes = bytesInside(picture.address);
    return picture.late.isEmpty() || !isPlaceholder(bytes) ? bytes : QByteArray();
}

std::optional<Block> paragraph(const QString &text, HtmlFindings &findings)
{
    if (text.isEmpty())
        return std::nullopt;
    findings.written += std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); });
    return Paragraph{.runs = {Run{.text = text}}};
}

/// The address of one that is on the net: the late one before the placeholder.
QString webAddress(const HtmlPicture &picture, const QString &base)
{
    const QString late = cleanWebAddress(resolved(picture.late, base));
    return late.isEmpty() ? cleanWebAddress(resolved(picture.address, base)) : late;
}

} // namespace

HtmlPicture pictureIn(const HtmlNode &img, bool ours)
{
    HtmlPicture picture{.address = img.attribute("src").trimmed(), .alt = cleanLine(img.attribute("alt"))};
    if (!ours)
        picture.alt = tellingAlt(picture.alt);
    for (const char *name : {"data-src", "data-original", "data-lazy-src"}) {
        picture.late = img.attribute(name).trimmed();
        if (!picture.late.isEmpty())
            break;
    }
    QString width = img.attribute("width").trimmed();
    if (const QString style = img.attribute("style"); ours && !style.isEmpty())
        width = style.section(u':', 1);
    if (width.endsWith(u'%'))
        picture.share = std::clamp(width.chopped(1).toInt(), 0, 100);
    picture.size = QSize(number(img, "width"), number(img, "height"));
    // Pictures of one pixel count readers; they show nothing.
    const auto isTiny = [&](const char *name) {
        const QString size = img.attribute(name);
        return size == "0"_L1 || size == "1"_L1;
    };
    picture.counter = !ours && isTiny("width") && isTiny("height");
    return picture;
}

std::optional<Block> pictureBlock(const HtmlPicture &picture, const HtmlSurroundings &surroundings, HtmlFindings &findings)
{
    if (picture.counter)
        return std::nullopt;
    const Beside *beside = surroundings.beside;
    const QByteArray bytes = bytesOf(picture, beside);
    const QString link = webAddress(picture, surroundings.base);
    if (!bytes.isEmpty() || (isInside(picture.address) && link.isEmpty())) {
        if (const QString asset = assetFrom(bytes, findings); !asset.isEmpty())
            return Figure{.asset = asset, .alt = picture.alt, .width = picture.share};
        findings.brokenPlaces.append(findings.written);
        return paragraph(picture.alt, findings);
    }
    if (!link.isEmpty()) {
        findings.remotePictures.append(link);
        findings.remotePlaces.append(findings.written);
        return Figure{.asset = {}, .alt = picture.alt, .width = picture.share, .address = link};
    }
    findings.lostPictures.append(findings.written);
    if (beside && !beside->rtf.isEmpty()) {
        findings.localPictures.append(picture.size);
        return Figure{.asset = u"#%1"_s.arg(findings.localPictures.size() - 1), .alt = picture.alt, .width = picture.share};
    }
    return paragraph(picture.alt, findings);
}

// pictures in the RTF beside

namespace {

/// Which picture of the RTF each of the local pictures is: those that follow each other where there are as many, or else the
/// next of its size; -1 for none.
QList<qsizetype> partners(const QList<QSize> &local, const QList<RtfPicture> &pictures)
{
    QList<qsizetype> found(local.size(), -1);
    if (local.size() == pictures.size()) {
        for (qsizetype i = 0; i < found.size(); ++i)
            found[i] = i;
        return found;
    }
    constexpr int rounding = 3; // pixels
    const auto near = [](int a, int b) { return std::abs(a - b) <= rounding; };
    qsizetype next = 0;
    for (qsizetype i = 0; i < local.size(); ++i) {
        for (qsizetype j = next; j < pictures.size() && !local[i].isEmpty(); ++j) {
            if (near(local[i].width(), pictures[j].size.width()) && near(local[i].height(), pictures[j].size.height())) {
                found[i] = j;
                next = j + 1;
                break;
            }
        }
    }
    return found;
}

/// Calls `each` for every figure.
template <typename Each> void forEachFigure(Blocks &blocks, const Each &each)
{
    for (Block &block : blocks) {
        if (auto *figure = block.as<Figure>()) {
            each(*figure);
        } else if (auto *quote = block.as<Quote>()) {
            forEachFigure(quote->blocks, each);
        } else if (auto *list = block.as<ListBlock>()) {
            for (ListItem &item : list->items)
                forEachFigure(item.blocks, each);
        } else if (auto *table = block.as<Table>()) {
            for (TableRow &row : table->rows) {
                for (TableCell &cell : row.cells)
                    forEachFigure(cell.blocks, each);
            }
        }
    }
}

} // namespace

void placeRtfPictures(Blocks &blocks, const QByteArray &rtf, HtmlFindings &findings)
{
    if (findings.localPictures.isEmpty())
        return;
    const QList<RtfPicture> pictures = rtfPictures(rtf);
    const QList<qsizetype> found = partners(findings.localPictures, pictures);
    QList<BodyPlace> placed;
    forEachFigure(blocks, [&](Figure &figure) {
        if (!figure.asset.startsWith(u'#'))
            return;
        const qsizetype index = QStringView(figure.asset).sliced(1).toLongLong();
        const qsizetype partner = found.value(index, -1);
        figure.asset.clear();
        if (partner < 0 || pictures[partner].bytes.isEmpty())
            return;
        figure.asset = assetFrom(pictures[partner].bytes, findings);
        if (!figure.asset.isEmpty())
            placed.append(index);
    });
    // They were counted as lost while nobody knew better.
    std::sort(placed.begin(), placed.end());
    const qsizetype first = findings.lostPictures.size() - findings.localPictures.size();
    for (qsizetype i = placed.size() - 1; i >= 0; --i)
        findings.lostPictures.removeAt(std::max<qsizetype>(first, 0) + placed[i]);
}

} // namespace gaoqian
