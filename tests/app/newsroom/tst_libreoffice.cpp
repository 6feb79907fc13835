// Converting with LibreOffice: what is asked of it, and what becomes of it when it fails, hangs or is not wanted any more. A
// small script stands in for it.
#include "article/text.h"
#include "newsroom/importer.h"
#include "newsroom/libreoffice.h"
#include "support/compoundfile.h"
#include "support/docxbuilder.h"
#include "support/scratchnewsroom.h"
#include "support/verifyok.h"

#include <QElapsedTimer>
#include <QTest>

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

    void hangingEnds_withAllThatItStarted()
    {
        // like the real one, a script that starts the program proper
        const LibreOffice office(program("(sleep 1; echo alive > '%1/alive') &\nwait\n"));
        QElapsedTimer timer;
        timer.start();
        const auto docx = office.toDocx("{\\rtf1 x}", u"慢.rtf"_s, {}, 200);
        QVERIFY(!docx);
        QVERIFY(docx.error().message.contains(u"慢.rtf"_s));
        QVERIFY(timer.elapsed() < 900);
        QTRY_VERIFY_WITH_TIMEOUT(timer.elapsed() > 1300, 3000);
        QVERIFY(!QFile::exists(m_folder->filePath(u"alive"_s)));
    }

    void stopsWhenAsked()
    {
        const LibreOffice office(program("sleep 30\n"));
        int asked = 0;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!office.toDocx("{\\rtf1 x}", u"慢.rtf"_s, [&asked] { return ++asked > 1; }));
        QVERIFY(timer.elapsed() < 5000);
    }

    void convertedFilesAreTakenIn()
    {
        QFile file(m_folder->filePath(u"旧稿.doc"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(compoundFile({u"WordDocument"_s}));
        file.close();
        const Converter converter = [](const QByteArray &, const QString &) -> Result<QByteArray> {
            return DocxBuilder(
                       "<w:p><w:r><w:t>云溪桥头添了一盏长明灯</w:t></w:r></w:p><w:p><w:r><w:t>傍晚，灯亮了。</w:t></w:r></w:p>")
                .bytes();
        };
        const auto intake = readStory(file.fileName(), converter);
        VERIFY_OK(intake);
        QVERIFY(plainText(intake->article.body).contains(u"云溪桥头添了一盏长明灯"_s));
        QVERIFY(!readStory(file.fileName())); // and says what to do without
    }

private:
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

QTEST_GUILESS_MAIN(TestLibreOffice)
#include "tst_libreoffice.moc"
