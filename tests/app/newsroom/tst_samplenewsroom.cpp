// The sample newsroom: every state that a story can be in, nothing wrong anywhere, and all or nothing.
#include "article/articlerecord.h"
#include "newsroom/doctor.h"
#include "newsroom/samplenewsroom.h"
#include "newsroom/signing/staffing.h"
#include "store/articlestore.h"
#include "support/scratchhome.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestSampleNewsroom : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FrozenClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    Pins m_pins{m_folder.filePath(u"pins.json"_s)};

    Surroundings surroundings() { return {m_clock, m_pins, KdfCost::minimal()}; }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void showsEveryStateAndNothingIsWrong()
    {
        const ScratchHome home;
        const auto newsroom = makeSampleNewsroom(home.address(m_folder.filePath(u"sample.gaoqian-newsroom"_s)), surroundings());
        VERIFY_OK(newsroom);
        const auto articles = (*newsroom)->articles().list({});
        VERIFY_OK(articles);
        QSet<QString> states;
        int published = 0;
        int elsewhere = 0;
        for (const ArticleSummary &article : *articles) {
            states << article.slipState;
            published += article.publishedAt.isValid() && article.origin != Origin::Elsewhere;
            elsewhere += article.origin == Origin::Elsewhere;
        }
        for (const SlipState state : {SlipState::Draft, SlipState::InReview, SlipState::Returned, SlipState::Signed,
                                      SlipState::Rejected, SlipState::Released, SlipState::Retracted})
            QVERIFY2(states.contains(slipStateName(state)), qPrintable(slipStateName(state)));
        QVERIFY(published > 0);
        QVERIFY(elsewhere > 0);
        const auto findings = examine(**newsroom);
        VERIFY_OK(findings);
        QVERIFY2(findings->isEmpty(), qPrintable(findings->join(u'\n')));
    }

    void everybodySignsWithTheSamplePassphrase()
    {
        const ScratchHome home;
        const auto newsroom = makeSampleNewsroom(home.address(m_folder.filePath(u"people.gaoqian-newsroom"_s)), surroundings());
        VERIFY_OK(newsroom);
        const Staffing staffing(**newsroom);
        const auto people = staffing.people();
        VERIFY_OK(people);
        QVERIFY(people->size() >= 6);
        for (const Person &person : *people)
            VERIFY_OK(staffing.unlock(person, Secret::fromPassphrase(samplePassphrase())));
    }

    void brokenSampleLeavesNoFile_data()
    {
        QTest::addColumn<bool>("listed");
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("no list") << false << QByteArray();
        QTest::newRow("broken list") << true << QByteArray("{\"site\":");
        QFile file(u":/sample/newsroom.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow("stories are missing") << true << file.readAll();
        QTest::newRow("nobody") << true << QByteArray("{\"site\": {\"name\": \"a\"}}");
    }

    void brokenSampleLeavesNoFile()
    {
        QFETCH(bool, listed);
        QFETCH(QByteArray, list);
        const QTemporaryDir sample;
        const QTemporaryDir target;
        if (listed)
            write(sample.filePath(u"newsroom.json"_s), list);
        const ScratchHome home;
        const QString address = home.address(target.filePath(u"sample.gaoqian-newsroom"_s));
        const auto newsroom = makeSampleNewsroom(address, surroundings(), sample.path());
        QVERIFY(!newsroom);
        QVERIFY(!newsroom.error().message.isEmpty());
        QVERIFY(!Newsroom::open(address, surroundings()));
        QCOMPARE(QDir(target.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};

GAOQIAN_TEST_GUILESS(TestSampleNewsroom)
#include "tst_samplenewsroom.moc"
