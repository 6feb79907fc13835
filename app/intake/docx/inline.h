// What stands inside a paragraph of a Word file: text with its setting, links, fields, breaks, pictures, text boxes, notes.
#pragma once

#include "intake/docx/file.h"

#include <functional>
#include <variant>

namespace gaoqian {

/// A piece of a paragraph: text, or what the article has as blocks of their own.
using DocxPiece = std::variant<Run, Figure, Blocks>;
using DocxPieces = QList<DocxPiece>;

/// A reference to a foot- or endnote, in the order of the story.
struct DocxNoteReference {
    bool endnote = false;
    QByteArray id;
};

/// Reads one part of the file, paragraph after paragraph: a field may reach over several.
class DocxInline {
public:
    /// `readBoxes` gives the blocks of a text box's content.
    DocxInline(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes,
               std::function<Blocks(pugi::xml_node)> readBoxes);

    /// `styles`: how the paragraph's style sets its text.
    DocxPieces read(pugi::xml_node paragraph, Styles styles);

    /// How deep inside the paragraph it is reading now.
    int depth() const { return m_depth; }

private:
    struct Setting {
        Styles styles;
        QString link;
        std::string_view font = {}; ///< Where a run names one.
    };
    struct Field {
        pugi::xml_node begin;
        QString instruction;
        bool inResult = false;
        QString link;
        qsizetype shownBefore = 0; ///< Texts that were shown when it began.
    };

    void readChildren(pugi::xml_node parent, const Setting &setting);
    void readNode(pugi::xml_node node, const Setting &setting);
    void readHyperlink(pugi::xml_node node, Setting setting);
    void readSimpleField(pugi::xml_node node, Setting setting);
    void readRun(pugi::xml_node run, const Setting &outer);
    void readRunChild(pugi::xml_node node, const Setting &setting);
    void readProperties(pugi::xml_node properties, Setting &setting);
    void readText(pugi::xml_node node, const Setting &setting);
    void readBreak(pugi::xml_node node, const Setting &setting);
    void readFieldMark(pugi::xml_node node, const Setting &setting);
    void readRuby(pugi::xml_node node, const Setting &setting);
    void readAlternatives(pugi::xml_node node, const Setting &setting,
                          void (DocxInline::*readChosen)(pugi::xml_node, const Setting &));
    void readDrawing(pugi::xml_node node, const Setting &setting);
    void readPicture(pugi::xml_node node);
    void readNoteReference(pugi::xml_node node, bool endnote, const Setting &setting);
    void readComment(std::string_view id);
    void addText(const QString &text, const Setting &setting);

    DocxFile &m_file;
    const ooxml::Relations &m_relations;
    QList<DocxNoteReference> &m_notes;
    std::function<Blocks(pugi::xml_node)> m_readBoxes;
    QList<Field> m_fields;
    QHash<QByteArray, BodyPlace> m_commented; ///< Where what comments are about begins.
    DocxPieces m_pieces;
    Styles m_base;         ///< Of the paragraph's style.
    qsizetype m_shown = 0; ///< How many texts were added.
    int m_depth = 0;
};

} // namespace gaoqian
