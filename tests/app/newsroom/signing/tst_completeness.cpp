// What a story lacks before it goes up: only what this newsroom asks for, and pictures that nobody fetched.
#include "newsroom/signing/completeness.h"

#include "newsroom/core/pictures.h"
#include "newsroom/core/requiredfields.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

QStringList fieldsOf(const QList<Missing> &all, bool required = true)
{
    QStringList names;
    for (const Missing &each : all) {
        if (each.required == required)
            names += each.field;
    }
    return names;
}

Article complete()
{
    Article article;
    article.title = u"题"_s;
    article.channel = {u"情感"_s};
    article.date = QDate(2026, 11, 23);
    article.source = article.collector = article.summary = u"有"_s;
    article.authors = article.keywords = {u"有"_s};
    article.cover = QString(64, u'a');
    return article;
}

} // namespace

class TestCompleteness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsAskedForIsMissing()
    {
        QCOMPARE(missing({}, {}), QList<Missing>());
        QCOMPARE(fieldsOf(missing({}, requirableFields())), requirableFields());
        QCOMPARE(missing(complete(), requirableFields()), QList<Missing>());
        QCOMPARE(fieldsOf(missing({}, {u"source"_s, u"title"_s, u"nonsense"_s})), (QStringList{u"title"_s, u"source"_s}));
        Article blank = complete();
        blank.source = u" 　 \u200b"_s;
        QCOMPARE(fieldsOf(missing(blank, {u"source"_s})), QStringList{u"source"_s});
    }

    void everyFieldHasItsNameAndSentence()
    {
        const QList<Missing> all = missing({}, requirableFields());
        QStringList sentences;
        for (const Missing &each : all) {
            QVERIFY(fieldText(each.field) != each.field);
            QVERIFY(!each.sentence.endsWith(u'.') && !sentences.contains(each.sentence));
            sentences += each.sentence;
        }
    }

    void picturesAreLookedForEverywhere()
    {
        Figure unfetched;
        unfetched.address = u"https://example.org/a.png"_s;
        unfetched.alt = u"桥"_s;
        Figure silent;
        silent.asset = QString(64, u'a');
        Table table;
        table.rows = {{{{{unfetched}}}}};
        Article article = complete();
        article.body = {unfetched, Quote{{unfetched}}, ListBlock{false, {{{unfetched}}}}, table};
        const QList<Missing> found = missing(article, {});
        QCOMPARE(fieldsOf(found), QStringList{u"pictures"_s});
        QVERIFY2(found.first().sentence.contains(u'4'), qPrintable(found.first().sentence));
        // Without a description it may go up: that is a remark.
        article.body = {silent};
        QCOMPARE(fieldsOf(missing(article, {})), QStringList());
        QCOMPARE(fieldsOf(missing(article, {}), false), QStringList{u"pictures"_s});
    }

    void theNewsroomSaysWhatItAsksFor()
    {
        ScratchNewsroom newsroom;
        QCOMPARE(requiredFields(*newsroom).value(), QStringList{u"title"_s});
        QVERIFY(setRequiredFields(*newsroom, {u"keywords"_s, u"unknown"_s, u"source"_s}).ok());
        QCOMPARE(requiredFields(*newsroom).value(), (QStringList{u"source"_s, u"keywords"_s}));
        QVERIFY(setRequiredFields(*newsroom, {}).ok());
        QCOMPARE(requiredFields(*newsroom).value(), QStringList());
    }

    void aRefusalSaysEverythingAtOnce()
    {
        ScratchNewsroom newsroom;
        QVERIFY(setRequiredFields(*newsroom, {u"title"_s, u"source"_s, u"keywords"_s}).ok());
        const Result<void> refusal = readyToGoUp(*newsroom, ScratchNewsroom::story(u"桥"_s, u"灯"_s));
        QVERIFY(!refusal.ok());
        QCOMPARE(refusal.error().kind, ErrorKind::Refused);
        QCOMPARE(refusal.error().message, u"The story cannot go up yet: The source is missing; Keywords are missing"_s);
        Article whole = complete();
        whole.cover.clear();
        QVERIFY(readyToGoUp(*newsroom, whole).ok());
    }

    void picturesThatTheNewsroomDoesNotHaveAreCounted()
    {
        ScratchNewsroom newsroom;
        const QByteArray bytes("not looked at");
        const Asset kept{assetHash(bytes), u"image/png"_s, bytes, 3, 2};
        QVERIFY(keepPictures(*newsroom, {kept}).ok());
        Article article = complete();
        article.cover = kept.hash;
        QVERIFY(readyToGoUp(*newsroom, article).ok());
        QVERIFY(hasItsPictures(*newsroom, article).ok());
        article.body = {Figure{QString(64, u'b')}, Figure{kept.hash}, Quote{{Figure{QString(64, u'c')}}}};
        const Result<void> refusal = readyToGoUp(*newsroom, article);
        QVERIFY(!refusal.ok());
        QCOMPARE(refusal.error().message, u"The story cannot go up yet: Pictures that the newsroom does not have: 2"_s);
        QCOMPARE(hasItsPictures(*newsroom, article).error().kind, ErrorKind::Refused);
        QVERIFY(hasItsPictures(*newsroom, article).error().message.contains(u"2 picture(s)"_s));
    }

    void aNewsroomWithChannelsAsksForOne()
    {
        ScratchNewsroom other;
        NewsroomPlan plan;
        plan.adminName = u"陶然"_s;
        plan.channels = {{u"情感"_s}};
        const auto newsroom = must(Newsroom::create(other.path(u"channels.gaoqian-newsroom"_s), plan,
                                                    ScratchNewsroom::passphrase(plan.adminName), other.surroundings()));
        QCOMPARE(requiredFields(*newsroom).value(), (QStringList{u"title"_s, u"channel"_s}));
    }
};

GAOQIAN_TEST_GUILESS(TestCompleteness)
#include "tst_completeness.moc"
