// Links, and what some of them lead to: foot- and endnotes and comments, which stand beside the text.
#include "article/normalise.h"
#include "article/text.h"
#include "intake/html/address.h"
#include "intake/html/bodybuilder.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

void HtmlBodyBuilder::link(const HtmlNode &node, const ElementFacts &said, TextSetting setting)
{
    const std::string_view href = said.href;
    if (const auto aside = asideLink(href); aside && isAside(*aside, said))
        return asideMark(*aside, setting);
    const QString address = QString::fromUtf8(href).trimmed();
    const QString link = cleanLink(resolved(address, m_reading.surroundings.base));
    if (link.isEmpty() && !address.isEmpty() && !address.startsWith(u'#'))
        m_findings.unsafeLinks.append(m_findings.written);
    if (!link.isEmpty()) {
        setting.link = link;
        if (!setting.ours) {
            setting.styles.setFlag(Style::Underline, false);
            setting.colour.clear();
        }
    }
    children(node, setting);
}

bool HtmlBodyBuilder::isAside(const AsideLink &aside, const ElementFacts &said) const
{
    if (!aside.key.startsWith("fn"_L1))
        return aside.kind != AsideLink::NoteMark || m_inNotes || m_findings.notes.isReferredTo(aside.key);
    return aside.kind == AsideLink::Note ? said.isNoteReference : m_findings.notes.isReferredTo(aside.key);
}

void HtmlBodyBuilder::asideMark(const AsideLink &aside, TextSetting setting)
{
    switch (aside.kind) {
    case AsideLink::Note:
        setting.styles.setFlag(Style::Superscript).setFlag(Style::Subscript, false);
        return m_writer.text(u"[%1]"_s.arg(m_findings.notes.refer(aside.key)), setting);
    case AsideLink::NoteMark:
        if (!m_inNote)
            m_noteKey = aside.key;
        return;
    case AsideLink::Comment:
        return m_findings.comments.placed(aside.key, m_findings.written);
    case AsideLink::CommentMark:
        return;
    }
}

bool HtmlBodyBuilder::note(const HtmlNode &node, const ElementFacts &said)
{
    const QString key = noteKey(said.id);
    const bool named = said.style.part == "footnote" || said.style.part == "endnote";
    if (key.isEmpty() || !(named || m_findings.notes.isReferredTo(key)))
        return false;
    m_writer.flush();
    HtmlBodyBuilder builder = inside();
    builder.m_inNote = builder.m_inNotes = true;
    m_findings.notes.keep(key, builder.build(node, {}));
    return true;
}

void HtmlBodyBuilder::comments(const HtmlNode &node)
{
    const HtmlCommentText comment = commentIn(node);
    if (!comment.key.isEmpty()) {
        const BodyPlace written = m_findings.written;
        HtmlBodyBuilder builder = inside();
        builder.m_inNotes = true;
        const QString text = plainText(builder.build(node, {}));
        m_findings.written = written;
        m_findings.comments.add(comment.key, comment.author, text);
        return;
    }
    for (int i = 0; i < node.childCount(); ++i) {
        if (node.child(i).isElement())
            comments(node.child(i));
    }
}

} // namespace gaoqian
