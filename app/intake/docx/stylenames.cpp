#include "intake/docx/stylenames.h"

#include <array>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// "heading" as translations of Word and its kin call it, in lower case; what follows is the level.
constexpr std::array<QStringView, 21> headingWords{
    u"heading", u"标题",   u"標題",   u"überschrift", u"berschrift", u"titre",    u"título",
    u"titulo",  u"titolo", u"kop",    u"rubrik",      u"overskrift", u"nagłówek", u"заголовок",
    u"見出し",  u"제목",   u"nadpis", u"otsikko",     u"címsor",     u"başlık",   u"cabeçalho",
};

struct RoleName {
    QStringView name;
    DocxRole role;
    int level = 0;
};

constexpr std::array roleNames{
    RoleName{u"title", DocxRole::Title},
    RoleName{u"标题", DocxRole::Title},
    RoleName{u"標題", DocxRole::Title},
    RoleName{u"大标题", DocxRole::Title},
    RoleName{u"主标题", DocxRole::Title},
    RoleName{u"文章标题", DocxRole::Title},
    RoleName{u"titel", DocxRole::Title},
    RoleName{u"titre", DocxRole::Title},
    RoleName{u"título", DocxRole::Title},
    RoleName{u"titolo", DocxRole::Title},
    RoleName{u"表題", DocxRole::Title},
    RoleName{u"제목", DocxRole::Title},
    RoleName{u"заголовок", DocxRole::Title},
    RoleName{u"subtitle", DocxRole::Subtitle},
    RoleName{u"副标题", DocxRole::Subtitle},
    RoleName{u"副標題", DocxRole::Subtitle},
    RoleName{u"副题", DocxRole::Subtitle},
    RoleName{u"untertitel", DocxRole::Subtitle},
    RoleName{u"sous-titre", DocxRole::Subtitle},
    RoleName{u"subtítulo", DocxRole::Subtitle},
    RoleName{u"sottotitolo", DocxRole::Subtitle},
    RoleName{u"副題", DocxRole::Subtitle},
    RoleName{u"引题", DocxRole::Kicker},
    RoleName{u"肩题", DocxRole::Kicker},
    RoleName{u"眉题", DocxRole::Kicker},
    RoleName{u"小标题", DocxRole::Heading, 2},
    RoleName{u"一级标题", DocxRole::Heading, 1},
    RoleName{u"二级标题", DocxRole::Heading, 2},
    RoleName{u"三级标题", DocxRole::Heading, 3},
    RoleName{u"四级标题", DocxRole::Heading, 4},
    RoleName{u"导语", DocxRole::Lead},
    RoleName{u"quote", DocxRole::Quote},
    RoleName{u"intense quote", DocxRole::Quote},
    RoleName{u"intensequote", DocxRole::Quote},
    RoleName{u"block text", DocxRole::Quote},
    RoleName{u"blocktext", DocxRole::Quote},
    RoleName{u"quotations", DocxRole::Quote},
    RoleName{u"引用", DocxRole::Quote},
    RoleName{u"引文", DocxRole::Quote},
    RoleName{u"明显引用", DocxRole::Quote},
    RoleName{u"鮮明引文", DocxRole::Quote},
    RoleName{u"文本块", DocxRole::Quote},
    RoleName{u"zitat", DocxRole::Quote},
    RoleName{u"intensives zitat", DocxRole::Quote},
    RoleName{u"citation", DocxRole::Quote},
    RoleName{u"citation intense", DocxRole::Quote},
    RoleName{u"cita", DocxRole::Quote},
    RoleName{u"citazione", DocxRole::Quote},
    RoleName{u"引用文", DocxRole::Quote},
    RoleName{u"caption", DocxRole::Caption},
    RoleName{u"image caption", DocxRole::Caption},
    RoleName{u"imagecaption", DocxRole::Caption},
    RoleName{u"题注", DocxRole::Caption},
    RoleName{u"標號", DocxRole::Caption},
    RoleName{u"图注", DocxRole::Caption},
    RoleName{u"图说", DocxRole::Caption},
    RoleName{u"图片说明", DocxRole::Caption},
    RoleName{u"beschriftung", DocxRole::Caption},
    RoleName{u"légende", DocxRole::Caption},
    RoleName{u"legende", DocxRole::Caption},
    RoleName{u"図表番号", DocxRole::Caption},
    RoleName{u"html preformatted", DocxRole::Preformatted},
    RoleName{u"html 预设格式", DocxRole::Preformatted},
    RoleName{u"preformatted text", DocxRole::Preformatted},
    RoleName{u"source code", DocxRole::Preformatted},
    RoleName{u"sourcecode", DocxRole::Preformatted},
    RoleName{u"源代码", DocxRole::Preformatted},
    RoleName{u"footnote text", DocxRole::Note},
    RoleName{u"endnote text", DocxRole::Note},
    RoleName{u"脚注文本", DocxRole::Note},
    RoleName{u"尾注文本", DocxRole::Note},
};

/// The level that `name`, in lower case, is of: "heading 2", "标题 2", "标题二", "heading2", also followed by "char" or "字符"
/// (the character style that belongs to it).
int headingLevel(QStringView name)
{
    for (const QStringView suffix : {QStringView(u"char"), QStringView(u"字符")}) {
        if (name.endsWith(suffix))
            name = name.chopped(suffix.size()).trimmed();
    }
    if (name.isEmpty())
        return 0;
    static constexpr QStringView chineseDigits = u"一二三四五六七八九";
    const QChar last = name.back();
    const int level = last >= u'1' && last <= u'9' ? last.unicode() - u'0' : int(chineseDigits.indexOf(last)) + 1;
    if (level == 0)
        return 0;
    const QStringView word = name.chopped(1).trimmed();
    return std::find(headingWords.begin(), headingWords.end(), word) != headingWords.end() ? level : 0;
}

} // namespace

DocxStyleRole docxRoleOf(const QString &name)
{
    // Further names of a style follow behind commas.
    const QString lower = name.section(u',', 0, 0).trimmed().toLower();
    if (const int level = headingLevel(lower); level > 0)
        return {DocxRole::Heading, level};
    for (const RoleName &known : roleNames) {
        if (lower == known.name)
            return {known.role, known.level};
    }
    return {};
}

bool isDocxLinkStyle(const QString &name)
{
    const QString lower = name.toLower();
    return lower == "hyperlink"_L1 || lower == "followedhyperlink"_L1 || lower == "internet link"_L1 || name == u"超链接" ||
           name == u"已访问的超链接" || name == u"超級連結";
}

Styles docxCharactersNamed(const QString &id)
{
    const QString lower = id.toLower();
    if (lower == "strong"_L1)
        return Style::Bold;
    return lower == "emphasis"_L1 ? Styles(Style::Italic) : Styles();
}

} // namespace gaoqian
