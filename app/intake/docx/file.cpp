#include "intake/docx/file.h"

#include "intake/core/intakewords.h"
#include "intake/files/foreignkind.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// What a packed file is that is no Word file.
Error notWord(ooxml::Package &package, const QByteArray &bytes)
{
    if (std::optional<Error> known = refusalOf(foreignKind(bytes)))
        return *known;
    if (package.has("xl/workbook.xml"))
        return inputError(IntakeWords::tr("This is an Excel workbook; copy its cells and paste them into a story"));
    if (package.has("ppt/presentation.xml"))
        return inputError(IntakeWords::tr("This is a PowerPoint presentation; copy its text and paste it into a story"));
    return inputError(IntakeWords::tr("This packed file is no Word document; unpack it and take in what is in it"));
}

} // namespace

Result<DocxFile> DocxFile::open(const QByteArray &bytes)
{
    auto zip = ZipReader::open(bytes);
    if (!zip)
        return zip.error();
    DocxFile file{ooxml::Package(*std::move(zip))};
    for (const ooxml::Relation &relation : file.package.relations({})) {
        if (relation.type == "officeDocument")
            file.m_main = relation.target;
        else if (relation.type == "core-properties")
            file.m_propertiesPart = relation.target;
    }
    if (!file.package.has(file.m_main) && file.package.has("word/document.xml"))
        file.m_main = "word/document.xml";
    if (file.m_main.isEmpty())
        return notWord(file.package, bytes);
    auto document = file.package.xml(file.m_main);
    if (!document)
        return document.error();
    if (!ooxml::is((*document)->root(), "document"))
        return notWord(file.package, bytes);
    file.m_document = *std::move(document);
    file.m_relations = file.package.relations(file.m_main);
    if (const pugi::xml_node root = file.related("styles"))
        file.styles = DocxStyles(root);
    return file;
}

pugi::xml_node DocxFile::properties()
{
    if (!m_properties && package.has(m_propertiesPart)) {
        if (auto read = package.xml(m_propertiesPart))
            m_properties = *std::move(read);
    }
    return m_properties ? m_properties->root() : pugi::xml_node();
}

DocxFile::Related &DocxFile::relatedPart(const QByteArray &type)
{
    const auto [place, isNew] = m_related.try_emplace(type);
    Related &related = place->second;
    if (!isNew)
        return related;
    for (const ooxml::Relation &relation : std::as_const(m_relations)) {
        if (relation.type == type && !relation.outside && package.has(relation.target))
            related.name = relation.target;
    }
    if (related.name.isEmpty())
        return related;
    if (auto read = package.xml(related.name)) {
        related.part = *std::move(read);
        related.relations = type == "styles" ? ooxml::Relations() : package.relations(related.name);
        for (pugi::xml_node node : related.part->root().children()) {
            if (const std::string_view id = ooxml::attribute(node, "id"); ooxml::isThere(id))
                related.byId.insert(ooxml::bytes(id), node);
        }
    }
    return related;
}

pugi::xml_node DocxFile::related(const QByteArray &type)
{
    const Related &part = relatedPart(type);
    return part.part ? part.part->root() : pugi::xml_node();
}

pugi::xml_node DocxFile::related(const QByteArray &type, std::string_view id)
{
    return relatedPart(type).byId.value(ooxml::key(id));
}

const ooxml::Relations &DocxFile::relationsOf(const QByteArray &type) { return relatedPart(type).relations; }

DocxNumbering &DocxFile::numbering()
{
    if (!m_numbering)
        m_numbering.emplace(related("numbering"));
    return *m_numbering;
}

} // namespace gaoqian
