// Pages that wait to be confirmed come back whole, with their pictures, once.
#include "newsroom/import/waitingpages.h"

#include "intake/pictures/pictureintake.h"
#include "support/png.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class WaitingPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesComeBack()
    {
        Intake page;
        page.article.title = u"渡口"_s;
        for (const Qt::GlobalColor colour : {Qt::green, Qt::red}) {
            const auto picture = takeInPicture(test::png(colour));
            QVERIFY(bool(picture));
            page.assets << *picture;
        }
        WaitingPages pages;
        pages.keep(u"a"_s, page);
        pages.keep(u"b"_s, page); // shows the same
        for (const QString &path : {u"a"_s, u"b"_s}) {
            const auto back = pages.take(path);
            QVERIFY(bool(back));
            QCOMPARE(back->article, page.article);
            QCOMPARE(back->assets, page.assets);
        }
        QVERIFY(!pages.take(u"a"_s));
    }

    void clearedPagesWaitNoMore()
    {
        WaitingPages pages;
        pages.keep(u"a"_s, {});
        pages.clear();
        QVERIFY(!pages.take(u"a"_s));
    }
};

GAOQIAN_TEST_GUILESS(WaitingPagesTest)
#include "tst_waitingpages.moc"
