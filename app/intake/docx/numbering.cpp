#include "intake/docx/numbering.h"

#include "intake/core/formattednumber.h"
#include "intake/docx/symbols.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Whether a number of this format can stand as one of our lists', which count 1, 2, 3.
bool countsPlainly(std::string_view format)
{
    static constexpr std::array<std::string_view, 8> plain{"decimal",    "lowerLetter", "upperLetter",      "lowerRoman",
                                                           "upperRoman", "decimalZero", "decimalFullWidth", "decimalHalfWidth"};
    return std::find(plain.begin(), plain.end(), format) != plain.end();
}

/// What of a level's text is neither a number nor a mark around one: "第" and "条" in "第%1条".
bool hasWords(const QString &text)
{
    static constexpr QStringView marks = u".．。、,，:：)）(（]】[【-－·";
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%')
            ++i;
        else if (!text[i].isSpace() && !marks.contains(text[i]))
            return true;
    }
    return false;
}

bool isBox(const QString &bullet) { return bullet.size() == 1 && QStringView(u"☐☑☒✓✗").contains(bullet.front()); }

/// "1." wants a blank behind it, "一、" and "（一）" bring their own.
QString withBlank(const QString &number, bool joined)
{
    static constexpr QStringView wide = u"、，。．：；）】」』";
    return joined || number.isEmpty() || number.back().isSpace() || wide.contains(number.back()) ? number : number + u' ';
}

} // namespace

DocxNumbering::DocxNumbering(pugi::xml_node root)
{
    for (int i = 0; i < levelCount; ++i)
        m_plainLevels[std::size_t(i)] = {"decimal", u"%%1."_s.arg(i + 1), 1, -1, false, false, false, {}};
    for (pugi::xml_node node : root.children()) {
        if (ooxml::is(node, "abstractNum"))
            readDefinition(node);
        else if (ooxml::is(node, "num"))
            readInstance(node);
    }
}

void DocxNumbering::readDefinition(pugi::xml_node node)
{
    const QByteArray id = ooxml::bytes(ooxml::attribute(node, "abstractNumId"));
    Definition definition;
    definition.styleLink = ooxml::bytes(ooxml::value(node, "numStyleLink"));
    if (const std::string_view name = ooxml::value(node, "styleLink"); !name.empty())
        m_styleLinks.insert(ooxml::bytes(name), id);
    for (pugi::xml_node each : node.children()) {
        if (ooxml::is(each, "lvl"))
            definition.levels.insert(ooxml::number(ooxml::attribute(each, "ilvl"), 0), levelFrom(each));
    }
    m_definitions.insert(id, definition);
}

void DocxNumbering::readInstance(pugi::xml_node node)
{
    Instance instance;
    instance.definition = ooxml::bytes(ooxml::value(node, "abstractNumId"));
    for (pugi::xml_node each : node.children()) {
        if (!ooxml::is(each, "lvlOverride"))
            continue;
        const int index = ooxml::number(ooxml::attribute(each, "ilvl"), 0);
        if (const pugi::xml_node own = ooxml::child(each, "lvl"))
            instance.levels.insert(index, levelFrom(own));
        if (const std::string_view start = ooxml::value(each, "startOverride"); ooxml::isThere(start))
            instance.starts.insert(index, ooxml::number(start, 1));
    }
    m_instances.insert(ooxml::bytes(ooxml::attribute(node, "numId")), instance);
}

void DocxNumbering::count(Instance &instance, Counts &counts, int index)
{
    // An instance with a start of its own begins anew, whatever others of the definition have counted.
    if (instance.starts.contains(index) && !instance.started[std::size_t(index)])
        counts[std::size_t(index)] = -1;
    instance.started[std::size_t(index)] = true;
    for (int above = 0; above < index; ++above) {
        if (counts[std::size_t(above)] < 0)
            counts[std::size_t(above)] = level(instance, above).start;
    }
    int &here = counts[std::size_t(index)];
    here = here < 0 ? instance.starts.value(index, level(instance, index).start) : here + 1;
    for (int below = index + 1; below < levelCount; ++below) {
        const int restart = counts[std::size_t(below)] < 0 ? -1 : level(instance, below).restartAfter;
        if (restart < 0 || index < restart)
            counts[std::size_t(below)] = -1;
    }
}

DocxNumber DocxNumbering::next(const QByteArray &id, int index)
{
    const auto instance = m_instances.find(id);
    if (instance == m_instances.end() || id == "0")
        return {};
    index = std::clamp(index, 0, levelCount - 1);
    auto counts = m_counts.find(instance->definition);
    if (counts == m_counts.end()) {
        counts = m_counts.insert(instance->definition, {});
        counts->fill(-1);
    }
    count(*instance, *counts, index);

    const Level &here = level(*instance, index);
    DocxNumber number;
    number.list = instance->definition;
    number.value = counts->at(std::size_t(index));
    number.kind = kindOf(here);
    if (number.kind == DocxNumber::Bullet && isBox(here.text))
        number.text = here.text + u' '; // a box to tick says something
    if (number.kind == DocxNumber::None || number.kind == DocxNumber::Bullet)
        return number;
    number.text = here.text;
    static const QByteArray decimal("decimal");
    for (int i = levelCount; i >= 1; --i) {
        const QChar mark[] = {u'%', QChar(u'0' + i)};
        if (!QStringView(number.text).contains(QStringView(mark, 2)))
            continue;
        const QByteArray &format = here.legal ? decimal : level(*instance, i - 1).format;
        number.text.replace(QString(mark, 2), formattedNumber(std::max(0, counts->at(std::size_t(i - 1))), format));
    }
    number.text = withBlank(number.text, here.joined);
    return number;
}

DocxIndent DocxNumbering::indent(const QByteArray &id, int index) const
{
    const auto instance = m_instances.constFind(id);
    return instance == m_instances.constEnd() ? DocxIndent() : level(*instance, std::clamp(index, 0, levelCount - 1)).indent;
}

DocxNumber::Kind DocxNumbering::kindOf(const Level &level)
{
    if (level.format == "bullet" && (level.picture || !level.text.trimmed().isEmpty()))
        return DocxNumber::Bullet;
    if (level.format == "none" || level.text.trimmed().isEmpty())
        return level.text.trimmed().isEmpty() ? DocxNumber::None : DocxNumber::Text;
    if (!level.text.contains(u'%'))
        return level.text.size() == 1 ? DocxNumber::Bullet : DocxNumber::Text;
    return countsPlainly(ooxml::view(level.format)) && !hasWords(level.text) ? DocxNumber::Ordered : DocxNumber::Text;
}

DocxNumbering::Level DocxNumbering::levelFrom(pugi::xml_node node)
{
    Level level;
    std::string_view format = ooxml::value(node, "numFmt");
    if (!ooxml::isThere(format)) // newer formats stand beside a fallback
        format = ooxml::attribute(ooxml::descendant(node, "numFmt"), "val");
    level.format = ooxml::bytes(format);
    level.text = ooxml::text(ooxml::value(node, "lvlText"));
    level.start = ooxml::number(ooxml::value(node, "start"), 1);
    level.restartAfter = ooxml::number(ooxml::value(node, "lvlRestart"), -1);
    level.legal = ooxml::toggle(node, "isLgl").value_or(false);
    level.joined = ooxml::value(node, "suff") == "nothing";
    level.indent.addFrom(ooxml::child(node, "pPr"));
    level.picture = bool(ooxml::child(node, "lvlPicBulletId"));
    if (hasSymbolCodes(level.text))
        level.text = withoutSymbolCodes(level.text, ooxml::attribute(ooxml::child(ooxml::child(node, "rPr"), "rFonts"), "ascii"));
    return level;
}

const DocxNumbering::Level &DocxNumbering::level(const Instance &instance, int index) const
{
    if (!instance.levels.isEmpty()) {
        if (const auto own = instance.levels.constFind(index); own != instance.levels.constEnd())
            return *own;
    }
    auto definition = m_definitions.constFind(instance.definition);
    if (definition != m_definitions.constEnd() && !definition->styleLink.isEmpty())
        definition = m_definitions.constFind(m_styleLinks.value(definition->styleLink));
    if (definition != m_definitions.constEnd()) {
        if (const auto found = definition->levels.constFind(index); found != definition->levels.constEnd())
            return *found;
    }
    return m_plainLevels.at(std::size_t(index));
}

} // namespace gaoqian
