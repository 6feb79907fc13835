#include "intake/docx/properties.h"

#include "intake/files/ooxml.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QStringList split(const QString &text, QStringView separators)
{
    QStringList parts;
    QString part;
    for (const QChar c : QString(text + separators.first(1))) {
        if (!separators.contains(c)) {
            part += c;
        } else {
            if (const QString clean = part.simplified(); !clean.isEmpty())
                parts.append(clean);
            part.clear();
        }
    }
    return parts;
}

/// Chinese keywords are often parted by blanks alone; with other marks between them a blank is part of one.
QStringList keywordsIn(const QString &text)
{
    const QStringList parts = split(text, u",，;；、");
    return parts.size() == 1 ? split(text, u" \u3000\t") : parts;
}

/// Names that programs and computer shops fill in.
bool isNobody(const QString &name)
{
    static const QStringList nobodies{u"administrator"_s, u"admin"_s,       u"user"_s,        u"owner"_s,    u"unknown"_s,
                                      u"author"_s,        u"python-docx"_s, u"apache poi"_s,  u"微软用户"_s, u"微软中国"_s,
                                      u"windows 用户"_s,  u"用户"_s,        u"un-named"_s,    u"作者"_s,     u"雨林木风"_s,
                                      u"番茄花园"_s,      u"深度联盟"_s,    u"windows user"_s};
    const QString lower = name.toLower();
    return nobodies.contains(lower) || lower.startsWith("microsoft"_L1);
}

/// What programs write in the place of a title.
bool isNoTitle(const QString &title)
{
    static const QStringList names{u"文档"_s,     u"document"_s, u"word document"_s, u"无标题"_s,
                                   u"untitled"_s, u"标题"_s,     u"title"_s};
    QString lower = title.toLower();
    while (!lower.isEmpty() && lower.back().isDigit())
        lower.chop(1);
    return names.contains(lower) || lower.startsWith("microsoft word - "_L1);
}

} // namespace

void takeDocxProperties(pugi::xml_node properties, Intake &intake)
{
    const auto text = [properties](std::string_view name) { return ooxml::ownText(ooxml::child(properties, name)).simplified(); };
    intake.article.keywords = keywordsIn(text("keywords"));
    intake.article.summary = text("description");
    if (const QString title = text("title"); intake.article.title.isEmpty() && !isNoTitle(title))
        intake.article.title = title;
    for (const QString &name : split(text("creator"), u";；,，、")) {
        if (!isNobody(name))
            intake.suggestedAuthors.append(name);
    }
}

} // namespace gaoqian
