// Once a month, and only what nothing has shown for a month.
#include "newsroom/housekeeping.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/query.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestHousekeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onceAMonth()
    {
        ScratchNewsroom newsroom;
        const QByteArray bytes = QByteArray::fromBase64("R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==");
        const Asset picture{assetHash(bytes), u"image/gif"_s, bytes, 3, 2};
        const QStringList unused{picture.hash};
        VERIFY_OK(newsroom->assets().put(picture));
        QCOMPARE(must(picturesDueToLetGo(*newsroom)).value(), QStringList()); // it came in just now
        newsroom.clock.advance(31 * 86400);
        QCOMPARE(must(picturesDueToLetGo(*newsroom)).value(), unused);
        VERIFY_OK(newsroom->assets().put(picture)); // put into a story meanwhile
        QCOMPARE(must(letPicturesGo(*newsroom, unused)), 0);
        newsroom.clock.advance(20 * 86400);
        QVERIFY(!must(picturesDueToLetGo(*newsroom))); // looked over not long ago
        newsroom.clock.advance(11 * 86400);
        QCOMPARE(must(picturesDueToLetGo(*newsroom)).value(), unused);
        QCOMPARE(must(letPicturesGo(*newsroom, unused)), 1);
        QVERIFY(!newsroom->assets().get(picture.hash).ok());
    }

    /// A newsroom from before such times were noted: what was taken out of a story just now has to be there for an undo.
    void pictureOfAnUpgradedNewsroomOutlivesAnUndo()
    {
        ScratchNewsroom newsroom;
        const QByteArray bytes = QByteArray::fromBase64("R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==");
        const Asset picture{assetHash(bytes), u"image/gif"_s, bytes, 3, 2};
        VERIFY_OK(newsroom->assets().put(picture));
        Article story = ScratchNewsroom::story(u"题"_s, u"文"_s);
        story.cover = picture.hash;
        newsroom.add(story);
        VERIFY_OK(newsroom->database().transaction([&]() -> Result<void> {
            const Result<int> gone = Query(newsroom->database(), u"DELETE FROM asset_times"_s).run();
            return gone ? Result<void>() : gone.error();
        }));
        newsroom.clock.advance(60);
        ArticleRecord record = newsroom.record(story.id);
        Article changed = record.article;
        changed.cover.clear();
        VERIFY_OK(newsroom->articles().save(NormalArticle(changed), record.version, {}));
        QCOMPARE(must(picturesToLetGo(*newsroom)), QStringList());
        // And a picture that is missing keeps nobody from writing.
        record = newsroom.record(story.id);
        changed.cover = assetHash("no such picture");
        VERIFY_OK(newsroom->articles().save(NormalArticle(changed), record.version, {}));
    }
};

GAOQIAN_TEST_GUILESS(TestHousekeeping)
#include "tst_housekeeping.moc"
