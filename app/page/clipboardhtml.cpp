#include "page/clipboardhtml.h"

#include "article/text.h"
#include "page/body.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, PagePicture> picturesIn(const Blocks &blocks,
                                       const std::function<std::optional<Asset>(const QString &hash)> &picture)
{
    Article carrier;
    carrier.body = blocks;
    QHash<QString, PagePicture> pictures;
    qsizetype room = clipboardPictureBytes;
    for (const QString &hash : assetsOf(carrier)) {
        const std::optional<Asset> asset = picture(hash);
        if (!asset || asset->bytes.size() > room)
            continue;
        room -= asset->bytes.size();
        const QString address = u"data:%1;base64,%2"_s.arg(asset->mime, QString::fromLatin1(asset->bytes.toBase64()));
        pictures.insert(hash, {address, asset->width, asset->height});
    }
    return pictures;
}

} // namespace

QString clipboardHtml(const Blocks &blocks, const std::function<std::optional<Asset>(const QString &hash)> &picture)
{
    constexpr auto open = "<p>"_L1;
    constexpr auto close = "</p>"_L1;
    QString html = bodyPieces(blocks, picturesIn(blocks, picture), HtmlTarget::Clipboard).join(u'\n');
    const bool oneLine = blocks.size() == 1 && blocks.constFirst().as<Paragraph>();
    if (oneLine && html.startsWith(open))
        html = html.sliced(open.size()).chopped(close.size());
    // The generator is how intake knows its own again: every blank and line in it is meant.
    return "<meta charset=\"utf-8\"><meta name=\"generator\" content=\"Gaoqian\">"_L1 + html;
}

} // namespace gaoqian
