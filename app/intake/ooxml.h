// Office's packed XML: the parts of a package, how they refer to each other, and XML nodes by their names without prefixes.
// Strict and transitional files differ in namespaces alone, and some programs choose prefixes of their own; names are enough to
// tell what we read.
#pragma once

#include "base/result.h"
#include "intake/zipreader.h"

#include <QHash>
#include <QString>

#include <pugixml.hpp>

#include <string_view>

namespace gaoqian::ooxml {

/// The name without its prefix.
std::string_view nameOf(pugi::xml_node node);
bool is(pugi::xml_node node, std::string_view name);
/// Null where there is none, like the following.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
pugi::xml_node descendant(pugi::xml_node node, std::string_view name);
/// The attribute's value; null (not only empty) where there is none.
QString attribute(pugi::xml_node node, std::string_view name);
/// The attribute "val" of the child `name`.
QString value(pugi::xml_node node, std::string_view name);
/// An on-off property (ECMA-376 part 1, 17.17.4): empty for one that is not there.
std::optional<bool> toggle(pugi::xml_node node, std::string_view name);
int number(const QString &text, int otherwise);

struct Relation {
    QString type;   ///< The last step of its address: "image", "hyperlink", "styles", ...
    QString target; ///< A part's name within the package, or an address outside.
    bool outside = false;
};
using Relations = QHash<QString, Relation>; ///< By id.

class Package {
public:
    explicit Package(ZipReader zip) : m_zip(std::move(zip)) {}

    bool has(const QString &part) const { return m_zip.has(part); }
    Result<QByteArray> bytes(const QString &part, qint64 limit) { return m_zip.read(part, limit); }

    /// The part as XML. An Input error for one that is broken, or that has a DOCTYPE: OOXML knows none (ECMA-376 part 2, 8.1.4),
    /// what hides behind one are entities.
    Result<std::unique_ptr<pugi::xml_document>> xml(const QString &part);

    /// What `part` refers to; the package itself for an empty name. Empty where there are none.
    Relations relations(const QString &part);

private:
    ZipReader m_zip;
};

} // namespace gaoqian::ooxml
