#include "intake/htmltree.h"

#include "intake/limits.h"

#include <gumbo.h>

#include <QElapsedTimer>
#include <QSet>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

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
    TAG(A, A), TAG(ADDRESS, Address), TAG(ARTICLE, Article), TAG(ASIDE, Aside), TAG(AUDIO, Audio), TAG(B, B),
    TAG(BLOCKQUOTE, Blockquote), TAG(BODY, Body), TAG(BR, Br), TAG(BUTTON, Button), TAG(CANVAS, Canvas), TAG(CAPTION, Caption),
    TAG(CENTER, Center), TAG(CITE, Cite), TAG(COL, Col), TAG(COLGROUP, Colgroup), TAG(DATALIST, Datalist), TAG(DD, Dd), TAG(DEL, Del),
    TAG(DESC, Desc), TAG(DETAILS, Details), TAG(DFN, Dfn), TAG(DIR, Dir), TAG(DIV, Div), TAG(DL, Dl), TAG(DT, Dt), TAG(EM, Em),
    TAG(EMBED, Embed), TAG(FIELDSET, Fieldset), TAG(FIGCAPTION, Figcaption), TAG(FIGURE, Figure), TAG(FOOTER, Footer), TAG(FORM, Form),
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
std::array<HtmlTag, GUMBO_TAG_LAST + 1> makeTagTable()
{
    std::array<HtmlTag, GUMBO_TAG_LAST + 1> table{};
    for (const TagNumber &number : tagNumbers)
        table[number.gumbo] = number.ours;
    return table;
}

int depthOf(const GumboNode *root)
{
    int deepest = 0;
    QList<std::pair<const GumboNode *, int>> waiting{{root, 1}};
    while (!waiting.isEmpty()) {
        const auto [node, depth] = waiting.takeLast();
        deepest = std::max(deepest, depth);
        if (const GumboElement *element = elementOf(node)) {
            for (unsigned i = 0; i < element->children.length; ++i)
                waiting.append({static_cast<const GumboNode *>(element->children.data[i]), depth + 1});
        }
    }
    return deepest;
}

} // namespace

/// Everything that the parser allocates, with an end to it. The parser is C and cannot be told to stop, so past a limit its
/// allocator jumps out of it, as libpng and libjpeg have it done; all it holds is memory, and that is freed here. For the
/// same reason the tree is freed here and not by the parser, whose own way is recursive.
class HtmlTree::Memory {
public:
    explicit Memory(const QByteArray &html) : m_html(html) { m_timer.start(); }
    ~Memory()
    {
        while (m_first)
            release(this, m_first + 1);
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

    const GumboNode *root() const { return m_output->root; }

private:
    /// Stands before every piece of memory that is given out.
    struct alignas(std::max_align_t) Piece {
        Piece *previous;
        Piece *next;
        size_t size;
    };

    static void *allocate(void *self, size_t size)
    {
        auto *memory = static_cast<Memory *>(self);
        memory->m_used += qint64(size + sizeof(Piece));
        const bool lookAtTheClock = ++memory->m_pieces % 1024 == 0;
        const bool outOfTime = lookAtTheClock && memory->m_timer.hasExpired(limits::parseMilliseconds);
        auto *piece =
            memory->m_used > limits::treeBytes || outOfTime ? nullptr : static_cast<Piece *>(std::malloc(size + sizeof(Piece)));
        if (!piece)
            std::longjmp(memory->m_wayOut, 1);
        *piece = {nullptr, memory->m_first, size};
        if (memory->m_first)
            memory->m_first->previous = piece;
        memory->m_first = piece;
        return piece + 1;
    }

    static void release(void *self, void *given)
    {
        if (!given)
            return;
        auto *memory = static_cast<Memory *>(self);
        Piece *piece = static_cast<Piece *>(given) - 1;
        memory->m_used -= qint64(piece->size + sizeof(Piece));
        (piece->previous ? piece->previous->next : memory->m_first) = piece->next;
        if (piece->next)
            piece->next->previous = piece->previous;
        std::free(piece);
    }

    QByteArray m_html; ///< The tree points into it.
    std::jmp_buf m_wayOut;
    QElapsedTimer m_timer;
    GumboOutput *m_output = nullptr;
    Piece *m_first = nullptr;
    qint64 m_used = 0;
    qint64 m_pieces = 0;
};

HtmlTree::HtmlTree(std::shared_ptr<Memory> memory) : m_memory(std::move(memory)) {}

std::optional<HtmlTree> HtmlTree::parse(const QByteArray &html)
{
    auto memory = std::make_shared<Memory>(html);
    if (!memory->parse() || depthOf(memory->root()) > limits::treeDepth)
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

QString HtmlNode::text() const { return isText() ? QString::fromUtf8(gumboNode(m_node)->v.text.text) : QString(); }

HtmlTag HtmlNode::tag() const
{
    static const auto table = makeTagTable();
    const GumboElement *element = elementOf(gumboNode(m_node));
    return element ? table[element->tag] : HtmlTag::Unknown;
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

} // namespace gaoqian
