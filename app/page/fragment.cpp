#include "page/fragment.h"

#include "article/normalise.h"
#include "page/body.h"
#include "page/text.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

QByteArray renderFragment(const PageInput &input)
{
    const auto paragraph = [](const QString &text) {
        return QString("<p>"_L1 + inlineHtml(text, HtmlTarget::Fragment) + "</p>"_L1);
    };
    const auto strong = [](const QString &text) { return QString("<p><strong>"_L1 + text + "</strong></p>"_L1); };
    const Article article = normalised(input.article);
    const QList<PageCredit> credits = shownCredits(input);

    QStringList pieces;
    if (input.draft)
        pieces += strong(draftNotice());
    pieces += bodyPieces(article.body, input.pictures, HtmlTarget::Fragment);
    pieces.removeAll(QString());
    if (const QString end = endOfBody(input); !end.isEmpty())
        pieces += paragraph(end);
    // There is no style here that could tell credits from the body's last lines: each kind has its heading, and an element that
    // no body has.
    if (!article.originCredits.isEmpty()) {
        pieces += {u"<section>"_s, strong(inlineHtml(originHeading(article), HtmlTarget::Fragment))};
        for (const OriginCredit &credit : article.originCredits)
            pieces += paragraph(creditLine(originRole(credit), originNames(credit)));
        pieces += u"</section>"_s;
    }
    if (!credits.isEmpty()) {
        pieces += {u"<footer>"_s, strong(signedHeading())};
        for (const PageCredit &credit : credits)
            pieces += paragraph(creditLine(credit.role, signedNames(credit)));
        pieces += u"</footer>"_s;
    }
    return pieces.isEmpty() ? QByteArray() : QString(pieces.join(u'\n') + u'\n').toUtf8();
}

} // namespace gaoqian
