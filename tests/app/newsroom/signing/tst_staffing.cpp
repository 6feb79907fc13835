// Staff: joining, further roles, passphrases and chains, and who may not.
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/signing.h"
#include "store/database.h"
#include "store/settingsstore.h"
#include "store/staffstore.h"
#include "support/interruption.h"
#include "support/memory.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

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

/// Every transaction is undone and done once more, as after a clash.
class Clashes final : public Pace {
public:
    void beforeStatement(const QString &) override {}
    void whileOthersWrite() override {}
    bool wantsOnceMore() override { return (m_again = !m_again); }

private:
    bool m_again = false;
};

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
        const QString id = newsroom.addStory();
        VERIFY_OK(Signing(*newsroom).act(id, {Verdict::Submit, added->id, {}, {}}, *key, newsroom.record(id).digest));
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
        const auto slip = Signing(*newsroom).slip(id);
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
        VERIFY_OK(newsroom->staff().setWrappedKey(person.id, must(wrap(SigningKey::generate(), passphrase, KdfCost::minimal()))));
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

    /// Whoever is looked for with what cannot be seen is who is there; and nobody can be made to look like them.
    void lookAlikesAreOnePerson_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("zero-width space") << u"柳\u200b明"_s;
        QTest::newRow("variation selector") << u"柳明\ufe00"_s;
        QTest::newRow("filler") << u"\u3164柳明"_s;
        QTest::newRow("blanks") << u"\u3000柳明\t"_s;
    }

    void lookAlikesAreOnePerson()
    {
        QFETCH(QString, typed);
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Person known = newsroom.person(u"柳明"_s);
        QCOMPARE(must(staffing.personByName(typed)).id, known.id);
        const auto after = staffing.add(typed, {u"编审"_s, u"终\u200b审"_s}, Secret::fromPassphrase(u"别的"_s), newsroom.admin(),
                                        ScratchNewsroom::passphrase(adminName));
        VERIFY_OK(after);
        QCOMPARE(after->id, known.id);
        QCOMPARE(after->roles, (QStringList{u"编审"_s, u"终审"_s}));
        QCOMPARE(must(staffing.people()).size(), ScratchNewsroom::team().size());
    }

    void twinsFromBeforeAreToldApartByTheirIds()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Person known = newsroom.person(u"柳明"_s);
        // As a newsroom may hold one from before there was the rule.
        Person twin{newId(), u"柳\ufe00明"_s, {u"编审"_s}, false, SigningKey::generate().publicKey(), newsroom.clock.now(), {}};
        VERIFY_OK(newsroom->staff().add(twin));
        for (const QString &typed : {known.name, twin.name}) {
            const auto either = staffing.personByName(typed);
            QVERIFY(isRefused(either));
            QVERIFY(isRefused(staffing.find(typed)));
            QVERIFY2(either.error().message.contains(known.id) && either.error().message.contains(twin.id),
                     qPrintable(either.error().message));
            QVERIFY(isRefused(staffing.add(typed, {u"终审"_s}, Secret::fromPassphrase(u"别的"_s), newsroom.admin(),
                                           ScratchNewsroom::passphrase(adminName))));
        }
        QCOMPARE(must(staffing.personByName(known.id)), known);
        QCOMPARE(must(staffing.personByName(twin.id)), twin);
        const auto more = staffing.add(known.id, {u"终审"_s}, {}, newsroom.admin(), ScratchNewsroom::passphrase(adminName));
        VERIFY_OK(more);
        QCOMPARE(more->name, known.name);
        QVERIFY(isRefused(staffing.add(newId(), {u"终审"_s}, Secret::fromPassphrase(u"别的"_s), newsroom.admin(),
                                       ScratchNewsroom::passphrase(adminName))));
    }

    void blankNamesAndRolesAreRefused()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Secret fresh = Secret::fromPassphrase(u"新口令"_s);
        const Secret admin = ScratchNewsroom::passphrase(adminName);
        QVERIFY(isRefused(staffing.add(u"\u200b\u3164 "_s, {u"编辑"_s}, fresh, newsroom.admin(), admin)));
        for (const QStringList &roles : {QStringList{}, QStringList{u""_s}, QStringList{u"编辑"_s, u"\u200b"_s}}) {
            QVERIFY(isRefused(staffing.add(newName, roles, fresh, newsroom.admin(), admin)));
            QVERIFY(isRefused(staffing.add(u"柳明"_s, roles, fresh, newsroom.admin(), admin)));
        }
        QCOMPARE(newsroom.person(u"柳明"_s).roles, QStringList{u"编审"_s});
        QCOMPARE(must(staffing.people()).size(), ScratchNewsroom::team().size());
    }

    /// Whoever can write the file puts another key or other roles beside a name and waits until the administrator adds a role:
    /// what the newsroom never certified, it does not certify then.
    void whatWasNotCertifiedGetsNoCertificate_data()
    {
        QTest::addColumn<bool>("key");
        QTest::newRow("another key") << true;
        QTest::newRow("other roles") << false;
    }

    void whatWasNotCertifiedGetsNoCertificate()
    {
        QFETCH(bool, key);
        ScratchNewsroom newsroom;
        Person changed = newsroom.person(u"柳明"_s);
        if (key)
            changed.publicKey = SigningKey::generate().publicKey();
        else
            changed.roles << u"总监制"_s;
        VERIFY_OK(newsroom->staff().update(changed));
        Staffing staffing(*newsroom);
        const Secret passphrase = ScratchNewsroom::passphrase(adminName);
        const auto added = staffing.add(u"柳明"_s, {u"终审"_s}, {}, newsroom.admin(), passphrase);
        QVERIFY(isRefused(added));
        QVERIFY2(added.error().message.contains(u"柳明"_s), qPrintable(added.error().message));
        QVERIFY(isRefused(staffing.add(u"柳明"_s, {u"总监制"_s, u"编审"_s}, {}, newsroom.admin(), passphrase)));
        QCOMPARE(newsroom.person(u"柳明"_s), changed);
    }

    void rolesThatAreThereMakeNoNewCertificate()
    {
        ScratchNewsroom newsroom;
        const auto before = must(newsroom->staff().certificates());
        VERIFY_OK(Staffing(*newsroom).add(u"柳明"_s, {u"编审"_s}, {}, newsroom.admin(), ScratchNewsroom::passphrase(adminName)));
        QCOMPARE(must(newsroom->staff().certificates()), before);
    }

    /// Every program gives every person a role of its own, all at once: each role that was acknowledged is there, and nobody
    /// twice.
    void programsThatAddAtOnceLoseNothing()
    {
        constexpr int programs = 6;
        const QStringList names{u"甲"_s, u"乙"_s, u"丙"_s, u"柳明"_s};
        ScratchNewsroom newsroom;
        const Person admin = newsroom.admin();
        std::atomic<int> ready = 0;
        std::mutex noting;
        QStringList failures;
        std::vector<std::thread> threads;
        for (int program = 0; program < programs; ++program) {
            threads.emplace_back([&, program] {
                const auto mine = newsroom.another();
                ++ready;
                while (ready < programs)
                    std::this_thread::yield();
                for (const QString &name : names) {
                    const auto added = Staffing(*mine).add(name, {u"岗%1"_s.arg(program)}, ScratchNewsroom::passphrase(name),
                                                           admin, ScratchNewsroom::passphrase(adminName));
                    const std::lock_guard lock(noting);
                    if (!added)
                        failures << added.error().message;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
        const auto people = must(Staffing(*newsroom).people());
        QCOMPARE(people.size(), ScratchNewsroom::team().size() + 3);
        for (const QString &name : names) {
            const Person person = newsroom.person(name);
            for (int program = 0; program < programs; ++program)
                QVERIFY2(person.roles.contains(u"岗%1"_s.arg(program)), qPrintable(name + person.roles.join(u' ')));
            QVERIFY(certificateHolds(person, newsroom->identity()));
            VERIFY_OK(Staffing(*newsroom).unlock(person, ScratchNewsroom::passphrase(name)));
        }
        QSet<QDateTime> joined;
        for (const Person &person : people)
            joined << person.certifiedFrom;
        QCOMPARE(joined.size(), people.size());
    }

    /// Several at once: one passphrase holds in the end, one of those that were acknowledged, for both of an administrator's
    /// keys.
    void passphrasesChangedAtOnce()
    {
        constexpr int programs = 6;
        ScratchNewsroom newsroom;
        const Person admin = newsroom.admin();
        std::atomic<int> ready = 0;
        std::array<ErrorKind, programs> refusals{};
        std::array<bool, programs> done{};
        std::vector<std::thread> threads;
        for (int program = 0; program < programs; ++program) {
            threads.emplace_back([&, program] {
                const auto mine = newsroom.another();
                ++ready;
                while (ready < programs)
                    std::this_thread::yield();
                const auto changed = Staffing(*mine).changePassphrase(admin, ScratchNewsroom::passphrase(adminName),
                                                                      ScratchNewsroom::passphrase(QString::number(program)));
                done[program] = changed.ok();
                if (!changed)
                    refusals[program] = changed.error().kind;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(std::count(done.begin(), done.end(), true), 1);
        const Secret winner =
            ScratchNewsroom::passphrase(QString::number(std::find(done.begin(), done.end(), true) - done.begin()));
        for (int program = 0; program < programs; ++program)
            QVERIFY(done[program] || refusals[program] == ErrorKind::Conflict || refusals[program] == ErrorKind::Refused);
        Staffing staffing(*newsroom);
        VERIFY_OK(staffing.unlock(admin, winner));
        VERIFY_OK(staffing.add(newName, {u"编辑"_s}, ScratchNewsroom::passphrase(newName), admin, winner));
    }

    /// The other has the name a moment before this one writes it: there is one person, with what both wanted.
    void nameThatIsTakenAtTheLastMoment()
    {
        ScratchNewsroom newsroom;
        const Person admin = newsroom.admin();
        const Secret passphrase = ScratchNewsroom::passphrase(adminName);
        const Secret first = ScratchNewsroom::passphrase(newName);
        Interruption interruption(beginOfWriting(),
                                  [&] { VERIFY_OK(Staffing(*newsroom).add(newName, {u"编审"_s}, first, admin, passphrase)); });
        Surroundings watched = newsroom.surroundings();
        watched.pace = &interruption;
        const auto other = must(openNewsroom(newsroom.file(), watched));
        const auto added = Staffing(*other).add(newName, {u"终审"_s}, Secret::fromPassphrase(u"别的"_s), admin, passphrase);
        VERIFY_OK(added);
        QVERIFY(interruption.hasHappened());
        QCOMPARE(added->roles, (QStringList{u"编审"_s, u"终审"_s}));
        QCOMPARE(must(Staffing(*newsroom).people()).size(), ScratchNewsroom::team().size() + 1);
        VERIFY_OK(Staffing(*newsroom).unlock(*added, first));
    }

    void transactionsMayBeDoneTwice()
    {
        ScratchNewsroom newsroom;
        Clashes clashes;
        Surroundings watched = newsroom.surroundings();
        watched.pace = &clashes;
        const auto other = must(openNewsroom(newsroom.file(), watched));
        Staffing staffing(*other);
        const Person admin = newsroom.admin();
        const Secret old = ScratchNewsroom::passphrase(adminName);
        const Secret fresh = Secret::fromPassphrase(u"新口令"_s);
        VERIFY_OK(staffing.changePassphrase(admin, old, fresh));
        const auto added = staffing.add(newName, {u"编审"_s}, old, admin, fresh);
        VERIFY_OK(added);
        VERIFY_OK(staffing.add(newName, {u"终审"_s}, {}, admin, fresh));
        VERIFY_OK(staffing.setChain({}, presetChain(), admin, fresh));
        QCOMPARE(newsroom.person(newName).roles, (QStringList{u"编审"_s, u"终审"_s}));
        VERIFY_OK(staffing.unlock(*added, old));
        QCOMPARE(must(staffing.people()).size(), ScratchNewsroom::team().size() + 1);
        QCOMPARE(must(newsroom->staff().certificates()).size(), ScratchNewsroom::team().size() + 2);
        QCOMPARE(must(newsroom->staff().chains()).size(), 2);
    }

    /// What takes long is done before anything is locked: somebody else may be writing all the while.
    void keysAreMadeBeforeTheTransaction_data()
    {
        QTest::addColumn<bool>("joining");
        QTest::newRow("somebody joins") << true;
        QTest::newRow("a passphrase is changed") << false;
    }

    void keysAreMadeBeforeTheTransaction()
    {
        QFETCH(bool, joining);
        ScratchNewsroom newsroom;
        const Person admin = newsroom.admin();
        const Secret old = ScratchNewsroom::passphrase(adminName);
        Surroundings dear = newsroom.surroundings();
        dear.keyCost = {1, 1024 * 1024 * 1024};
        const auto other = must(openNewsroom(newsroom.file(), dear));
        Staffing staffing(*other);
        const ScarceMemory scarce(256 * 1024 * 1024);
        if (!scarce.isScarce())
            QSKIP("Memory cannot be made scarce here");
        // Were the lock wanted first, this would be told of it, after a long wait.
        Result<void> answer;
        VERIFY_OK(newsroom->database().transaction([&]() -> Result<void> {
            const auto added = joining ? staffing.add(newName, {u"编辑"_s}, old, admin, old) : Result<Person>(admin);
            answer = joining ? (added ? Result<void>() : added.error())
                             : staffing.changePassphrase(admin, old, ScratchNewsroom::passphrase(newName));
            return newsroom->settings().setValue(u"proof"_s, 1);
        }));
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(u"1024 MiB"_s), qPrintable(answer.error().message));
        // And nothing was left open.
        VERIFY_OK(other->settings().setValue(u"proof"_s, 2));
        VERIFY_OK(newsroom->settings().setValue(u"proof"_s, 3));
        VERIFY_OK(staffing.unlock(admin, old));
    }

    void chainThatWasSetGoverns()
    {
        ScratchNewsroom newsroom;
        Staffing staffing(*newsroom);
        const Secret passphrase = ScratchNewsroom::passphrase(adminName);
        const auto chainOf = [](int signers) {
            Chain chain;
            chain.stages = {{u"编辑"_s, 1}, {u"终审"_s, signers}};
            return chain;
        };
        VERIFY_OK(staffing.setChain({}, chainOf(1), newsroom.admin(), passphrase));
        newsroom.clock.advance(-3600); // as on a desk whose clock is behind
        VERIFY_OK(staffing.setChain({}, chainOf(2), newsroom.admin(), passphrase));
        QCOMPARE(must(Signing(*newsroom).slip(newsroom.addStory())).chain(), chainOf(2));
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
        const auto below = Signing(*newsroom).slip(newsroom.add(article));
        VERIFY_OK(below);
        QCOMPARE(below->chain(), brief);
        const auto other = Signing(*newsroom).slip(newsroom.addStory());
        VERIFY_OK(other);
        QCOMPARE(other->chain(), presetChain());
    }

    void whatADialogShowsAndAsks()
    {
        ScratchNewsroom newsroom;
        const auto staff = Staffing(*newsroom).staff();
        VERIFY_OK(staff);
        QCOMPARE(staff->people, must(Staffing(*newsroom).people()));
        QCOMPARE(staff->roles, (QStringList{u"编辑"_s, u"编审"_s, u"终审"_s, u"总监制"_s}));
        const auto known = Staffing(*newsroom).joining(u" 柳明"_s);
        VERIFY_OK(known);
        QCOMPARE(known->administrator, newsroom.admin());
        QCOMPARE(known->known, newsroom.person(u"柳明"_s));
        QVERIFY(!must(Staffing(*newsroom).joining(u"新来的"_s)).known);
    }
};

GAOQIAN_TEST_GUILESS(TestStaffing)
#include "tst_staffing.moc"
