// The channel: found by typing any part of its path, chosen by keyboard and mouse, kept as it was unless something is chosen.
#include "form/channelfield.h"

#include "support/testprogram.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

struct Field : ChannelField {
    QSignalSpy edits{this, &ChannelField::edited};
    QSignalSpy added{this, &ChannelField::channelAdded};

    Field()
    {
        setChannels({{u"情感"_s}, {u"情感"_s, u"故事"_s}, {u"情感"_s, u"家常"_s}, {u"要闻"_s}, {u"要闻"_s, u"城建"_s}});
        resize(300, 28);
        show();
        activateWindow();
        setFocus();
    }

    void type(const QString &text)
    {
        lineEdit()->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(this, &event);
    }

    void key(Qt::Key key) { QTest::keyClick(this, key); }

    /// What the tree shows, from top to bottom.
    QStringList rows() const
    {
        QStringList texts;
        for (QModelIndex index = tree()->model()->index(0, 0); index.isValid(); index = tree()->indexBelow(index))
            texts += index.data().toString();
        return texts;
    }
};

} // namespace

class TestChannelField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsGoneThroughByKeyboard()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.key(Qt::Key_Down);
        QVERIFY(field.tree()->isVisible());
        QCOMPARE(field.rows(), (QStringList{u"No channel"_s, u"情感"_s, u"故事"_s, u"家常"_s, u"要闻"_s, u"城建"_s}));
        field.key(Qt::Key_Down);
        field.key(Qt::Key_Down);
        field.key(Qt::Key_Return);
        QVERIFY(!field.tree()->isVisible());
        QCOMPARE(field.channel(), (QStringList{u"情感"_s, u"故事"_s}));
        QCOMPARE(field.currentText(), u"情感 > 故事"_s);
        QCOMPARE(field.edits.count(), 1);
        // It opens where one is.
        field.key(Qt::Key_Down);
        QCOMPARE(field.tree()->currentIndex().data().toString(), u"故事"_s);
        field.key(Qt::Key_Up);
        field.key(Qt::Key_Up);
        field.key(Qt::Key_Return);
        QCOMPARE(field.channel(), QStringList());
        QCOMPARE(field.edits.count(), 2);
    }

    void typingFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a step") << u"故事"_s << QStringList{u"情感"_s, u"故事"_s};
        QTest::newRow("part of it") << u"城"_s << QStringList{u"要闻"_s, u"城建"_s};
        QTest::newRow("any order") << u"家常 情感"_s << QStringList{u"情感"_s, u"家常"_s};
        QTest::newRow("a path") << u"情感〉故事"_s << QStringList{u"情感"_s, u"故事"_s};
        QTest::newRow("above") << u"情感"_s << QStringList{u"情感"_s};
    }

    void typingFinds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        Field field;
        field.type(typed);
        QVERIFY(field.tree()->isVisible());
        QCOMPARE(field.edits.count(), 0); // What is looked for is no channel yet.
        field.key(Qt::Key_Return);
        QCOMPARE(field.channel(), found);
        QCOMPARE(field.added.count(), 0);
    }

    void aNewChannelIsAddedOnPurposeAlone()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setChannel({u"要闻"_s});
        field.type(u"要闻／交通"_s);
        QCOMPARE(field.rows(), QStringList{u"Add the channel “要闻 > 交通”"_s});
        field.key(Qt::Key_Return);
        QCOMPARE(field.added.count(), 0);
        field.key(Qt::Key_Down);
        field.key(Qt::Key_Return);
        QCOMPARE(field.channel(), (QStringList{u"要闻"_s, u"交通"_s}));
        QCOMPARE(field.added.count(), 1);
        QCOMPARE(field.edits.count(), 1);
        field.key(Qt::Key_Down);
        QVERIFY(field.rows().contains(u"交通"_s));
    }

    void whatNamesNothingGoes()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setChannel({u"情感"_s, u"故事"_s});
        field.type(u"没有的"_s);
        field.key(Qt::Key_Escape);
        QCOMPARE(field.currentText(), u"情感 > 故事"_s);
        QVERIFY(!field.tree()->isVisible());
        field.type(u"没有的"_s);
        field.hidePopup();
        field.clearFocus();
        QCOMPARE(field.currentText(), u"情感 > 故事"_s);
        QCOMPARE(field.edits.count(), 0);
        // Emptied, it is none.
        field.setFocus();
        field.lineEdit()->selectAll();
        field.key(Qt::Key_Delete);
        field.hidePopup();
        field.clearFocus();
        QCOMPARE(field.channel(), QStringList());
        QCOMPARE(field.edits.count(), 1);
    }

    void oneClickChooses()
    {
        Field field;
        field.showPopup();
        const QModelIndex parent = field.tree()->model()->index(2, 0);
        QCOMPARE(parent.data().toString(), u"要闻"_s);
        const QRect row = field.tree()->visualRect(field.tree()->model()->index(0, 0, parent));
        QTest::mouseClick(field.tree()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(field.channel(), (QStringList{u"要闻"_s, u"城建"_s}));
        QVERIFY(!field.tree()->isVisible());
    }

    void keysThatTheTreeGetsGoToTheLine()
    {
        Field field;
        field.showPopup();
        QTest::keyClick(field.tree(), Qt::Key_Down);
        QTest::keyClick(field.tree(), Qt::Key_Return);
        QCOMPARE(field.channel(), QStringList{u"情感"_s});
        field.lineEdit()->selectAll();
        field.showPopup();
        QTest::keyClicks(field.tree(), u"abc"_s);
        QCOMPARE(field.lineEdit()->text(), u"abc"_s);
    }

    void composingIsLeftAlone()
    {
        Field field;
        field.setChannel({u"要闻"_s});
        field.lineEdit()->setCursorPosition(0);
        QInputMethodEvent composing(u"qing"_s, {});
        QCoreApplication::sendEvent(&field, &composing);
        field.setChannel({u"要闻"_s});
        field.setChannels({{u"情感"_s}, {u"要闻"_s}});
        QInputMethodEvent done;
        done.setCommitString(u"情"_s);
        QCoreApplication::sendEvent(&field, &done);
        QCOMPARE(field.lineEdit()->text(), u"情要闻"_s);
    }

    void pathsAreReadInEveryUsualForm()
    {
        QCOMPARE(channelFromText(u" 情感＞故事 "_s), (QStringList{u"情感"_s, u"故事"_s}));
        QCOMPARE(channelFromText(u"情感/故事"_s), (QStringList{u"情感"_s, u"故事"_s}));
        QCOMPARE(channelFromText(u" > "_s), QStringList());
        QCOMPARE(channelText({u"情感"_s, u"故事"_s}), u"情感 > 故事"_s);
    }
};

GAOQIAN_TEST_WIDGETS(TestChannelField)
#include "tst_channelfield.moc"
