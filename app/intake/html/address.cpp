#include "intake/html/address.h"

#include "article/normalise.h"

#include <QUrl>

namespace gaoqian {

namespace {

bool hasScheme(const QString &address)
{
    for (const QChar c : address) {
        if (c == u':')
            return true;
        const bool inScheme = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+' ||
                              c == u'-' || c == u'.';
        if (!inScheme)
            return false;
    }
    return false;
}

HtmlNode firstBase(const HtmlNode &node, const HtmlNode &none)
{
    for (int i = 0; i < node.childCount(); ++i) {
        if (node.child(i).tag() == HtmlTag::Base && !node.child(i).attribute("href").isEmpty())
            return node.child(i);
    }
    return none;
}

} // namespace

QString resolved(const QString &address, const QString &base)
{
    if (address.isEmpty() || address.startsWith(u'#') || hasScheme(address))
        return address;
    // Nearly every page is https.
    if (address.startsWith(QLatin1String("//")))
        return (base.startsWith(QLatin1String("http:")) ? QLatin1String("http:") : QLatin1String("https:")) + address;
    if (base.isEmpty() || address.startsWith(u'\\'))
        return address;
    return QUrl(base).resolved(QUrl(address)).toString(QUrl::FullyEncoded);
}

QString baseOf(const HtmlNode &root, const QString &pageAddress)
{
    const QString page = cleanWebAddress(pageAddress);
    for (int i = 0; i < root.childCount(); ++i) {
        if (root.child(i).tag() != HtmlTag::Head)
            continue;
        const HtmlNode base = firstBase(root.child(i), root);
        return base.tag() == HtmlTag::Base ? cleanWebAddress(resolved(base.attribute("href").trimmed(), page)) : page;
    }
    return page;
}

} // namespace gaoqian
