#include "intake/dom/elements.h"

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

} // namespace gaoqian
