#include "intake/webpage/wechatpage.h"

#include "article/normalise.h"

namespace gaoqian {

namespace {

QString textMarked(const PageOutline &page, QLatin1String mark)
{
    const int node = page.marked(mark);
    return node < 0 ? QString() : cleanLine(page.textOf(node));
}

QString firstOf(std::initializer_list<QString> texts)
{
    const auto found = std::find_if(texts.begin(), texts.end(), [](const QString &text) { return !text.isEmpty(); });
    return found == texts.end() ? QString() : *found;
}

std::optional<PageTime> timeOf(const PageOutline &page)
{
    for (const char *name : {"oriCreateTime", "ori_create_time", "ct", "create_time", "createTime", "publish_time"}) {
        const QString value = scriptValue(page, QString::fromLatin1(name));
        if (const std::optional<PageTime> time = pageTimeSinceEpoch(value))
            return time;
        if (const std::optional<PageTime> time = pageTimeIn(value))
            return time;
    }
    return pageTimeIn(textMarked(page, QLatin1String("publish_time")));
}

} // namespace

void takeWeChatFacts(PageFacts &facts, const PageOutline &page)
{
    const bool isWeChat =
        page.marked(QLatin1String("js_content")) >= 0 &&
        (page.marked(QLatin1String("rich_media_content")) >= 0 || page.marked(QLatin1String("activity-name")) >= 0);
    if (!isWeChat)
        return;
    facts.headline.title = firstOf(
        {textMarked(page, QLatin1String("activity-name")), scriptValue(page, QStringLiteral("msg_title")), facts.headline.title});
    const QString account = firstOf({textMarked(page, QLatin1String("js_name")), scriptValue(page, QStringLiteral("nickname")),
                                     textMarked(page, QLatin1String("profile_nickname"))});
    if (!account.isEmpty())
        facts.source = account; // where the account had it from stands among the credits
    const QString author = firstOf({textMarked(page, QLatin1String("js_author_name")), page.meta(QLatin1String("author")),
                                    page.meta(QLatin1String("og:article:author")), scriptValue(page, QStringLiteral("author"))});
    if (!author.isEmpty())
        facts.authors = author == facts.source ? QStringList() : QStringList{author};
    if (const std::optional<PageTime> time = timeOf(page))
        facts.published = time;
}

} // namespace gaoqian
