// What is left of a window that crashed: found once, by one window, and never while its writer lives.
#include "newsroom/writing/crashrecovery.h"

#include "article/normalise.h"
#include "base/ids.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QString newsroomId = u"00000000-0000-4000-8000-00000000000a"_s;

WritingMark aMark() { return {newsroomId, newId(), newId(), newId(), QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)}; }

/// The lock of a program that is no more is one that nobody holds.
void crash(const QString &folder)
{
    const QFileInfoList locks = QDir(folder).entryInfoList({u"*.lock"_s}, QDir::Files);
    for (const QFileInfo &lock : locks)
        QVERIFY(QFile::remove(lock.filePath()));
}

} // namespace

class TestCrashRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaseHolderGoesThereAndBack()
    {
        WritingMark mark = aMark();
        for (const QString &person : {mark.personId, QString()}) {
            mark.personId = person;
            const WritingMark back = WritingMark::fromLeaseHolder(mark.leaseHolder());
            QCOMPARE(back.personId, person);
            QCOMPARE(back.windowId, mark.windowId);
            QCOMPARE(back.since, mark.since);
        }
        QCOMPARE(WritingMark::fromLeaseHolder({}), WritingMark());
    }

    void writerThatLivesIsLeftAlone()
    {
        QTemporaryDir folder;
        CrashRecovery window(folder.path());
        QVERIFY(QDir(folder.path()).isEmpty());
        VERIFY_OK(window.mark(aMark()));
        QCOMPARE(CrashRecovery::left(folder.path(), newsroomId).size(), 0);
        window.clear();
        QVERIFY(QDir(folder.path()).isEmpty());
        QCOMPARE(CrashRecovery::left(folder.path(), newsroomId).size(), 0);
    }

    /// One that looked after a crash before, and was killed at that: it was about to say whose turn it is to remove a lock.
    void whatACrashLeftIsFoundAfterAKilledLook()
    {
        QTemporaryDir folder;
        VERIFY_OK(CrashRecovery(folder.path()).mark(aMark()));
        const QString mark = QDir(folder.path()).entryList({u"*.writing"_s}, QDir::Files).value(0);
        const QString lock = folder.filePath(QFileInfo(mark).completeBaseName() + u".lock"_s);
        const auto leave = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush());
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-10), QFileDevice::FileModificationTime));
        };
        leave(lock, "4194305\ngone\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        leave(lock + u".rmlock"_s, {});
        QCOMPARE(CrashRecovery::left(folder.path(), newsroomId).size(), 1);
    }

    void whatACrashLeftIsFoundByOne()
    {
        QTemporaryDir folder;
        const WritingMark mark = aMark();
        Article article = normalised(randomArticle(7));
        article.id = mark.articleId;
        {
            CrashRecovery window(folder.path());
            VERIFY_OK(window.mark(mark));
            VERIFY_OK(window.keep(NormalArticle(article)));
        }
        QCOMPARE(CrashRecovery::left(folder.path(), newId()).size(), 0); // another newsroom's
        auto found = CrashRecovery::left(folder.path(), newsroomId);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first()->writing(), mark);
        QCOMPARE(*found.first()->kept(), std::optional(article));
        QVERIFY(found.first()->lastSign().isValid());
        QCOMPARE(CrashRecovery::left(folder.path(), newsroomId).size(), 0); // not asked twice
        found.clear();
        found = CrashRecovery::left(folder.path(), newsroomId); // but not forgotten unasked
        QCOMPARE(found.size(), 1);
        found.first()->clear();
        found.clear();
        QCOMPARE(CrashRecovery::left(folder.path(), newsroomId).size(), 0);
    }

    void picturesAreKeptWithTheTextThatShowsThem()
    {
        QTemporaryDir folder;
        const WritingMark mark = aMark();
        const Asset whole{assetHash("one"), u"image/png"_s, "one", 3, 2};
        const Asset damaged{assetHash("two"), u"image/jpeg"_s, "two", 4, 5};
        Article article;
        article.id = mark.articleId;
        article.body = {Figure{whole.hash}, Figure{damaged.hash}};
        const auto pictures = [&] { return QDir(folder.path()).entryInfoList({u"*.picture"_s}, QDir::Files); };
        {
            CrashRecovery window(folder.path());
            VERIFY_OK(window.keep(mark, NormalArticle(article), 1, {whole, damaged}));
            QCOMPARE(pictures().size(), 2);
            window.drop(1);
            QVERIFY(pictures().isEmpty());
            VERIFY_OK(window.keep(mark, NormalArticle(article), 2, {whole, damaged}));
            VERIFY_OK(window.keep(mark, NormalArticle(article), 3)); // they are there
        }
        QFile file(pictures().first().filePath().contains(damaged.hash) ? pictures().first().filePath()
                                                                        : pictures().last().filePath());
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
        file.close();
        auto found = CrashRecovery::left(folder.path(), newsroomId);
        QCOMPARE(found.size(), 1);
        QCOMPARE(*found.first()->kept(), std::optional(article));
        const auto kept = found.first()->pictures(article);
        QVERIFY(kept.ok());
        QCOMPARE(*kept, QList<Asset>{whole});
        QVERIFY(found.first()->pictures({})->isEmpty());
        found.first()->clear();
        found.clear();
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void droppedArticleIsGone()
    {
        QTemporaryDir folder;
        const WritingMark mark = aMark();
        CrashRecovery window(folder.path());
        VERIFY_OK(window.mark(mark));
        Article article;
        article.id = mark.articleId;
        VERIFY_OK(window.keep(NormalArticle(article)));
        QVERIFY(*window.kept());
        window.drop();
        QVERIFY(window.kept().ok() && !*window.kept());
    }

    /// What cannot be read is not nothing.
    void keptTextThatCannotBeReadIsAnError()
    {
        QTemporaryDir folder;
        {
            CrashRecovery window(folder.path());
            VERIFY_OK(window.mark(aMark()));
        }
        const QString mark = QDir(folder.path()).entryInfoList({u"*.writing"_s}).first().filePath();
        QFile kept(mark.chopped(8) + u".json"_s);
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("{\"schema\": 99999");
        kept.close();
        crash(folder.path());
        const auto found = CrashRecovery::left(folder.path(), newsroomId);
        QCOMPARE(found.size(), 1);
        QVERIFY(!found.first()->kept());
        QVERIFY(QFile::exists(kept.fileName()));
    }

    /// Nobody knows whose it is, so everybody is told.
    void markThatCannotBeReadIsSaid()
    {
        QTemporaryDir folder;
        const WritingMark mark = aMark();
        Article article = normalised(randomArticle(7));
        article.id = mark.articleId;
        {
            CrashRecovery window(folder.path());
            VERIFY_OK(window.mark(mark));
            VERIFY_OK(window.keep(NormalArticle(article)));
        }
        crash(folder.path());
        QFile file(QDir(folder.path()).entryInfoList({u"*.writing"_s}).first().filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        QVERIFY(file.resize(10));
        file.close();
        const auto found = CrashRecovery::left(folder.path(), newId());
        QCOMPARE(found.size(), 1);
        const auto read = found.first()->readMark();
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(file.fileName()), qPrintable(read.error().message));
        QVERIFY(found.first()->writing().articleId.isEmpty());
        QVERIFY(!found.first()->writing().windowId.isEmpty());
        QCOMPARE(*found.first()->kept(), std::optional(article)); // the text is there all the same
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        VERIFY_OK(found.first()->readMark());
        QCOMPARE(found.first()->writing(), mark);
    }

    void damagedFilesAreNoText()
    {
        QTemporaryDir folder;
        const WritingMark mark = aMark();
        {
            CrashRecovery window(folder.path());
            VERIFY_OK(window.mark(mark));
            Article stranger;
            stranger.id = newId();
            VERIFY_OK(window.keep(NormalArticle(stranger)));
        }
        crash(folder.path());
        auto found = CrashRecovery::left(folder.path(), newsroomId);
        QCOMPARE(found.size(), 1);
        QVERIFY(*found.first()->kept()); // another article than the mark's is a text all the same
        found.clear();
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            QFile rubbish(file.filePath());
            QVERIFY(rubbish.open(QIODevice::WriteOnly));
            rubbish.write("{\"newsroom\": 7, \"article\": [");
        }
        found = CrashRecovery::left(folder.path(), newsroomId);
        QCOMPARE(found.size(), 1);
        QVERIFY(!found.first()->readMark());
        QVERIFY(!found.first()->kept());
        QCOMPARE(CrashRecovery::left(folder.filePath(u"nowhere"_s), newsroomId).size(), 0);
    }
};

GAOQIAN_TEST_GUILESS(TestCrashRecovery)
#include "tst_crashrecovery.moc"
