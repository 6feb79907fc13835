// Pictures and files that come into a story: dropped, pasted, chosen; good and bad ones; while the story goes on changing.
#include "shell/insert/bodyintake.h"

#include "look/noticebar.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/insertfiles.h"
#include "shell/insert/intakenotices.h"
#include "shell/insert/pasteboard.h"
#include "shell/insert/picturekeeper.h"
#include "shell/insert/pictureshelf.h"

#include "editor/figures/figurecommands.h"
#include "editor/pane/richtextedit.h"
#include "newsroom/writing/articlesession.h"
#include "store/assetstore.h"
#include "support/docxbuilder.h"
#include "support/scratchdesktop.h"
#include "support/storyinbody.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>
#include <QUrl>

#include <atomic>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

QImage image(Qt::GlobalColor colour, QSize size = {40, 30})
{
    QImage made(size, QImage::Format_RGB32);
    made.fill(colour);
    return made;
}

constexpr int many = 12;

/// So noisy that reading and scaling many of it takes longer than the desk is patient.
QImage heavyImage()
{
    QImage made(3000, 2000, QImage::Format_RGB32);
    quint32 seed = 1;
    for (int y = 0; y < made.height(); ++y) {
        auto *line = reinterpret_cast<quint32 *>(made.scanLine(y));
        for (int x = 0; x < made.width(); ++x)
            line[x] = seed = seed * 1664525 + 1013904223;
    }
    return made;
}

Figure figureAt(const Blocks &body, qsizetype index)
{
    const auto *figure = index < body.size() ? body.at(index).as<Figure>() : nullptr;
    return figure ? *figure : Figure{};
}

std::unique_ptr<QMimeData> files(const QStringList &paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data->setUrls(urls);
    return data;
}

/// A story of three paragraphs in a pane, with a desk for its pictures.
struct Writing {
    explicit Writing(ScratchDesktop &desktop, Newsroom &room) :
        newsroom(room), session(room), shelf(room), pictures(session, body, shelf, notices),
        intake(pictures, session, body, nullptr), pasteboard(intake, shelf, body, desktop.dialogs, &window),
        desk(intake, body, desktop.dialogs, &window)
    {
        body.resize(800, 600);
        body.setBody({Paragraph{.runs = {{u"甲"_s}}}, Paragraph{.runs = {{u"乙"_s}}}, Paragraph{.runs = {{u"丙"_s}}}});
        window.resize(800, 600);
        window.show();
        window.activateWindow();
        body.setFocus();
        openStoryIn(body, session, newsroom);
    }

    void paste(std::unique_ptr<QMimeData> data)
    {
        QGuiApplication::clipboard()->setMimeData(data.release());
        QTest::keyClick(&body, Qt::Key_V, Qt::ControlModifier);
    }

    void drop(const QMimeData &data, int position)
    {
        QTextCursor cursor(body.document());
        cursor.setPosition(position);
        const QPoint point = body.cursorRect(cursor).center();
        QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(body.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(body.viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(body.viewport(), &event);
    }

    bool isKept(const Figure &figure) const
    {
        const auto info = newsroom.assets().info(figure.asset);
        return info.ok() && info->has_value();
    }

    void put(int position)
    {
        QTextCursor cursor(body.document());
        cursor.setPosition(position);
        body.setTextCursor(cursor);
    }

    Newsroom &newsroom;
    QWidget window;
    RichTextEdit body{&window};
    ArticleSession session;
    NoticeStack notices;
    PictureShelf shelf;
    PictureKeeper pictures;
    BodyIntake intake;
    Pasteboard pasteboard;
    InsertFiles desk;
    QSignalSpy noticed{&intake, &BodyIntake::noticed};
    QSignalSpy busy{&intake, &BodyIntake::busyChanged};
};

} // namespace

class BodyIntakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        auto newsroom = m_desktop->makeNewsroom(false);
        VERIFY_OK(newsroom);
        m_newsroom = std::move(*newsroom);
        m_writing = std::make_unique<Writing>(*m_desktop, *m_newsroom);
    }

    void cleanup()
    {
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
        m_writing.reset();
        m_newsroom.reset();
        m_desktop.reset();
    }

    void aScreenshot_isKeptAndStandsAtTheCursor()
    {
        const Blocks before = m_writing->body.body();
        m_writing->put(1);
        auto data = std::make_unique<QMimeData>();
        data->setImageData(image(Qt::darkGreen));
        m_writing->paste(std::move(data));
        const Blocks body = m_writing->body.body();
        QCOMPARE(body.size(), 4);
        QTRY_VERIFY(m_writing->isKept(figureAt(body, 1)));
        QVERIFY(m_writing->busy.isEmpty());
        m_writing->body.undo();
        QCOMPARE(m_writing->body.body(), before);
    }

    void aPictureCopiedInABrowser_isThePictureAndItsDescription()
    {
        auto data = std::make_unique<QMimeData>();
        data->setImageData(image(Qt::darkGreen));
        data->setHtml(u"<meta charset='utf-8'><img src='https://example.org/a.jpg' alt='渡口'>"_s);
        m_writing->put(1);
        m_writing->paste(std::move(data));
        const Figure figure = figureAt(m_writing->body.body(), 1);
        QTRY_VERIFY(m_writing->isKept(figure));
        QCOMPARE(figure.alt, u"渡口"_s);
    }

    void aRenderingBesideItsText_isLeftToTheText()
    {
        QMimeData data;
        data.setImageData(image(Qt::darkGreen));
        data.setHtml(u"<p>一段文字</p>"_s);
        m_writing->put(1);
        m_writing->body.takeIn(data);
        QCOMPARE(plainText(m_writing->body.body()), u"甲一段文字\n乙\n丙"_s);
        QMimeData link;
        link.setUrls({QUrl(u"https://example.org/a.jpg"_s)});
        m_writing->body.takeIn(link);
        QVERIFY(plainText(m_writing->body.body()).contains(u"https://example.org/a.jpg"_s));
    }

    void droppedFiles_standWhereTheyWereDropped()
    {
        const QString green = save(u"绿.png"_s, image(Qt::green)), red = save(u"红.jpg"_s, image(Qt::red));
        const Blocks before = m_writing->body.body();
        m_writing->put(5);
        m_writing->drop(*files({green, red}), 1);
        const Blocks body = m_writing->body.body();
        QCOMPARE(body.size(), 5);
        QTRY_VERIFY(m_writing->isKept(figureAt(body, 1)));
        QTRY_VERIFY(m_writing->isKept(figureAt(body, 2)));
        QVERIFY(figureAt(body, 1).asset != figureAt(body, 2).asset);
        QVERIFY(m_writing->noticed.isEmpty());
        m_writing->body.undo();
        QCOMPARE(m_writing->body.body(), before);
    }

    void mixedFiles_comeInAsWhatTheyAre()
    {
        const QString text = m_desktop->path(u"稿.txt"_s), false1 = m_desktop->path(u"图.png"_s);
        const QString vector = m_desktop->path(u"图.svg"_s), broken = m_desktop->path(u"坏.png"_s);
        write(text, u"一段\n又一段"_s.toUtf8());
        write(false1, "this is no picture at all");
        write(vector, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        QByteArray half;
        QBuffer buffer(&half);
        buffer.open(QIODevice::WriteOnly);
        image(Qt::red, {400, 300}).save(&buffer, "PNG");
        write(broken, half.first(half.size() / 2));
        m_writing->put(1);
        m_writing->paste(files({save(u"一.png"_s, image(Qt::blue)), text, false1, vector, broken, m_desktop->path(u"无.png"_s),
                                save(u"二.png"_s, image(Qt::cyan))}));
        const Blocks body = m_writing->body.body();
        QCOMPARE(body.size(), 7);
        QTRY_VERIFY(m_writing->isKept(figureAt(body, 1)));
        QCOMPARE(plainText({body.at(2), body.at(3)}), u"一段\n又一段"_s);
        QTRY_VERIFY(m_writing->isKept(figureAt(body, 4)));
        QCOMPARE(m_writing->noticed.size(), 1);
        const QStringList sentences = m_writing->noticed.first().first().toStringList();
        QCOMPARE(sentences.size(), 4);
        for (const auto &[index, name] : {std::pair(0, u"图.png"_s), {1, u"图.svg"_s}, {2, u"坏.png"_s}, {3, u"无.png"_s}})
            QVERIFY2(sentences.at(index).contains(name), qPrintable(sentences.at(index)));
    }

    void chosenFiles_comeInAtTheCursor()
    {
        const QString path = save(u"选.png"_s, image(Qt::magenta));
        m_writing->put(1);
        m_desktop->dialogs.willOpenFiles({path});
        m_writing->desk.insertFromFiles();
        QTRY_VERIFY(m_writing->isKept(figureAt(m_writing->body.body(), 1)));
        m_desktop->dialogs.willOpenFiles({});
        m_writing->desk.insertFromFiles();
        QCOMPARE(m_writing->body.body().size(), 4);
    }

    void aSelectedPicture_isNotPastedOver()
    {
        const QString path = save(u"一.png"_s, image(Qt::magenta));
        m_writing->put(1);
        m_writing->intake.insert(foreignFiles({path}));
        const Figure first = figureAt(m_writing->body.body(), 1);
        m_writing->body.setTextCursor(figureSelection(m_writing->body.document()->findBlock(2)));
        auto data = std::make_unique<QMimeData>();
        data->setImageData(image(Qt::yellow));
        m_writing->paste(std::move(data));
        QCOMPARE(figureAt(m_writing->body.body(), 1), first);
        QTRY_VERIFY(m_writing->isKept(figureAt(m_writing->body.body(), 2)));
    }

    void selectedText_isNotPastedOver()
    {
        m_writing->put(0);
        QTextCursor cursor = m_writing->body.textCursor();
        cursor.setPosition(1, QTextCursor::KeepAnchor);
        m_writing->body.setTextCursor(cursor);
        m_writing->intake.insert(foreignFiles({save(u"一.png"_s, image(Qt::magenta))}));
        QCOMPARE(plainText(m_writing->body.body()), u"甲\n乙\n丙"_s);
        QTRY_VERIFY(m_writing->isKept(figureAt(m_writing->body.body(), 1)));
    }

    void aDroppedPage_bringsThePicturesBesideIt_andItsReport()
    {
        const QString picture = save(u"桥.png"_s, image(Qt::cyan));
        const QString page = m_desktop->path(u"页.html"_s);
        write(page, "<meta charset=utf-8><p>丁</p><script>x()</script><p><img src='" + QFileInfo(picture).fileName().toUtf8() +
                        "' alt=桥></p><p><img src='https://example.org/远.png'>戊</p>");
        QSignalSpy reported(&m_writing->intake, &BodyIntake::reported);
        m_writing->drop(*files({page}), 1);
        QTRY_COMPARE(m_writing->intake.pending(), 0);
        const Blocks body = m_writing->body.body();
        QVERIFY(plainText(body).startsWith(u"甲丁\n"_s)); // the first paragraph goes on where it was dropped
        const Figure figure = figureAt(body, 1);
        QCOMPARE(figure.alt, u"桥"_s);
        QTRY_VERIFY(m_writing->isKept(figure));
        QCOMPARE(reported.size(), 1);
        const auto report = reported.first().first().value<QList<IntakeReport>>().first();
        QCOMPARE(report.name, u"页.html"_s);
        QVERIFY(!report.notes.isEmpty());
    }

    void documentsDroppedTogether_areEachToldByName()
    {
        const QString one = m_desktop->path(u"一.html"_s), two = m_desktop->path(u"二.txt"_s),
                      bad = m_desktop->path(u"坏.json"_s);
        write(one, "<meta charset=utf-8><p>丁</p><p><img src='https://example.org/远.png'>戊</p>");
        write(two, "己");
        write(bad, "{");
        QSignalSpy reported(&m_writing->intake, &BodyIntake::reported), refused(&m_writing->intake, &BodyIntake::refused);
        m_writing->put(1);
        m_writing->intake.insert(foreignFiles({one, bad, two}));
        QTRY_COMPARE(m_writing->intake.pending(), 0);
        QCOMPARE(reported.size(), 1);
        const auto reports = reported.first().first().value<QList<IntakeReport>>();
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports.at(0).name, u"一.html"_s);
        QVERIFY(reports.at(0).remarks() > 0);
        QCOMPARE(reports.at(1).name, u"二.txt"_s);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), bad);
        QVERIFY(m_writing->noticed.first().first().toStringList().first().contains(u"坏.json"_s));
    }

    void anOldFile_isRefusedWhereNothingConvertsIt()
    {
        m_writing->intake.setConverter({});
        m_writing->drop(*files({oldFile()}), 1);
        QTRY_COMPARE(m_writing->intake.pending(), 0);
        QCOMPARE(m_writing->body.body().size(), 3);
        QCOMPARE(m_writing->noticed.size(), 1);
        const QString told = m_writing->noticed.first().first().toStringList().join(u'\n');
        QVERIFY2(told.contains(u"旧.doc"_s) && told.contains(u".docx"_s), qPrintable(told));
    }

    void anOldFile_isConvertedWhenAsked_whereItWasDropped()
    {
        std::atomic<bool> mayGoOn = false;
        m_writing->intake.setConverter(
            [&mayGoOn](const QByteArray &, const QString &, const auto &isStopped) -> Result<QByteArray> {
                while (!mayGoOn && !isStopped())
                    QThread::yieldCurrentThread();
                return mayGoOn ? Result<QByteArray>(
                                     DocxBuilder(u"<w:p><w:r><w:t>旧稿的一段话，原样进来。</w:t></w:r></w:p>"_s.toUtf8()).bytes())
                               : refused(u"Stopped"_s);
            });
        QSignalSpy offered(&m_writing->intake, &BodyIntake::conversionOffered);
        const QString text = m_desktop->path(u"新.txt"_s);
        write(text, "新");
        m_writing->drop(*files({oldFile(), text}), 1);
        QTRY_COMPARE(m_writing->intake.pending(), 0);
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().first().toStringList(), QStringList{u"旧.doc"_s});
        QVERIFY(m_writing->noticed.isEmpty()); // nothing is wrong with it
        QCOMPARE(plainText(m_writing->body.body()), u"甲新\n乙\n丙"_s);

        m_writing->intake.convertOffered();
        QCOMPARE(offered.size(), 2);
        QVERIFY(offered.last().first().toStringList().isEmpty());
        QCOMPARE(m_writing->intake.pending(), 1); // and the window goes on
        m_writing->put(0);
        QTest::keyClicks(&m_writing->body, u"typed"_s);
        m_writing->body.moveCursor(QTextCursor::End);
        m_writing->intake.insert(foreignFiles({save(u"一.png"_s, image(Qt::green))})); // does not wait for it
        QCOMPARE(m_writing->intake.pending(), 1);
        QTRY_VERIFY(m_writing->isKept(figureAt(m_writing->body.body(), 3)));
        mayGoOn = true;
        QTRY_COMPARE(m_writing->intake.pending(), 0);
        const QString now = plainText(m_writing->body.body());
        QVERIFY2(now.startsWith(u"typed甲新"_s) && now.endsWith(u"\n乙\n丙"_s) && now.contains(u"旧稿的一段话"_s),
                 qPrintable(now));
        m_writing->body.undo();
        QCOMPARE(plainText(m_writing->body.body()), u"typed甲新\n乙\n丙"_s);
    }

    void converting_canBeStopped_andEndsWithTheStory()
    {
        m_writing->intake.setConverter([](const QByteArray &, const QString &, const auto &isStopped) -> Result<QByteArray> {
            while (!isStopped())
                QThread::yieldCurrentThread();
            return refused(u"Stopped"_s);
        });
        QSignalSpy offered(&m_writing->intake, &BodyIntake::conversionOffered);
        for (const bool byStory : {false, true}) {
            offered.clear();
            m_writing->drop(*files({oldFile()}), 1);
            QTRY_VERIFY2(!offered.isEmpty(),
                         qPrintable(m_writing->noticed.isEmpty() ? QString()
                                                                 : m_writing->noticed.last().first().toStringList().join(u'\n')));
            QCOMPARE(m_writing->intake.pending(), 0);
            m_writing->intake.convertOffered();
            QCOMPARE(m_writing->intake.pending(), 1);
            if (byStory)
                VERIFY_OK(m_writing->session.createNew({u"要闻"_s}));
            else
                m_writing->intake.cancel();
            QTRY_COMPARE(m_writing->intake.pending(), 0);
            QCOMPARE(m_writing->noticed.size(), byStory ? 1 : 0); // who stopped it knows
            QVERIFY(!byStory || m_writing->noticed.takeLast().first().toStringList().first().contains(u"旧.doc"_s));
        }
    }

    void replacing_keepsEverythingButThePicture()
    {
        m_writing->intake.insert(foreignFiles({save(u"一.png"_s, image(Qt::magenta))}));
        const QString old = figureAt(m_writing->body.body(), 0).asset;
        const Figure full{old, u"桥"_s, {{u"新桥"_s}}, 40, {}};
        m_writing->body.setBody({full});
        m_desktop->dialogs.willOpenFile(save(u"二.png"_s, image(Qt::black)));
        m_writing->put(2);
        m_writing->desk.replaceFromFile(m_writing->body.textCursor());
        Figure now = figureAt(m_writing->body.body(), 0);
        QVERIFY(now.asset != old);
        QTRY_VERIFY(m_writing->isKept(now));
        now.asset = old;
        QCOMPARE(now, full);
        m_writing->body.undo();
        QCOMPARE(m_writing->body.body(), Blocks{full});
        // what is no picture leaves the old one
        const QString text = m_desktop->path(u"稿.txt"_s);
        write(text, "text");
        m_desktop->dialogs.willOpenFile(text);
        m_writing->desk.replaceFromFile(m_writing->body.textCursor());
        QCOMPARE(m_writing->body.body(), Blocks{full});
        QCOMPARE(m_writing->noticed.size(), 1);
    }

    void heavyPictures_comeInBehindTheTyping()
    {
        m_writing->put(1);
        takeInMany();
        QCOMPARE(m_writing->busy.size(), 1);
        QCOMPARE(m_writing->busy.first().first().toInt(), many);
        QTest::keyClicks(&m_writing->body, u"typed"_s);
        m_writing->put(0);
        QTest::keyClicks(&m_writing->body, u"before "_s);
        const QTextCursor writer = m_writing->body.textCursor();
        QTRY_COMPARE_WITH_TIMEOUT(m_writing->intake.pending(), 0, 30000);
        QCOMPARE(m_writing->busy.last().first().toInt(), 0);
        const Blocks body = m_writing->body.body();
        QCOMPARE(plainText({body.at(0)}), u"before 甲"_s);
        for (int i = 1; i <= many; ++i)
            QTRY_VERIFY(m_writing->isKept(figureAt(body, i)));
        QCOMPARE(plainText({body.at(many + 1)}), u"typed"_s);
        QCOMPARE(m_writing->body.textCursor(), writer);
        m_writing->body.undo();
        QCOMPARE(plainText(m_writing->body.body()), u"before 甲typed\n乙\n丙"_s);
    }

    void anInputMethod_isNotDisturbed()
    {
        m_writing->put(1);
        QInputMethodEvent composing(u"nihao"_s, {});
        QCoreApplication::sendEvent(&m_writing->body, &composing);
        m_writing->intake.insert(foreignFiles({save(u"一.png"_s, image(Qt::green))}));
        QCOMPARE(m_writing->intake.pending(), 1);
        QVERIFY(m_writing->body.isComposing());
        QInputMethodEvent done;
        done.setCommitString(u"你好"_s);
        QCoreApplication::sendEvent(&m_writing->body, &done);
        QTRY_COMPARE(m_writing->intake.pending(), 0);
        const Blocks body = m_writing->body.body();
        QTRY_VERIFY(m_writing->isKept(figureAt(body, 1)));
        QCOMPARE(plainText(body), u"甲\n你好\n乙\n丙"_s);
    }

    /// Whichever is there first: what was asked for later at the same place stands behind.
    void whatComesToOnePlaceStandsInTheOrderOfAsking()
    {
        m_writing->put(1);
        takeInMany();
        m_writing->intake.insert({{.html = u"<p>文</p>"_s, .name = u"Pasted"_s}}); // waits for no picture
        QTRY_VERIFY(plainText(m_writing->body.body()).contains(u"文"_s));
        QCOMPARE(m_writing->intake.pending(), many);
        m_writing->intake.insert(foreignFiles({save(u"一.png"_s, image(Qt::green))}));
        QTRY_COMPARE_WITH_TIMEOUT(m_writing->intake.pending(), 0, 30000);
        const Blocks body = m_writing->body.body();
        QCOMPARE(plainText({body.at(0)}), u"甲"_s);
        QVERIFY(body.at(many).as<Figure>());
        QVERIFY2(plainText({body.at(many + 1)}).startsWith(u"文"_s), qPrintable(plainText(body)));
        QVERIFY(figureAt(body, many + 2).asset != figureAt(body, 1).asset);
        QCOMPARE(body.size(), many + 5);
    }

    void everyWayOfGivingUp_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"escape in the text", "escape in the bar", "button"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void everyWayOfGivingUp()
    {
        QFETCH(const QString, way);
        IntakeNotices notices(m_writing->intake, m_writing->notices, nullptr);
        m_writing->notices.QWidget::show();
        const Blocks before = m_writing->body.body();
        takeInMany();
        NoticeBar *bar = m_writing->notices.notice(u"pictures-reading"_s);
        QVERIFY(bar);
        if (way == u"button"_s)
            QTest::mouseClick(bar->buttons().first(), Qt::LeftButton);
        else
            QTest::keyClick(way == u"escape in the bar"_s ? static_cast<QWidget *>(bar) : &m_writing->body, Qt::Key_Escape);
        QCOMPARE(m_writing->intake.pending(), 0);
        QVERIFY(!m_writing->notices.notice(u"pictures-reading"_s));
        m_writing->put(1);
        m_writing->intake.insert({{.text = u"文"_s, .name = u"Pasted"_s}}); // and the next comes in as ever
        QTRY_COMPARE(plainText(m_writing->body.body()), u"甲文\n乙\n丙"_s);
        m_writing->body.undo();
        QCOMPARE(m_writing->body.body(), before);
        QVERIFY(m_writing->noticed.isEmpty());
    }

    void anotherStory_getsNothingOfIt()
    {
        VERIFY_OK(m_writing->session.createNew({u"要闻"_s}));
        takeInMany();
        QCOMPARE(m_writing->intake.pending(), many);
        VERIFY_OK(m_writing->session.createNew({u"要闻"_s}));
        m_writing->body.setBody({});
        QTRY_COMPARE_WITH_TIMEOUT(m_writing->intake.pending(), 0, 30000);
        QCOMPARE(m_writing->body.body(), Blocks());
        QCOMPARE(m_writing->noticed.size(), 1);
        QVERIFY(m_writing->noticed.first().first().toStringList().first().contains(u"重.jpg"_s));
    }

    void aWindowThatCloses_waitsForTheReading()
    {
        takeInMany();
        QCOMPARE(m_writing->intake.pending(), many);
        m_writing.reset();
        QCoreApplication::processEvents();
    }

private:
    QString oldFile() const
    {
        const QString path = m_desktop->path(u"旧.doc"_s);
        write(path, "{\\rtf1\\ansi old}");
        return path;
    }

    QString save(const QString &name, const QImage &picture)
    {
        const QString path = m_desktop->path(name);
        if (!picture.save(path))
            qFatal("not saved");
        return path;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void takeInMany()
    {
        const QString path = save(u"重.jpg"_s, heavyImage());
        m_writing->intake.insert(foreignFiles(QStringList(many, path)));
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<Writing> m_writing;
};

GAOQIAN_TEST_WIDGETS(BodyIntakeTest)
#include "tst_bodyintake.moc"
