// The promise about lost work, kept against the worst: the program is killed while somebody types.
#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/doctor.h"
#include "newsroom/writing/crashrecovery.h"
#include "preview/pagescheme.h"
#include "shell/safety/recoverycontroller.h"
#include "store/articlestore.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int endless = 0;

/// A newsroom with one story, and a program that types lines into it.
struct Typist {
    ScratchDesktop desktop;
    Article article;
    QProcess program;
    QElapsedTimer time;
    QList<qint64> typedAt; // of line 1, 2, ...: when its number was read here, which is never before it was typed

    Typist()
    {
        article.id = u"00000000-0000-4000-8000-000000000001"_s;
        article.title = u"夜渡"_s;
        for (int i = 0; i < 100; ++i) // the longest that anybody writes here
            article.body.append(Paragraph{.runs = {{QString(200, u'渡')}}});
        auto newsroom = desktop.makeNewsroom(false);
        if (!newsroom || !(*newsroom)->articles().insert(NormalArticle(article), Origin::Own, desktop.personId(u"陶然"_s)))
            qFatal("no newsroom");
        QObject::connect(&program, &QProcess::readyReadStandardOutput, &program, [this] { read(); });
    }

    ~Typist()
    {
        program.kill();
        program.waitForFinished();
    }

    /// `busy`: the newsroom works on other things too.
    void start(int lines, bool busy)
    {
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        time.start();
        program.start(QCoreApplication::applicationDirPath() + u"/shelltyper"_s,
                      {desktop.newsroomPath(), desktop.pinsPath(), desktop.path(u"typer.ini"_s), desktop.salvageFolder(),
                       article.id, QString::number(lines), busy ? u"busy"_s : u"calm"_s});
    }

    bool hasTyped(int lines) const { return typedAt.size() >= lines || program.state() == QProcess::NotRunning; }

    /// The lines that are on this computer after the program was killed: in the newsroom, or kept aside where that did not take
    /// them in time.
    QStringList linesAfterKill()
    {
        program.kill();
        program.waitForFinished();
        const auto newsroom = desktop.secondLook();
        const auto record = newsroom->articles().load(article.id);
        QStringList lines = record ? linesOf(record->article) : QStringList();
        const auto left = CrashRecovery::left(desktop.salvageFolder(), newsroom->identity().id);
        for (const auto &found : left) {
            if (const auto kept = found->kept(); kept && *kept && linesOf(**kept).size() > lines.size()) {
                lines = linesOf(**kept);
                ++takenFromAside;
            }
        }
        return lines;
    }

    int takenFromAside = 0;

private:
    /// Those that were typed, which stand before what was there.
    static QStringList linesOf(const Article &article)
    {
        QStringList lines = plainText(article.body).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return !line.startsWith(u'l'); });
        return lines;
    }

    void read()
    {
        unread += program.readAllStandardOutput();
        for (qsizetype end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
            QCOMPARE(unread.left(end).toInt(), int(typedAt.size()) + 1);
            typedAt << time.elapsed();
            unread.remove(0, end + 1);
        }
    }

    QByteArray unread;
};

} // namespace

class KilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killWhileTyping_losesAtMostTheLastSecond_data();
    void killWhileTyping_losesAtMostTheLastSecond();
    void killAfterARest_losesNothing();
};

void KilledTest::killWhileTyping_losesAtMostTheLastSecond_data()
{
    QTest::addColumn<bool>("busy");
    QTest::addColumn<quint32>("seed");
    const int rounds = qEnvironmentVariable("GAOQIAN_SEEDS", u"2"_s).toInt();
    for (quint32 seed = 1; int(seed) <= rounds; ++seed) {
        QTest::addRow("calm %u", seed) << false << seed;
        QTest::addRow("busy %u", seed) << true << seed;
    }
}

void KilledTest::killWhileTyping_losesAtMostTheLastSecond()
{
    QFETCH(bool, busy);
    QFETCH(quint32, seed);
    constexpr qint64 mayBeLost = 1000; // milliseconds
    // Eight seconds of typing without a pause, and then some.
    const int wantedLines = 160 + int(QRandomGenerator(seed).bounded(40u));

    Typist typist;
    typist.start(endless, busy);
    QTRY_VERIFY_WITH_TIMEOUT(typist.hasTyped(wantedLines), 120000);
    QCOMPARE(typist.program.state(), QProcess::Running);
    const qint64 killedAt = typist.time.elapsed(); // and no later: what was typed while it was being killed is lost besides
    const QStringList saved = typist.linesAfterKill();
    const QList<qint64> &at = typist.typedAt;
    const auto owed = std::count_if(at.cbegin(), at.cend(), [&](qint64 when) { return when <= killedAt - mayBeLost; });
    QVERIFY(owed > 0);
    const qint64 lost = saved.size() < at.size() ? killedAt - at[saved.size()] : 0;
    qInfo("%d lines typed, %d saved: the first that is lost was typed %lld ms before%s", int(at.size()), int(saved.size()),
          (long long)lost, typist.takenFromAside > 0 ? "; the last were kept aside" : "");
    QVERIFY2(saved.size() >= owed, qPrintable(u"%1 of %2 lines, %3 owed"_s.arg(saved.size()).arg(at.size()).arg(owed)));
    // What is there is what was typed, in order; only the very last line may have been caught halfway.
    for (int i = 0; i < saved.size() - 1; ++i)
        QCOMPARE(saved[i], u"line %1"_s.arg(i + 1));
    // The last one stands before the text that was there.
    QVERIFY(u"line %1"_s.arg(saved.size()).startsWith(QString(saved.last()).remove(u'渡')));

    const auto newsroom = typist.desktop.secondLook();
    const auto findings = examine(*newsroom);
    QVERIFY(findings.ok());
    QCOMPARE(*findings, QStringList());
}

void KilledTest::killAfterARest_losesNothing()
{
    constexpr int lines = 12;
    Typist typist;
    typist.start(lines, false);
    QTRY_VERIFY_WITH_TIMEOUT(typist.hasTyped(lines), 60000);
    const qint64 lastKey = typist.time.elapsed();
    QTRY_VERIFY(typist.time.elapsed() >= lastKey + 1000); // what is promised
    QCOMPARE(typist.program.state(), QProcess::Running);
    const QStringList saved = typist.linesAfterKill();
    QCOMPARE(saved.size(), lines);
    QCOMPARE(saved.last(), u"line %1"_s.arg(lines));

    // It is known that it was being written, by whom and since when.
    {
        const auto left = CrashRecovery::left(typist.desktop.salvageFolder(), typist.desktop.secondLook()->identity().id);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first()->writing().articleId, typist.article.id);
        QCOMPARE(left.first()->writing().personId, typist.desktop.personId(u"陶然"_s));
        QVERIFY(left.first()->kept().ok() && !*left.first()->kept());
    }

    // The next window opens the story, says what happened, and lets it be written: the dead one's lease is gone.
    const auto theme = Theme::builtIn();
    QVERIFY(theme.ok());
    for (const bool first : {true, false}) {
        MainWindow window(typist.desktop.address(), *theme, typist.desktop.dialogs, typist.desktop.preferences);
        window.show();
        QVERIFY(QSignalSpy(window.findChild<RecoveryController *>(), &RecoveryController::told).wait());
        QTRY_VERIFY(!window.session().isVisiting());
        const auto bars = window.findChildren<NoticeBar *>();
        QCOMPARE(bars.size(), first ? 1 : 0); // said once
        QCOMPARE(window.session().isOpen(), first);
        if (!first)
            break;
        QVERIFY2(bars.first()->text().contains(u"ended unexpectedly"_s), qPrintable(bars.first()->text()));
        QCOMPARE(window.session().article().id, typist.article.id);
        QVERIFY(!window.findChild<RichTextEdit *>()->isReadOnly());
        QVERIFY(window.close());
    }
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)
#include "tst_killed.moc"
