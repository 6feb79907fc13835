// People, keys and chains come back as they were given, so that their certificates still hold.
#include "base/ids.h"
#include "store/staffstore.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

Person somebody(const QString &name, const QDateTime &joined)
{
    Person person;
    person.id = newId();
    person.name = name;
    person.roles = {u"编辑"_s, u"编审, \"代\""_s};
    person.publicKey = QByteArray("\0key\xff", 5);
    person.certifiedFrom = joined;
    person.certificate = QByteArray("\0\1\2", 3);
    return person;
}

} // namespace

class TestStaffStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOneIdentity();
    void keepsPeople();
    void updatesPeople();
    void keepsFormerCertificates();
    void keepsKeys();
    void keepsChains();
    void certificatesSurvive();
};

void TestStaffStore::keepsOneIdentity()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    QCOMPARE(store.identity().error().kind, ErrorKind::Refused);
    const NewsroomIdentity identity{newId(), QByteArray("\0public", 7)};
    VERIFY_OK(store.setIdentity(identity));
    QVERIFY(StaffStore(*scratch.another()).identity().value() == identity);
    QCOMPARE(store.setIdentity({newId(), "other"}).error().kind, ErrorKind::Refused);
    QVERIFY(store.identity().value() == identity);
}

void TestStaffStore::keepsPeople()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    const Person second = somebody(u"柳明"_s, scratch.clock.now());
    Person first = somebody(u"陶然"_s, scratch.clock.now().addSecs(-1));
    first.admin = true;
    const Person namesake = somebody(u"柳明"_s, scratch.clock.now().addSecs(1));
    for (const Person &person : {second, first, namesake})
        VERIFY_OK(store.add(person));
    QCOMPARE(store.add(first).error().kind, ErrorKind::Conflict);

    QVERIFY(store.people().value() == (QList<Person>{first, second, namesake}));
    QVERIFY(store.person(first.id).value() == first);
    QVERIFY(!store.person(newId())->has_value());
    QVERIFY(store.byName(u"陶然"_s).value() == QList<Person>{first});
    QVERIFY(store.byName(u"柳明"_s).value() == (QList<Person>{second, namesake}));
    QCOMPARE(store.byName(u"赵"_s)->size(), 0);
}

void TestStaffStore::updatesPeople()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    Person person = somebody(u"陶然"_s, scratch.clock.now());
    QCOMPARE(store.update(person).error().kind, ErrorKind::Refused);
    VERIFY_OK(store.add(person));
    VERIFY_OK(store.setWrappedKey(person.id, "wrapped"));
    person.roles += u"终审"_s;
    person.admin = true;
    person.certificate = "new";
    VERIFY_OK(store.update(person));
    QVERIFY(store.people().value() == QList<Person>{person});
    QCOMPARE(store.wrappedKey(person.id).value(), "wrapped");
}

void TestStaffStore::keepsFormerCertificates()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    Person person = somebody(u"许静"_s, scratch.clock.now());
    VERIFY_OK(store.add(person));
    const Person before = person;
    person.roles << u"终审"_s;
    person.certificate = "newer";
    VERIFY_OK(store.update(person));
    QVERIFY(store.people().value() == QList<Person>{person});
    QVERIFY(store.certificates().value() == (QList<Person>{before, person}));
}

void TestStaffStore::keepsKeys()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    const Person person = somebody(u"陶然"_s, scratch.clock.now());
    VERIFY_OK(store.add(person));

    QCOMPARE(store.wrappedKey(person.id).error().kind, ErrorKind::Refused);
    QCOMPARE(store.wrappedKey(newId()).error().kind, ErrorKind::Refused);
    QCOMPARE(store.setWrappedKey(newId(), "x").error().kind, ErrorKind::Refused);
    VERIFY_OK(store.setWrappedKey(person.id, "one"));
    VERIFY_OK(store.setWrappedKey(person.id, "two"));
    QCOMPARE(store.wrappedKey(person.id).value(), "two");

    QCOMPARE(store.wrappedNewsroomKey(person.id).error().kind, ErrorKind::Refused);
    QCOMPARE(store.setWrappedNewsroomKey(newId(), "x").error().kind, ErrorKind::Refused);
    VERIFY_OK(store.setWrappedNewsroomKey(person.id, "three"));
    VERIFY_OK(store.setWrappedNewsroomKey(person.id, "four"));
    QCOMPARE(store.wrappedNewsroomKey(person.id).value(), "four");
}

void TestStaffStore::keepsChains()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    ChainDefinition newer{newId(), {u"情感"_s, u"故/事"_s}, presetChain(), scratch.clock.now(), QByteArray("\0c", 2)};
    newer.chain.edits = EditPolicy::KeepEarlierStages;
    newer.chain.distinctPeople = false;
    const ChainDefinition older{newId(), {}, presetChain(), scratch.clock.now().addDays(-1), "d"};
    VERIFY_OK(store.addChain(newer));
    VERIFY_OK(store.addChain(older));
    QVERIFY(!store.addChain(older).ok());
    const Result<QList<ChainDefinition>> chains = StaffStore(*scratch.another()).chains();
    VERIFY_OK(chains);
    QVERIFY(*chains == (QList<ChainDefinition>{older, newer}));
    QCOMPARE(chainDigest(chains->at(1).chain), chainDigest(newer.chain));
}

void TestStaffStore::certificatesSurvive()
{
    ScratchDatabase scratch;
    StaffStore store(*scratch.database);
    const SigningKey key = SigningKey::generate();
    const NewsroomIdentity identity{newId(), key.publicKey()};
    VERIFY_OK(store.setIdentity(identity));
    VERIFY_OK(store.add(certified(somebody(u"陶然"_s, scratch.clock.now()), identity.id, key)));
    VERIFY_OK(store.addChain(certified(ChainDefinition{newId(), {}, presetChain(), scratch.clock.now(), {}}, identity.id, key)));
    const NewsroomIdentity kept = store.identity().value();
    QVERIFY(certificateHolds(store.people()->first(), kept));
    QVERIFY(certificateHolds(store.chains()->first(), kept));
}

GAOQIAN_TEST_GUILESS(TestStaffStore)
#include "tst_staffstore.moc"
