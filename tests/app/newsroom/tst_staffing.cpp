// Staff: joining, further roles, passphrases and chains, and who may not.
#include "support/scratchnewsroom.h"
#include "support/verifyok.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QString adminName = u"陶然"_s;
const QString newName = u"阮小溪"_s;

template <typename T> bool isRefused(const Result<T> &result)
{
    return !result && result.error().kind == ErrorKind::Refused && !result.error().message.isEmpty();
}

} // namespace

class TestStaffing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addedPersonIsCertifiedAndCanSign()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Secret fresh = Secret::fromPassphrase(u"新口令"_s);
        const auto added =
            staffing.add(u" 阮小溪 "_s, {u"编辑"_s}, fresh, newsroom.admin(), ScratchNewsroom::passphrase(adminName));
        VERIFY_OK(added);
        QCOMPARE(added->name, newName);
        QVERIFY(!added->admin);
        QVERIFY(certificateHolds(*added, newsroom->identity()));
        const auto people = staffing.people();
        VERIFY_OK(people);
        QCOMPARE(people->size(), ScratchNewsroom::team().size() + 1);
        QCOMPARE(people->last().name, newName);
        const auto key = staffing.unlock(*added, fresh);
        VERIFY_OK(key);
        QCOMPARE(key->publicKey(), added->publicKey);
        VERIFY_OK(SignDesk(*newsroom).act(newsroom.addStory(), {Verdict::Submit, added->id, {}, {}}, *key));
    }

    void furtherRolesKeepKeyPassphraseAndSignatures()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 2));
        const Person before = newsroom.person(u"柳明"_s);
        newsroom.clock.advance(60);
        const auto after =
            staffing.add(u"柳明"_s, {u"终审"_s, u"编审"_s}, {}, newsroom.admin(), ScratchNewsroom::passphrase(adminName));
        VERIFY_OK(after);
        QCOMPARE(after->roles, (QStringList{u"编审"_s, u"终审"_s}));
        QCOMPARE(after->id, before.id);
        QCOMPARE(after->publicKey, before.publicKey);
        VERIFY_OK(staffing.unlock(*after, ScratchNewsroom::passphrase(u"柳明"_s)));
        const auto people = staffing.people();
        QCOMPARE(people->size(), ScratchNewsroom::team().size());
        const auto slip = SignDesk(*newsroom).slip(id);
        VERIFY_OK(slip);
        QVERIFY(!slip->broken());
        QCOMPARE(slip->credits().size(), 2);
    }

    void onlyTheAdministratorAdds()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Secret fresh = Secret::fromPassphrase(u"新口令"_s);
        QVERIFY(isRefused(staffing.add(newName, {u"编辑"_s}, fresh, newsroom.admin(), Secret::fromPassphrase(u"错的"_s))));
        QVERIFY(isRefused(
            staffing.add(newName, {u"编辑"_s}, fresh, newsroom.person(u"柳明"_s), ScratchNewsroom::passphrase(u"柳明"_s))));
        QVERIFY(isRefused(staffing.add(newName, {u"编辑"_s}, {}, newsroom.admin(), ScratchNewsroom::passphrase(adminName))));
        QVERIFY(isRefused(staffing.add(u"  "_s, {u"编辑"_s}, fresh, newsroom.admin(), ScratchNewsroom::passphrase(adminName))));
        QVERIFY(isRefused(
            staffing.add(u"柳明"_s, {u"总监制"_s}, {}, newsroom.person(u"柳明"_s), ScratchNewsroom::passphrase(u"柳明"_s))));
        QCOMPARE(newsroom.person(u"柳明"_s).roles, QStringList{u"编审"_s});
        const auto people = staffing.people();
        QCOMPARE(people->size(), ScratchNewsroom::team().size());
        const auto nobody = staffing.personByName(newName);
        QVERIFY(isRefused(nobody));
        QVERIFY(nobody.error().message.contains(u"宋怀远"_s)); // the sentence says who there is
        QVERIFY(isRefused(staffing.personById(u"nobody"_s)));
    }

    void unlockNeedsThePassphrase()
    {
        ScratchNewsroom newsroom;
        const Staffing staffing(*newsroom);
        const Person person = newsroom.person(u"何为"_s);
        const auto key = staffing.unlock(person, ScratchNewsroom::passphrase(u"何为"_s));
        VERIFY_OK(key);
        QCOMPARE(key->publicKey(), person.publicKey);
        const auto wrong = staffing.unlock(person, ScratchNewsroom::passphrase(u"柳明"_s));
        QVERIFY(isRefused(wrong));
        QVERIFY(wrong.error().message.contains(u"何为"_s));
    }

    void keyThatWasNotCertifiedIsRefused()
    {
        ScratchNewsroom newsroom;
        const Person person = newsroom.person(u"何为"_s);
        const Secret passphrase = ScratchNewsroom::passphrase(u"何为"_s);
        VERIFY_OK(newsroom->staff().setWrappedKey(person.id, wrap(SigningKey::generate(), passphrase, KdfCost::minimal())));
        QVERIFY(isRefused(Staffing(*newsroom).unlock(person, passphrase)));
    }

    void passphraseIsChanged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("administrator") << adminName;
        QTest::newRow("somebody else") << u"柳明"_s;
    }

    void passphraseIsChanged()
    {
        QFETCH(QString, name);
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Person person = newsroom.person(name);
        const Secret old = ScratchNewsroom::passphrase(name);
        const Secret fresh = Secret::fromPassphrase(u"新口令"_s);
        QVERIFY(isRefused(staffing.changePassphrase(person, fresh, fresh)));
        QVERIFY(isRefused(staffing.changePassphrase(person, old, {})));
        VERIFY_OK(staffing.unlock(person, old));
        VERIFY_OK(staffing.changePassphrase(person, old, fresh));
        QVERIFY(isRefused(staffing.unlock(person, old)));
        const auto key = staffing.unlock(person, fresh);
        VERIFY_OK(key);
        QCOMPARE(key->publicKey(), person.publicKey);
        // The newsroom's key goes with an administrator's passphrase, and nobody gets it by changing theirs.
        const Secret theirs = Secret::fromPassphrase(u"小溪"_s);
        QVERIFY(isRefused(staffing.add(newName, {u"编辑"_s}, theirs, person, old)));
        QCOMPARE(staffing.add(newName, {u"编辑"_s}, theirs, person, fresh).ok(), person.admin);
    }

    void chainIsSetForAChannel()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Secret passphrase = ScratchNewsroom::passphrase(adminName);
        Chain brief;
        brief.stages = {{u"编辑"_s, 1}, {u"终审"_s, 1}};
        newsroom.clock.advance(60);
        QVERIFY(
            isRefused(staffing.setChain({u"快讯"_s}, brief, newsroom.person(u"柳明"_s), ScratchNewsroom::passphrase(u"柳明"_s))));
        QVERIFY(!staffing.setChain({u"快讯"_s}, {}, newsroom.admin(), passphrase));
        VERIFY_OK(staffing.setChain({u"快讯"_s}, brief, newsroom.admin(), passphrase));

        Article article = ScratchNewsroom::story(u"夜渡停航一晚"_s, u"今晚大风，夜渡停航。"_s);
        article.channel = QStringList{u"快讯"_s, u"交通"_s};
        const auto below = SignDesk(*newsroom).slip(newsroom.add(article));
        VERIFY_OK(below);
        QCOMPARE(below->chain(), brief);
        const auto other = SignDesk(*newsroom).slip(newsroom.addStory());
        VERIFY_OK(other);
        QCOMPARE(other->chain(), presetChain());
    }
};

QTEST_GUILESS_MAIN(TestStaffing)
#include "tst_staffing.moc"
