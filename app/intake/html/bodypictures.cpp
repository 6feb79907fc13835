// Pictures, with the captions and the shapes that they stand in.
#include "intake/html/bodybuilder.h"
#include "intake/html/picture.h"
#include "intake/pictures/alttext.h"

#include <charconv>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// The paragraphs of a caption in one.
Runs joined(const Blocks &blocks)
{
    Runs runs;
    for (const Block &block : blocks) {
        const auto *paragraph = block.as<Paragraph>();
        if (!paragraph)
            continue;
        if (!runs.isEmpty())
            runs.append(Run{QString(QChar(QChar::LineSeparator))});
        runs += paragraph->runs;
    }
    return runs;
}

} // namespace

void HtmlBodyBuilder::picture(const HtmlNode &node, bool ours)
{
    if (const std::optional<Block> block = pictureBlock(pictureIn(node, ours), m_reading.surroundings, m_findings))
        add(*block);
}

void HtmlBodyBuilder::figure(const HtmlNode &node, const TextSetting &setting)
{
    m_writer.flush();
    const qsizetype from = m_blocks.size();
    Blocks caption;
    for (int i = 0; i < node.childCount(); ++i) {
        const HtmlNode child = node.child(i);
        if (child.tag() == HtmlTag::Figcaption)
            caption += inside().build(child, {.ours = setting.ours, .copied = setting.copied});
        else
            visit(child, setting);
    }
    m_writer.flush();
    for (qsizetype i = m_blocks.size() - 1; i >= from && !caption.isEmpty(); --i) {
        if (auto *shown = m_blocks[i].as<Figure>()) {
            shown->caption = joined(caption);
            caption.clear();
        }
    }
    m_blocks += caption;
}

void HtmlBodyBuilder::vmlPicture(const HtmlNode &node, const TextSetting &setting)
{
    HtmlPicture picture{.address = node.attribute("src"), .alt = std::exchange(m_shapeAlt, QString())};
    if (picture.alt.isEmpty())
        picture.alt = node.attribute("o:title");
    picture.alt = tellingAlt(picture.alt);
    if (!picture.address.isEmpty()) {
        if (const std::optional<Block> block = pictureBlock(picture, m_reading.surroundings, m_findings))
            add(*block);
    }
    children(node, setting); // nothing closes it where it was not closed itself
}

void HtmlBodyBuilder::vmlPictures(const HtmlNode &node)
{
    if (node.tag() == HtmlTag::VmlShape && !node.attribute("alt").isEmpty())
        m_shapeAlt = node.attribute("alt");
    if (node.tag() == HtmlTag::VmlImage)
        return vmlPicture(node, {});
    for (int i = 0; i < node.childCount(); ++i)
        vmlPictures(node.child(i));
}

void HtmlBodyBuilder::shapePictures(std::string_view name)
{
    int number = -1;
    std::from_chars(name.data(), name.data() + name.size(), number);
    const QByteArray shape = m_reading.surroundings.shapes.value(number);
    const auto tree = HtmlTree::parse(shape.sliced(shape.indexOf('>') + 1));
    if (!shape.isEmpty() && tree)
        vmlPictures(tree->root());
}

} // namespace gaoqian
