// The outline as its user meets it: a tree of sections, gone through by click and key, rearranged by dragging and by Alt and the
// arrows.
#include "outline/outlinemodel.h"
#include "outline/outlinepanel.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QLabel>
#include <QList>
#include <QMimeData>
#include <QModelIndex>
#include <QObject>
#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <QTreeView>
#include <QVariantList>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// A (A1, A2), B, C (C1)
Outline story()
{
    return {{1, 2, u"01"_s, u"A"_s}, {3, 3, {}, u"A1"_s}, {5, 3, {}, u"A2"_s},
            {7, 2, u"02"_s, u"B"_s}, {9, 2, {}, {}},      {10, 4, {}, u"C1"_s}};
}

} // namespace

class OutlinePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<OutlinePanel>();
        m_panel->resize(264, 320);
        m_panel->setOutline(story());
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void model_keepsItsPromises()
    {
        OutlineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const Outline &outline : {story(), Outline(), story().mid(2), Outline{{0, 4, {}, {}}, {1, 2, {}, {}}}, story()}) {
            model.setOutline(outline);
            for (qsizetype entry = 0; entry < outline.size(); ++entry)
                QCOMPARE(model.entryAt(model.indexOf(entry)), entry);
        }
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        QCOMPARE(model.rowCount(model.index(2, 0)), 1);
    }

    void rows_sayLabelAndHeading()
    {
        QCOMPARE(tree()->model()->index(0, 0).data().toString(), u"01  A"_s);
        QVERIFY(!tree()->model()->index(2, 0).data().toString().isEmpty()); // a heading without words
    }

    void changedWords_keepTheRows()
    {
        QSignalSpy reset(tree()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(tree()->model(), &QAbstractItemModel::dataChanged);
        Outline outline = story();
        outline[3].text = u"Bee"_s;
        outline[4].block = 12;
        m_panel->setOutline(outline);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(tree()->model()->index(1, 0).data().toString(), u"02  Bee"_s);
        m_panel->setCurrentBlock(11); // still in B, because C is further down now
        QCOMPARE(current(), 3);
    }

    void currentSection_followsTheCursor()
    {
        const QList<std::pair<int, int>> places{{0, -1}, {1, 0}, {2, 0}, {4, 1}, {6, 2}, {7, 3}, {30, 5}, {0, -1}};
        for (const auto &[block, entry] : places) {
            m_panel->setCurrentBlock(block);
            QCOMPARE(current(), entry);
        }
        m_panel->setCurrentBlock(7);
        m_panel->setOutline(story().mid(3)); // a section in front is gone: the tree is another one
        QCOMPARE(current(), 0);
    }

    void clickAndEnter_goThere()
    {
        QSignalSpy activated(m_panel.get(), &OutlinePanel::blockActivated);
        click(2);
        QCOMPARE(activated.takeFirst().at(0).toLongLong(), 5);
        QTest::keyClick(tree(), Qt::Key_Down);
        QCOMPARE(activated.size(), 0);
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toLongLong(), 7);
    }

    void altArrows_moveTheSection()
    {
        QSignalSpy moved(m_panel.get(), &OutlinePanel::moveRequested);
        click(3);
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(moved.takeFirst(), (QVariantList{qsizetype(3), qsizetype(0)}));
        QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moved.takeFirst(), (QVariantList{qsizetype(3), qsizetype(6)}));
        click(0);
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier); // nothing is above it
        m_panel->setMovable(false);
        QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moved.size(), 0);
    }

    void drop_movesTheSection_data()
    {
        QTest::addColumn<int>("dragged");
        QTest::addColumn<int>("onto"); // an entry, or -1 for the top
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("before"); // -1 for refused
        QTest::newRow("between sections") << 4 << -1 << 1 << 3;
        QTest::newRow("behind the last") << 0 << -1 << 3 << 6;
        QTest::newRow("on the empty ground") << 0 << -1 << -1 << 6;
        QTest::newRow("between subsections") << 5 << 0 << 1 << 2;
        QTest::newRow("on a section") << 5 << 3 << -1 << 4;
        QTest::newRow("on itself") << 0 << 0 << -1 << -1;
        QTest::newRow("into itself") << 0 << 1 << -1 << -1;
    }

    void drop_movesTheSection()
    {
        QFETCH(int, dragged);
        QFETCH(int, onto);
        QFETCH(int, row);
        QFETCH(int, before);
        QSignalSpy moved(m_panel.get(), &OutlinePanel::moveRequested);
        QAbstractItemModel *model = tree()->model();
        const std::unique_ptr<QMimeData> data(model->mimeData({indexOf(dragged)}));
        QVERIFY(!model->dropMimeData(data.get(), Qt::MoveAction, row, 0, indexOf(onto))); // no view removes rows
        QCoreApplication::processEvents();
        QCOMPARE(moved.size(), before < 0 ? 0 : 1);
        if (before >= 0)
            QCOMPARE(moved.first(), (QVariantList{qsizetype(dragged), qsizetype(before)}));
    }

    void foreignDrags_areRefused()
    {
        const OutlineModel other;
        QMimeData text;
        text.setText(u"0"_s);
        QAbstractItemModel *model = tree()->model();
        QVERIFY(!model->canDropMimeData(&text, Qt::MoveAction, 0, 0, {}));
        QMimeData old; // from another window
        old.setData(other.mimeTypes().first(), "123 0");
        QVERIFY(!model->canDropMimeData(&old, Qt::MoveAction, 0, 0, {}));
        const std::unique_ptr<QMimeData> gone(model->mimeData({indexOf(5)}));
        m_panel->setOutline(story().mid(0, 2));
        QVERIFY(!model->canDropMimeData(gone.get(), Qt::MoveAction, 0, 0, {}));
    }

    void storyWithoutSections_saysWhatToDo()
    {
        QVERIFY(tree()->isVisible());
        m_panel->setOutline({});
        QVERIFY(!tree()->isVisible());
        auto *words = m_panel->findChild<QLabel *>();
        QVERIFY(words->isVisible() && !words->text().isEmpty());
    }

    void everyControl_hasAName() { QCOMPARE(test::namelessControls(*m_panel).join(u", "_s), QString()); }

private:
    QTreeView *tree() const { return m_panel->findChild<QTreeView *>(); }
    OutlineModel *model() const { return qobject_cast<OutlineModel *>(tree()->model()); }
    QModelIndex indexOf(int entry) const { return model()->indexOf(entry); }
    int current() const { return int(model()->entryAt(tree()->currentIndex())); }
    void click(int entry)
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(indexOf(entry)).center());
    }

    std::unique_ptr<OutlinePanel> m_panel;
};

GAOQIAN_TEST_WIDGETS(OutlinePanelTest)
#include "tst_outlinepanel.moc"
