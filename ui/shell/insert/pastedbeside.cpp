#include "shell/insert/pastedbeside.h"

#include "article/normalise.h"
#include "intake/core/limits.h"

#include <QMimeData>
#include <QStringConverter>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Qt's name for a clipboard format of Windows that it does not translate.
QString windowsFormat(const QString &name) { return u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name); }

QByteArray rtfOf(const QMimeData &data)
{
    for (const QString &format :
         {u"text/rtf"_s, u"application/rtf"_s, u"text/richtext"_s, u"Rich Text Format"_s, windowsFormat(u"Rich Text Format"_s)}) {
        if (!data.hasFormat(format))
            continue;
        const QByteArray rtf = data.data(format);
        if (rtf.startsWith("{\\rtf") && rtf.size() <= limits::inputBytes)
            return rtf;
    }
    return {};
}

/// Firefox writes UTF-16, Chromium UTF-8.
QString addressText(const QByteArray &bytes)
{
    const bool wide = bytes.size() > 1 && bytes.at(1) == '\0';
    QString text = wide ? QStringDecoder(QStringDecoder::Utf16LE).decode(bytes) : QString::fromUtf8(bytes);
    if (const qsizetype end = text.indexOf(QChar(u'\0')); end >= 0)
        text.truncate(end);
    return text.section(u'\n', 0, 0).trimmed();
}

/// Of the head that Windows puts before the HTML: "SourceURL:https://…".
QString addressInHead(const QByteArray &html)
{
    constexpr qsizetype longestHead = 4096;
    const QByteArray head = html.first(std::min(html.size(), longestHead));
    const qsizetype at = head.indexOf("SourceURL:");
    if (!head.startsWith("Version:") || at < 0 || at > head.indexOf('<'))
        return {};
    return QString::fromUtf8(head.sliced(at + 10)).section(u'\n', 0, 0).trimmed();
}

QString addressOf(const QMimeData &data)
{
    for (const QString &format :
         {u"text/x-moz-url-priv"_s, u"chromium/x-source-url"_s, windowsFormat(u"Chromium internal source URL"_s)}) {
        if (const QString address = cleanWebAddress(addressText(data.data(format))); !address.isEmpty())
            return address;
    }
    return cleanWebAddress(addressInHead(data.data(windowsFormat(u"HTML Format"_s))));
}

} // namespace

Beside besideOf(const QMimeData &data) { return {.rtf = rtfOf(data), .address = addressOf(data)}; }

} // namespace gaoqian
