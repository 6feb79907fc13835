#include "intake/files/ooxml.h"

#include "intake/core/intakewords.h"
#include "intake/core/limits.h"

#include <QDir>

#include <charconv>
#include <cstring>

namespace gaoqian::ooxml {

using namespace Qt::StringLiterals;

namespace {
std::string_view withoutPrefix(const char *name)
{
    const char *colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

bool isNamed(const char *whole, std::string_view name)
{
    const std::size_t length = std::strlen(whole);
    if (length < name.size() || std::memcmp(whole + length - name.size(), name.data(), name.size()) != 0)
        return false;
    return length == name.size() || whole[length - name.size() - 1] == ':';
}

/// Whether there are more elements than limits::xmlElements. Only a large part could have so many.
bool hasTooManyElements(QByteArrayView xml)
{
    constexpr qsizetype smallest = 4; // bytes
    if (xml.size() < limits::xmlElements * smallest)
        return false;
    qsizetype elements = 0;
    for (qsizetype at = xml.indexOf('<'); at >= 0 && at + 1 < xml.size(); at = xml.indexOf('<', at + 1))
        elements += xml[at + 1] != '/';
    return elements > limits::xmlElements;
}

QByteArray folderOf(const QByteArray &part) { return part.left(part.lastIndexOf('/') + 1); }

QByteArray relationsPart(const QByteArray &part)
{
    const QByteArray folder = folderOf(part);
    return folder + "_rels/" + part.sliced(folder.size()) + ".rels";
}

/// The part that `target`, as written in `folder`, means.
QByteArray partNamed(const QByteArray &target, const QByteArray &folder)
{
    QByteArray path = target.startsWith('/') ? target.sliced(1) : folder + target;
    if (path.contains('%'))
        path = QByteArray::fromPercentEncoding(path);
    return path.contains("./") || path.contains("//") ? QDir::cleanPath(QString::fromUtf8(path)).toUtf8() : path;
}

} // namespace

std::string_view nameOf(pugi::xml_node node) { return withoutPrefix(node.name()); }

bool is(pugi::xml_node node, std::string_view name) { return isNamed(node.name(), name); }

pugi::xml_node child(pugi::xml_node node, std::string_view name)
{
    for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
        if (is(each, name))
            return each;
    }
    return {};
}

pugi::xml_node descendant(pugi::xml_node node, std::string_view name)
{
    return node.find_node([name](pugi::xml_node each) { return is(each, name); });
}

std::string_view attribute(pugi::xml_node node, std::string_view name)
{
    for (pugi::xml_attribute each = node.first_attribute(); each; each = each.next_attribute()) {
        if (isNamed(each.name(), name))
            return each.value();
    }
    return {};
}

std::string_view value(pugi::xml_node node, std::string_view name) { return attribute(child(node, name), "val"); }

QString ownText(pugi::xml_node node)
{
    const pugi::xml_node first = node.first_child();
    if (!first.next_sibling()) // nearly always
        return QString::fromUtf8(first.value());
    QString text;
    for (pugi::xml_node each : node.children()) {
        if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata)
            text += QString::fromUtf8(each.value());
    }
    return text;
}

bool isOn(std::string_view value)
{
    return !isThere(value) || (value != "0" && value != "false" && value != "off" && value != "none");
}

std::optional<bool> toggle(pugi::xml_node node, std::string_view name)
{
    const pugi::xml_node found = child(node, name);
    return found ? std::optional(isOn(attribute(found, "val"))) : std::nullopt;
}

int number(std::string_view text, int otherwise)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '+'))
        text.remove_prefix(1);
    int found = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), found);
    return problem == std::errc() && std::abs(qint64(found)) < 1'000'000'000 ? found : otherwise;
}

int twips(std::string_view text, int otherwise)
{
    static constexpr struct {
        std::string_view unit;
        double worth;
    } units[] = {{"pt", 20}, {"pc", 240}, {"pi", 240}, {"in", 1440}, {"cm", 566.93}, {"mm", 56.693}};
    for (const auto &each : units) {
        if (!text.ends_with(each.unit))
            continue;
        bool ok = false;
        const double amount = QByteArrayView(text.data(), qsizetype(text.size() - each.unit.size())).toDouble(&ok);
        return ok && std::abs(amount) < 1e6 ? int(amount * each.worth) : otherwise;
    }
    return number(text, otherwise);
}

Result<std::unique_ptr<Part>> Part::parse(QByteArray bytes, QByteArrayView name)
{
    if (hasTooManyElements(bytes))
        return inputError(
            IntakeWords::tr("A part of the file has more than %L1 elements; take it in in parts").arg(limits::xmlElements));
    auto part = std::make_unique<Part>();
    part->m_bytes = std::move(bytes);
    const unsigned options = pugi::parse_minimal | pugi::parse_escapes | pugi::parse_cdata | pugi::parse_doctype |
                             pugi::parse_ws_pcdata_single | pugi::parse_eol;
    const pugi::xml_parse_result parsed =
        part->m_document.load_buffer_inplace(part->m_bytes.data(), std::size_t(part->m_bytes.size()), options);
    if (!parsed)
        return inputError(IntakeWords::tr("The file is damaged (its part %1); open it in Word or WPS and save it anew")
                              .arg(QString::fromUtf8(name)));
    for (pugi::xml_node node : part->m_document.children()) {
        if (node.type() == pugi::node_doctype)
            return inputError(IntakeWords::tr("The file declares a document type, which no Word file does; it was not taken in"));
    }
    return part;
}

Result<std::unique_ptr<Part>> Package::xml(QByteArrayView part)
{
    auto bytes = m_zip.read(part, limits::xmlBytes);
    if (!bytes)
        return bytes.error();
    return Part::parse(*std::move(bytes), part);
}

Relations Package::relations(const QByteArray &part)
{
    const QByteArray name = relationsPart(part);
    if (!has(name))
        return {};
    const auto read = xml(name);
    if (!read)
        return {};
    Relations relations;
    const QByteArray folder = folderOf(part);
    for (pugi::xml_node node : (*read)->root().children()) {
        const QByteArray type = ooxml::bytes(attribute(node, "Type"));
        QByteArray target = ooxml::bytes(attribute(node, "Target"));
        const bool outside = attribute(node, "TargetMode") == "External";
        relations.insert(ooxml::bytes(attribute(node, "Id")),
                         {type.sliced(type.lastIndexOf('/') + 1), outside ? target : partNamed(target, folder), outside});
    }
    return relations;
}

} // namespace gaoqian::ooxml
