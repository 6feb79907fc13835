// How many pages a second one theme makes: a short notice and a long story, with the lists that stand beside every page.
#include "measure.h"

#include "page/page.h"
#include "page/theme.h"

#include <QCoreApplication>

#include <cstdio>

using namespace gaoqian;
using namespace gaoqian::bench;
using namespace Qt::StringLiterals;

namespace {

PageInput story(int paragraphs)
{
    PageInput input;
    input.site = {u"云溪发布"_s, u"一座小城的早晚"_s, {}, u"https://news.example.org/"_s};
    input.article.title = u"桥头添了一盏长明灯"_s;
    input.article.channel = QStringList{u"民生"_s, u"公告"_s};
    input.article.date = QDate(2026, 11, 18);
    for (int i = 0; i < paragraphs; ++i)
        input.article.body.append(Paragraph{.runs = {Run{u"傍晚，桥头的新路灯第一次亮了起来，两条街的人都出来看。"_s}}});
    input.credits = {{u"编辑"_s, {u"陶然"_s}}, {u"终审"_s, {u"柳明"_s}}};
    for (int i = 0; i < 6; ++i)
        input.related.append({u"渡口修好了石阶"_s, u"县城管局的人说，今年还要再装四十八盏。"_s, u"a.html"_s});
    input.hot = input.latest = input.related;
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto theme = Theme::builtIn();
    if (!theme)
        return 1;
    for (const int paragraphs : {5, 500}) {
        const PageInput input = story(paragraphs);
        const Samples times = repeated(300, [&] { (void)renderPage(input, *theme); });
        std::printf("%4d paragraphs: %.2f ms a page, %.0f pages a second\n", paragraphs, times.median(), 1000 / times.median());
    }
    return 0;
}
