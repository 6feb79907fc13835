#include "intake/docxfile.h"

#include <QCoreApplication>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DocxFile)
};

/// What a packed file is that is no Word file.
Error notWord(ooxml::Package &package)
{
    const auto kind = package.bytes(u"mimetype"_s, 1024);
    if (kind && kind->contains("opendocument.text"))
        return inputError(Tr::tr("This is an OpenDocument text; save it as .docx and take that in"));
    if (package.has(u"xl/workbook.xml"_s))
        return inputError(Tr::tr("This is an Excel workbook; copy its cells and paste them into a story"));
    if (package.has(u"ppt/presentation.xml"_s))
        return inputError(Tr::tr("This is a PowerPoint presentation; copy its text and paste it into a story"));
    return inputError(Tr::tr("This packed file is no Word document; unpack it and take in what is in it"));
}

} // namespace

Result<DocxFile> DocxFile::open(const QByteArray &bytes)
{
    auto zip = ZipReader::open(bytes);
    if (!zip)
        return zip.error();
    DocxFile file{ooxml::Package(*std::move(zip)), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    QString properties;
    for (const ooxml::Relation &relation : file.package.relations({})) {
        if (relation.type == "officeDocument"_L1)
            file.main = relation.target;
        else if (relation.type == "core-properties"_L1)
            properties = relation.target;
    }
    if (file.main.isEmpty() && file.package.has(u"word/document.xml"_s))
        file.main = u"word/document.xml"_s;
    if (file.main.isEmpty())
        return notWord(file.package);
    auto document = file.package.xml(file.main);
    if (!document)
        return document.error();
    if (!ooxml::is((*document)->document_element(), "document"))
        return notWord(file.package);
    file.document = *std::move(document);

    // The rest only helps: a story without its styles is still a story.
    const auto optional = [&file](const QString &part) -> std::unique_ptr<pugi::xml_document> {
        auto xml = part.isEmpty() || !file.package.has(part) ? Result<std::unique_ptr<pugi::xml_document>>(Error{})
                                                             : file.package.xml(part);
        return xml ? *std::move(xml) : nullptr;
    };
    file.properties = optional(properties);
    for (const ooxml::Relation &relation : file.package.relations(file.main)) {
        if (relation.outside)
            continue;
        if (relation.type == "styles"_L1)
            file.stylesXml = optional(relation.target);
        else if (relation.type == "numbering"_L1)
            file.numberingXml = optional(relation.target);
        else if (relation.type == "footnotes"_L1)
            file.footnotes = optional(relation.target);
        else if (relation.type == "endnotes"_L1)
            file.endnotes = optional(relation.target);
        else if (relation.type == "comments"_L1)
            file.comments = optional(relation.target);
    }
    if (file.stylesXml)
        file.styles = DocxStyles(file.stylesXml->document_element());
    if (file.numberingXml)
        file.numbering = DocxNumbering(file.numberingXml->document_element());
    return file;
}

} // namespace gaoqian
