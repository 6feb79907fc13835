// Themes: a folder of Mustache templates and CSS that turns an article into a page.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace gaoqian {

class PageTemplate;

/// A theme read into memory and checked: every partial exists, none includes itself directly or through others, nesting is
/// bounded; names and raw values are only those that page/templates.h lists.
class Theme {
public:
    /// Reads the folder (a resource path too): `page.mustache`, any `*.mustache` partials, `page.css`. Fails with file and line.
    static Result<Theme> load(const QString &folder);

    /// The one that comes with the program.
    static Result<Theme> builtIn();

    /// Names of the emphasis colours that the style sheet knows, in its order: its custom properties `--c-NAME`.
    QStringList colours() const;

    const QString &name() const { return m_name; }
    const QByteArray &css() const { return m_css; }
    const QHash<QString, QByteArray> &templates() const { return m_templates; } ///< By name without suffix.
    /// The templates, parsed; none where nothing was loaded.
    const std::shared_ptr<const PageTemplate> &page() const { return m_page; }

private:
    QString m_name;
    QByteArray m_css;
    QHash<QString, QByteArray> m_templates;
    std::shared_ptr<const PageTemplate> m_page;
};

} // namespace gaoqian
