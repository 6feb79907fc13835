#include "intake/docx/inline.h"

#include "article/normalise.h"
#include "intake/core/limits.h"
#include "intake/docx/field.h"
#include "intake/docx/math.h"
#include "intake/docx/picture.h"
#include "intake/docx/symbols.h"

#include <QScopedValueRollback>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar lineBreak(0x2028);

/// Word writes the time on the wall and calls it UTC ([MS-OE376] 2.1.451); so does everybody after it.
QDateTime commentTime(std::string_view text)
{
    QString time = ooxml::text(text);
    if (time.endsWith(u'Z'))
        time.chop(1);
    return QDateTime::fromString(time, Qt::ISODate);
}

QString commentText(pugi::xml_node comment)
{
    QStringList lines;
    for (pugi::xml_node paragraph : comment.children()) {
        if (const QString line = docxText(paragraph); !line.trimmed().isEmpty())
            lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

DocxInline::DocxInline(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes,
                       std::function<Blocks(pugi::xml_node)> readBoxes) :
    m_file(file),
    m_relations(relations), m_notes(notes), m_readBoxes(std::move(readBoxes))
{}

DocxPieces DocxInline::read(pugi::xml_node paragraph, Styles styles)
{
    m_pieces.clear();
    m_base = styles;
    readChildren(paragraph, {styles, {}});
    // An instruction ends with its paragraph, even where the file forgot to say so: what follows must not vanish.
    m_fields.removeIf([](const Field &field) { return !field.inResult; });
    return std::move(m_pieces);
}

void DocxInline::readChildren(pugi::xml_node parent, const Setting &setting)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1);
    if (m_depth > limits::xmlDepth) {
        m_file.findings.add(DocxFinding::TooDeep);
        addText(docxText(parent), setting);
        return;
    }
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (node.type() == pugi::node_element)
            readNode(node, setting);
    }
}

void DocxInline::readNode(pugi::xml_node node, const Setting &setting)
{
    const std::string_view name = ooxml::nameOf(node);
    if (name == "r") {
        readRun(node, setting);
    } else if (name == "hyperlink") {
        readHyperlink(node, setting);
    } else if (name == "fldSimple") {
        readSimpleField(node, setting);
    } else if (name == "oMath" || name == "oMathPara") {
        for (const Run &run : docxMath(node, setting.styles))
            addText(run.text, {run.styles, setting.link});
    } else if (name == "AlternateContent") {
        readAlternatives(node, setting, &DocxInline::readChildren);
    } else if (name == "del" || name == "moveFrom") {
        if (name == "del") // what was moved is told where it went
            m_file.findings.add(DocxFinding::Deletion);
    } else if (name == "commentRangeStart") {
        m_commented.insert(ooxml::bytes(ooxml::attribute(node, "id")), m_file.findings.written);
    } else if (!name.ends_with("Pr")) { // properties, of which there is one of every kind
        if (name == "ins")
            m_file.findings.add(DocxFinding::Insertion);
        else if (name == "moveTo")
            m_file.findings.add(DocxFinding::Move);
        readChildren(node, setting); // content controls, smart tags, custom XML and whatever else wraps text
    }
}

void DocxInline::readHyperlink(pugi::xml_node node, Setting setting)
{
    for (pugi::xml_attribute each : node.attributes()) {
        if (!std::string_view(each.name()).ends_with(":id"))
            continue;
        const auto relation = m_relations.constFind(ooxml::key(each.value()));
        if (relation == m_relations.constEnd() || !relation->outside)
            continue;
        const QString target = QString::fromUtf8(relation->target);
        const QString place = ooxml::text(ooxml::attribute(node, "anchor"));
        setting.link = cleanLink(place.isEmpty() || target.contains(u'#') ? target : QString(target + u'#' + place));
    }
    readChildren(node, setting);
}

void DocxInline::readSimpleField(pugi::xml_node node, Setting setting)
{
    const QString instruction = ooxml::text(ooxml::attribute(node, "instr"));
    if (const QString link = docxFieldLink(instruction); !link.isEmpty())
        setting.link = link;
    const qsizetype before = m_shown;
    readChildren(node, setting);
    if (m_shown == before)
        addText(docxFieldText(instruction, {}), setting);
}

void DocxInline::readRun(pugi::xml_node run, const Setting &outer)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1); // no run belongs into another, but some are met there
    if (m_depth > limits::xmlDepth) {
        m_file.findings.add(DocxFinding::TooDeep);
        return addText(docxText(run), outer);
    }
    Setting setting = outer;
    for (pugi::xml_node node = run.first_child(); node; node = node.next_sibling()) {
        if (node.type() != pugi::node_element)
            continue;
        if (ooxml::is(node, "rPr"))
            readProperties(node, setting);
        else
            readRunChild(node, setting);
    }
}

void DocxInline::readProperties(pugi::xml_node properties, Setting &setting)
{
    if (const std::string_view style = ooxml::value(properties, "rStyle"); !style.empty()) {
        const Styles around = setting.styles & ~m_base;
        setting.styles = combined(m_base, m_file.styles.characters(style)) | around;
    }
    setting.styles = withProperties(setting.styles, properties);
    for (pugi::xml_node each = properties.first_child(); each; each = each.next_sibling()) {
        const std::string_view name = ooxml::nameOf(each);
        if (name == "rFonts")
            setting.font = ooxml::attribute(each, "ascii");
        else if (name == "em" && ooxml::isOn(ooxml::attribute(each, "val")))
            m_file.findings.add(DocxFinding::EmphasisMark);
        else if (name == "vanish" && ooxml::isOn(ooxml::attribute(each, "val")) && properties.parent().last_child() != properties)
            m_file.findings.add(DocxFinding::Hidden);
    }
}

void DocxInline::readRunChild(pugi::xml_node node, const Setting &setting)
{
    const std::string_view name = ooxml::nameOf(node);
    if (name == "t")
        readText(node, setting);
    else if (name == "tab" || name == "ptab")
        addText(u"\t"_s, setting);
    else if (name == "br" || name == "cr")
        readBreak(node, setting);
    else if (name == "noBreakHyphen")
        addText(u"\u2011"_s, setting);
    else if (name == "sym")
        addText(docxSymbol(ooxml::attribute(node, "font"),
                           QByteArrayView(ooxml::key(ooxml::attribute(node, "char"))).toUInt(nullptr, 16)),
                setting);
    else if (name == "fldChar")
        readFieldMark(node, setting);
    else if (name == "instrText") {
        if (!m_fields.isEmpty() && !m_fields.constLast().inResult)
            m_fields.last().instruction += ooxml::ownText(node);
    } else if (name == "ruby")
        readRuby(node, setting);
    else if (name == "footnoteReference" || name == "endnoteReference")
        readNoteReference(node, name == "endnoteReference", setting);
    else if (name == "commentReference")
        readComment(ooxml::attribute(node, "id"));
    else if (name == "AlternateContent")
        readAlternatives(node, setting, &DocxInline::readDrawing);
    else if (name == "drawing" || name == "pict" || name == "object")
        readDrawing(node, setting);
    else if (name == "r" || name == "ins" || name == "smartTag" || name == "sdt") // where they do not belong, but are met
        readNode(node, setting);
}

void DocxInline::readText(pugi::xml_node node, const Setting &setting)
{
    const QString text = ooxml::ownText(node);
    addText(hasSymbolCodes(text) ? withoutSymbolCodes(text, setting.font) : text, setting);
}

void DocxInline::readBreak(pugi::xml_node node, const Setting &setting)
{
    // A new page or column is nothing to us, but it does keep the words before and after it apart.
    const std::string_view type = ooxml::attribute(node, "type");
    const bool ofLine = type.empty() || type == "textWrapping";
    if (ofLine || (!m_pieces.isEmpty() && std::holds_alternative<Run>(m_pieces.constLast())))
        addText(lineBreak, setting);
}

void DocxInline::readFieldMark(pugi::xml_node node, const Setting &setting)
{
    const std::string_view type = ooxml::attribute(node, "fldCharType");
    if (type == "begin") {
        if (m_fields.size() < limits::xmlDepth)
            m_fields.append(Field{node, {}, false, {}, m_shown});
    } else if (m_fields.isEmpty()) {
        return;
    } else if (type == "separate") {
        m_fields.last().inResult = true;
        m_fields.last().link = docxFieldLink(m_fields.constLast().instruction);
    } else if (type == "end") {
        const Field field = m_fields.takeLast();
        if (m_shown == field.shownBefore)
            addText(docxFieldText(field.instruction, field.begin), setting);
    }
}

void DocxInline::readRuby(pugi::xml_node node, const Setting &setting)
{
    const QString above = docxText(ooxml::child(node, "rt"));
    readChildren(ooxml::child(node, "rubyBase"), setting);
    if (!above.trimmed().isEmpty())
        addText(u'(' + above + u')', setting);
}

void DocxInline::readAlternatives(pugi::xml_node node, const Setting &setting,
                                  void (DocxInline::*readChosen)(pugi::xml_node, const Setting &))
{
    const qsizetype before = m_pieces.size();
    const qsizetype shown = m_shown;
    const QList<BodyPlace> lost = m_file.findings.of(DocxFinding::LostPicture);
    for (pugi::xml_node choice : node.children()) {
        if (ooxml::is(choice, "Choice"))
            (this->*readChosen)(choice, setting);
        if (m_pieces.size() != before || m_shown != shown)
            return;
    }
    (this->*readChosen)(ooxml::child(node, "Fallback"), setting);
    if (m_pieces.size() != before) // a picture of what could not be read
        m_file.findings.places[std::size_t(DocxFinding::LostPicture)] = lost;
}

void DocxInline::readDrawing(pugi::xml_node node, const Setting &setting)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1);
    if (m_depth > limits::xmlDepth)
        return addText(docxText(node), setting);
    const std::string_view name = ooxml::nameOf(node);
    if (name == "txbxContent") {
        m_file.findings.add(DocxFinding::TextBox);
        if (const Blocks blocks = m_readBoxes(node); !blocks.isEmpty())
            m_pieces.append(blocks);
        return;
    }
    if (name == "AlternateContent")
        return readAlternatives(node, setting, &DocxInline::readDrawing);
    if (name == "blip" || name == "imagedata")
        return readPicture(node);
    if (name == "chart" || name == "relIds") // a diagram's
        m_file.findings.add(DocxFinding::LostPicture);
    if (name == "OLEObject")
        m_file.findings.add(DocxFinding::Embedded);
    if (name == "textpath") // letters that were made a drawing
        addText(ooxml::text(ooxml::attribute(node, "string")), setting);
    for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling())
        readDrawing(each, setting);
}

void DocxInline::readPicture(pugi::xml_node node)
{
    pugi::xml_node about = node;
    while (about && !ooxml::is(about, "inline") && !ooxml::is(about, "anchor") && !ooxml::is(about, "shape"))
        about = about.parent();
    const std::string_view alt =
        ooxml::is(node, "blip") ? ooxml::attribute(ooxml::child(about, "docPr"), "descr") : ooxml::attribute(about, "alt");
    auto relation = m_relations.constEnd();
    for (const char *attribute : {"embed", "link", "id", "pict", "href"}) {
        if (relation == m_relations.constEnd())
            relation = m_relations.constFind(ooxml::key(ooxml::attribute(node, attribute)));
    }
    if (relation == m_relations.constEnd())
        return m_file.findings.add(DocxFinding::LostPicture);
    std::optional<Block> block = docxPicture(m_file, *relation, ooxml::text(alt).simplified());
    if (!block)
        return;
    if (auto *figure = block->as<Figure>())
        m_pieces.append(std::move(*figure));
    else
        m_pieces.append(Blocks{*std::move(block)});
}

void DocxInline::readNoteReference(pugi::xml_node node, bool endnote, const Setting &setting)
{
    m_notes.append({endnote, ooxml::bytes(ooxml::attribute(node, "id"))});
    addText(u"[%1]"_s.arg(m_notes.size()), {(setting.styles & ~Styles(Style::Subscript)) | Style::Superscript, {}});
}

void DocxInline::readComment(std::string_view id)
{
    const pugi::xml_node comment = m_file.related("comments", id);
    if (!comment)
        return;
    m_file.findings.comments.append({ooxml::text(ooxml::attribute(comment, "author")),
                                     commentTime(ooxml::attribute(comment, "date")), commentText(comment),
                                     m_commented.value(ooxml::key(id), m_file.findings.written)});
}

void DocxInline::addText(const QString &text, const Setting &setting)
{
    if (text.isEmpty())
        return;
    QString link = setting.link;
    for (const Field &field : std::as_const(m_fields)) {
        if (!field.inResult)
            return; // an instruction, or an argument of one
        if (!field.link.isEmpty())
            link = field.link;
    }
    Styles styles = setting.styles;
    if (!link.isEmpty())
        styles.setFlag(Style::Underline, false); // how links look is the theme's business
    ++m_shown;
    m_file.findings.wrote(text);
    auto *last = m_pieces.isEmpty() ? nullptr : std::get_if<Run>(&m_pieces.last());
    if (last && last->styles == styles && last->link == link)
        last->text += text;
    else
        m_pieces.append(Run{text, styles, link, {}});
}

} // namespace gaoqian
