#include "intake/html/elementfacts.h"

#include "intake/css/syntax.h"
#include "intake/dom/elements.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

using Text = std::string_view;

QString latin(Text text) { return QString::fromLatin1(text.data(), qsizetype(text.size())); }

/// The number at the end of `text`; 0 for none.
int numberAtEnd(Text text)
{
    size_t start = text.size();
    while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9')
        --start;
    int number = 0;
    std::from_chars(text.data() + start, text.data() + text.size(), number);
    return number;
}

bool isNumber(Text text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void takeClasses(ElementFacts &said)
{
    forEachClass(said.classes, [&](Text name) {
        if (name == "MsoCaption")
            said.isCaption = true;
        else if (name == "msoIns" || name == "msoDel")
            said.tracked = true;
        else if (name == "footnote-ref")
            said.isNoteReference = true;
        else if (name == "label")
            said.isLabel = true;
        else if (said.style.outline == 0 && name.starts_with("MsoHeading"))
            said.style.outline = numberAtEnd(name);
        else if (said.style.outline == 0 && name == "MsoTitle")
            said.style.outline = 1;
    });
}

/// "heading 1" and "标题 1", as Word and WPS name the styles of headings.
int outlineNamed(Text name)
{
    for (const Text start : {Text("heading"), Text("标题"), Text("標題")}) {
        if (name.size() > start.size() && equalsLower(name.substr(0, start.size()), start)) {
            const Text rest = trimmed(name.substr(start.size()));
            return rest.size() == 1 ? numberAtEnd(rest) : 0;
        }
    }
    return equalsLower(name, "title") || name == "标题" || name == "標題" ? 1 : 0;
}

void takeAttribute(ElementFacts &said, Text &css, const HtmlAttribute &attribute)
{
    const auto [name, value] = attribute;
    switch (name.front()) {
    case 'a':
        if (name == "align")
            said.align = alignFromName(trimmed(value));
        return;
    case 'c':
        if (name == "class")
            said.classes = trimmed(value);
        else if (name == "cite")
            said.tracked = value.starts_with("mailto:");
        return;
    case 'd':
        said.ours = said.ours || (name == "data-block" && isNumber(value));
        return;
    case 'h':
        if (name == "href")
            said.href = value;
        else if (name == "hidden")
            said.hidden = true;
        return;
    case 'i':
        if (name == "id")
            said.id = value;
        return;
    case 'r':
        if (name == "role") {
            said.layout = value == "presentation" || value == "none";
            said.isNoteReference = value == "doc-noteref";
        }
        return;
    case 's':
        if (name == "style")
            css = value;
        return;
    default:
        return;
    }
}

/// The attributes of the font element.
void takeFont(ElementFacts &said, const HtmlNode &node, DroppedStyles &dropped)
{
    for (int i = 0; i < node.attributeCount(); ++i) {
        const auto [name, value] = node.attributeAt(i);
        if (name == "color")
            said.style.colour = parseStyle("color:" + std::string(value), &dropped).colour;
        else if (name == "face" || name == "size")
            dropped.add(name.front(), value);
    }
}

/// The classes that our own page gives.
void applyOurs(TextSetting &setting, const ElementFacts &said)
{
    forEachClass(said.classes, [&](Text name) {
        if (name == "centre")
            setting.align = Align::Centre;
        else if (name == "right")
            setting.align = Align::Right;
        else if (name == "justify")
            setting.align = Align::Justify;
        else if (name == "lead")
            setting.lead = true;
        else if (name.starts_with("indent-"))
            setting.indent = numberAtEnd(name);
        else if (name.starts_with("c-"))
            setting.colour = latin(name.substr(2));
    });
}

bool isHeadingTag(HtmlTag tag) { return tag >= HtmlTag::H1 && tag <= HtmlTag::H6; }

void applyOutline(TextSetting &setting, HtmlTag tag, const HtmlStyle &style)
{
    const int outline = style.outline != 0 ? style.outline : outlineNamed(style.name);
    constexpr int deepest = 6; // that HTML has; Word's list items may be deeper
    if (isHeadingTag(tag) || !isBlock(tag) || outline <= 0 || (outline > deepest && !style.list.empty()))
        return;
    setting.heading = std::clamp(outline, 2, 4);
}

void applyStyle(TextSetting &setting, HtmlTag tag, const HtmlStyle &style, const TextSetting &outer)
{
    if (style.bold)
        setting.styles.setFlag(Style::Bold, *style.bold);
    if (style.italic)
        setting.styles.setFlag(Style::Italic, *style.italic);
    // A line through all of the outer text cannot be taken from a part of it, but that of the element itself can.
    if (style.underline)
        setting.styles.setFlag(Style::Underline, *style.underline || outer.styles.testFlag(Style::Underline));
    if (style.strike)
        setting.styles.setFlag(Style::Strike, *style.strike || outer.styles.testFlag(Style::Strike));
    if (style.script) {
        setting.styles.setFlag(Style::Superscript, *style.script == Style::Superscript);
        setting.styles.setFlag(Style::Subscript, *style.script == Style::Subscript);
    }
    if (style.colour)
        setting.colour = latin(*style.colour);
    if (style.align)
        setting.align = *style.align;
    if (style.preformatted)
        setting.preformatted = true;
    if (style.spaces)
        setting.rowsOfBlanks = true;
    if (style.outline > 0 || !style.name.empty())
        applyOutline(setting, tag, style);
}

/// What the element by itself says of the text in it.
void applyTag(TextSetting &setting, HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::B:
    case HtmlTag::Strong:
        setting.styles |= Style::Bold;
        break;
    case HtmlTag::I:
    case HtmlTag::Em:
    case HtmlTag::Cite:
    case HtmlTag::Dfn:
    case HtmlTag::Var:
        setting.styles |= Style::Italic;
        break;
    case HtmlTag::U:
    case HtmlTag::Ins:
        setting.styles |= Style::Underline;
        break;
    case HtmlTag::S:
    case HtmlTag::Strike:
    case HtmlTag::Del:
        setting.styles |= Style::Strike;
        break;
    case HtmlTag::Sup:
        setting.styles.setFlag(Style::Superscript).setFlag(Style::Subscript, false);
        break;
    case HtmlTag::Sub:
        setting.styles.setFlag(Style::Subscript).setFlag(Style::Superscript, false);
        break;
    case HtmlTag::H1:
    case HtmlTag::H2:
        setting.heading = 2;
        break;
    case HtmlTag::H3:
        setting.heading = 3;
        break;
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
        setting.heading = 4;
        break;
    case HtmlTag::Center:
        setting.align = Align::Centre;
        break;
    case HtmlTag::Dd:
        setting.indent = std::min(setting.indent + 1, 8);
        break;
    case HtmlTag::Pre:
    case HtmlTag::Listing:
    case HtmlTag::Plaintext:
    case HtmlTag::Xmp:
    case HtmlTag::Textarea:
        setting.preformatted = true;
        break;
    default:
        break;
    }
}

} // namespace

ElementFacts saidBy(const HtmlNode &node, const HtmlSheet *sheet, DroppedStyles &dropped)
{
    ElementFacts said;
    Text css;
    const int count = node.attributeCount();
    for (int i = 0; i < count; ++i)
        takeAttribute(said, css, node.attributeAt(i));
    if (!said.classes.empty() && sheet && !sheet->isEmpty())
        said.style = sheet->style(said.classes);
    if (!css.empty())
        said.style.add(parseStyle(css, &dropped));
    if (!said.classes.empty())
        takeClasses(said);
    if (node.tag() == HtmlTag::Font)
        takeFont(said, node, dropped);
    return said;
}

TextSetting settingIn(HtmlTag tag, const ElementFacts &said, const TextSetting &outer)
{
    TextSetting setting = outer;
    if (!said.tracked)
        applyTag(setting, tag);
    if (said.align && isBlock(tag))
        setting.align = *said.align;
    applyStyle(setting, tag, said.style, outer);
    setting.ours = setting.ours || said.ours;
    if (setting.ours) {
        applyOurs(setting, said);
        return setting; // what stands in it was meant so
    }
    if (!setting.link.isEmpty())
        setting.styles.setFlag(Style::Underline, false); // every link has a line
    if (!setting.link.isEmpty() || setting.heading > 0)
        setting.colour.clear();
    return setting;
}

WordListPlace wordListPlace(const HtmlStyle &style)
{
    WordListPlace place;
    if (style.list.empty()) { // only its mark is left: the level is told by how far it stands in
        constexpr double step = 36;
        place.level = std::clamp(int(std::lround(style.marginLeft / step)), 1, 9);
        return place;
    }
    Text list;
    Text level;
    Text use;
    forEachClass(style.list, [&](Text word) {
        if (word.starts_with("level"))
            level = word;
        else if (word.starts_with("lfo"))
            use = word;
        else if (list.empty())
            list = word;
    });
    place.list = latin(list) + u' ' + latin(use);
    place.level = std::clamp(numberAtEnd(level), 1, 9);
    place.format = std::string(list).append(":").append(level);
    return place;
}

QString commentKey(std::string_view name)
{
    const size_t line = name.rfind('_');
    return line == Text::npos ? QString() : latin(name.substr(line + 1));
}

HtmlCommentText commentIn(const HtmlNode &node)
{
    HtmlCommentText found;
    for (int i = 0; i < node.attributeCount(); ++i) {
        const auto [name, value] = node.attributeAt(i);
        if (name == "id" && value.starts_with("_com_"))
            found.key = commentKey(value);
    }
    if (found.key.isEmpty())
        return found;
    for (int i = 0; i < node.childCount() && found.author.isEmpty(); ++i) {
        const QByteArray css = node.child(i).attribute("style").toUtf8();
        const Text author = parseStyle({css.constData(), size_t(css.size())}).commenter;
        found.author = QString::fromUtf8(author.data(), qsizetype(author.size()));
    }
    return found;
}

} // namespace gaoqian
