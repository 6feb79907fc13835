// Which files are meant by folders: stories, and nothing that programs leave lying about.
#include "newsroom/import/importlist.h"

#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;

class TestImportList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersAreGoneThrough()
    {
        make({u"稿10.docx"_s, u"稿2.docx"_s, u"下/旧.doc"_s, u"下/再下/a.txt"_s});
        QCOMPARE(names({m_folder->path()}), (QStringList{u"下/再下/a.txt"_s, u"下/旧.doc"_s, u"稿2.docx"_s, u"稿10.docx"_s}));
    }

    void litterIsSkipped()
    {
        make({u"好.docx"_s, u"~$好.docx"_s, u".~lock.好.docx#"_s, u".DS_Store"_s, u"Thumbs.db"_s, u"desktop.ini"_s,
              u"~WRL0001.tmp"_s, u"半.docx.part"_s, u"旧.docx~"_s, u".git/config"_s, u"__MACOSX/x.docx"_s});
        QCOMPARE(names({m_folder->path()}), QStringList{u"好.docx"_s});
        QCOMPARE(filesToImport({m_folder->path()}).leftAlone, 0);
    }

    void filesOfSavedPagesAreSkipped()
    {
        make({u"新闻.html"_s, u"新闻_files/a.js"_s, u"新闻_files/frame.html"_s, u"旧.htm"_s, u"旧.files/b.html"_s,
              u"独_files/c.html"_s});
        QCOMPARE(names({m_folder->path()}), (QStringList{u"新闻.html"_s, u"旧.htm"_s, u"独_files/c.html"_s}));
    }

    void picturesOfFoldersAreCounted()
    {
        make({u"稿.docx"_s, u"一.JPG"_s, u"二.png"_s, u"声.mp3"_s});
        const ImportList list = filesToImport({m_folder->path()});
        QCOMPARE(list.files.size(), 1);
        QCOMPARE(list.leftAlone, 3);
    }

    void whatIsNamedIsMeant()
    {
        make({u"~$a.docx"_s, u"a.jpg"_s});
        const QString litter = m_folder->filePath(u"~$a.docx"_s);
        const QString picture = m_folder->filePath(u"a.jpg"_s);
        const QString missing = m_folder->filePath(u"nowhere.txt"_s);
        QCOMPARE(filesToImport({litter, picture, missing, litter}).files, (QStringList{litter, picture, missing}));
    }

    void circlesEnd()
    {
        make({u"下/a.txt"_s});
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"下/wieder"_s)));
        QCOMPARE(names({m_folder->path()}), QStringList{u"下/a.txt"_s});
    }

private:
    void make(const QStringList &files)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : files) {
            QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(name).path()));
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    QStringList names(const QStringList &paths) const
    {
        QStringList names;
        for (const QString &file : filesToImport(paths).files)
            names << QDir(m_folder->path()).relativeFilePath(file);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

GAOQIAN_TEST_GUILESS(TestImportList)
#include "tst_importlist.moc"
