// The headline's three fields: one line each, growing, walked with Enter and the arrows.
#include "editor/pane/headlineedit.h"

#include "editor/pane/headlinefield.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class HeadlineEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsText();
    void settingIsNoChange();
    void typingIsAChange();
    void composingIsNoChangeUntilCommitted();
    void holdsNoLineBreak();
    void pastesPlainTextOnly();
    void walksDownAndUp();
    void arrowsStayInWrappedText();
    void growsWithText();
    void titleLength_isShownAgainstTheLimit();
    void textScale_scalesTheLetters();

private:
    HeadlineField *field(int index) const { return m_edit->findChildren<HeadlineField *>().at(index); }

    std::unique_ptr<HeadlineEdit> m_edit;
};

void HeadlineEditTest::init()
{
    m_edit = std::make_unique<HeadlineEdit>();
    m_edit->resize(900, 200);
    m_edit->show();
    m_edit->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    m_edit->focusTitle();
}

void HeadlineEditTest::cleanup() { m_edit.reset(); }

void HeadlineEditTest::keepsText()
{
    m_edit->setHeadline(u"引题"_s, u"主\u00A0题 “𠮷” "_s, {});
    QCOMPARE(m_edit->kicker(), u"引题"_s);
    QCOMPARE(m_edit->title(), u"主\u00A0题 “𠮷” "_s);
    QCOMPARE(m_edit->subtitle(), QString());
}

void HeadlineEditTest::settingIsNoChange()
{
    QSignalSpy changed(m_edit.get(), &HeadlineEdit::changed);
    m_edit->setHeadline(u"a"_s, u"b\nc\u2028d"_s, u"e"_s);
    QCOMPARE(m_edit->title(), u"b c d"_s);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!field(1)->document()->isUndoAvailable());
}

void HeadlineEditTest::typingIsAChange()
{
    QSignalSpy changed(m_edit.get(), &HeadlineEdit::changed);
    QVERIFY(field(1)->hasFocus());
    QTest::keyClicks(field(1), u"ab"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_edit->title(), u"ab"_s);
    QTest::keyClick(field(1), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->title(), QString());
    QCOMPARE(changed.size(), 3);
}

void HeadlineEditTest::composingIsNoChangeUntilCommitted()
{
    QSignalSpy changed(m_edit.get(), &HeadlineEdit::changed);
    QInputMethodEvent preedit(u"biao"_s, {});
    QCoreApplication::sendEvent(field(1), &preedit);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_edit->title(), QString());
    QInputMethodEvent commit;
    commit.setCommitString(u"标"_s);
    QCoreApplication::sendEvent(field(1), &commit);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_edit->title(), u"标"_s);
}

void HeadlineEditTest::holdsNoLineBreak()
{
    m_edit->setHeadline({}, u"一二"_s, {});
    for (const Qt::KeyboardModifier modifier : {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier})
        QTest::keyClick(field(1), Qt::Key_Return, modifier);
    QCOMPARE(m_edit->title(), u"一二"_s);
}

void HeadlineEditTest::pastesPlainTextOnly()
{
    auto *data = new QMimeData;
    data->setHtml(u"<h1>大标题</h1><img src='file:///x.png'>"_s);
    data->setText(u"  第一行\r\n第二行\u2028第三行\n"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(field(1), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_edit->title(), u"第一行 第二行 第三行"_s);
}

void HeadlineEditTest::walksDownAndUp()
{
    QSignalSpy body(m_edit.get(), &HeadlineEdit::bodyWanted);
    QTest::keyClick(field(1), Qt::Key_Up);
    QVERIFY(field(0)->hasFocus());
    QTest::keyClick(field(0), Qt::Key_Up);
    QVERIFY(field(0)->hasFocus());
    QTest::keyClick(field(0), Qt::Key_Return);
    QVERIFY(field(1)->hasFocus());
    QTest::keyClick(field(1), Qt::Key_Down);
    QVERIFY(field(2)->hasFocus());
    QCOMPARE(body.size(), 0);
    QTest::keyClick(field(2), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(body.size(), 1);
}

void HeadlineEditTest::arrowsStayInWrappedText()
{
    m_edit->setHeadline({}, QString(80, u'字'), {});
    field(1)->moveCursor(QTextCursor::Start);
    QTest::keyClick(field(1), Qt::Key_Down);
    QVERIFY(field(1)->hasFocus());
    QVERIFY(field(1)->textCursor().position() > 0);
}

void HeadlineEditTest::growsWithText()
{
    const int height = field(1)->sizeHint().height();
    const int whole = m_edit->sizeHint().height();
    m_edit->setHeadline({}, QString(100, u'字'), {});
    QTRY_VERIFY(field(1)->height() >= 3 * height);
    QVERIFY(m_edit->sizeHint().height() >= whole + 2 * height);
    QCOMPARE(field(1)->verticalScrollBar()->maximum(), 0);
    m_edit->setHeadline({}, {}, {});
    QTRY_COMPARE(field(1)->height(), height);
}

void HeadlineEditTest::titleLength_isShownAgainstTheLimit()
{
    auto *length = m_edit->findChild<QLabel *>(u"titleLength"_s);
    QVERIFY(length->text().isEmpty());
    m_edit->setHeadline({}, QString(32, u'题'), {});
    QCOMPARE(length->text(), u"32/32"_s);
    const QColor faint = length->palette().color(length->foregroundRole());
    field(1)->moveCursor(QTextCursor::End);
    QInputMethodEvent composing(u"pin"_s, {});
    QCoreApplication::sendEvent(field(1), &composing);
    QCOMPARE(length->text(), u"32/32"_s); // what is composed is no part of it yet
    QInputMethodEvent commit;
    commit.setCommitString(u"𠮷"_s);
    QCoreApplication::sendEvent(field(1), &commit);
    QCOMPARE(length->text(), u"33/32"_s);
    QVERIFY(length->palette().color(length->foregroundRole()) != faint);
    QVERIFY(length->toolTip().contains(u"33"_s));
    QTest::keyClick(field(1), Qt::Key_Backspace);
    QCOMPARE(length->text(), u"32/32"_s);
    QCOMPARE(length->palette().color(length->foregroundRole()), faint);
}

void HeadlineEditTest::textScale_scalesTheLetters()
{
    const int before = field(1)->fontMetrics().height();
    m_edit->setHeadline({}, u"题"_s, {});
    const int row = field(1)->height();
    m_edit->setTextScale(2);
    QVERIFY(qAbs(field(1)->fontMetrics().height() - 2 * before) <= 2);
    QTRY_VERIFY(field(1)->height() > row * 3 / 2);
}

GAOQIAN_TEST_WIDGETS(HeadlineEditTest)
#include "tst_headlineedit.moc"
