// The promise about lost work, kept against the worst: the program is killed while somebody types.
#include "editor/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/doctor.h"
#include "newsroom/salvage.h"
#include "preview/pagescheme.h"
#include "support/scratchdesktop.h"

#include <QElapsedTimer>
#include <QProcess>

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
        auto newsroom = desktop.makeNewsroom(false);
        if (!newsroom || !(*newsroom)->articles().insert(article, Origin::Own, desktop.personId(u"陶然"_s)))
            qFatal("no newsroom");
        QObject::connect(&program, &QProcess::readyReadStandardOutput, &program, [this] { read(); });
    }

    ~Typist()
    {
        program.kill();
        program.waitForFinished();
    }

    void start(int lines)
    {
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        time.start();
        program.start(QCoreApplication::applicationDirPath() + u"/shelltyper"_s,
                      {desktop.newsroomPath(), desktop.pinsPath(), desktop.path(u"typer.ini"_s), desktop.salvageFolder(),
                       article.id, QString::number(lines)});
    }

    bool hasTyped(int lines) const { return typedAt.size() >= lines || program.state() == QProcess::NotRunning; }

    /// The lines that the newsroom has, after the program was killed.
    QStringList linesAfterKill()
    {
        program.kill();
        program.waitForFinished();
        const auto record = desktop.secondLook()->articles().load(article.id);
        return record ? plainText(record->article.body).split(u'\n', Qt::SkipEmptyParts) : QStringList();
    }

private:
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
    void killWhileTyping_losesAtMostTheLastMoments();
    void killAfterARest_losesNothing();
};

void KilledTest::killWhileTyping_losesAtMostTheLastMoments()
{
    constexpr int wantedLines = 140; // seven seconds of typing without a pause
    constexpr qint64 mayBeLost = 5000;

    Typist typist;
    typist.start(endless);
    QTRY_VERIFY_WITH_TIMEOUT(typist.hasTyped(wantedLines), 60000);
    QCOMPARE(typist.program.state(), QProcess::Running);
    const qint64 killedAt = typist.time.elapsed();
    const QStringList saved = typist.linesAfterKill();
    const QList<qint64> &at = typist.typedAt;
    const auto owed = std::count_if(at.cbegin(), at.cend(), [&](qint64 when) { return when <= killedAt - mayBeLost; });
    QVERIFY(owed > 0);
    QVERIFY2(saved.size() >= owed, qPrintable(u"%1 of %2 lines, %3 owed"_s.arg(saved.size()).arg(at.size()).arg(owed)));
    // What is there is what was typed, in order; only the very last line may have been caught halfway.
    for (int i = 0; i < saved.size() - 1; ++i)
        QCOMPARE(saved[i], u"line %1"_s.arg(i + 1));
    QVERIFY(u"line %1"_s.arg(saved.size()).startsWith(saved.last()));

    const auto newsroom = typist.desktop.secondLook();
    const auto findings = examine(*newsroom);
    QVERIFY(findings.ok());
    QCOMPARE(*findings, QStringList());
}

void KilledTest::killAfterARest_losesNothing()
{
    constexpr int lines = 12;
    Typist typist;
    typist.start(lines);
    QTRY_VERIFY_WITH_TIMEOUT(typist.hasTyped(lines), 60000);
    const qint64 lastKey = typist.time.elapsed();
    QTRY_VERIFY(typist.time.elapsed() >= lastKey + 1000);
    QCOMPARE(typist.program.state(), QProcess::Running);
    const QStringList saved = typist.linesAfterKill();
    QCOMPARE(saved.size(), lines);
    QCOMPARE(saved.last(), u"line %1"_s.arg(lines));

    // It is known that it was being written, by whom and since when.
    {
        const auto left = Salvage::left(typist.desktop.salvageFolder(), typist.desktop.secondLook()->identity().id);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first()->writing().articleId, typist.article.id);
        QCOMPARE(left.first()->writing().personId, typist.desktop.personId(u"陶然"_s));
        QVERIFY(!left.first()->kept());
    }

    // The next window opens the story, says what happened, and lets it be written: the dead one's lease is gone.
    const auto theme = Theme::builtIn();
    QVERIFY(theme.ok());
    for (const bool first : {true, false}) {
        MainWindow window(typist.desktop.secondLook(), *theme, typist.desktop.dialogs, typist.desktop.preferences);
        window.show();
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

int main(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
