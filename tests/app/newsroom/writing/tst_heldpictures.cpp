// Pictures that are held for the open story: those that it shows and the newsroom has not are never let go.
#include "newsroom/writing/heldpictures.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Asset picture(char letter, qsizetype size = 100)
{
    const QByteArray bytes(size, letter);
    return {assetHash(bytes), u"image/png"_s, bytes, 1, 1};
}

Article showing(const QList<Asset> &pictures)
{
    Article article;
    for (const Asset &each : pictures)
        article.body << Figure{each.hash};
    return article;
}

QStringList hashesOf(const QList<HeldPicture> &pictures)
{
    QStringList hashes;
    for (const HeldPicture &each : pictures)
        hashes << each.picture.hash;
    return hashes;
}

} // namespace

class TestHeldPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsShownTravels()
    {
        const Asset first = picture('a');
        const Asset second = picture('b');
        HeldPictures held;
        held.hold({first, second});
        QCOMPARE(hashesOf(held.shownIn(showing({second}))), QStringList{second.hash});
        QCOMPARE(hashesOf(held.shownIn({})), QStringList());
        held.noteWritten(held.shownIn(showing({second})));
        QCOMPARE(unwritten(held.shownIn(showing({first, second}))), QList<Asset>{first});
        held.hold({second}); // inserted once more: perhaps the newsroom's is damaged
        QCOMPARE(unwritten(held.shownIn(showing({first, second}))), (QList<Asset>{first, second}));
        held.drop(first.hash);
        QCOMPARE(hashesOf(held.shownIn(showing({first, second}))), QStringList{second.hash});
    }

    /// What is not shown now, undo shows again, or it is pasted elsewhere.
    void whatIsNotWrittenIsWrittenWhetherShownOrNot()
    {
        const Asset first = picture('a');
        const Asset second = picture('b');
        HeldPictures held;
        held.hold({first, second});
        QCOMPARE(unwritten(held.toWriteWith({})), (QList<Asset>{first, second}));
        held.noteWritten(held.toWriteWith({}));
        QCOMPARE(hashesOf(held.toWriteWith({})), QStringList());
        QCOMPARE(hashesOf(held.toWriteWith(showing({second}))), QStringList{second.hash}); // the newsroom may have let it go
    }

    void theOldestGoWhenThereIsNoRoom()
    {
        const QList<Asset> all{picture('a'), picture('b'), picture('c'), picture('d')};
        HeldPictures held(250);
        held.hold(all);
        held.trim();
        QCOMPARE(held.shownIn(showing(all)).size(), 4); // all are still to be written
        held.noteWritten(held.shownIn(showing({all[1], all[2]})));
        held.trim();
        QCOMPARE(hashesOf(held.shownIn(showing(all))), (QStringList{all[0].hash, all[3].hash}));
        held.hold({all[2]});
        held.trim();
        QCOMPARE(held.shownIn(showing(all)).size(), 3);
        held.noteWritten(held.shownIn(showing(all)));
        held.trim();
        QCOMPARE(hashesOf(held.shownIn(showing(all))), (QStringList{all[3].hash, all[2].hash}));
    }
};

GAOQIAN_TEST_GUILESS(TestHeldPictures)
#include "tst_heldpictures.moc"
