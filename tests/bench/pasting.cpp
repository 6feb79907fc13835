// What pasting from Word costs, in the window as people use it: from the key to the end of all that follows from it.
#include "measure.h"

#include "article/text.h"
#include "editor/pane/richtextedit.h"
#include "intake/intake.h"
#include "preview/pagescheme.h"
#include "support/scratchdesktop.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

using namespace gaoqian;
using namespace gaoqian::bench;
using namespace Qt::StringLiterals;

namespace {

/// HTML as Word puts it on the clipboard, with its long styles on every paragraph and run.
QString wordHtml(qsizetype bytes)
{
    QString html =
        u"<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p.MsoNormal{mso-style-parent:\"\";margin:0cm}"
        "</style></head><body lang=ZH-CN><!--StartFragment-->"_s;
    for (int i = 0; html.toUtf8().size() < bytes; ++i) {
        QString some;
        for (int j = 0; j < 60; ++j) {
            if (i % 9 == 4 && j % 10 == 0) {
                some +=
                    u"<h2 style='margin-top:12pt'><span style='font-family:黑体;mso-bidi-font-family:黑体'>第%1节 小标题</span></h2>"_s
                        .arg(j);
                continue;
            }
            some +=
                u"<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0;line-height:150%'><b><span lang=EN-US "
                "style='font-size:12.0pt;line-height:150%;font-family:仿宋;mso-bidi-font-family:\"Times New "
                "Roman\"'>提要</span></b>"
                "<span "
                "style='font-size:12.0pt;line-height:150%;font-family:仿宋;mso-hansi-font-family:Calibri'>"
                "傍晚，云溪桥头的新路灯第一次"
                "亮了起来，下班的人们放慢了脚步，看了一会儿才回家。这是第%1段，写得与平常的稿件一样长，好让量出来的时间作数。</"
                "span>"
                "<span lang=EN-US><o:p></o:p></span></p>\n"_s.arg(i * 60 + j);
        }
        html += some;
    }
    return html + u"<!--EndFragment--></body></html>"_s;
}

void paste(qsizetype bytes)
{
    test::ScratchDesktop desktop;
    if (!desktop.makeNewsroom())
        qFatal("no newsroom");
    auto theme = Theme::builtIn();
    MainWindow window(desktop.address(), *theme, desktop.dialogs, desktop.preferences);
    window.setPerson(desktop.personId(u"陶然"_s));
    window.show();
    if (!window.session().createNew({}))
        qFatal("no story");
    QCoreApplication::processEvents();

    const QString html = wordHtml(bytes);
    const auto clip = [&html] {
        auto *data = new QMimeData;
        data->setHtml(html);
        data->setText(u"文"_s);
        QGuiApplication::clipboard()->setMimeData(data);
    };
    auto &body = *window.findChild<RichTextEdit *>();
    Samples pasted, whole;
    for (int i = 0; i < 5; ++i) {
        clip();
        const double paste = timed([&] { body.paste(); });
        const double after = timed([] { QCoreApplication::processEvents(); });
        pasted.add(paste);
        whole.add(paste + after);
        body.selectAll();
        body.textCursor().removeSelectedText();
        QCoreApplication::processEvents();
    }
    const QByteArray bytesOfIt = html.toUtf8();
    Blocks taken;
    const Samples intake = repeated(5, [&] { taken = takeIn(bytesOfIt, Format::Html, Purpose::Paste)->article.body; });
    Samples blocks, selecting;
    for (int i = 0; i < 5; ++i) {
        body.setBody({});
        blocks.add(timed([&] { body.insertBlocks(taken); }));
        selecting.add(timed([&] { body.selectAll(); }));
    }
    const QString size = u"%1 MB from Word"_s.arg(double(bytesOfIt.size()) / 1e6, 0, 'f', 1);
    row(size + u", intake alone"_s, intake.median(), "ms", std::nullopt, u"-"_s);
    row(size + u", its %1 blocks into the text"_s.arg(taken.size()), blocks.median(), "ms", std::nullopt, u"-"_s);
    row(size + u", paste()"_s, pasted.median(), "ms", std::nullopt, u"-"_s);
    row(size + u", selecting all of it"_s, selecting.median(), "ms", std::nullopt, u"16"_s);
    row(size + u", to the end of events"_s, whole.median(), "ms", std::nullopt, u"300"_s);
    body.setBody({});
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "*.debug=false;*.info=false;qt.qpa.*=false");
    registerPageScheme();
    QApplication app(argc, argv);
    head(u"Pasting"_s);
    paste(2'000'000);
    return 0;
}
