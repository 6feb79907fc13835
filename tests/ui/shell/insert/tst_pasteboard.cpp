// The clipboard both ways, through the real one: what other programs find on it, what comes in from them, and the choice of a
// form.
#include "shell/insert/pasteboard.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "editor/pane/blockclipboard.h"
#include "editor/pane/richtextedit.h"
#include "intake/pictures/pictureintake.h"
#include "look/noticebar.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/intakenotices.h"
#include "shell/insert/pastedbeside.h"
#include "shell/insert/picturekeeper.h"
#include "shell/insert/pictureshelf.h"
#include "store/assetstore.h"
#include "support/randomarticle.h"
#include "support/scratchdesktop.h"
#include "support/storyinbody.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = words.isEmpty() ? Runs() : Runs{Run{words}}}; }

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(article).json();
}

QImage picture()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    return image;
}

void clip(const QString &html, const QString &text = {}, const QImage &image = {})
{
    auto *data = new QMimeData;
    if (!html.isEmpty())
        data->setHtml(html);
    if (!text.isEmpty())
        data->setText(text);
    if (!image.isNull())
        data->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(data);
}

/// What another program would get: the HTML, without our own form.
void keepOnlyHtml()
{
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    clip(html);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// As RTF holds it.
QByteArray hexPicture(Qt::GlobalColor colour)
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return "{\\pict\\pngblip\\picw24\\pich16 " + png.toHex() + "}\\par\n";
}

/// A heading, a list, two pictures whose bytes only the RTF has, a footnote.
QByteArray wordHtml()
{
    return "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8></head><body><!--StartFragment-->"
           "<h2>云溪桥</h2><p class=MsoNormal>正文<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span "
           "class=MsoFootnoteReference>[1]</span></a>在此。</p><ul><li>甲</li><li>乙</li></ul>"
           "<p class=MsoNormal><img width=24 height=16 src='file:///C:/Temp/msohtmlclip1/01/clip_image001.png'></p>"
           "<p class=MsoNormal><img width=24 height=16 src='file:///C:/Temp/msohtmlclip1/01/clip_image002.png'></p>"
           "<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p "
           "class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> 脚注的话</p></div></div>"
           "<!--EndFragment--></body></html>";
}

} // namespace

class PasteboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        auto made = m_desktop->makeNewsroom(false);
        QVERIFY(bool(made));
        m_newsroom = std::move(*made);
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_notices = new NoticeStack;
        m_body = new RichTextEdit;
        layout->addWidget(m_notices);
        layout->addWidget(m_body);
        m_session = std::make_unique<ArticleSession>(*m_newsroom);
        m_shelf = std::make_unique<PictureShelf>(*m_newsroom);
        m_pictures = std::make_unique<PictureKeeper>(*m_session, *m_body, *m_shelf, *m_notices);
        m_intake = new BodyIntake(*m_pictures, *m_session, *m_body, m_window.get());
        new IntakeNotices(*m_intake, *m_notices, m_intake);
        m_pasteboard = new Pasteboard(*m_intake, *m_shelf, *m_body, m_desktop->dialogs, m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_body->setFocus();
        openStoryIn(*m_body, *m_session, *m_newsroom);
    }

    void cleanup()
    {
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
        m_window.reset();
        m_pictures.reset();
        m_shelf.reset();
        m_session.reset();
        m_newsroom.reset();
        m_desktop.reset();
    }

    void copiedText_isCleanForOthers()
    {
        m_body->setBody({Heading{2, {}, {Run{u"标题"_s}}}, Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"细"_s}}}});
        copyAll();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), u"标题\n粗细"_s);
        QVERIFY(data->html().contains(u"<h2>标题</h2>\n<p><strong>粗</strong>细</p>"_s));
        QVERIFY(!data->html().contains(u"class="_s) && !data->html().contains(u"font-"_s));
        QVERIFY(data->hasFormat(blocksMimeType()));
    }

    void copiedPictures_goAlong_data()
    {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("shown, so at once") << true;
        QTest::newRow("gone for") << false;
    }

    void copiedPictures_goAlong()
    {
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(picture().save(&buffer, "PNG"));
        const auto asset = takeInPicture(png);
        QVERIFY(bool(asset));
        QVERIFY(bool(m_newsroom->assets().put(*asset)));
        const Blocks body{Figure{asset->hash, u"树"_s, {Run{u"说明"_s}}}, paragraph(u"尾"_s)};
        m_body->setBody(body);
        QFETCH(const bool, isShown);
        const auto hasPicture = [] { return QGuiApplication::clipboard()->mimeData()->html().contains(u"data:image/png"_s); };
        if (isShown) {
            m_shelf->picture(asset->hash);
            QTRY_VERIFY(m_shelf->picture(asset->hash));
            copyAll();
            QVERIFY(hasPicture());
        } else {
            copyAll();
            QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"说明"_s));
            QTRY_VERIFY(hasPicture());
        }
        keepOnlyHtml();
        m_body->setBody({});
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown(m_body->body()), shown(body));
    }

    void copiedStories_comeBackThroughIntake()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            RandomArticle random(seed);
            Blocks body;
            body.append(Heading{2, {}, {Run{u"标题"_s}}});
            for (int i = random.random().bounded(1, 5); i > 0; --i) {
                Runs runs{Run{u"甲"_s}, Run{QString::number(random.random().bounded(1000)), Style::Bold}, Run{u"乙。"_s}};
                if (random.oneIn(3))
                    body.append(Heading{2, {}, {Run{u"标题"_s}}});
                else if (random.oneIn(3))
                    body.append(Quote{{Paragraph{.runs = runs}}});
                body.append(Paragraph{.runs = runs, .align = Align(random.random().bounded(4))});
            }
            m_body->setBody(body);
            copyAll();
            keepOnlyHtml();
            m_body->setBody({});
            QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(shown(m_body->body()), shown(body));
        }
    }

    void pastedHtml_isCleaned()
    {
        clip(u"<p class=x style='color:#345' onclick='x()'>正<b>文</b></p><script>x</script>"_s, u"正文"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown(m_body->body()), shown({Paragraph{.runs = {Run{u"正"_s}, Run{u"文"_s, Style::Bold}}}}));
        m_body->undo();
        QVERIFY(m_body->body().isEmpty());
    }

    void whatIntakeReports_isToldWithItsPlaceInTheStory()
    {
        QSignalSpy reported(m_intake, &BodyIntake::reported);
        m_body->setBody({paragraph(u"前 文"_s), paragraph(u"后文"_s)});
        QTextCursor between = m_body->textCursor();
        between.movePosition(QTextCursor::EndOfBlock);
        m_body->setTextCursor(between);
        clip(u"<p>图</p><img src='file:///C:/x.png'><p>尾</p>"_s, u"图尾"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(reported.size(), 1);
        const auto report = reported.first().first().value<QList<IntakeReport>>().first();
        QVERIFY(!report.notes.isEmpty());
        for (const IntakeNote &note : report.notes) {
            for (const BodyPlace place : note.places)
                QVERIFY(place >= 2 && place <= 4);
        }
        // the next paste has nothing to report
        clip(u"<p>好</p>"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(reported.size(), 1);
    }

    void whatStandsBesideIsFound()
    {
        QMimeData data;
        data.setData(u"application/rtf"_s, "{\\rtf1 x}");
        data.setData(u"text/x-moz-url-priv"_s, QByteArray(reinterpret_cast<const char *>(u"https://example.org/a"), 42));
        QCOMPARE(besideOf(data).rtf, "{\\rtf1 x}");
        QCOMPARE(besideOf(data).address, u"https://example.org/a"_s);
        QMimeData windows;
        windows.setData(u"application/x-qt-windows-mime;value=\"Rich Text Format\""_s, "{\\rtf1 y}");
        windows.setData(u"application/x-qt-windows-mime;value=\"HTML Format\""_s,
                        "Version:0.9\r\nStartHTML:1\r\nSourceURL:https://example.org/b\r\n<html>");
        QCOMPARE(besideOf(windows).rtf, "{\\rtf1 y}");
        QCOMPARE(besideOf(windows).address, u"https://example.org/b"_s);
        QMimeData chromium;
        chromium.setData(u"chromium/x-source-url"_s, "javascript:alert(1)");
        chromium.setData(u"text/rtf"_s, "no rtf");
        QVERIFY(besideOf(chromium).address.isEmpty() && besideOf(chromium).rtf.isEmpty());
    }

    void whatAnotherProgramOffers_comesInWhole()
    {
        if (QGuiApplication::platformName() != u"xcb"_s)
            QSKIP("offscreen, no other program shares the clipboard");
        const QByteArray picts = hexPicture(Qt::red) + hexPicture(Qt::blue);
        const QString html = m_desktop->path(u"word.html"_s), rtf = m_desktop->path(u"word.rtf"_s);
        write(html, wordHtml());
        write(rtf, "{\\rtf1\\ansi x\\par" + picts + "}");
        QProcess word;
        word.start(QCoreApplication::applicationDirPath() + u"/clipboard_fixture"_s, {html, rtf});
        QVERIFY2(word.waitForReadyRead(10000), qPrintable(word.errorString() + QString::fromUtf8(word.readAllStandardError())));
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"text/rtf"_s));
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        const Blocks body = m_body->body();
        word.kill();
        word.waitForFinished();

        const auto *heading = body.isEmpty() ? nullptr : body.constFirst().as<Heading>();
        QVERIFY(heading);
        QCOMPARE(plainText({*heading}), u"云溪桥"_s);
        const auto holds = [&body](auto test) { return std::count_if(body.begin(), body.end(), test); };
        QCOMPARE(holds([](const Block &block) { return block.as<ListBlock>() && block.as<ListBlock>()->items.size() == 2; }), 1);
        QSet<QString> pictures;
        for (const Block &block : body)
            if (const auto *figure = block.as<Figure>(); figure && !figure->asset.isEmpty())
                pictures << figure->asset;
        QCOMPARE(pictures.size(), 2);
        for (const QString &hash : std::as_const(pictures)) {
            const auto isKept = [&] {
                const auto info = m_newsroom->assets().info(hash);
                return info.ok() && info->has_value();
            };
            QTRY_VERIFY(isKept());
        }
        QVERIFY2(plainText(body).contains(u"脚注的话"_s), qPrintable(plainText(body)));
    }

    /// What takes long to read holds up nobody: it comes where it was pasted, in order, and what is typed meanwhile stays.
    void slowPaste_comesToItsPlace()
    {
        m_intake->setPatience(std::chrono::milliseconds(0));
        m_body->setBody({paragraph(u"前旧"_s), paragraph(u"后"_s)});
        QTextCursor old = m_body->textCursor();
        old.setPosition(1);
        old.setPosition(2, QTextCursor::KeepAnchor);
        m_body->setTextCursor(old); // is to be replaced
        clip(u"<p>"_s + u"<b>甲</b>"_s.repeated(20000) + u"</p>"_s, u"甲"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(plainText(m_body->body()), u"前旧\n后"_s);
        QVERIFY(busy());
        clip(u"<b>乙</b>"_s, u"乙"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        m_body->moveCursor(QTextCursor::End);
        compose(*m_body, u"写"_s);
        QTRY_COMPARE(plainText(m_body->body()), u"前"_s + QString(20000, u'甲') + u"乙\n后写"_s);
        QVERIFY(!busy());
        compose(*m_body, u"完"_s); // where it was being written
        QVERIFY(plainText(m_body->body()).endsWith(u"后写完"_s));

        // What is typed at the very place comes behind, and nothing of it is lost.
        clip(u"<b>丙</b>"_s, u"丙"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        compose(*m_body, u"丁"_s);
        QTRY_VERIFY(plainText(m_body->body()).endsWith(u"后写完丙丁"_s));
        compose(*m_body, u"戊"_s);
        QVERIFY(plainText(m_body->body()).endsWith(u"后写完丙丁戊"_s));
    }

    void slowPaste_staysOutOfAnotherStory()
    {
        m_intake->setPatience(std::chrono::milliseconds(0));
        m_session->setCollector([this] { return m_session->article(); });
        clip(u"<p>"_s + u"<b>甲</b>"_s.repeated(20000) + u"</p>"_s, u"甲"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(bool(m_session->createNew({})));
        m_body->setBody({paragraph(u"别的"_s)});
        QTRY_VERIFY(notice() && notice()->kind() == NoticeKind::Warning);
        QCOMPARE(plainText(m_body->body()), u"别的"_s);
    }

    void failure_saysWhy()
    {
        clip(u"<p></p>"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(notice());
        QCOMPARE(notice()->kind(), NoticeKind::Warning);
        QVERIFY(m_body->body().isEmpty());
        QVERIFY(!m_body->document()->isUndoAvailable());
        // plain text takes the place of what is no use
        clip(u"<p></p>"_s, u"文字"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown(m_body->body()), shown({paragraph(u"文字"_s)}));
        QVERIFY(notice());
    }

    void pasteSpecial_offersEveryForm_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("text");
        QTest::newRow("formatted") << 0 << u"粗"_s;
        QTest::newRow("picture") << 1 << QString();
        QTest::newRow("plain") << 2 << u"平"_s;
        QTest::newRow("cancelled") << -1 << QString();
    }

    void pasteSpecial_offersEveryForm()
    {
        QFETCH(const int, choice);
        QFETCH(const QString, text);
        clip(u"<b>粗</b>"_s, u"平"_s, picture());
        m_desktop->dialogs.willChoose(choice);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(plainText(m_body->body()), text);
        QTRY_COMPARE(m_body->body().size(), choice < 0 ? 0 : 1);
        QCOMPARE(m_body->body().value(0).as<Figure>() != nullptr, choice == 1);
        QVERIFY(m_body->hasFocus());
    }

    void pasteSpecial_asksNothingWhereThereIsNoChoice()
    {
        clip({}, u"01\n平"_s);
        QTest::keyClick(m_body, Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(shown(m_body->body()), shown({paragraph(u"01"_s), paragraph(u"平"_s)}));
        QGuiApplication::clipboard()->clear();
        m_pasteboard->pasteSpecialAction()->trigger();
        QVERIFY(notice());
    }

    void pasteSpecial_knowsOurOwnForm()
    {
        const Blocks body{Heading{2, u"01"_s, {Run{u"标题"_s}}}, paragraph(u"正文"_s)};
        m_body->setBody(body);
        copyAll();
        m_body->setBody({});
        m_desktop->dialogs.willChoose(0);
        m_pasteboard->pasteSpecialAction()->trigger();
        QCOMPARE(shown(m_body->body()), shown(body));
    }

    void menuEntries_workWhereTheFocusIs()
    {
        m_body->setBody({paragraph(u"一二"_s)});
        m_body->selectAll();
        const QList<QAction *> &actions = m_pasteboard->actions();
        QCOMPARE(actions.size(), 3);
        actions[0]->trigger();
        QVERIFY(m_body->toPlainText().isEmpty());
        actions[2]->trigger();
        QCOMPARE(m_body->toPlainText(), u"一二"_s);
    }

private:
    void copyAll()
    {
        m_body->selectAll();
        QTest::keyClick(m_body, Qt::Key_C, Qt::ControlModifier);
    }
    NoticeBar *busy() const { return m_notices->notice(u"pictures-reading"_s); }
    NoticeBar *notice() const { return m_notices->notice(u"pictures"_s); }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<PictureShelf> m_shelf;
    std::unique_ptr<PictureKeeper> m_pictures;
    std::unique_ptr<QWidget> m_window;
    NoticeStack *m_notices = nullptr;
    RichTextEdit *m_body = nullptr;
    BodyIntake *m_intake = nullptr;
    Pasteboard *m_pasteboard = nullptr;
};

GAOQIAN_TEST_WIDGETS(PasteboardTest)
#include "tst_pasteboard.moc"
