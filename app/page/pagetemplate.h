// A theme's templates, parsed once for all the pages that are made with it.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <kainjow/mustache.hpp>

namespace gaoqian {

/// Copies of a theme share one, in whatever threads.
class PageTemplate {
public:
    /// `templates` have passed `checkTemplates`.
    explicit PageTemplate(const QHash<QString, QByteArray> &templates);

    /// Why it cannot be shown; empty when it can.
    QString error() const { return QString::fromStdString(m_engine.error_message()); }

    /// Only where there is no `error`.
    std::string rendered(const kainjow::mustache::data &page) const;

private:
    std::unordered_map<std::string, kainjow::mustache::data> m_partials; ///< Those that could not be put in their places.
    /// Not const to the engine, which notes errors of templates and of lambdas in itself: none is left to be found, and there are
    /// no lambdas.
    mutable kainjow::mustache::mustache m_engine;
};

} // namespace gaoqian
