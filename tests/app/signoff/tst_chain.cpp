// Chains: what is sound, JSON both ways, and the digest.
#include "signoff/chain.h"

#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// The preset's JSON with `change` done to it.
QJsonObject changed(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject json = toJson(presetChain());
    change(json);
    return json;
}

} // namespace

class TestChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presetIsSound()
    {
        const Chain chain = presetChain();
        QVERIFY(gaoqian::check(chain));
        QCOMPARE(chain.stages, (QList<Stage>{{u"编辑"_s, 1}, {u"编审"_s, 2}, {u"终审"_s, 2}, {u"总监制"_s, 1}}));
        QVERIFY(chain.distinctPeople);
    }

    void check_data()
    {
        QTest::addColumn<QList<Stage>>("stages");
        QTest::addColumn<QStringList>("releaseRoles");
        QTest::addColumn<QString>("wrong"); ///< A part of the sentence; empty when it is sound.
        const QList<Stage> one{{u"编辑"_s, 1}};
        QTest::newRow("one stage") << one << QStringList() << QString();
        QTest::newRow("nine signers") << QList<Stage>{{u"编辑"_s, 9}} << QStringList() << QString();
        QTest::newRow("no stage") << QList<Stage>() << QStringList() << u"no stage"_s;
        QTest::newRow("blank role") << QList<Stage>{{u"编辑"_s, 1}, {u" \u200b"_s, 1}} << QStringList() << u"Stage 2"_s;
        QTest::newRow("no signer") << QList<Stage>{{u"编辑"_s, 0}} << QStringList() << u"编辑 has 0"_s;
        QTest::newRow("ten signers") << QList<Stage>{{u"编辑"_s, 10}} << QStringList() << u"编辑 has 10"_s;
        QTest::newRow("role twice") << QList<Stage>{{u"编辑"_s, 1}, {u"编辑 "_s, 1}} << QStringList() << u"twice"_s;
        QTest::newRow("blank release role") << one << QStringList{u" "_s} << u"no name"_s;
        QList<Stage> many;
        for (int i = 0; i < 13; ++i)
            many += {QString::number(i), 1};
        QTest::newRow("thirteen stages") << many << QStringList() << u"13 stages"_s;
        QTest::newRow("twelve stages") << many.first(12) << QStringList() << QString();
    }

    void check()
    {
        QFETCH(QList<Stage>, stages);
        QFETCH(QStringList, releaseRoles);
        QFETCH(QString, wrong);
        Chain chain;
        chain.stages = stages;
        chain.releaseRoles = releaseRoles;
        const Result<void> result = gaoqian::check(chain);
        QCOMPARE(result.ok(), wrong.isEmpty());
        if (!result)
            QVERIFY2(result.error().message.contains(wrong), qPrintable(result.error().message));
    }

    void jsonBothWays()
    {
        Chain other = presetChain();
        other.edits = EditPolicy::KeepEarlierStages;
        other.distinctPeople = false;
        other.retractRoles.clear();
        for (const Chain &chain : {presetChain(), other}) {
            const auto read = chainFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(chain)).toJson()).object());
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
            QCOMPARE(*read, chain);
        }
    }

    void refusesOtherJson_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("nothing") << QJsonObject() << u"stages"_s;
        QTest::newRow("stages no array") << changed([](QJsonObject &o) { o["stages"_L1] = 3; }) << u"stages is no array"_s;
        QTest::newRow("no stages") << changed([](QJsonObject &o) { o["stages"_L1] = QJsonArray(); }) << u"no stage"_s;
        QTest::newRow("stage no object") << changed([](QJsonObject &o) { o["stages"_L1] = QJsonArray{1}; })
                                         << u"stages[0].role"_s;
        QTest::newRow("signers no whole number") << changed([](QJsonObject &o) {
            o["stages"_L1] = QJsonArray{QJsonObject{{u"role"_s, u"编辑"_s}, {u"signers"_s, 1.5}}};
        }) << u"stages[0].signers"_s;
        QTest::newRow("signers huge") << changed([](QJsonObject &o) {
            o["stages"_L1] = QJsonArray{QJsonObject{{u"role"_s, u"编辑"_s}, {u"signers"_s, 1e300}}};
        }) << u"stages[0].signers"_s;
        QTest::newRow("unknown policy") << changed([](QJsonObject &o) { o["edits"_L1] = u"keep-all"_s; }) << u"keep-all"_s;
        QTest::newRow("distinct no bool") << changed([](QJsonObject &o) { o["distinctPeople"_L1] = 1; }) << u"distinctPeople"_s;
        QTest::newRow("role no text") << changed([](QJsonObject &o) { o["releaseRoles"_L1] = QJsonArray{1}; })
                                      << u"releaseRoles"_s;
        QTest::newRow("unknown member") << changed([](QJsonObject &o) { o["quorum"_L1] = 2; }) << u"quorum"_s;
    }

    void refusesOtherJson()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, wrong);
        const auto read = chainFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Input);
        QVERIFY2(read.error().message.contains(wrong), qPrintable(read.error().message));
    }

    /// Written down once: a digest that changes voids every slip in every newsroom.
    void digestIsFixed()
    {
        const QByteArray canonical = QJsonDocument(toJson(presetChain())).toJson(QJsonDocument::Compact);
        QCOMPARE(
            QString::fromUtf8(canonical),
            u"{\"distinctPeople\":true,\"edits\":\"void-all\",\"releaseRoles\":[\"总监制\"],\"retractRoles\":[\"总监制\"],"
            "\"stages\":[{\"role\":\"编辑\",\"signers\":1},{\"role\":\"编审\",\"signers\":2},{\"role\":\"终审\",\"signers\":2},"
            "{\"role\":\"总监制\",\"signers\":1}]}"_s);
        QCOMPARE(chainDigest(presetChain()),
                 QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex()));
    }

    void everyMemberIsInTheDigest()
    {
        QList<Chain> chains(8, presetChain());
        chains[1].stages.removeLast();
        chains[2].stages[1].signers = 1;
        chains[3].stages[1].role = u"主编"_s;
        chains[4].edits = EditPolicy::KeepEarlierStages;
        chains[5].distinctPeople = false;
        chains[6].releaseRoles.clear();
        chains[7].retractRoles.clear();
        QSet<QString> digests;
        for (const Chain &chain : chains)
            digests += chainDigest(chain);
        QCOMPARE(digests.size(), chains.size());
    }
};

GAOQIAN_TEST_APPLESS(TestChain)
#include "tst_chain.moc"
