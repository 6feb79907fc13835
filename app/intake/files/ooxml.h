// Office's packed XML: the parts of a package, how they refer to each other, and XML nodes by their names without prefixes.
// Strict and transitional files differ in namespaces alone, and some programs choose prefixes of their own; names are enough to
// tell what we read. Looking things up makes no strings: views stay valid as long as the part that they are of.
#pragma once

#include "base/result.h"
#include "intake/files/zipreader.h"

#include <QHash>
#include <QString>

#include <pugixml.hpp>

#include <memory>
#include <string_view>

namespace gaoqian::ooxml {

/// The name without its prefix.
std::string_view nameOf(pugi::xml_node node);
bool is(pugi::xml_node node, std::string_view name);
/// Null where there is none, like the following.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
pugi::xml_node descendant(pugi::xml_node node, std::string_view name);
/// The attribute's value in UTF-8; a view without data (not only an empty one) where there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);
/// The attribute "val" of the child `name`.
std::string_view value(pugi::xml_node node, std::string_view name);
inline bool isThere(std::string_view value) { return value.data() != nullptr; }
/// What the text nodes right below `node` say.
QString ownText(pugi::xml_node node);
inline QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
inline QByteArray bytes(std::string_view utf8) { return {utf8.data(), qsizetype(utf8.size())}; }
inline std::string_view view(const QByteArray &utf8) { return {utf8.constData(), std::size_t(utf8.size())}; }
/// For looking up only: does not outlive what it views.
inline QByteArray key(std::string_view utf8) { return QByteArray::fromRawData(utf8.data(), qsizetype(utf8.size())); }
/// An on-off value (ECMA-376 part 1, 17.17.4).
bool isOn(std::string_view value);
/// An on-off property: empty for one that is not there.
std::optional<bool> toggle(pugi::xml_node node, std::string_view name);
int number(std::string_view text, int otherwise);
/// A length in twentieths of a point; strict files have units (ECMA-376 part 1, 22.9.2.15).
int twips(std::string_view text, int otherwise);

struct Relation {
    QByteArray type;   ///< The last step of its address: "image", "hyperlink", "styles", ...
    QByteArray target; ///< A part's name within the package, or an address outside.
    bool outside = false;
};
using Relations = QHash<QByteArray, Relation>; ///< By id.

/// A part of the package as XML.
class Part {
public:
    /// An Input error for XML that is broken, or that has a DOCTYPE: OOXML knows none (ECMA-376 part 2, 8.1.4), what hides behind
    /// one are entities. `name` is for the message.
    static Result<std::unique_ptr<Part>> parse(QByteArray bytes, QByteArrayView name);

    pugi::xml_node root() const { return m_document.document_element(); }

private:
    QByteArray m_bytes; ///< What the document's strings lie in.
    pugi::xml_document m_document;
};

class Package {
public:
    explicit Package(ZipReader zip) : m_zip(std::move(zip)) {}

    bool has(QByteArrayView part) const { return m_zip.has(part); }
    Result<QByteArray> bytes(QByteArrayView part, qint64 limit) { return m_zip.read(part, limit); }
    Result<std::unique_ptr<Part>> xml(QByteArrayView part);

    /// What `part` refers to; the package itself for an empty name. Empty where there are none.
    Relations relations(const QByteArray &part);

private:
    ZipReader m_zip;
};

} // namespace gaoqian::ooxml
