#include "intake/docx/math.h"

#include "intake/core/limits.h"
#include "intake/files/ooxml.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

class MathReader {
public:
    Runs runs;

    void read(pugi::xml_node parent, Styles styles, int depth)
    {
        if (depth > limits::xmlDepth)
            return add(docxText(parent), styles);
        for (pugi::xml_node node : parent.children())
            readNode(node, styles, depth + 1);
    }

private:
    void readNode(pugi::xml_node node, Styles styles, int depth)
    {
        const std::string_view name = ooxml::nameOf(node);
        if (name == "t") {
            add(ooxml::ownText(node), styles);
        } else if (name == "sup" || name == "sub") {
            Styles shifted = styles;
            shifted.setFlag(Style::Superscript, name == "sup");
            shifted.setFlag(Style::Subscript, name == "sub");
            read(node, shifted, depth);
        } else if (name == "f") {
            readBracketed(ooxml::child(node, "num"), styles, depth);
            add(u"/"_s, styles);
            readBracketed(ooxml::child(node, "den"), styles, depth);
        } else if (name == "rad") {
            read(ooxml::child(node, "deg"), styles | Style::Superscript, depth);
            add(u"√("_s, styles);
            read(ooxml::child(node, "e"), styles, depth);
            add(u")"_s, styles);
        } else if (name == "d") {
            readDelimited(node, styles, depth);
        } else if (name == "nary") {
            add(character(ooxml::child(node, "naryPr"), "chr", u"∫"_s), styles);
            read(node, styles, depth);
        } else if (name == "eqArr" || name == "m") {
            readRows(node, styles, depth);
        } else if (!name.ends_with("Pr")) {
            read(node, styles, depth);
        }
    }

    /// In brackets where it is more than one word or number.
    void readBracketed(pugi::xml_node node, Styles styles, int depth)
    {
        const QString text = docxText(node);
        const bool plain =
            text.size() == 1 || std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
        if (!plain)
            add(u"("_s, styles);
        read(node, styles, depth);
        if (!plain)
            add(u")"_s, styles);
    }

    void readDelimited(pugi::xml_node node, Styles styles, int depth)
    {
        const pugi::xml_node properties = ooxml::child(node, "dPr");
        add(character(properties, "begChr", u"("_s), styles);
        readSeparated(node, "e", character(properties, "sepChr", u"|"_s), styles, depth);
        add(character(properties, "endChr", u")"_s), styles);
    }

    void readRows(pugi::xml_node node, Styles styles, int depth)
    {
        const bool isMatrix = ooxml::is(node, "m");
        bool first = true;
        for (pugi::xml_node row : node.children()) {
            if (!ooxml::is(row, isMatrix ? "mr" : "e"))
                continue;
            if (!first)
                add(u"; "_s, styles);
            first = false;
            if (isMatrix)
                readSeparated(row, "e", u", "_s, styles, depth + 1);
            else
                read(row, styles, depth);
        }
    }

    void readSeparated(pugi::xml_node node, std::string_view part, const QString &between, Styles styles, int depth)
    {
        bool first = true;
        for (pugi::xml_node each : node.children()) {
            if (!ooxml::is(each, part))
                continue;
            if (!first)
                add(between, styles);
            first = false;
            read(each, styles, depth);
        }
    }

    static QString character(pugi::xml_node properties, std::string_view name, const QString &otherwise)
    {
        const pugi::xml_node given = ooxml::child(properties, name);
        return given ? ooxml::text(ooxml::attribute(given, "val")) : otherwise;
    }

    void add(const QString &text, Styles styles)
    {
        if (!text.isEmpty())
            runs.append(Run{text, styles, {}, {}});
    }
};

} // namespace

Runs docxMath(pugi::xml_node node, Styles styles)
{
    MathReader reader;
    reader.read(node, styles, 0);
    return reader.runs;
}

QString docxText(pugi::xml_node node)
{
    struct Collector : pugi::xml_tree_walker {
        QString text;
        bool for_each(pugi::xml_node &each) override
        {
            if (ooxml::is(each, "t"))
                text += ooxml::ownText(each);
            return true;
        }
    } collector;
    node.traverse(collector);
    return collector.text;
}

} // namespace gaoqian
