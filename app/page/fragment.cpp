#include "page/fragment.h"

#include "article/normalise.h"
#include "page/body.h"
#include "page/text.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

QByteArray renderFragment(const PageInput &input)
{
    const auto paragraph = [](const QString &text) { return QString("<p>"_L1 + inlineHtml(text, Dress::Fragment) + "</p>"_L1); };
    const auto strong = [](const QString &text) { return QString("<p><strong>"_L1 + text + "</strong></p>"_L1); };
    const Article article = normalised(input.article);
    const QList<PageCredit> credits = shownCredits(input);
    // Where both kinds of credits stand, a reader has to be able to tell which is which.
    const bool both = !article.originCredits.isEmpty() && !credits.isEmpty();

    QStringList pieces;
    if (input.draft)
        pieces += strong(draftNotice());
    pieces += bodyPieces(article.body, input.pictures, Dress::Fragment);
    pieces.removeAll(QString());
    if (both)
        pieces += strong(originHeading());
    for (const OriginCredit &credit : article.originCredits)
        pieces += paragraph(creditLine(credit.role, originNames(credit)));
    if (both)
        pieces += strong(signedHeading());
    for (const PageCredit &credit : credits)
        pieces += paragraph(creditLine(credit.role, signedNames(credit)));
    return pieces.isEmpty() ? QByteArray() : QString(pieces.join(u'\n') + u'\n').toUtf8();
}

} // namespace gaoqian
