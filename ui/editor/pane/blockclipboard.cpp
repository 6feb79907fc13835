#include "editor/pane/blockclipboard.h"

#include "article/articlejson.h"
#include "article/text.h"

#include <QMimeData>

namespace gaoqian {

using namespace Qt::StringLiterals;

QString blocksMimeType() { return u"application/x-gaoqian-blocks+json"_s; }

std::unique_ptr<QMimeData> mimeDataFor(const Blocks &blocks)
{
    auto data = std::make_unique<QMimeData>();
    Article carrier; // the one JSON form that there is
    carrier.body = blocks;
    data->setData(blocksMimeType(), NormalArticle(carrier).json());
    data->setText(plainText(blocks));
    return data;
}

std::optional<Blocks> blocksFrom(const QMimeData &data)
{
    if (!data.hasFormat(blocksMimeType()))
        return std::nullopt;
    Result<Article> carrier = articleFromJson(data.data(blocksMimeType()));
    if (!carrier)
        return std::nullopt;
    return std::move(carrier->body);
}

Blocks blocksFromLines(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    if (lines.endsWith(u'\n'))
        lines.chop(1);
    Blocks blocks;
    for (const QString &line : lines.split(u'\n'))
        blocks.append(Paragraph{.runs = line.isEmpty() ? Runs() : Runs{Run{line, {}, {}, {}}}});
    return blocks;
}

} // namespace gaoqian
