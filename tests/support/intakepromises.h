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

/// Without what no reader sees: the numbers of the blocks, and the empty places of pictures that are still on the net.
inline QByteArray shownHtml(const QByteArray &html)
{
    static const QRegularExpression number(QStringLiteral(" data-block=\"\\d+\""));
    static const QRegularExpression unfetched(QStringLiteral("<figure hidden></figure>\n?"));
    return QString::fromUtf8(html).remove(number).remove(unfetched).toUtf8();
}

/// The promise that `intake` breaks, in words; empty when it keeps them all.
inline QString brokenPromise(const Intake &intake)
{
    const QByteArray json = toJsonBytes(intake.article);
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
    const QByteArray once = cleanHtml(intake);
    const Result<Intake> again = takeIn(once, Format::Html, Purpose::Paste);
    return again.ok() && shownHtml(cleanHtml(*again)) == shownHtml(once);
}

} // namespace gaoqian::test
