#include "intake/htmlelements.h"

#include <algorithm>

namespace gaoqian {

bool isNeverShown(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Head:
    case HtmlTag::Title:
    case HtmlTag::Meta:
    case HtmlTag::Link:
    case HtmlTag::Script:
    case HtmlTag::Style:
    case HtmlTag::Template:
    case HtmlTag::Noscript:
    case HtmlTag::Noembed:
    case HtmlTag::Noframes:
    case HtmlTag::Datalist:
    case HtmlTag::Desc:
    case HtmlTag::Rp:
    case HtmlTag::Xml:
        return true;
    default:
        return false;
    }
}

bool isMedia(HtmlTag tag)
{
    return tag == HtmlTag::Iframe || tag == HtmlTag::Video || tag == HtmlTag::Audio || tag == HtmlTag::Canvas ||
           tag == HtmlTag::Embed;
}

bool isBlock(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Address:
    case HtmlTag::Article:
    case HtmlTag::Aside:
    case HtmlTag::Body:
    case HtmlTag::Caption:
    case HtmlTag::Center:
    case HtmlTag::Dd:
    case HtmlTag::Details:
    case HtmlTag::Div:
    case HtmlTag::Dl:
    case HtmlTag::Dt:
    case HtmlTag::Fieldset:
    case HtmlTag::Figcaption:
    case HtmlTag::Footer:
    case HtmlTag::Form:
    case HtmlTag::Frameset:
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::Header:
    case HtmlTag::Hgroup:
    case HtmlTag::Legend:
    case HtmlTag::Li:
    case HtmlTag::Listing:
    case HtmlTag::Main:
    case HtmlTag::Nav:
    case HtmlTag::Optgroup:
    case HtmlTag::Option:
    case HtmlTag::P:
    case HtmlTag::Plaintext:
    case HtmlTag::Pre:
    case HtmlTag::Section:
    case HtmlTag::Summary:
    case HtmlTag::Tbody:
    case HtmlTag::Td:
    case HtmlTag::Tfoot:
    case HtmlTag::Th:
    case HtmlTag::Thead:
    case HtmlTag::Tr:
    case HtmlTag::Xmp:
        return true;
    default:
        return false;
    }
}

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

} // namespace gaoqian
