// The scripts that the preview runs in an isolated world beside its page (the page's own scripts are off).
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace gaoqian {

/// `text` as a JavaScript string literal, quotes included, whatever it holds.
QString scriptLiteral(const QString &text);

/// Makes the document shown at `address` the same as `html` (a whole page, UTF-8) by replacing only what differs: body blocks
/// (elements with `data-block`) as a whole, everything else as deep down as it can. Gives true when it is done; anything else
/// means that it could not.
QString showPageScript(const QByteArray &html, const QUrl &address);

/// Shows the page as a reader in dark or light surroundings sees it, and keeps to that in later updates.
QString colourSchemeScript(bool dark);

/// Scrolls to `top`, in the page's own pixels.
QString scrollScript(double top);

} // namespace gaoqian
