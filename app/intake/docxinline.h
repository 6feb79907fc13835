// What stands inside a paragraph of a Word file: text with its setting, links, fields, breaks, pictures, text boxes, notes.
#pragma once

#include "intake/docxfile.h"

#include <functional>
#include <variant>

namespace gaoqian {

/// A piece of a paragraph: text, or what the article has as blocks of their own.
using DocxPiece = std::variant<Run, Figure, Blocks>;
using DocxPieces = QList<DocxPiece>;

/// A reference to a foot- or endnote, in the order of the story.
struct DocxNoteReference {
    bool endnote = false;
    QString id;
};

/// Reads one part of the file, paragraph after paragraph: a field may reach over several.
class DocxInline {
public:
    /// `readBoxes` gives the blocks of a text box's content.
    DocxInline(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes,
               std::function<Blocks(pugi::xml_node)> readBoxes);

    DocxPieces read(pugi::xml_node paragraph);

    /// How deep inside the paragraph it is reading now.
    int depth() const { return m_depth; }

private:
    struct Setting {
        Styles styles;
        QString link;
    };
    struct Field {
        QString instruction;
        bool inResult = false;
        QString link;
    };

    void readChildren(pugi::xml_node parent, const Setting &setting);
    void readNode(pugi::xml_node node, const Setting &setting);
    void readHyperlink(pugi::xml_node node, Setting setting);
    void readSimpleField(pugi::xml_node node, Setting setting);
    void readRun(pugi::xml_node run, Setting setting);
    void readRunChild(pugi::xml_node node, const Setting &setting);
    void readFieldMark(pugi::xml_node node);
    void readSymbol(pugi::xml_node node, const Setting &setting);
    void readRuby(pugi::xml_node node, const Setting &setting);
    void readMath(pugi::xml_node node, const Setting &setting);
    void readAlternatives(pugi::xml_node node, const Setting &setting,
                          void (DocxInline::*readChosen)(pugi::xml_node, const Setting &));
    void readDrawing(pugi::xml_node node, const Setting &setting);
    void readNoteReference(pugi::xml_node node, bool endnote, const Setting &setting);
    void readComment(const QString &id);
    void addText(const QString &text, const Setting &setting);
    void addPicture(const QString &relation, const QString &alt);
    std::optional<Block> picture(const ooxml::Relation &relation, const QString &alt);

    DocxFile &m_file;
    const ooxml::Relations &m_relations;
    QList<DocxNoteReference> &m_notes;
    std::function<Blocks(pugi::xml_node)> m_readBoxes;
    QList<Field> m_fields;
    DocxPieces m_pieces;
    int m_depth = 0;
};

/// Every character of the text elements below `node`.
QString docxText(pugi::xml_node node);

} // namespace gaoqian
