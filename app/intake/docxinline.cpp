#include "intake/docxinline.h"

#include "article/normalise.h"
#include "intake/limits.h"
#include "intake/pictureintake.h"

#include <QRegularExpression>
#include <QScopedValueRollback>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar lineBreak(0x2028);

QString ownText(pugi::xml_node node)
{
    QString text;
    for (pugi::xml_node each : node.children()) {
        if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata)
            text += QString::fromUtf8(each.value());
    }
    return text;
}

/// The address in a field's instruction: HYPERLINK "http://..." \o "...".
QString linkIn(const QString &instruction)
{
    static const QRegularExpression pattern(u"^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|(\\S+))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(instruction);
    return cleanLink(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
}

/// Characters of symbol fonts that have a place in Unicode; the fonts themselves stay behind.
QString symbol(const QString &font, uint code)
{
    if (code >= 0xF000 && code <= 0xF0FF)
        code -= 0xF000;
    static const QHash<uint, char16_t> wingdings{{0x6C, u'●'}, {0x6E, u'■'}, {0x6F, u'□'}, {0x71, u'❑'}, {0x75, u'◆'},
                                                 {0x76, u'❖'}, {0xA7, u'▪'}, {0xA8, u'☐'}, {0xD8, u'➢'}, {0xE0, u'→'},
                                                 {0xE8, u'➔'}, {0xFB, u'✗'}, {0xFC, u'✓'}, {0xFD, u'☒'}, {0xFE, u'☑'}};
    static const QHash<uint, char16_t> letters{{0xB7, u'•'}, {0xB0, u'°'}, {0xB1, u'±'}, {0xB4, u'×'}, {0xB8, u'÷'},
                                               {0xA3, u'≤'}, {0xB3, u'≥'}, {0xB9, u'≠'}, {0xAE, u'→'}, {0xAC, u'←'},
                                               {0x61, u'α'}, {0x62, u'β'}, {0x67, u'γ'}, {0x64, u'δ'}, {0x6D, u'μ'},
                                               {0x70, u'π'}, {0x57, u'Ω'}, {0xA5, u'∞'}};
    const bool isWingdings = font.startsWith("Wingdings"_L1, Qt::CaseInsensitive);
    const bool isSymbol = font.compare("Symbol"_L1, Qt::CaseInsensitive) == 0;
    if (isWingdings)
        return QString(QChar(wingdings.value(code, u'•')));
    if (isSymbol && letters.contains(code))
        return QString(QChar(letters.value(code)));
    return code >= 0x20 && code <= 0xFFFF && !QChar::isSurrogate(code) ? QString(QChar(char16_t(code))) : u"•"_s;
}

/// Picture formats that are drawings for printers; no browser shows them.
bool isDrawingFormat(const QString &part)
{
    return part.endsWith(".emf"_L1, Qt::CaseInsensitive) || part.endsWith(".wmf"_L1, Qt::CaseInsensitive);
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DocxInline)
};

} // namespace

QString docxText(pugi::xml_node node)
{
    struct Collector : pugi::xml_tree_walker {
        QString text;
        bool for_each(pugi::xml_node &each) override
        {
            if (ooxml::is(each, "t"))
                text += ownText(each);
            return true;
        }
    } collector;
    node.traverse(collector);
    return collector.text;
}

DocxInline::DocxInline(DocxFile &file, const ooxml::Relations &relations, QList<DocxNoteReference> &notes,
                       std::function<Blocks(pugi::xml_node)> readBoxes) :
    m_file(file),
    m_relations(relations), m_notes(notes), m_readBoxes(std::move(readBoxes))
{}

DocxPieces DocxInline::read(pugi::xml_node paragraph)
{
    m_pieces.clear();
    readChildren(paragraph, {});
    // An instruction ends with its paragraph, even where the file forgot to say so: what follows must not vanish.
    m_fields.removeIf([](const Field &field) { return !field.inResult; });
    return std::move(m_pieces);
}

void DocxInline::readChildren(pugi::xml_node parent, const Setting &setting)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1);
    if (m_depth > limits::xmlDepth) {
        ++m_file.findings.tooDeep;
        addText(docxText(parent), setting);
        return;
    }
    for (pugi::xml_node node : parent.children()) {
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
        readMath(node, setting);
    } else if (name == "AlternateContent") {
        readAlternatives(node, setting, &DocxInline::readChildren);
    } else if (name == "del" || name == "moveFrom") {
        ++m_file.findings.deletions;
    } else if (!name.ends_with("Pr")) { // properties, of which there is one of every kind
        if (name == "ins")
            ++m_file.findings.insertions;
        readChildren(node, setting); // content controls, smart tags, custom XML and whatever else wraps text
    }
}

void DocxInline::readHyperlink(pugi::xml_node node, Setting setting)
{
    for (pugi::xml_attribute each : node.attributes()) {
        const auto relation = m_relations.constFind(QString::fromUtf8(each.value()));
        if (std::string_view(each.name()).ends_with(":id") && relation != m_relations.constEnd() && relation->outside)
            setting.link = cleanLink(relation->target);
    }
    readChildren(node, setting);
}

void DocxInline::readSimpleField(pugi::xml_node node, Setting setting)
{
    if (const QString link = linkIn(ooxml::attribute(node, "instr")); !link.isEmpty())
        setting.link = link;
    readChildren(node, setting);
}

void DocxInline::readRun(pugi::xml_node run, Setting setting)
{
    const pugi::xml_node properties = ooxml::child(run, "rPr");
    if (properties)
        setting.styles |= withProperties(m_file.styles.characters(ooxml::value(properties, "rStyle")), properties);
    for (pugi::xml_node node : run.children())
        readRunChild(node, setting);
}

void DocxInline::readRunChild(pugi::xml_node node, const Setting &setting)
{
    const std::string_view name = ooxml::nameOf(node);
    if (name == "t")
        addText(ownText(node), setting);
    else if (name == "tab" || name == "ptab")
        addText(u"\t"_s, setting);
    else if (name == "br" || name == "cr") {
        const QString type = ooxml::attribute(node, "type");
        if (type.isEmpty() || type == "textWrapping"_L1)
            addText(lineBreak, setting);
    } else if (name == "noBreakHyphen")
        addText(u"\u2011"_s, setting);
    else if (name == "sym")
        readSymbol(node, setting);
    else if (name == "fldChar")
        readFieldMark(node);
    else if (name == "instrText") {
        if (!m_fields.isEmpty() && !m_fields.constLast().inResult)
            m_fields.last().instruction += ownText(node);
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
}

void DocxInline::readFieldMark(pugi::xml_node node)
{
    const QString type = ooxml::attribute(node, "fldCharType");
    if (type == "begin"_L1) {
        if (m_fields.size() < limits::xmlDepth)
            m_fields.append(Field());
    } else if (m_fields.isEmpty()) {
        return;
    } else if (type == "separate"_L1) {
        m_fields.last().inResult = true;
        m_fields.last().link = linkIn(m_fields.constLast().instruction);
    } else if (type == "end"_L1) {
        m_fields.removeLast();
    }
}

void DocxInline::readSymbol(pugi::xml_node node, const Setting &setting)
{
    bool ok = false;
    const uint code = ooxml::attribute(node, "char").toUInt(&ok, 16);
    if (ok)
        addText(symbol(ooxml::attribute(node, "font"), code), setting);
}

void DocxInline::readRuby(pugi::xml_node node, const Setting &setting)
{
    const QString above = docxText(ooxml::child(node, "rt"));
    readChildren(ooxml::child(node, "rubyBase"), setting);
    if (!above.trimmed().isEmpty())
        addText(u'(' + above + u')', setting);
}

void DocxInline::readMath(pugi::xml_node node, const Setting &setting)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1);
    if (m_depth > limits::xmlDepth)
        return addText(docxText(node), setting);
    for (pugi::xml_node each : node.children()) {
        const std::string_view name = ooxml::nameOf(each);
        if (name == "t") {
            addText(ownText(each), setting);
        } else if (name == "sup" || name == "sub") {
            Setting shifted = setting;
            const bool raised = name == "sup";
            shifted.styles.setFlag(Style::Superscript, raised);
            shifted.styles.setFlag(Style::Subscript, !raised);
            readMath(each, shifted);
        } else if (name == "f") {
            readMath(ooxml::child(each, "num"), setting);
            addText(u"/"_s, setting);
            readMath(ooxml::child(each, "den"), setting);
        } else if (name == "rad") {
            Setting degree = setting;
            degree.styles.setFlag(Style::Superscript, true);
            readMath(ooxml::child(each, "deg"), degree);
            addText(u"√("_s, setting);
            readMath(ooxml::child(each, "e"), setting);
            addText(u")"_s, setting);
        } else if (!name.ends_with("Pr")) {
            readMath(each, setting);
        }
    }
}

void DocxInline::readAlternatives(pugi::xml_node node, const Setting &setting,
                                  void (DocxInline::*readChosen)(pugi::xml_node, const Setting &))
{
    const qsizetype before = m_pieces.size();
    (this->*readChosen)(ooxml::child(node, "Choice"), setting);
    if (m_pieces.size() == before)
        (this->*readChosen)(ooxml::child(node, "Fallback"), setting);
}

void DocxInline::readDrawing(pugi::xml_node node, const Setting &setting)
{
    const QScopedValueRollback depth(m_depth, m_depth + 1);
    if (m_depth > limits::xmlDepth)
        return addText(docxText(node), setting);
    const std::string_view name = ooxml::nameOf(node);
    if (name == "txbxContent") {
        ++m_file.findings.textBoxes;
        if (const Blocks blocks = m_readBoxes(node); !blocks.isEmpty())
            m_pieces.append(blocks);
        return;
    }
    if (name == "AlternateContent")
        return readAlternatives(node, setting, &DocxInline::readDrawing);
    if (name == "chart" || name == "relIds") // a diagram's
        ++m_file.findings.lostPictures;
    if (name == "OLEObject")
        ++m_file.findings.embedded;
    if (name == "blip" || name == "imagedata") {
        pugi::xml_node about = node;
        while (about && !ooxml::is(about, "inline") && !ooxml::is(about, "anchor") && !ooxml::is(about, "shape"))
            about = about.parent();
        const QString alt =
            name == "blip" ? ooxml::attribute(ooxml::child(about, "docPr"), "descr") : ooxml::attribute(about, "alt");
        QString relation;
        for (const char *attribute : {"embed", "link", "id", "pict"}) {
            const QString found = ooxml::attribute(node, attribute);
            if (relation.isEmpty() && m_relations.contains(found))
                relation = found;
        }
        return addPicture(relation, alt);
    }
    for (pugi::xml_node each : node.children())
        readDrawing(each, setting);
}

void DocxInline::readNoteReference(pugi::xml_node node, bool endnote, const Setting &setting)
{
    m_notes.append({endnote, ooxml::attribute(node, "id")});
    Setting raised{setting.styles | Style::Superscript, {}};
    addText(u"[%1]"_s.arg(m_notes.size()), raised);
}

void DocxInline::readComment(const QString &id)
{
    if (!m_file.comments)
        return;
    for (pugi::xml_node node : m_file.comments->document_element().children()) {
        if (ooxml::is(node, "comment") && ooxml::attribute(node, "id") == id) {
            const QDateTime time = QDateTime::fromString(ooxml::attribute(node, "date"), Qt::ISODate);
            m_file.findings.comments.append({ooxml::attribute(node, "author"), time, docxText(node)});
        }
    }
}

void DocxInline::addText(const QString &text, const Setting &setting)
{
    Run run{text, setting.styles, setting.link, {}};
    for (const Field &field : std::as_const(m_fields)) {
        if (!field.inResult)
            return; // an instruction, or an argument of one
        if (!field.link.isEmpty())
            run.link = field.link;
    }
    if (!text.isEmpty())
        m_pieces.append(run);
}

void DocxInline::addPicture(const QString &relationId, const QString &alt)
{
    const auto relation = m_relations.constFind(relationId);
    if (relation == m_relations.constEnd()) {
        ++m_file.findings.lostPictures;
        return;
    }
    const std::optional<Block> block = picture(*relation, alt.simplified());
    if (!block)
        return;
    if (const auto *figure = block->as<Figure>())
        m_pieces.append(*figure);
    else
        m_pieces.append(Blocks{*block});
}

std::optional<Block> DocxInline::picture(const ooxml::Relation &relation, const QString &alt)
{
    Figure figure{.asset = {}, .alt = alt};
    if (relation.outside) {
        figure.address = cleanWebAddress(relation.target);
        ++(figure.address.isEmpty() ? m_file.findings.lostPictures : m_file.findings.remotePictures);
        return figure.address.isEmpty() ? std::nullopt : std::optional<Block>(figure);
    }
    if (!m_file.pictures.contains(relation.target)) {
        auto bytes = m_file.package.bytes(relation.target, limits::pictureBytes);
        auto asset =
            !bytes ? Result<Asset>(bytes.error())
            : isDrawingFormat(relation.target)
                ? Result<Asset>(inputError(Tr::tr("a drawing in Windows' own format; save it as PNG and insert it anew")))
            : m_file.findings.assets.size() >= limits::pictures
                ? Result<Asset>(inputError(Tr::tr("more than %1 pictures in one story").arg(limits::pictures)))
                : takeInPicture(*bytes);
        if (asset) {
            const bool known = std::any_of(m_file.findings.assets.cbegin(), m_file.findings.assets.cend(),
                                           [&](const Asset &each) { return each.hash == asset->hash; });
            if (!known)
                m_file.findings.assets.append(*asset);
        } else {
            m_file.findings.brokenPictures.append(asset.error().message);
        }
        m_file.pictures.insert(relation.target, asset ? asset->hash : QString());
    }
    figure.asset = m_file.pictures.value(relation.target);
    if (!figure.asset.isEmpty())
        return figure;
    return alt.isEmpty() ? std::nullopt : std::optional<Block>(Paragraph{{Run{alt, {}, {}, {}}}});
}

} // namespace gaoqian
