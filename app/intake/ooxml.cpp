#include "intake/ooxml.h"

#include "intake/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace gaoqian::ooxml {

using namespace Qt::StringLiterals;

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ooxml)
};

std::string_view withoutPrefix(const char *name)
{
    const std::string_view whole(name);
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

QString folderOf(const QString &part) { return part.left(part.lastIndexOf(u'/') + 1); }

QString relationsPart(const QString &part)
{
    const QString folder = folderOf(part);
    return folder + u"_rels/"_s + part.sliced(folder.size()) + u".rels"_s;
}

} // namespace

std::string_view nameOf(pugi::xml_node node) { return withoutPrefix(node.name()); }

bool is(pugi::xml_node node, std::string_view name) { return nameOf(node) == name; }

pugi::xml_node child(pugi::xml_node node, std::string_view name)
{
    for (pugi::xml_node each : node.children()) {
        if (is(each, name))
            return each;
    }
    return {};
}

pugi::xml_node descendant(pugi::xml_node node, std::string_view name)
{
    return node.find_node([name](pugi::xml_node each) { return is(each, name); });
}

QString attribute(pugi::xml_node node, std::string_view name)
{
    for (pugi::xml_attribute each : node.attributes()) {
        if (withoutPrefix(each.name()) == name)
            return QString::fromUtf8(each.value());
    }
    return {};
}

QString value(pugi::xml_node node, std::string_view name) { return attribute(child(node, name), "val"); }

std::optional<bool> toggle(pugi::xml_node node, std::string_view name)
{
    const pugi::xml_node found = child(node, name);
    if (!found)
        return std::nullopt;
    const QString text = attribute(found, "val");
    return text.isNull() || (text != "0"_L1 && text != "false"_L1 && text != "off"_L1 && text != "none"_L1);
}

int number(const QString &text, int otherwise)
{
    bool ok = false;
    const double found = text.toDouble(&ok);
    return ok && std::abs(found) < 1e9 ? int(found) : otherwise;
}

Result<std::unique_ptr<pugi::xml_document>> Package::xml(const QString &part)
{
    auto bytes = m_zip.read(part, limits::xmlBytes);
    if (!bytes)
        return bytes.error();
    auto document = std::make_unique<pugi::xml_document>();
    const unsigned options = pugi::parse_minimal | pugi::parse_escapes | pugi::parse_cdata | pugi::parse_doctype |
                             pugi::parse_ws_pcdata_single | pugi::parse_eol;
    const pugi::xml_parse_result parsed = document->load_buffer(bytes->constData(), std::size_t(bytes->size()), options);
    if (!parsed)
        return inputError(Tr::tr("The file is damaged (its part %1); open it in Word or WPS and save it anew").arg(part));
    for (pugi::xml_node node : document->children()) {
        if (node.type() == pugi::node_doctype)
            return inputError(Tr::tr("The file declares a document type, which no Word file does; it was not taken in"));
    }
    return document;
}

Relations Package::relations(const QString &part)
{
    const QString name = relationsPart(part);
    if (!has(name))
        return {};
    const auto document = xml(name);
    if (!document)
        return {};
    Relations relations;
    for (pugi::xml_node node : (*document)->document_element().children()) {
        Relation relation;
        const QString type = attribute(node, "Type");
        relation.type = type.sliced(type.lastIndexOf(u'/') + 1);
        relation.outside = attribute(node, "TargetMode") == "External"_L1;
        relation.target = attribute(node, "Target");
        if (!relation.outside) {
            const QString decoded = QUrl::fromPercentEncoding(relation.target.toUtf8());
            const QString path = decoded.startsWith(u'/') ? decoded.sliced(1) : QString(folderOf(part) + decoded);
            relation.target = QDir::cleanPath(path);
        }
        relations.insert(attribute(node, "Id"), relation);
    }
    return relations;
}

} // namespace gaoqian::ooxml
