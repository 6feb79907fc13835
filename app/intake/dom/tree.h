// An HTML document as a tree, read-only. The only place that knows the parser, so that another one can take its place.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace gaoqian {

/// The elements that intake treats in their own way. Every other one is Unknown, whatever it is called: names never leave the
/// parser.
// clang-format off
enum class HtmlTag {
    Unknown,
    A, Address, Article, Aside, Audio, B, Base, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Col, Colgroup,
    Datalist, Dd, Del, Desc, Details, Dfn, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form,
    Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Legend, Li, Link,
    Listing, Main, Menu, Meta, Nav, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, P, Plaintext, Pre, Q,
    Rp, Rt, S, Script, Section, Select, Strike, Strong, Style, Sub, Summary, Sup, Table, Tbody, Td, Template,
    Textarea, Tfoot, Th, Thead, Title, Tr, U, Ul, Var, Video, Xmp,
    VmlImage, ///< v:imagedata, the picture of a VML shape: what Word writes for itself.
    VmlShape, ///< Any other element of VML.
    Xml,      ///< An island of data in Word's pages.
};
// clang-format on

/// An attribute of an element, valid as long as the tree lives.
struct HtmlAttribute {
    std::string_view name;  ///< In lower case.
    std::string_view value; ///< UTF-8, references resolved.
};

/// A node of an HtmlTree, valid as long as the tree lives.
class HtmlNode {
public:
    bool isText() const;
    bool isElement() const;

    bool isComment() const;

    /// A text node's characters, references resolved, or those of a comment.
    QString text() const;
    std::string_view utf8() const;

    /// The element's meaning by name, also inside svg and math, where `isHtml` is false.
    HtmlTag tag() const;
    bool isHtml() const;

    int childCount() const;
    HtmlNode child(int index) const;

    /// The value of the attribute with this lower-case name; null when it is not there.
    QString attribute(const char *name) const;

    int attributeCount() const;
    HtmlAttribute attributeAt(int index) const;

private:
    friend class HtmlTree;
    explicit HtmlNode(const void *node) : m_node(node) {}

    const void *m_node;
};

/// All text at and below `node`, comments apart.
QString textBelow(const HtmlNode &node);

class HtmlTree {
public:
    /// Parses `html` (UTF-8), in which `values` of attributes were put aside (see GuardedHtml); in the tree they are in their
    /// places again. Empty when that takes more memory, time or depth than intake/core/limits.h allows.
    static std::optional<HtmlTree> parse(const QByteArray &html, const QByteArrayList &values = {});

    /// The html element.
    HtmlNode root() const;

    /// Takes `nodes` and everything in them out of the tree; the root stays. They may stand inside of each other.
    void remove(const QList<HtmlNode> &nodes);

private:
    class Memory;
    explicit HtmlTree(std::shared_ptr<Memory> memory);

    std::shared_ptr<Memory> m_memory;
};

} // namespace gaoqian
