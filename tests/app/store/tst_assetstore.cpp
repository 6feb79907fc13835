// Pictures are kept once, by the hash of their bytes, and never handed out changed.
#include "base/ids.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/templatestore.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Asset picture(const QByteArray &bytes)
{
    Asset asset;
    asset.hash = assetHash(bytes);
    asset.mime = u"image/png"_s;
    asset.bytes = bytes;
    asset.width = 640;
    asset.height = 480;
    return asset;
}

} // namespace

class TestAssetStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPicturesOnce();
    void refusesAWrongHash();
    void noticesChangedBytes();
    void namesWhatIsMissing();
    void removesWhatNothingShows();
    void takenOutCountsFromThenOn();
    void removesNothingWhileSomethingCannotBeRead();
};

void TestAssetStore::keepsPicturesOnce()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    for (const QByteArray &bytes : {QByteArray("\x89PNG\0\xff", 6), QByteArray(3'000'000, '\0'), QByteArray()}) {
        const Asset asset = picture(bytes);
        VERIFY_OK(store.put(asset));
        VERIFY_OK(store.put(asset));
        const auto other = scratch.another();
        const Result<Asset> kept = AssetStore(*other, scratch.clock).get(asset.hash);
        VERIFY_OK(kept);
        QVERIFY(*kept == asset);
        QVERIFY(store.info(asset.hash).value() == (AssetInfo{asset.mime, 640, 480, int(bytes.size())}));
    }
}

void TestAssetStore::refusesAWrongHash()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    Asset asset = picture("one");
    asset.bytes = "two";
    const Result<void> put = store.put(asset);
    QVERIFY(!put.ok());
    QCOMPARE(put.error().kind, ErrorKind::Input);
    QVERIFY(!store.info(asset.hash)->has_value());
    asset = picture("one");
    asset.hash = asset.hash.toUpper(); // one spelling alone, or a picture would be kept twice
    QVERIFY(!store.put(asset).ok());
}

void TestAssetStore::noticesChangedBytes()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    const Asset asset = picture("one");
    VERIFY_OK(store.put(asset));
    QSqlQuery query(scratch.database->handle());
    QVERIFY(query.prepare(u"UPDATE assets SET bytes = ?"_s));
    query.addBindValue(QByteArray(1, '\0'));
    QVERIFY(query.exec());
    const Result<Asset> read = store.get(asset.hash);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::Io);
    // Putting it in again mends it.
    VERIFY_OK(store.put(asset));
    QVERIFY(store.get(asset.hash).value() == asset);
}

void TestAssetStore::namesWhatIsMissing()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    const Asset there = picture("there");
    VERIFY_OK(store.put(there));
    QCOMPARE(store.get(u"a"_s).error().kind, ErrorKind::Refused);
    QVERIFY(!store.info(u"a"_s)->has_value());
}

void TestAssetStore::removesWhatNothingShows()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    ArticleStore articles(*scratch.database, scratch.clock);
    TemplateStore templates(*scratch.database, scratch.clock);
    QHash<QString, Asset> pictures;
    for (const QString &name : {u"working copy"_s, u"cover"_s, u"kept version"_s, u"template"_s, u"nobody"_s}) {
        pictures.insert(name, picture(name.toUtf8()));
        VERIFY_OK(store.put(pictures[name]));
    }
    Article article;
    article.id = newId();
    article.body = {Figure{.asset = pictures[u"kept version"_s].hash}};
    VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
    VERIFY_OK(articles.addRevision(article.id, {}, u"save"_s));
    article.cover = pictures[u"cover"_s].hash;
    article.body = {Figure{.asset = pictures[u"working copy"_s].hash}};
    VERIFY_OK(articles.save(NormalArticle(article), 1, {}));
    article.id = newId();
    article.cover.clear();
    article.body = {Figure{.asset = pictures[u"template"_s].hash}};
    VERIFY_OK(templates.put(u"样稿"_s, NormalArticle(article)));

    const QDateTime month = scratch.clock.now().addDays(30);
    QCOMPARE(store.unused(scratch.clock.now()).value(), QStringList()); // it may be put back by an undo
    const QStringList unused{pictures[u"nobody"_s].hash};
    QCOMPARE(store.unused(month).value(), unused);
    QCOMPARE(store.remove(unused, month).value(), 1);
    QCOMPARE(store.remove(unused, month).value(), 0);
    for (auto it = pictures.cbegin(); it != pictures.cend(); ++it)
        QCOMPARE(store.get(it->hash).ok(), it.key() != u"nobody"_s);
    // Used once more, it counts as having come in now.
    scratch.clock.advance(86400);
    VERIFY_OK(store.put(pictures[u"nobody"_s]));
    QCOMPARE(store.unused(scratch.clock.now()).value(), QStringList());
    QCOMPARE(store.remove(unused, scratch.clock.now()).value(), 0);
}

void TestAssetStore::takenOutCountsFromThenOn()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    ArticleStore articles(*scratch.database, scratch.clock);
    const Asset asset = picture("one");
    VERIFY_OK(store.put(asset));
    Article article;
    article.id = newId();
    article.body = {Figure{.asset = asset.hash}};
    VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
    scratch.clock.advance(90 * 86400);
    article.body = {};
    VERIFY_OK(articles.save(NormalArticle(article), 1, {}));
    scratch.clock.advance(60);
    QCOMPARE(store.unused(scratch.clock.now().addDays(-30)).value(), QStringList()); // an undo brings it back
    scratch.clock.advance(31 * 86400);
    QCOMPARE(store.unused(scratch.clock.now().addDays(-30)).value(), QStringList{asset.hash});
}

void TestAssetStore::removesNothingWhileSomethingCannotBeRead()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    ArticleStore articles(*scratch.database, scratch.clock);
    const Asset asset = picture("one");
    VERIFY_OK(store.put(asset));
    Article article;
    article.id = newId();
    VERIFY_OK(articles.insert(NormalArticle(article), Origin::Own, {}));
    QSqlQuery query(scratch.database->handle());
    QVERIFY(query.exec(u"UPDATE working_copies SET article = '{'"_s));
    QVERIFY(!store.unused(scratch.clock.now().addDays(1)).ok());
    VERIFY_OK(store.get(asset.hash));
}

GAOQIAN_TEST_GUILESS(TestAssetStore)
#include "tst_assetstore.moc"
