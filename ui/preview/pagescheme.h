// The private scheme under which the preview's page lives: WebEngine gets the page and its pictures from memory, and nothing
// else. (Its setHtml() fails past about 240,000 Chinese characters, and a page made by it has no address that 'self' could mean.)
#pragma once

#include <QByteArray>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

#include <functional>
#include <optional>

namespace gaoqian {

struct ServedPicture {
    QByteArray bytes;
    QByteArray mime; ///< "image/png"
};

/// Looks for the picture that the page calls `assets/<file>` and tells of it, now or later: nothing when there is none.
using PictureTold = std::function<void(const std::optional<ServedPicture> &)>;
using PictureSource = std::function<void(const QString &file, const PictureTold &told)>;

/// Must be called once, before the application object is made.
void registerPageScheme();

/// The scheme's name.
QByteArray pageScheme();

/// Where the page itself stands.
QUrl pageAddress();

/// Answers for `pageAddress()` and `assets/<file>` beside it; everything else is not found.
class PageSchemeHandler : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void setPage(const QByteArray &html) { m_page = html; }
    void setPictureSource(PictureSource source) { m_pictures = std::move(source); }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    static QString pictureFile(const QUrl &address);

    QByteArray m_page;
    PictureSource m_pictures;
};

} // namespace gaoqian
