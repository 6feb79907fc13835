// What must hold of everything that intake lets in, whatever was outside. For tests over foreign files and for the fuzzers.
#pragma once

#include "article/articlejson.h"
#include "article/normalise.h"
#include "article/text.h"
#include "intake/intake.h"
#include "page/body.h"

#include <QRegularExpression>

namespace gaoqian::test {

/// The body as clean HTML, with its pictures inside.
inline QByteArray cleanHtml(const Intake &intake)
{
    QHash<QString, PagePicture> pictures;
    for (const Asset &asset : intake.assets) {
        const QString address = QStringLiteral("data:%1;base64,%2").arg(asset.mime, QString::fromLatin1(asset.bytes.toBase64()));
        pictures.insert(asset.hash, {address, asset.width, asset.height});
    }
    return bodyHtml(intake.article.body, pictures);
}

/// Without the numbers of the blocks, which no reader sees.
inline QByteArray shownHtml(const QByteArray &html)
{
    static const QRegularExpression number(QStringLiteral(" data-block=\"\\d+\""));
    return QString::fromUtf8(html).remove(number).toUtf8();
}

/// With words in the place of pictures that are still on the net: HTML of ours has no more than their captions, and would have
/// nothing at all of an item that is such a picture.
inline void forgetUnfetched(Blocks &blocks)
{
    for (Block &block : blocks) {
        if (auto *figure = block.as<Figure>(); figure && !figure->address.isEmpty()) {
            const Runs caption = figure->caption;
            block = Paragraph{.runs = caption.isEmpty() ? Runs{Run{.text = QStringLiteral("picture")}} : caption};
        } else if (auto *quote = block.as<Quote>()) {
            forgetUnfetched(quote->blocks);
        } else if (auto *list = block.as<ListBlock>()) {
            for (ListItem &item : list->items)
                forgetUnfetched(item.blocks);
        } else if (auto *table = block.as<Table>()) {
            for (TableRow &row : table->rows) {
                for (TableCell &cell : row.cells)
                    forgetUnfetched(cell.blocks);
            }
        }
    }
}

/// The promise that `intake` breaks, in words; empty when it keeps them all.
inline QString brokenPromise(const Intake &intake)
{
    const QByteArray json = NormalArticle(intake.article).json();
    const Result<Article> back = articleFromJson(json);
    if (!back.ok() || !(*back == intake.article))
        return QStringLiteral("does not survive JSON");
    if (!(normalised(intake.article) == intake.article))
        return QStringLiteral("is not normalised");
    static const QRegularExpression link(QStringLiteral("\"link\":\"(?!https?://|mailto:)"));
    if (link.match(QString::fromUtf8(json)).hasMatch())
        return QStringLiteral("has a link to somewhere else");
    for (const QString &asset : assetsOf(intake.article)) {
        const auto named = [&](const Asset &known) { return known.hash == asset; };
        if (std::none_of(intake.assets.cbegin(), intake.assets.cend(), named))
            return QStringLiteral("shows a picture that is not there");
    }
    const QString text = plainText(intake.article.body);
    const auto blanks = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
    const auto isInside = [most = text.size() - blanks](BodyPlace place) { return place >= 0 && place <= most; };
    for (const IntakeNote &note : intake.notes) {
        if (!std::all_of(note.places.cbegin(), note.places.cend(), isInside))
            return QStringLiteral("has a note on a place behind its end: ") + note.text;
    }
    for (const ForeignComment &comment : intake.comments) {
        if (!isInside(comment.place))
            return QStringLiteral("has a comment behind its end");
    }
    return {};
}

/// Whether clean HTML taken in again is the same clean HTML.
inline bool staysClean(const Intake &intake)
{
    Intake fetched = intake;
    forgetUnfetched(fetched.article.body);
    fetched.article = normalised(fetched.article);
    const QByteArray once = cleanHtml(fetched);
    const Result<Intake> again = takeIn(once, Format::Html, Purpose::Paste);
    return again.ok() && shownHtml(cleanHtml(*again)) == shownHtml(once);
}

} // namespace gaoqian::test
