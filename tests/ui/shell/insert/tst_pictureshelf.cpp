// Pictures come from beside the window: asked for they are on their way, and then here, lost, or smaller than they were.
#include "shell/insert/pictureshelf.h"

#include "intake/pictures/pictureintake.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "support/png.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestPictureShelf : public QObject {
    Q_OBJECT

private:
    static QString put(Newsroom &newsroom, const QSize &size)
    {
        const auto asset = takeInPicture(png(Qt::red, size));
        if (!asset || !newsroom.assets().put(*asset))
            qFatal("no picture");
        return asset->hash;
    }

private Q_SLOTS:
    void whatIsAskedForComesOnce()
    {
        ScratchNewsroom newsroom;
        const QString hash = put(*newsroom, {40, 30});
        const auto own = newsroom.another();
        PictureShelf shelf(*own);
        own->database().handle().close(); // the asking thread reads nothing
        QSignalSpy arrived(&shelf, &PictureShelf::arrived);
        QVERIFY(!shelf.picture(hash));
        QVERIFY(!shelf.picture(hash));
        QTRY_COMPARE(arrived.size(), 1);
        const auto picture = shelf.picture(hash);
        QVERIFY(picture);
        QCOMPARE(picture->image.size(), QSize(40, 30));
        QCOMPARE(picture->size, QSize(40, 30));
        QCOMPARE(arrived.size(), 1);
    }

    void aLargeOneIsMadeSmaller_andKnowsHowLargeItIs()
    {
        ScratchNewsroom newsroom;
        const QString hash = put(*newsroom, {2400, 600});
        PictureShelf shelf(*newsroom);
        QVERIFY(!shelf.picture(hash));
        QTRY_VERIFY(shelf.picture(hash));
        QCOMPARE(shelf.picture(hash)->size, QSize(2400, 600));
        QCOMPARE(shelf.picture(hash)->image.size(), QSize(1600, 400));
    }

    void oneThatIsLostIsSaidToBe_untilItIsLookedForAgain()
    {
        ScratchNewsroom newsroom;
        const QString hash = put(*newsroom, {40, 30});
        const QString nowhere(64, u'0');
        PictureShelf shelf(*newsroom);
        QSignalSpy arrived(&shelf, &PictureShelf::arrived);
        QVERIFY(!shelf.picture(nowhere));
        QTRY_COMPARE(arrived.size(), 1);
        QVERIFY(shelf.picture(nowhere));
        QVERIFY(shelf.picture(nowhere)->image.isNull());
        QCOMPARE(arrived.size(), 1);
        shelf.forgetLost();
        QVERIFY(!shelf.picture(nowhere));
        QVERIFY(shelf.picture({})); // none is none
    }

    /// Another program has the file for a while: the picture is late, not lost.
    void oneThatCannotBeReadJustNowComesLater()
    {
        ScratchNewsroom newsroom;
        const QString hash = put(*newsroom, {40, 30});
        PictureShelf shelf(*newsroom);
        QSignalSpy arrived(&shelf, &PictureShelf::arrived);
        QVERIFY(!shelf.picture(u"nothing"_s));
        QTRY_COMPARE(arrived.size(), 1); // its thread has the file open
        QSqlQuery away(newsroom->database().handle());
        QVERIFY(away.exec(u"ALTER TABLE assets RENAME TO assets_away"_s));
        QVERIFY(!shelf.picture(hash));
        shelf.give(*takeInPicture(png(Qt::green, {20, 20}))); // read behind it
        QTRY_COMPARE(arrived.size(), 2);
        QVERIFY(!shelf.picture(hash)); // nothing is told of what is tried again
        QVERIFY(away.exec(u"ALTER TABLE assets_away RENAME TO assets"_s));
        QTRY_COMPARE(arrived.size(), 3);
        QCOMPARE(shelf.picture(hash)->size, QSize(40, 30));
    }

    void oneThatIsGivenIsHereBeforeTheNewsroomHasIt()
    {
        ScratchNewsroom newsroom;
        PictureShelf shelf(*newsroom);
        const auto asset = takeInPicture(png(Qt::red, {40, 30}));
        VERIFY_OK(asset);
        shelf.give(*asset);
        QVERIFY(!shelf.picture(asset->hash));
        QTRY_VERIFY(shelf.picture(asset->hash));
        QCOMPARE(shelf.picture(asset->hash)->size, QSize(40, 30));
    }

    void onlyTheLatestStay()
    {
        ScratchNewsroom newsroom;
        PictureShelf shelf(*newsroom, nullptr, 100);
        const QString first = put(*newsroom, {100, 100}); // 40 kilobytes
        const QString second = put(*newsroom, {100, 101});
        const QString third = put(*newsroom, {100, 102});
        for (const QString &hash : {first, second, third}) {
            QVERIFY(!shelf.picture(hash));
            QTRY_VERIFY(shelf.picture(hash));
        }
        QVERIFY(!shelf.picture(first)); // on its way once more
        QTRY_VERIFY(shelf.picture(first));
    }
};

GAOQIAN_TEST_WIDGETS(TestPictureShelf)
#include "tst_pictureshelf.moc"
