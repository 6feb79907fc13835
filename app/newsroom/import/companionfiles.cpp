#include "newsroom/import/companionfiles.h"

#include "base/files.h"
#include "intake/core/limits.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace gaoqian {

namespace {

/// Whether a file of this name is a file on every system: Windows has devices in every folder, streams behind a colon, and
/// forgets dots and blanks at the end.
bool isPlainName(const QString &name)
{
    static const QRegularExpression device(
        QStringLiteral("^(?:CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|COM\\d|LPT\\d)(?:\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return !name.isEmpty() && name != QLatin1String("..") && !name.contains(u':') && !name.contains(QChar(QChar::Null)) &&
           !name.endsWith(u'.') && !name.endsWith(u' ') && !device.match(name).hasMatch();
}

/// `address` as a path below `folder`, '/' between its names; empty when it leads anywhere else.
QString relativePath(const QString &address, const QDir &folder)
{
    QString path = address.trimmed();
    if (path.startsWith(QLatin1String("file:"), Qt::CaseInsensitive)) {
        const QUrl url(path);
        if (!url.host().isEmpty() && url.host() != QLatin1String("localhost"))
            return {};
        const QString file = QDir::cleanPath(QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toUtf8()));
        // "file:///C:/a" has the path "/C:/a".
        static const QRegularExpression drive(QStringLiteral("^/[A-Za-z]:/"));
        path = folder.relativeFilePath(drive.match(file).hasMatch() ? file.sliced(1) : file);
    } else {
        path = QUrl::fromPercentEncoding(path.toUtf8());
    }
    path.replace(u'\\', u'/');
    if (path.startsWith(u'/'))
        return {};
    QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    names.removeAll(QStringLiteral("."));
    if (names.isEmpty() || !std::all_of(names.cbegin(), names.cend(), isPlainName))
        return {};
    return names.join(u'/');
}

QByteArray pictureIn(const QDir &folder, const QString &address)
{
    const QString path = relativePath(address, folder);
    if (path.isEmpty())
        return {};
    const QFileInfo file(folder.filePath(path));
    // Where it really is: a link in the folder may lead out of it.
    const QString real = file.canonicalFilePath();
    if (real.isEmpty() || !real.startsWith(folder.path() + u'/') || !file.isFile() || file.size() > limits::pictureBytes)
        return {};
    const Result<QByteArray> bytes = readFile(real, limits::pictureBytes);
    return bytes ? *bytes : QByteArray();
}

} // namespace

Beside besideFile(const QString &path)
{
    const QDir folder(QFileInfo(path).absoluteDir().canonicalPath());
    return {.picture = [folder](const QString &address) -> QByteArray {
                if (folder.path().isEmpty())
                    return {};
                const QByteArray whole = pictureIn(folder, address);
                // "a.jpg?v=2" is saved as a.jpg by some browsers.
                const qsizetype query = address.indexOf(QRegularExpression(QStringLiteral("[?#]")));
                return whole.isEmpty() && query > 0 ? pictureIn(folder, address.first(query)) : whole;
            },
            .rtf = {},
            .address = {}};
}

} // namespace gaoqian
