// The promise about lost work, kept against the worst: the program is killed while somebody types.
#include "newsroom/doctor.h"
#include "support/scratchdesktop.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class KilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kill_losesAtMostTheLastMoment();
};

void KilledTest::kill_losesAtMostTheLastMoment()
{
    constexpr int wantedLines = 60; // three seconds of typing
    constexpr qint64 mayBeLost = 1200;

    ScratchDesktop desktop;
    Article article;
    article.id = u"00000000-0000-4000-8000-000000000001"_s;
    article.title = u"夜渡"_s;
    {
        auto newsroom = desktop.makeNewsroom(false);
        QVERIFY2(newsroom.ok(), newsroom ? "" : qPrintable(newsroom.error().message));
        const auto kept = (*newsroom)->articles().insert(article, Origin::Own, desktop.personId(u"陶然"_s));
        QVERIFY(kept.ok());
    }

    QProcess typer;
    QElapsedTimer time;
    QList<qint64> typedAt; // of line 1, 2, ...: when its number was read here, which is never before it was typed
    QByteArray unread;
    connect(&typer, &QProcess::readyReadStandardOutput, this, [&] {
        unread += typer.readAllStandardOutput();
        for (qsizetype end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
            QCOMPARE(unread.left(end).toInt(), int(typedAt.size()) + 1);
            typedAt << time.elapsed();
            unread.remove(0, end + 1);
        }
    });
    typer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    time.start();
    typer.start(QCoreApplication::applicationDirPath() + u"/shelltyper"_s,
                {desktop.newsroomPath(), desktop.pinsPath(), desktop.path(u"typer.ini"_s), article.id});
    QTRY_VERIFY_WITH_TIMEOUT(typedAt.size() >= wantedLines || typer.state() == QProcess::NotRunning, 60000);
    QCOMPARE(typer.state(), QProcess::Running);
    const qint64 killedAt = time.elapsed();
    typer.kill();
    QVERIFY(typer.waitForFinished());

    auto newsroom = desktop.secondLook();
    const auto record = newsroom->articles().load(article.id);
    QVERIFY(record.ok());
    const QStringList saved = plainText(record->article.body).split(u'\n', Qt::SkipEmptyParts);
    const auto owed = std::count_if(typedAt.cbegin(), typedAt.cend(), [&](qint64 at) { return at <= killedAt - mayBeLost; });
    QVERIFY(owed > 0);
    QVERIFY2(saved.size() >= owed, qPrintable(u"%1 of %2 lines, %3 owed"_s.arg(saved.size()).arg(typedAt.size()).arg(owed)));
    // What is there is what was typed, in order; only the very last line may have been caught halfway.
    for (int i = 0; i < saved.size() - 1; ++i)
        QCOMPARE(saved[i], u"line %1"_s.arg(i + 1));
    QVERIFY(u"line %1"_s.arg(saved.size()).startsWith(saved.last()));

    const auto findings = examine(*newsroom);
    QVERIFY(findings.ok());
    QCOMPARE(*findings, QStringList());
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
