// A figure under mouse and keys: selected, made wider, moved, and left as it was.
#include "editor/figures/figurehandles.h"

#include "editor/document/documentformat.h"
#include "editor/drawing/figureplace.h"
#include "editor/drawing/inlineobjects.h"
#include "editor/figures/figureactions.h"
#include "editor/figures/figurecommands.h"
#include "editor/figures/figurestrip.h"
#include "editor/pane/richtextedit.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString asset(64, u'a');

Paragraph text(const QString &words) { return {.runs = {{words}}}; }
Figure picture(int width = 50) { return {asset, u"桥"_s, {{u"新桥"_s}}, width, {}}; }

struct Pane {
    Pane()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&edit);
        edit.setAssetSource([](const QString &) {
            QImage image(400, 200, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            return image;
        });
        window.resize(820, 700);
        window.show();
        window.activateWindow();
        // A real window manager places and activates it in its own time; before that nothing stands where it will stand.
        isActive = QTest::qWaitForWindowActive(&window);
        edit.setFocus();
        QCoreApplication::processEvents();
    }

    void setBody(const Blocks &body)
    {
        edit.setBody(body);
        window.grab(); // pictures are asked for
        QCoreApplication::processEvents();
    }

    QTextBlock figure() const
    {
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
            if (shapeOf(block).kind == BlockKind::Figure)
                return block;
        return {};
    }
    QRect rect() const { return pictureRect(edit, figure()); }

    void press(QPoint point) { QTest::mousePress(edit.viewport(), Qt::LeftButton, {}, point); }
    void drag(QPoint point)
    {
        QMouseEvent move(QEvent::MouseMove, point, edit.viewport()->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(edit.viewport(), &move);
    }
    void release(QPoint point) { QTest::mouseRelease(edit.viewport(), Qt::LeftButton, {}, point); }
    void click(QPoint point)
    {
        press(point);
        release(point);
    }

    QWidget window;
    RichTextEdit edit;
    FigureHandles handles{edit};
    FigureActions actions{edit, &window};
    FigureStrip strip{edit, handles, actions};
    QSignalSpy changes{&edit, &RichTextEdit::bodyChanged};
    bool isActive = false;
};

/// As Blocks of one figure among two paragraphs.
Blocks around(const Figure &figure) { return {text(u"甲"_s), figure, text(u"乙"_s)}; }

} // namespace

class FigureHandlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pane = std::make_unique<Pane>();
        QVERIFY(m_pane->isActive);
    }
    void cleanup() { m_pane.reset(); }

    void aClick_selectsPictureAndCaption()
    {
        m_pane->setBody(around(picture()));
        QVERIFY(!m_pane->handles.shownFigure().isValid());
        m_pane->click(m_pane->rect().center());
        QCOMPARE(m_pane->handles.shownFigure(), m_pane->figure());
        QVERIFY(m_pane->strip.isVisible());
        QCOMPARE(m_pane->edit.textCursor().selectedText().size(), 4); // the picture, the break, the caption
        m_pane->edit.copy();
        m_pane->click(m_pane->edit.cursorRect(QTextCursor(m_pane->edit.document())).center());
        QVERIFY(!m_pane->handles.shownFigure().isValid());
        QVERIFY(!m_pane->strip.isVisible());
        m_pane->edit.moveCursor(QTextCursor::End);
        m_pane->edit.paste();
        QCOMPARE(m_pane->edit.body(), (Blocks{text(u"甲"_s), picture(), text(u"乙"_s), picture()}));
    }

    void keys_comeUponIt()
    {
        m_pane->setBody(around(picture()));
        QTest::keyClick(&m_pane->edit, Qt::Key_Down);
        QVERIFY(m_pane->handles.shownFigure().isValid() || m_pane->edit.textCursor().block() == m_pane->figure());
        m_pane->edit.setTextCursor(QTextCursor(m_pane->figure()));
        QVERIFY(m_pane->handles.shownFigure().isValid());
        QTest::keyClick(&m_pane->edit, Qt::Key_Left);
        QVERIFY(!m_pane->handles.shownFigure().isValid());
        QCOMPARE(m_pane->changes.count(), 0);
    }

    void aCorner_changesTheWidth_data()
    {
        QTest::addColumn<int>("corner");
        for (int corner = 0; corner < 4; ++corner)
            QTest::newRow(qPrintable(QString::number(corner))) << corner;
    }

    void aCorner_changesTheWidth()
    {
        QFETCH(int, corner);
        const Blocks before = around(picture());
        m_pane->setBody(before);
        m_pane->click(m_pane->rect().center());
        const QRect rect = m_pane->rect();
        const QPoint corners[] = {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()};
        const int column = qRound(figureColumn(*m_pane->edit.document(), m_pane->figure().position()));
        const int outwards = corner % 2 == 0 ? -1 : 1;
        const QPoint target(rect.center().x() + outwards * column * 40 / 100, rect.bottom());
        m_pane->press(corners[corner]);
        m_pane->drag(target);
        QCOMPARE(m_pane->changes.count(), 0); // only when it is let go
        m_pane->release(target);
        QCOMPARE(m_pane->changes.count(), 1);
        const Blocks after = around(picture(80));
        QCOMPARE(m_pane->edit.body(), after);
        QVERIFY(m_pane->handles.shownFigure().isValid());
        m_pane->edit.undo();
        QCOMPARE(m_pane->edit.body(), before);
        m_pane->edit.redo();
        QCOMPARE(m_pane->edit.body(), after);
    }

    void theWidth_staysInTheColumn()
    {
        m_pane->setBody(around(picture()));
        m_pane->click(m_pane->rect().center());
        const QPoint corner = m_pane->rect().bottomRight();
        m_pane->press(corner);
        m_pane->drag(corner + QPoint(5000, 0));
        m_pane->release(corner + QPoint(5000, 0));
        QCOMPARE(m_pane->edit.body(), around(picture(100)));
        const QPoint now = m_pane->rect().bottomRight();
        m_pane->press(now);
        m_pane->drag(m_pane->rect().center());
        m_pane->release(m_pane->rect().center());
        QCOMPARE(m_pane->edit.body(), around(picture(1)));
    }

    void escape_leavesEverythingAsItWas()
    {
        const Blocks before = around(picture());
        m_pane->setBody(before);
        m_pane->click(m_pane->rect().center());
        const QPoint corner = m_pane->rect().bottomRight();
        m_pane->press(corner);
        m_pane->drag(corner + QPoint(80, 0));
        QTest::keyClick(&m_pane->edit, Qt::Key_Escape);
        m_pane->drag(corner + QPoint(90, 0));
        m_pane->release(corner + QPoint(90, 0));
        m_pane->press(m_pane->rect().center());
        m_pane->drag(QPoint(200, 600));
        QTest::keyClick(&m_pane->edit, Qt::Key_X); // nothing is typed into what is being dragged
        QTest::keyClick(&m_pane->edit, Qt::Key_Escape);
        m_pane->release(QPoint(200, 600));
        QCOMPARE(m_pane->edit.body(), before);
        QCOMPARE(m_pane->changes.count(), 0);
    }

    void dragging_movesPictureAndCaption()
    {
        const Blocks before{text(u"甲"_s), text(u"乙"_s), picture(20), text(u"丙"_s)};
        m_pane->setBody(before);
        const QPoint from = m_pane->rect().center();
        QTextCursor start(m_pane->edit.document());
        start.setPosition(1);
        const QPoint between(200, m_pane->edit.cursorRect(start).bottom() + 2);
        m_pane->press(from);
        m_pane->drag(from + QPoint(0, -20));
        m_pane->drag(between);
        QCOMPARE(m_pane->edit.body(), before);
        m_pane->release(between);
        const Blocks after{text(u"甲"_s), picture(20), text(u"乙"_s), text(u"丙"_s)};
        QCOMPARE(m_pane->edit.body(), after);
        QVERIFY(m_pane->handles.shownFigure().isValid());
        m_pane->edit.undo();
        QCOMPARE(m_pane->edit.body(), before);
    }

    void draggingOutOfAQuote_leavesTheQuote()
    {
        m_pane->setBody({Quote{{text(u"引"_s), picture(20)}}, text(u"丙"_s)});
        const QPoint from = m_pane->rect().center();
        m_pane->press(from);
        m_pane->drag(from + QPoint(0, 30));
        const QPoint below(200, m_pane->edit.viewport()->height() - 60);
        m_pane->drag(below);
        m_pane->release(below);
        QCOMPARE(m_pane->edit.body(), (Blocks{Quote{{text(u"引"_s)}}, text(u"丙"_s), picture(20)}));
    }

    void aStillHand_movesNothing()
    {
        m_pane->setBody(around(picture()));
        const QPoint centre = m_pane->rect().center();
        m_pane->press(centre);
        m_pane->drag(centre + QPoint(1, 1));
        m_pane->release(centre + QPoint(1, 1));
        QCOMPARE(m_pane->changes.count(), 0);
    }

    void typing_goesToTheCaption()
    {
        m_pane->setBody(around(picture()));
        m_pane->click(m_pane->rect().center());
        QTest::keyClick(&m_pane->edit, 'x');
        Figure figure = picture();
        figure.caption = {{u"新桥x"_s}};
        QCOMPARE(m_pane->edit.body(), around(figure));
        m_pane->click(m_pane->rect().center());
        QInputMethodEvent composing(u"ni"_s, {});
        QCoreApplication::sendEvent(&m_pane->edit, &composing);
        QInputMethodEvent done;
        done.setCommitString(u"你"_s);
        QCoreApplication::sendEvent(&m_pane->edit, &done);
        figure.caption = {{u"新桥x你"_s}};
        QCOMPARE(m_pane->edit.body(), around(figure));
        m_pane->click(m_pane->rect().center());
        QTest::keyClick(&m_pane->edit, Qt::Key_Return);
        QCOMPARE(m_pane->edit.body(), (Blocks{text(u"甲"_s), figure, Paragraph(), text(u"乙"_s)}));
    }

    void deleteAndCut_takeAllOfIt_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::newRow("delete") << QKeySequence(Qt::Key_Delete);
        QTest::newRow("backspace") << QKeySequence(Qt::Key_Backspace);
        QTest::newRow("cut") << QKeySequence(QKeySequence::Cut);
    }

    void deleteAndCut_takeAllOfIt()
    {
        QFETCH(QKeySequence, keys);
        m_pane->setBody(around(picture()));
        m_pane->click(m_pane->rect().center());
        QTest::keySequence(&m_pane->edit, keys);
        QCOMPARE(m_pane->edit.body(), (Blocks{text(u"甲"_s), text(u"乙"_s)}));
        m_pane->edit.undo();
        QCOMPARE(m_pane->edit.body(), around(picture()));
    }

    void aReadOnlyText_showsAndKeepsIt()
    {
        m_pane->setBody(around(picture()));
        m_pane->edit.setReadOnly(true);
        m_pane->click(m_pane->rect().center());
        QVERIFY(m_pane->handles.shownFigure().isValid());
        QVERIFY(!m_pane->strip.isVisible());
        const QPoint corner = m_pane->rect().bottomRight();
        m_pane->press(corner);
        m_pane->drag(corner + QPoint(100, 0));
        m_pane->release(corner + QPoint(100, 0));
        QTest::keyClick(&m_pane->edit, Qt::Key_Delete);
        QCOMPARE(m_pane->edit.body(), around(picture()));
    }

    void theStrip_setsWidthAndAltText()
    {
        m_pane->setBody(around(picture()));
        m_pane->edit.setTextCursor(QTextCursor(m_pane->figure()));
        m_pane->actions.setWidth->trigger();
        auto *width = m_pane->strip.findChild<QSpinBox *>();
        QVERIFY(width->hasFocus());
        QCOMPARE(width->value(), 50);
        width->selectAll();
        QTest::keyClicks(width, u"35"_s);
        QTest::keyClick(width, Qt::Key_Return);
        Figure figure = picture(35);
        QCOMPARE(m_pane->edit.body(), around(figure));
        QVERIFY(m_pane->edit.hasFocus());

        m_pane->actions.describe->trigger();
        auto *alt = m_pane->strip.findChildren<QLineEdit *>().last();
        QVERIFY(alt->hasFocus());
        alt->selectAll();
        QTest::keyClicks(alt, u"A bridge"_s);
        QCOMPARE(m_pane->edit.body(), around(figure));
        QTest::keyClick(alt, Qt::Key_Return);
        figure.alt = u"A bridge"_s;
        QCOMPARE(m_pane->edit.body(), around(figure));
        QVERIFY(m_pane->edit.hasFocus());
        m_pane->edit.undo();
        figure.alt = u"桥"_s;
        QCOMPARE(m_pane->edit.body(), around(figure));
        m_pane->click(m_pane->rect().bottomLeft() + QPoint(30, -30));
        QVERIFY(m_pane->strip.isVisible());
        QCOMPARE(alt->text(), u"桥"_s);
    }

    void theStrip_isLeftByEscapeAndByClick()
    {
        m_pane->setBody(around(picture()));
        m_pane->edit.setTextCursor(QTextCursor(m_pane->figure()));
        m_pane->actions.describe->trigger();
        auto *alt = m_pane->strip.findChildren<QLineEdit *>().last();
        QTest::keyClicks(alt, u"never"_s);
        QTest::keyClick(alt, Qt::Key_Escape);
        QVERIFY(m_pane->edit.hasFocus());
        QCOMPARE(m_pane->edit.body(), around(picture()));
        m_pane->actions.describe->trigger();
        alt->selectAll();
        QTest::keyClicks(alt, u"kept"_s);
        m_pane->edit.setFocus(Qt::MouseFocusReason);
        m_pane->click(m_pane->edit.cursorRect(QTextCursor(m_pane->edit.document())).center());
        Figure figure = picture();
        figure.alt = u"kept"_s;
        QCOMPARE(m_pane->edit.body(), around(figure));
        QVERIFY(!m_pane->strip.isVisible());
    }

    void looks()
    {
        const QString folder = qEnvironmentVariable("GAOQIAN_GRABS");
        if (folder.isEmpty())
            QSKIP("GAOQIAN_GRABS names no folder to put pictures of the pane into");
        QPalette dark(QColor(45, 45, 48));
        dark.setColor(QPalette::Base, QColor(30, 30, 32));
        const QString address = u"https://pictures.example/mmbiz_png/"_s + QString(90, u'k') + u"/640?wx_fmt=png"_s;
        const Figure bare{asset, {}, {}, 60, {}}, remote{{}, u"渡口"_s, {}, 0, address};
        const QPalette light = m_pane->window.palette();
        for (const bool isDark : {false, true}) {
            m_pane->window.setPalette(isDark ? dark : light);
            m_pane->window.resize(900, 1000);
            m_pane->setBody({text(u"开头的一段文字。"_s), picture(), text(u"中间的一段文字。"_s), bare, remote});
            for (int number = 0; number < 3; ++number) {
                const QTextBlock block = m_pane->edit.document()->findBlockByNumber(number < 1 ? 1 : number + 2);
                m_pane->edit.setTextCursor(figureSelection(block));
                m_pane->edit.ensureCursorVisible();
                QCoreApplication::processEvents();
                QVERIFY(m_pane->window.grab().save(
                    u"%1/figure-%2-%3.png"_s.arg(folder, isDark ? u"dark"_s : u"light"_s, QString::number(number))));
            }
        }
    }

private:
    std::unique_ptr<Pane> m_pane;
};

GAOQIAN_TEST_WIDGETS(FigureHandlesTest)
#include "tst_figurehandles.moc"
