// Acting on what was seen: a slip that somebody else acted on while the passphrase was typed is not signed.
#include "newsroom/signing/asseen.h"

#include "newsroom/core/pictures.h"
#include "signoff/slip.h"
#include "store/assetstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(gaoqian::test::ScratchNewsroom &, const QString &)>)

class TestActAsSeen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheSlipThatWasSeenIsSigned_data()
    {
        using Meanwhile = std::function<void(ScratchNewsroom &, const QString &)>;
        QTest::addColumn<Meanwhile>("meanwhile");
        QTest::addColumn<bool>("isSigned");
        const auto row = [](const char *name, const Meanwhile &meanwhile, bool isSigned) {
            QTest::newRow(name) << meanwhile << isSigned;
        };
        row(
            "nothing happens", [](ScratchNewsroom &, const QString &) {}, true);
        row(
            "something else is signed",
            [](ScratchNewsroom &newsroom, const QString &) { VERIFY_OK(newsroom.sign(newsroom.addStory(), 2)); }, true);
        row(
            "a colleague of the same stage signs",
            [](ScratchNewsroom &newsroom, const QString &id) { VERIFY_OK(newsroom.act(id, u"何为"_s, Verdict::Approve)); }, true);
        row(
            "it waits for another stage",
            [](ScratchNewsroom &newsroom, const QString &id) {
                VERIFY_OK(newsroom.act(id, u"柳明"_s, Verdict::Approve));
                VERIFY_OK(newsroom.act(id, u"何为"_s, Verdict::Approve));
            },
            false);
        row(
            "it came back with an opinion and went up again",
            [](ScratchNewsroom &newsroom, const QString &id) {
                VERIFY_OK(newsroom.act(id, u"柳明"_s, Verdict::Return, u"数字不对"_s));
                VERIFY_OK(newsroom.act(id, u"陶然"_s, Verdict::Submit));
            },
            false);
        row(
            "its text was changed",
            [](ScratchNewsroom &newsroom, const QString &id) { newsroom.retitle(id, u"柳明"_s, u"改过的题目"_s); }, false);
    }

    void onlyTheSlipThatWasSeenIsSigned()
    {
        QFETCH(std::function<void(ScratchNewsroom &, const QString &)>, meanwhile);
        QFETCH(bool, isSigned);
        ScratchNewsroom newsroom;
        // One who may sign at two stages.
        const Person person = must(Staffing(*newsroom).add(u"蒋舟"_s, {u"编审"_s}, {}, newsroom.admin(),
                                                           ScratchNewsroom::passphrase(newsroom.admin().name)));
        newsroom.clock.advance(60);
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 1));
        const ActWish wish{{Verdict::Approve, person.id, u"我的意见"_s, {}}, id, newsroom.record(id).digest};
        const SigningTerms terms = must(signingTerms(*newsroom, wish));
        meanwhile(newsroom, id);

        const auto made = actAsSeen(*newsroom, wish, terms, newsroom.key(u"蒋舟"_s));
        QCOMPARE(made.ok(), isSigned);
        if (!isSigned)
            QCOMPARE(made.error().kind, ErrorKind::Conflict);
        int times = 0;
        for (const Decision &decision : must(Signing(*newsroom).slip(id)).record().decisions)
            times += decision.opinion == u"我的意见"_s ? 1 : 0;
        QCOMPARE(times, isSigned ? 1 : 0);
    }

    /// Neither sent up nor signed, by whoever asks, and before a passphrase is typed; also when the picture went meanwhile.
    void nobodySignsPicturesThatAreNotThere()
    {
        ScratchNewsroom newsroom;
        const QByteArray bytes("not looked at");
        const Asset picture{assetHash(bytes), u"image/png"_s, bytes, 3, 2};
        Article article = ScratchNewsroom::story(u"桥"_s, u"灯"_s);
        article.body << Figure{picture.hash};
        const QString id = newsroom.add(article);
        const auto wish = [&](Verdict verdict, const QString &name) {
            return ActWish{{verdict, newsroom.person(name).id, {}, {}}, id, newsroom.record(id).digest};
        };
        const ActWish submit = wish(Verdict::Submit, u"陶然"_s);
        const auto refused = signingTerms(*newsroom, submit);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY2(refused.error().message.contains(u"1 picture(s)"_s), qPrintable(refused.error().message));

        VERIFY_OK(keepPictures(*newsroom, {picture}));
        SigningTerms terms = must(signingTerms(*newsroom, submit));
        must(actAsSeen(*newsroom, submit, terms, newsroom.key(u"陶然"_s)));
        const ActWish approve = wish(Verdict::Approve, u"柳明"_s);
        terms = must(signingTerms(*newsroom, approve));
        QCOMPARE(must(newsroom->assets().remove({picture.hash}, newsroom.clock.now().addDays(1))), 1);
        const auto late = actAsSeen(*newsroom, approve, terms, newsroom.key(u"柳明"_s));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Refused);
        QVERIFY(!signingTerms(*newsroom, approve));
        QCOMPARE(must(Signing(*newsroom).slip(id)).record().decisions.size(), 1);
    }

    void whatMayNotBeAsksForNoPassphrase()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const ActWish wish{{Verdict::Approve, newsroom.person(u"柳明"_s).id, {}, {}}, id, newsroom.record(id).digest};
        QCOMPARE(signingTerms(*newsroom, wish).error().kind, ErrorKind::Refused);
    }
};

GAOQIAN_TEST_GUILESS(TestActAsSeen)
#include "tst_asseen.moc"
