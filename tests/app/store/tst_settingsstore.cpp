// Settings of every JSON kind, the site's own, and the channel tree.
#include "store/settingsstore.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryKindOfValue();
    void namesABrokenSetting();
    void keepsTheSite();
    void keepsChannelsInOrder();
};

void TestSettingsStore::keepsEveryKindOfValue()
{
    ScratchDatabase scratch;
    SettingsStore store(*scratch.database);
    QVERIFY(store.value(u"none"_s)->isUndefined());
    const QList<QJsonValue> values = {u"文字 \"'\n"_s,
                                      u""_s,
                                      3.5,
                                      -7,
                                      true,
                                      false,
                                      QJsonValue::Null,
                                      QJsonArray{1, u"二"_s},
                                      QJsonObject{{u"a"_s, QJsonArray()}}};
    for (const QJsonValue &value : values) {
        VERIFY_OK(store.setValue(u"key"_s, value));
        QCOMPARE(SettingsStore(*scratch.another()).value(u"key"_s).value(), value);
    }
    VERIFY_OK(store.setValue(u"key"_s, QJsonValue::Undefined));
    QVERIFY(store.value(u"key"_s)->isUndefined());
}

void TestSettingsStore::namesABrokenSetting()
{
    ScratchDatabase scratch;
    SettingsStore store(*scratch.database);
    VERIFY_OK(store.setValue(u"site.name"_s, u"永宁"_s));
    QSqlQuery query(scratch.database->handle());
    QVERIFY(query.exec(u"UPDATE settings SET value = '{broken'"_s));
    const Result<SiteSettings> site = store.site();
    QVERIFY(!site.ok());
    QVERIFY2(site.error().message.contains(u"site.name"_s), qPrintable(site.error().message));
}

void TestSettingsStore::keepsTheSite()
{
    ScratchDatabase scratch;
    SettingsStore store(*scratch.database);
    QVERIFY(store.site().value() == SiteSettings());
    const SiteSettings site{u"永宁新闻网"_s, u"讲永宁的故事"_s, u"首页"_s, u"https://example.org/"_s, u"zh-CN"_s};
    VERIFY_OK(store.setSite(site));
    QVERIFY(SettingsStore(*scratch.another()).site().value() == site);
    QCOMPARE(store.value(u"site.name"_s)->toString(), site.name);
}

void TestSettingsStore::keepsChannelsInOrder()
{
    ScratchDatabase scratch;
    SettingsStore store(*scratch.database);
    VERIFY_OK(store.addChannel({u"情感"_s, u"故事"_s}));
    VERIFY_OK(store.addChannel({u"本地"_s}));
    VERIFY_OK(store.addChannel({u"情感"_s, u"家/常"_s}));
    VERIFY_OK(store.addChannel({u"本地"_s}));
    const QList<QStringList> expected = {{u"情感"_s}, {u"情感"_s, u"故事"_s}, {u"本地"_s}, {u"情感"_s, u"家/常"_s}};
    QCOMPARE(store.channels().value(), expected);
    QVERIFY(!store.addChannel({}).ok());
    QVERIFY(!store.addChannel({u"情感"_s, QString()}).ok());
    QVERIFY(!store.addChannel({u"情感"_s, u"\u200b"_s}).ok());
    QCOMPARE(store.channels().value(), expected);
}

GAOQIAN_TEST_GUILESS(TestSettingsStore)
#include "tst_settingsstore.moc"
