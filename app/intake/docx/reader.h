// Reads what stands below each other in a part of a Word file: the body, a cell, a text box, a note.
#pragma once

#include "intake/docx/inline.h"
#include "intake/docx/lists.h"

namespace gaoqian {

class DocxReader {
public:
    /// `depth`: how deep in the file's nesting this one begins.
    DocxReader(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes, int depth = 0);
    Q_DISABLE_COPY_MOVE(DocxReader)

    DocxEntries entries(pugi::xml_node container);
    Blocks read(pugi::xml_node container) { return blocksFrom(entries(container), m_file.findings); }

private:
    Blocks readBox(pugi::xml_node box);
    void addEntries(pugi::xml_node container, DocxEntries &result);
    DocxEntry entryOf(Blocks blocks, BodyPlace from) const;
    DocxEntry paragraph(pugi::xml_node node);
    int furtherIn(DocxIndent own, const DocxParagraphStyle &style);
    DocxNumber numberOf(pugi::xml_node properties, const DocxParagraphStyle &style, int &level);
    void addChunk(pugi::xml_node node, DocxEntries &result);
    void addTable(pugi::xml_node node, DocxEntries &result);

    DocxFile &m_file;
    const ooxml::Relations &m_relations;
    QList<DocxNoteReference> &m_notes;
    DocxInline m_inline;
    int m_depth;
    int m_tables = 0; ///< Tables around what is being read.
};

} // namespace gaoqian
