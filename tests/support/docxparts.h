// The XML that Word's files are made of, as tests write it, and what intake makes of it.
#pragma once

#include "intake/intake.h"
#include "support/docxbuilder.h"
#include "support/png.h"

namespace gaoqian::test {

inline QByteArray paragraph(const QByteArray &inside, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + inside + "</w:p>";
}

inline QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

inline QByteArray item(const QByteArray &text, int list, int level = 0)
{
    return paragraph(run(text), "<w:numPr><w:ilvl w:val='" + QByteArray::number(level) + "'/><w:numId w:val='" +
                                    QByteArray::number(list) + "'/></w:numPr>");
}

inline QByteArray level(int index, const QByteArray &format, const QByteArray &text, const QByteArray &start = "1")
{
    return "<w:lvl w:ilvl='" + QByteArray::number(index) + "'><w:start w:val='" + start + "'/><w:numFmt w:val='" + format +
           "'/><w:lvlText w:val='" + text + "'/></w:lvl>";
}

inline QByteArray style(const QByteArray &id, const QByteArray &name, const QByteArray &inside = {},
                        const QByteArray &type = "paragraph")
{
    return "<w:style w:type='" + type + "' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" + inside + "</w:style>";
}

inline QByteArray styled(const QByteArray &id, const QByteArray &text)
{
    return paragraph(run(text), "<w:pStyle w:val='" + id + "'/>");
}

inline Blocks pasted(const QByteArray &docx)
{
    const auto intake = takeIn(docx, Format::Docx, Purpose::Paste);
    return intake ? intake->article.body : Blocks();
}

inline Blocks pastedBody(const QByteArray &body) { return pasted(DocxBuilder(body).bytes()); }

inline Paragraph text(const QString &words, Styles styles = {}) { return Paragraph{{Run{words, styles, {}, {}}}}; }

} // namespace gaoqian::test
