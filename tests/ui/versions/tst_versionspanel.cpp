// The panel of versions through keyboard and mouse: choosing, going back, naming, its empty states.
#include "support/accessible.h"
#include "support/testprogram.h"
#include "versions/versionmodel.h"
#include "versions/versionspanel.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

QList<Revision> revisions(int count)
{
    QList<Revision> all;
    for (int i = 1; i <= count; ++i)
        all.append({u"story"_s, i, u"digest"_s, u"a"_s, u"save"_s, {}, now.addSecs(60 * (i - count))});
    return all;
}

struct Shown {
    Shown()
    {
        panel.setPreview(new QLabel(u"preview"_s));
        panel.resize(400, 500);
        panel.show();
    }

    void fill(int count) { panel.setVersions(revisions(count), {{u"a"_s, u"陶然"_s}}, now); }
    QListView &list() { return *panel.findChild<QListView *>(); }
    QPushButton &button(int index) { return *panel.findChildren<QPushButton *>().at(index); }
    QString emptyText()
    {
        return panel.findChild<QLabel *>(u"empty"_s)->isVisible() ? panel.findChild<QLabel *>(u"empty"_s)->text() : QString();
    }

    VersionsPanel panel;
    QSignalSpy chosen{&panel, &VersionsPanel::versionChosen};
    QSignalSpy restore{&panel, &VersionsPanel::restoreRequested};
    QSignalSpy name{&panel, &VersionsPanel::nameRequested};
};

} // namespace

class TestVersionsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyStatesSayWhatToDo()
    {
        Shown shown;
        QVERIFY(shown.emptyText().contains(u"Open a story"_s));
        shown.fill(0);
        QVERIFY(shown.emptyText().contains(u"Ctrl+S"_s));
        QVERIFY(!shown.list().isVisible());
        shown.fill(1);
        QCOMPARE(shown.emptyText(), QString());
        QVERIFY(shown.list().isVisible());
        shown.panel.clear();
        QVERIFY(shown.emptyText().contains(u"Open a story"_s));
        QCOMPARE(shown.panel.chosen(), 0);
    }

    void keysChooseAndButtonsAct()
    {
        Shown shown;
        shown.fill(3);
        QCOMPARE(shown.chosen.size(), 1);
        QCOMPARE(shown.panel.chosen(), 0);
        QVERIFY(!shown.button(0).isEnabled()); // one is there already
        QVERIFY(shown.button(1).isEnabled());
        QTest::keyClick(&shown.list(), Qt::Key_Down);
        QCOMPARE(shown.chosen.last().first().toInt(), 3);
        QTest::keyClick(&shown.list(), Qt::Key_Down);
        QCOMPARE(shown.chosen.last().first().toInt(), 2);
        QTest::mouseClick(&shown.button(0), Qt::LeftButton);
        QCOMPARE(shown.restore.last().first().toInt(), 2);
        QTest::keyClick(&shown.button(1), Qt::Key_Space);
        QCOMPARE(shown.name.last().first().toInt(), 2);
    }

    void theMouseChooses()
    {
        Shown shown;
        shown.fill(3);
        const QRect row = shown.list().visualRect(shown.list().model()->index(2, 0));
        QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(shown.panel.chosen(), 2);
    }

    void theChosenOneStaysChosen()
    {
        Shown shown;
        shown.fill(3);
        shown.panel.choose(2);
        shown.fill(5);
        QCOMPARE(shown.panel.chosen(), 2);
        QCOMPARE(shown.chosen.last().first().toInt(), 2);
        shown.panel.setVersions(revisions(1), {}, now); // it was let go
        QCOMPARE(shown.panel.chosen(), 0);
    }

    void besideEachOtherWhereThereIsRoom()
    {
        Shown shown;
        shown.fill(3);
        auto *splitter = shown.panel.findChild<QSplitter *>();
        QCOMPARE(splitter->orientation(), Qt::Vertical);
        shown.panel.resize(1000, 500);
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
    }

    void aLongListIsDrawn()
    {
        Shown shown;
        shown.fill(5000);
        QVERIFY(!shown.panel.grab().isNull());
        QTest::keyClick(&shown.list(), Qt::Key_End);
        QCOMPARE(shown.panel.chosen(), 1);
    }

    void controlsHaveNames()
    {
        Shown shown;
        shown.fill(3);
        QCOMPARE(namelessControls(shown.panel), QStringList());
    }
};

GAOQIAN_TEST_WIDGETS(TestVersionsPanel)
#include "tst_versionspanel.moc"
