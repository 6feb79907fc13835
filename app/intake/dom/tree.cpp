#include "intake/dom/tree.h"

#include "intake/core/limits.h"

#include <gumbo.h>

#include <QElapsedTimer>
#include <QSet>

#include <array>
#include <charconv>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <utility>

namespace gaoqian {

namespace {

const GumboNode *gumboNode(const void *node) { return static_cast<const GumboNode *>(node); }

const GumboElement *elementOf(const GumboNode *node)
{
    const bool isElement = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    return isElement ? &node->v.element : nullptr;
}

struct TagNumber {
    GumboTag gumbo;
    HtmlTag ours;
};

// clang-format off
#define TAG(upper, ours) TagNumber{GUMBO_TAG_##upper, HtmlTag::ours}
constexpr std::array tagNumbers{
    TAG(A, A), TAG(ADDRESS, Address), TAG(ARTICLE, Article), TAG(ASIDE, Aside), TAG(AUDIO, Audio), TAG(B, B), TAG(BASE, Base),
    TAG(BLOCKQUOTE, Blockquote), TAG(BODY, Body), TAG(BR, Br), TAG(BUTTON, Button), TAG(CANVAS, Canvas), TAG(CAPTION, Caption),
    TAG(CENTER, Center), TAG(CITE, Cite), TAG(COL, Col), TAG(COLGROUP, Colgroup), TAG(DATALIST, Datalist), TAG(DD, Dd), TAG(DEL, Del),
    TAG(DESC, Desc), TAG(DETAILS, Details), TAG(DFN, Dfn), TAG(DIR, Dir), TAG(DIV, Div), TAG(DL, Dl), TAG(DT, Dt), TAG(EM, Em),
    TAG(EMBED, Embed), TAG(FIELDSET, Fieldset), TAG(FIGCAPTION, Figcaption), TAG(FIGURE, Figure), TAG(FONT, Font), TAG(FOOTER, Footer), TAG(FORM, Form),
    TAG(FRAMESET, Frameset), TAG(H1, H1), TAG(H2, H2), TAG(H3, H3), TAG(H4, H4), TAG(H5, H5), TAG(H6, H6), TAG(HEAD, Head),
    TAG(HEADER, Header), TAG(HGROUP, Hgroup), TAG(HR, Hr), TAG(HTML, Html), TAG(I, I), TAG(IFRAME, Iframe), TAG(IMG, Img),
    TAG(INPUT, Input), TAG(INS, Ins), TAG(LEGEND, Legend), TAG(LI, Li), TAG(LINK, Link), TAG(LISTING, Listing), TAG(MAIN, Main),
    TAG(MENU, Menu), TAG(META, Meta), TAG(NAV, Nav), TAG(NOEMBED, Noembed), TAG(NOFRAMES, Noframes), TAG(NOSCRIPT, Noscript),
    TAG(OBJECT, Object), TAG(OL, Ol), TAG(OPTGROUP, Optgroup), TAG(OPTION, Option), TAG(P, P), TAG(PLAINTEXT, Plaintext), TAG(PRE, Pre),
    TAG(Q, Q), TAG(RP, Rp), TAG(RT, Rt), TAG(S, S), TAG(SCRIPT, Script), TAG(SECTION, Section), TAG(SELECT, Select), TAG(STRIKE, Strike),
    TAG(STRONG, Strong), TAG(STYLE, Style), TAG(SUB, Sub), TAG(SUMMARY, Summary), TAG(SUP, Sup), TAG(TABLE, Table), TAG(TBODY, Tbody),
    TAG(TD, Td), TAG(TEMPLATE, Template), TAG(TEXTAREA, Textarea), TAG(TFOOT, Tfoot), TAG(TH, Th), TAG(THEAD, Thead), TAG(TITLE, Title),
    TAG(TR, Tr), TAG(U, U), TAG(UL, Ul), TAG(VAR, Var), TAG(VIDEO, Video), TAG(XMP, Xmp),
};
#undef TAG
// clang-format on

/// Index by gumbo's number.
constexpr std::array<HtmlTag, GUMBO_TAG_LAST + 1> makeTagTable()
{
    std::array<HtmlTag, GUMBO_TAG_LAST + 1> table{};
    for (const TagNumber &number : tagNumbers)
        table[number.gumbo] = number.ours;
    return table;
}
constexpr auto tagTable = makeTagTable();

/// The few elements that HTML does not know and intake does, by their name as written.
HtmlTag foreignTag(const GumboElement &element)
{
    GumboStringPiece piece = element.original_tag;
    if (!piece.data || piece.length < 3)
        return HtmlTag::Unknown;
    const char first = char(piece.data[1] | 0x20);
    if (first != 'x' && first != 'v')
        return HtmlTag::Unknown;
    gumbo_tag_from_original_text(&piece);
    const QByteArrayView name(piece.data, qsizetype(piece.length));
    if (name.compare("xml", Qt::CaseInsensitive) == 0)
        return HtmlTag::Xml;
    if (name.compare("v:imagedata", Qt::CaseInsensitive) == 0)
        return HtmlTag::VmlImage;
    return first == 'v' && name.size() > 2 && name[1] == ':' ? HtmlTag::VmlShape : HtmlTag::Unknown;
}

/// The value in whose place `attribute` has its index, as written: "@12" in quotes. Null for others.
const char *valuePutAside(const GumboAttribute &attribute, const QByteArrayList &values)
{
    const std::string_view written(attribute.original_value.data, attribute.original_value.length);
    if (written.size() < 4 || written[1] != '@' || (written.front() != '"' && written.front() != '\''))
        return nullptr;
    qsizetype index = -1;
    const char *end = written.data() + written.size() - 1;
    const auto [rest, problem] = std::from_chars(written.data() + 2, end, index);
    return problem == std::errc() && rest == end && index >= 0 && index < values.size() ? values[index].constData() : nullptr;
}

/// Puts the values back that were put aside, and gives the tree's depth.
int completed(GumboNode *root, const QByteArrayList &values)
{
    int deepest = 0;
    QList<std::pair<GumboNode *, int>> waiting{{root, 1}};
    while (!waiting.isEmpty()) {
        const auto [node, depth] = waiting.takeLast();
        deepest = std::max(deepest, depth);
        const GumboElement *element = elementOf(node);
        if (!element)
            continue;
        for (unsigned i = 0; i < element->attributes.length && !values.isEmpty(); ++i) {
            auto *attribute = static_cast<GumboAttribute *>(element->attributes.data[i]);
            if (const char *value = valuePutAside(*attribute, values))
                attribute->value = value; // nobody frees the other by itself
        }
        for (unsigned i = 0; i < element->children.length; ++i)
            waiting.append({static_cast<GumboNode *>(element->children.data[i]), depth + 1});
    }
    return deepest;
}

} // namespace

/// Everything that the parser allocates, with an end to it. The parser is C and cannot be told to stop, so past a limit its
/// allocator jumps out of it, as libpng and libjpeg have it done; all it holds is memory, and that is freed here. For the
/// same reason the tree is freed here and not by the parser, whose own way is recursive.
///
/// The parser asks for many small pieces and gives most of them back soon. They are cut from chunks, and what comes back is
/// kept by size for the next one of that size; a few sizes, so that most fit. Large ones are the system's matter.
class HtmlTree::Memory {
public:
    Memory(const QByteArray &html, const QByteArrayList &values) : m_html(html), m_values(values) { m_timer.start(); }
    ~Memory()
    {
        while (m_large)
            std::free(std::exchange(m_large, m_large->next));
        while (m_chunks)
            std::free(std::exchange(m_chunks, m_chunks->next));
    }
    Q_DISABLE_COPY_MOVE(Memory)

    /// Whether it came to an end within the limits. Holds no object with a destructor that a jump could skip.
    bool parse()
    {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = allocate;
        options.deallocator = release;
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(m_wayOut) != 0)
            return false;
        m_output = gumbo_parse_with_options(&options, m_html.constData(), size_t(m_html.size()));
        return true;
    }

    /// Behind a parse that came to an end; gives the tree's depth.
    int complete() { return completed(m_output->root, m_values); }

    const GumboNode *root() const { return m_output->root; }

private:
    static constexpr size_t step = 16;
    static constexpr size_t largestSmall = 1024;
    static constexpr size_t chunkSize = 256 * 1024;

    struct Chunk {
        Chunk *next;
    };
    /// Stands before a large piece, with its Piece behind it.
    struct Large {
        Large *previous;
        Large *next;
        size_t size;
    };
    /// Stands before every piece of memory that is given out; while a small one is free, the next free one stands inside it.
    struct DiffPart {
        size_t steps; ///< 0 for a large one.
        void *&nextFree() { return *reinterpret_cast<void **>(this + 1); }
    };

    void *allocateSmall(size_t steps)
    {
        if (void *known = m_free[steps]) {
            m_free[steps] = (static_cast<DiffPart *>(known) - 1)->nextFree();
            return known;
        }
        const size_t size = steps * step + sizeof(DiffPart);
        if (size_t(m_end - m_next) < size) {
            m_used += qint64(chunkSize);
            auto *chunk = m_used > limits::treeBytes || m_timer.hasExpired(limits::parseMilliseconds)
                              ? nullptr
                              : static_cast<Chunk *>(std::malloc(chunkSize));
            if (!chunk)
                std::longjmp(m_wayOut, 1);
            chunk->next = m_chunks;
            m_chunks = chunk;
            m_next = reinterpret_cast<char *>(chunk + 1);
            m_end = reinterpret_cast<char *>(chunk) + chunkSize;
        }
        auto *piece = reinterpret_cast<DiffPart *>(std::exchange(m_next, m_next + size));
        piece->steps = steps;
        return piece + 1;
    }

    void *allocateLarge(size_t size)
    {
        m_used += qint64(size);
        auto *large =
            m_used > limits::treeBytes ? nullptr : static_cast<Large *>(std::malloc(sizeof(Large) + sizeof(DiffPart) + size));
        if (!large)
            std::longjmp(m_wayOut, 1);
        *large = {nullptr, m_large, size};
        if (m_large)
            m_large->previous = large;
        m_large = large;
        auto *piece = reinterpret_cast<DiffPart *>(large + 1);
        piece->steps = 0;
        return piece + 1;
    }

    static void *allocate(void *self, size_t size)
    {
        auto *memory = static_cast<Memory *>(self);
        // What runs in circles may live on what it gives back, so the clock is looked at here too.
        if (++memory->m_pieces % 16384 == 0 && memory->m_timer.hasExpired(limits::parseMilliseconds))
            std::longjmp(memory->m_wayOut, 1);
        return size <= largestSmall ? memory->allocateSmall(std::max<size_t>((size + step - 1) / step, 1))
                                    : memory->allocateLarge(size);
    }

    static void release(void *self, void *given)
    {
        if (!given)
            return;
        auto *memory = static_cast<Memory *>(self);
        DiffPart *piece = static_cast<DiffPart *>(given) - 1;
        if (piece->steps > 0) {
            piece->nextFree() = std::exchange(memory->m_free[piece->steps], given);
            return;
        }
        Large *large = reinterpret_cast<Large *>(piece) - 1;
        memory->m_used -= qint64(large->size);
        (large->previous ? large->previous->next : memory->m_large) = large->next;
        if (large->next)
            large->next->previous = large->previous;
        std::free(large);
    }

    QByteArray m_html; ///< The tree points into these.
    QByteArrayList m_values;
    std::jmp_buf m_wayOut;
    QElapsedTimer m_timer;
    GumboOutput *m_output = nullptr;
    std::array<void *, largestSmall / step + 1> m_free{}; ///< First free small piece by steps.
    Chunk *m_chunks = nullptr;
    char *m_next = nullptr; ///< What is left of the first chunk.
    char *m_end = nullptr;
    Large *m_large = nullptr;
    qint64 m_used = 0;
    qint64 m_pieces = 0;
};

HtmlTree::HtmlTree(std::shared_ptr<Memory> memory) : m_memory(std::move(memory)) {}

std::optional<HtmlTree> HtmlTree::parse(const QByteArray &html, const QByteArrayList &values)
{
    auto memory = std::make_shared<Memory>(html, values);
    if (!memory->parse() || memory->complete() > limits::treeDepth)
        return std::nullopt;
    return HtmlTree(std::move(memory));
}

HtmlNode HtmlTree::root() const { return HtmlNode(m_memory->root()); }

void HtmlTree::remove(const QList<HtmlNode> &nodes)
{
    // Only the links to them are cut: the memory belongs to the tree as a whole.
    QSet<const void *> gone;
    QSet<GumboNode *> parents;
    for (const HtmlNode &node : nodes) {
        gone.insert(node.m_node);
        if (GumboNode *parent = gumboNode(node.m_node)->parent)
            parents.insert(parent);
    }
    for (GumboNode *parent : std::as_const(parents)) {
        if (!elementOf(parent))
            continue; // the document around the root
        GumboVector &children = parent->v.element.children;
        void **end = std::remove_if(children.data, children.data + children.length,
                                    [&](const void *child) { return gone.contains(child); });
        children.length = unsigned(end - children.data);
    }
}

bool HtmlNode::isText() const
{
    const GumboNodeType type = gumboNode(m_node)->type;
    return type == GUMBO_NODE_TEXT || type == GUMBO_NODE_CDATA || type == GUMBO_NODE_WHITESPACE;
}

bool HtmlNode::isElement() const { return elementOf(gumboNode(m_node)) != nullptr; }

bool HtmlNode::isComment() const { return gumboNode(m_node)->type == GUMBO_NODE_COMMENT; }

QString HtmlNode::text() const { return QString::fromUtf8(utf8()); }

std::string_view HtmlNode::utf8() const
{
    return isText() || isComment() ? std::string_view(gumboNode(m_node)->v.text.text) : std::string_view();
}

HtmlTag HtmlNode::tag() const
{
    const GumboElement *element = elementOf(gumboNode(m_node));
    if (!element)
        return HtmlTag::Unknown;
    return element->tag == GUMBO_TAG_UNKNOWN ? foreignTag(*element) : tagTable[element->tag];
}

bool HtmlNode::isHtml() const
{
    const GumboElement *element = elementOf(gumboNode(m_node));
    return element && element->tag_namespace == GUMBO_NAMESPACE_HTML;
}

int HtmlNode::childCount() const
{
    const GumboElement *element = elementOf(gumboNode(m_node));
    return element ? int(element->children.length) : 0;
}

HtmlNode HtmlNode::child(int index) const { return HtmlNode(elementOf(gumboNode(m_node))->children.data[index]); }

QString HtmlNode::attribute(const char *name) const
{
    const GumboElement *element = elementOf(gumboNode(m_node));
    const GumboAttribute *attribute = element ? gumbo_get_attribute(&element->attributes, name) : nullptr;
    return attribute ? QString::fromUtf8(attribute->value) : QString();
}

int HtmlNode::attributeCount() const
{
    const GumboElement *element = elementOf(gumboNode(m_node));
    return element ? int(element->attributes.length) : 0;
}

HtmlAttribute HtmlNode::attributeAt(int index) const
{
    const auto *attribute = static_cast<const GumboAttribute *>(elementOf(gumboNode(m_node))->attributes.data[index]);
    return {attribute->name, attribute->value};
}

QString textBelow(const HtmlNode &node)
{
    QString text = node.isText() ? node.text() : QString();
    for (int i = 0; i < node.childCount(); ++i)
        text += textBelow(node.child(i));
    return text;
}

} // namespace gaoqian
