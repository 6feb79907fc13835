// Pictures are kept once, by the hash of their bytes, and never handed out changed.
#include "store/assetstore.h"
#include "support/scratchdatabase.h"

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
    QVERIFY(query.exec(u"UPDATE assets SET bytes = x'00'"_s));
    const Result<Asset> read = store.get(asset.hash);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::Io);
}

void TestAssetStore::namesWhatIsMissing()
{
    ScratchDatabase scratch;
    AssetStore store(*scratch.database, scratch.clock);
    const Asset there = picture("there");
    VERIFY_OK(store.put(there));
    QCOMPARE(store.missing({u"a"_s, there.hash, u"b"_s}).value(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(store.missing({}).value(), QStringList());
    QCOMPARE(store.get(u"a"_s).error().kind, ErrorKind::Refused);
    QVERIFY(!store.info(u"a"_s)->has_value());
}

QTEST_GUILESS_MAIN(TestAssetStore)
#include "tst_assetstore.moc"
