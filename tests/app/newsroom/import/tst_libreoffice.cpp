// Converting with LibreOffice: what is asked of it, and what becomes of it when it fails, hangs or is not wanted any more. A
// small script stands in for it; where it is installed, it is asked itself too.
#include "article/text.h"
#include "base/platform.h"
#include "intake/files/foreignkind.h"
#include "newsroom/import/foreign.h"
#include "newsroom/import/libreoffice.h"
#include "support/compoundfile.h"
#include "support/docxbuilder.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QProcess>
#include <QScopeGuard>
#include <QTest>
#include <QUrl>

#include <future>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestLibreOffice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
#ifdef Q_OS_WIN
        QSKIP("the stand-in is a shell script");
#endif
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void isToldWhatToDo()
    {
        // Gives back what it was given, and what it was told.
        const LibreOffice office(program("for last; do :; done\n"
                                         "echo \"$@\" > '%1/told'\n"
                                         "echo \"$https_proxy\" >> '%1/told'\n"
                                         "while [ $# -gt 0 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n"
                                         "cp \"$last\" \"$out/story.docx\"\n"));
        const auto docx = office.toDocx("{\\rtf1 x}", u"旧.rtf"_s);
        VERIFY_OK(docx);
        QCOMPARE(*docx, "{\\rtf1 x}");
        const QString told = read(u"told"_s);
        for (const char *word :
             {"-env:UserInstallation=file:///", "--headless", "--convert-to docx", "--nolockcheck", "story.rtf", "127.0.0.1:9"})
            QVERIFY2(told.contains(QLatin1StringView(word)), word);
    }

    void failureNamesTheFile()
    {
        const auto docx = LibreOffice(program("exit 1\n")).toDocx("{\\rtf1 x}", u"坏.rtf"_s);
        QVERIFY(!docx);
        QVERIFY(docx.error().message.contains(u"坏.rtf"_s));
        const auto missing = LibreOffice(m_folder->filePath(u"nowhere"_s)).toDocx("{\\rtf1 x}", u"坏.rtf"_s);
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"坏.rtf"_s));
    }

    void itEndsWithAllThatItStarted_data()
    {
        QTest::addColumn<bool>("asked"); // or it was waited for long enough
        QTest::newRow("asked to stop") << true;
        QTest::newRow("out of patience") << false;
    }

    void itEndsWithAllThatItStarted()
    {
        QFETCH(bool, asked);
        // Like the real one a script that starts the program proper. That one holds a pipe open as long as it lives.
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {m_folder->filePath(u"held"_s)}), 0);
        QProcess reader;
        reader.start(u"cat"_s, {m_folder->filePath(u"held"_s)});
        QVERIFY(reader.waitForStarted());
        const LibreOffice office(program("(exec 9>'%1/held'; echo > '%1/began'; sleep 120) &\nwait\n"));
        const auto began = [this] { return QFile::exists(m_folder->filePath(u"began"_s)); };
        const auto docx = office.toDocx(
            "{\\rtf1 x}", u"慢.rtf"_s, [&] { return QTest::qWaitFor(began, 30'000) && asked; },
            asked ? LibreOffice::patience : 1);
        QVERIFY(began());
        QVERIFY(!docx);
        QCOMPARE(docx.error().kind, asked ? ErrorKind::Refused : ErrorKind::Input);
        QCOMPARE(docx.error().message.contains(u"慢.rtf"_s), !asked);
        QVERIFY2(reader.waitForFinished(), "something that it started lives on");
    }

    /// Old Word files with Chinese names, two at once, while the user has LibreOffice open.
    void theProgramItself()
    {
        const std::optional<LibreOffice> office = LibreOffice::find();
        if (!office)
            QSKIP("LibreOffice is not installed");
        QProcess users;
        leadOwnGroup(users);
        users.start(office->program(), {profile(u"user"_s), u"--headless"_s, u"--norestore"_s});
        QVERIFY(users.waitForStarted());
        const auto end = qScopeGuard([&users] { endGroup(users); });
        const QByteArray doc = wordFile(*office);
        QVERIFY(!doc.isEmpty());
        QCOMPARE(foreignKind(doc), ForeignKind::OldWord);

        const QStringList names{u"旧稿 一.doc"_s, u"“引号”与&.doc"_s};
        std::vector<std::future<Result<QByteArray>>> conversions;
        for (const QString &name : names)
            conversions.push_back(std::async(std::launch::async, [&, name] { return office->toDocx(doc, name); }));
        for (auto &conversion : conversions) {
            const Result<QByteArray> docx = conversion.get();
            VERIFY_OK(docx);
            const auto intake = takeIn(*docx, Format::Docx);
            VERIFY_OK(intake);
            QCOMPARE(intake->article.title, u"云溪桥头添了一盏长明灯"_s);
            QVERIFY(plainText(intake->article.body).contains(u"傍晚，桥头的新路灯第一次亮了起来。"_s));
        }
        QCOMPARE(users.state(), QProcess::Running);
        const auto broken = office->toDocx(doc.first(doc.size() / 3), u"坏.doc"_s);
        QVERIFY(broken || broken.error().message.contains(u"坏.doc"_s));
    }

    void convertedFilesAreTakenIn()
    {
        QFile file(m_folder->filePath(u"旧稿.doc"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(compoundFile({u"WordDocument"_s}));
        file.close();
        const Converter converter = [](const QByteArray &, const QString &, const std::function<bool()> &) -> Result<QByteArray> {
            return DocxBuilder(
                       "<w:p><w:r><w:t>云溪桥头添了一盏长明灯</w:t></w:r></w:p><w:p><w:r><w:t>傍晚，灯亮了。</w:t></w:r></w:p>")
                .bytes();
        };
        const auto read = [&file](const Converter &convert) {
            return takeInForeign({.path = file.fileName(), .purpose = Purpose::Story, .convert = convert});
        };
        const TakenForeign taken = read(converter);
        QVERIFY2(!taken.refusal, qPrintable(taken.refusal ? taken.refusal->message : QString()));
        QVERIFY(plainText(taken.intake.article.body).contains(u"云溪桥头添了一盏长明灯"_s));
        const TakenForeign without = read({});
        QVERIFY(without.waits && without.refusal); // and says what to do
    }

private:
    /// The setting that makes LibreOffice keep its own things in a folder of the test.
    QString profile(const QString &name) const
    {
        return u"-env:UserInstallation="_s + QUrl::fromLocalFile(m_folder->filePath(name)).toString();
    }

    /// An old Word file, which only LibreOffice itself can write here.
    QByteArray wordFile(const LibreOffice &office)
    {
        const QString html = m_folder->filePath(u"story.html"_s);
        QFile source(html);
        if (!source.open(QIODevice::WriteOnly))
            return {};
        source.write("<html><head><meta charset='utf-8'></head><body><h1>云溪桥头添了一盏长明灯</h1>"
                     "<p>傍晚，桥头的新路灯第一次亮了起来。</p></body></html>");
        source.close();
        QProcess::execute(office.program(), {profile(u"maker"_s), u"--headless"_s, u"--convert-to"_s, u"doc:MS Word 97"_s,
                                             u"--infilter=HTML (StarWriter)"_s, u"--outdir"_s, m_folder->path(), html});
        QFile doc(m_folder->filePath(u"story.doc"_s));
        return doc.open(QIODevice::ReadOnly) ? doc.readAll() : QByteArray();
    }

    /// A program that runs `script`, in which %1 is the test's folder.
    QString program(const QByteArray &script)
    {
        QFile file(m_folder->filePath(u"soffice"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no program");
        file.write("#!/bin/sh\n" + QByteArray(script).replace("%1", m_folder->path().toUtf8()));
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    QString read(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

GAOQIAN_TEST_GUILESS(TestLibreOffice)
#include "tst_libreoffice.moc"
