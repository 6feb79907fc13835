// Stories come in whole: a copy is a story of its own, whoever wrote the other, and what is saved elsewhere comes back.
#include "newsroom/writing/stories.h"

#include "article/articlerecord.h"
#include "intake/pictures/pictureintake.h"
#include "newsroom/core/pictures.h"
#include "newsroom/import/importer.h"
#include "newsroom/writing/saveelsewhere.h"
#include "store/assetstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// A small picture, another one for another `shade`.
Asset picture(char shade = 0)
{
    QByteArray gif = QByteArray::fromBase64("R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==");
    gif[13] = shade; // of its first colour
    return must(takeInPicture(gif));
}

} // namespace

class TestStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsAStoryOfItsOwn()
    {
        ScratchNewsroom newsroom;
        Article article = ScratchNewsroom::story(u"夜渡"_s, u"末班船十点开。"_s);
        VERIFY_OK(newsroom->articles().insert(NormalArticle(article), Origin::Elsewhere, {}));
        article.body = {Paragraph{.runs = {{u"写完的。"_s}}}};
        const QString person = newsroom.person(u"柳明"_s).id;
        const QString id = must(addCopy(*newsroom, article, person));
        const ArticleRecord copy = newsroom.record(id);
        QVERIFY(id != article.id);
        QCOMPARE(copy.article->title, u"夜渡 (copy)"_s);
        QCOMPARE(copy.article->body, article.body);
        QCOMPARE(copy.origin, Origin::Collected); // what is published elsewhere is not ours, and its copy is no archive
        QCOMPARE(copy.ownerId, person);
        QCOMPARE(copy.slipState, u"draft"_s);
        QCOMPARE(newsroom.record(article.id).article->title, u"夜渡"_s);
    }

    void aCopyOfWhatIsGone()
    {
        ScratchNewsroom newsroom;
        Article article = ScratchNewsroom::story({}, u"没有丢。"_s);
        const ArticleRecord own = newsroom.record(must(addCopy(*newsroom, article, {})));
        QCOMPARE(own.article->title, u"(untitled) (copy)"_s);
        QCOMPARE(own.origin, Origin::Own);
        article.source = u"柳溪日报"_s;
        QCOMPARE(newsroom.record(must(addCopy(*newsroom, article, {}))).origin, Origin::Collected);
    }

    void aStoryIsWrittenWithItsPicturesOrNotAtAll()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const ArticleRecord record = newsroom.record(id);
        const Asset shown = picture();
        Article article = record.article;
        article.body << Figure{shown.hash};
        const NormalArticle text(article);
        QVERIFY(!writeStory(*newsroom, text, {record.article, record.version + 1}, {}, {{shown}})); // somebody else was faster
        QVERIFY(!must(findPicture(*newsroom, shown.hash)));

        Asset wrong = picture(99);
        wrong.bytes.append('x');
        const SavedStory written = must(writeStory(*newsroom, text, {record.article, record.version}, {}, {{shown}, {wrong}}));
        QVERIFY(must(findPicture(*newsroom, shown.hash)));
        QVERIFY(!must(findPicture(*newsroom, wrong.hash)));
        QCOMPARE(newsroom.record(id).article->body, text->body);
        QCOMPARE(written.refused.size(), 1);
        QCOMPARE(written.refused.first().hash, wrong.hash);

        // What the newsroom let go since comes back with the next text that shows it, and with the same one when it is put in
        // anew.
        const auto letGo = [&] { QCOMPARE(must(newsroom->assets().remove({shown.hash}, newsroom.clock.now().addDays(1))), 1); };
        letGo();
        article.title = u"改过的题目"_s;
        const SavedStory again = must(writeStory(*newsroom, NormalArticle(article), written, {}, {{shown, true}}));
        QVERIFY(again.refused.isEmpty());
        QVERIFY(must(findPicture(*newsroom, shown.hash)));
        letGo();
        const SavedStory same = must(writeStory(*newsroom, NormalArticle(article), again, {}, {{shown}}));
        QVERIFY(must(findPicture(*newsroom, shown.hash)));
        QCOMPARE(same.version, again.version);
    }

    void aCopyTakesItsPicturesAlong()
    {
        ScratchNewsroom newsroom;
        const Asset shown = picture();
        Article article = ScratchNewsroom::story(u"夜渡"_s, u"末班船十点开。"_s);
        article.body << Figure{shown.hash};
        const QString id = must(addCopy(*newsroom, article, {}, {shown}));
        QCOMPARE(newsroom.record(id).article->body.size(), 2);
        QVERIFY(must(findPicture(*newsroom, shown.hash)));
    }

    void picturesAreKeptTogetherOrNotAtAll()
    {
        ScratchNewsroom newsroom;
        const Asset sound = picture();
        Asset wrong = picture(99);
        wrong.hash = QString(64, u'0');
        QVERIFY(!keepPictures(*newsroom, {sound, wrong}).ok());
        QVERIFY(!must(findPicture(*newsroom, sound.hash)));
        VERIFY_OK(keepPictures(*newsroom, {sound}));
        const auto found = must(findPicture(*newsroom, sound.hash));
        QVERIFY(found);
        QCOMPARE(found->bytes, sound.bytes);
    }

    void whatIsSavedElsewhereComesBack()
    {
        ScratchNewsroom newsroom;
        const Asset kept = picture();
        const Asset atHand = picture(99);
        VERIFY_OK(keepPictures(*newsroom, {kept}));
        Article article = ScratchNewsroom::story(u"夜渡"_s, u"没有丢。"_s);
        article.body << Figure{kept.hash} << Figure{atHand.hash} << Figure{QString(64, u'a')};
        const QString path = newsroom.path(u"另存.json"_s);
        QCOMPARE(must(saveElsewhere(&*newsroom, article, {{atHand.hash, atHand}}, path)), 1);

        ScratchNewsroom other;
        const Imported imported = must(Importer(*other).importFile(path, {}));
        const Article back = other.record(imported.id).article;
        QCOMPARE(back.title, article.title);
        QVERIFY(must(findPicture(*other, kept.hash)) && must(findPicture(*other, atHand.hash)));

        // Without a newsroom too, and never without a word.
        QCOMPARE(must(saveElsewhere(ioError(u"away"_s), article, {{atHand.hash, atHand}}, path)), 2);
        QVERIFY(!saveElsewhere(&*newsroom, article, {}, newsroom.path(u"nowhere/另存.json"_s)).ok());
    }
};

GAOQIAN_TEST_GUILESS(TestStories)
#include "tst_stories.moc"
