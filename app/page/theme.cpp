#include "page/theme.h"

#include "base/files.h"
#include "page/pagetemplate.h"
#include "page/pagewords.h"
#include "page/templates.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringDecoder>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxFileBytes = 256 * 1024; // the built-in theme is a twentieth of it
constexpr int maxFiles = 64;

// A theme is edited with whatever editor is at hand: a byte order mark and line ends of Windows are taken out, so that the page
// does not depend on them; another encoding is told.
Result<QByteArray> readText(const QString &path)
{
    const auto bytes = readFile(path, maxFileBytes);
    if (!bytes)
        return bytes.error();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(*bytes);
    if (decoder.hasError() || text.contains(QChar(QChar::Null)))
        return inputError(PageWords::tr("%1 is no UTF-8 text; save it as UTF-8").arg(QFileInfo(path).fileName()));
    QByteArray clean = text.toUtf8();
    clean.replace("\r\n", "\n");
    return clean;
}

} // namespace

Result<Theme> Theme::load(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return ioError(PageWords::tr("There is no theme folder %1; choose another theme").arg(folder));
    Theme theme;
    theme.m_name = dir.dirName();
    const QStringList files = dir.entryList({u"*.mustache"_s}, QDir::Files, QDir::Name);
    if (files.size() > maxFiles)
        return inputError(PageWords::tr("The theme %1 has more than %2 templates; remove some").arg(theme.m_name).arg(maxFiles));
    for (const QString &file : files) {
        auto text = readText(dir.filePath(file));
        if (!text)
            return text.error();
        theme.m_templates.insert(file.chopped(9), *std::move(text)); // ".mustache"
    }
    if (const auto fine = checkTemplates(theme.m_templates); !fine)
        return fine.error();
    theme.m_page = std::make_shared<const PageTemplate>(theme.m_templates);
    auto css = readText(dir.filePath(u"page.css"_s));
    if (!css)
        return css.error();
    theme.m_css = *std::move(css);
    // The CSS stands in a <style> element, which the first such tag would end.
    if (const qsizetype end = theme.m_css.toLower().indexOf("</style"); end >= 0)
        return inputError(u"page.css:%1: %2"_s.arg(QString::number(theme.m_css.first(end).count('\n') + 1),
                                                   PageWords::tr("</style must not stand in a style sheet; remove it")));
    return theme;
}

Result<Theme> Theme::builtIn() { return load(u":/themes/county"_s); }

QStringList Theme::colours() const
{
    static const QRegularExpression property(u"--c-([a-z0-9-]{1,32})\\s*:"_s);
    QStringList names;
    for (auto match = property.globalMatch(QString::fromUtf8(m_css)); match.hasNext();)
        names += match.next().captured(1);
    names.removeDuplicates(); // the dark half of the style sheet names them again
    return names;
}

} // namespace gaoqian
