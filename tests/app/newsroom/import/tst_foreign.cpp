// One foreign thing taken in: a file by its bytes, a picture alone or beside HTML, text, nothing.
#include "newsroom/import/foreign.h"

#include "article/text.h"
#include "support/png.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ForeignTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFile_isToldByItsBytes()
    {
        const TakenForeign picture = takeInForeign({.path = write(u"a.txt"_s, test::png(Qt::green))});
        QCOMPARE(picture.part, ForeignPart::Picture);
        QCOMPARE(picture.intake.assets.size(), 1);
        const TakenForeign text = takeInForeign({.path = write(u"b.txt"_s, "一段")});
        QCOMPARE(text.part, ForeignPart::Document);
        QCOMPARE(plainText(text.intake.article.body), u"一段"_s);
        QCOMPARE(text.name, u"b.txt"_s);
    }

    void aStory_isNoPicture()
    {
        const TakenForeign taken = takeInForeign({.path = write(u"a.png"_s, test::png(Qt::green)), .purpose = Purpose::Story});
        QVERIFY(taken.refusal);
        QCOMPARE(taken.refusal->kind, ErrorKind::Input);
    }

    void aFileThatIsNotThere_isOfAnotherKind()
    {
        const TakenForeign taken = takeInForeign({.path = m_folder.filePath(u"无"_s), .purpose = Purpose::Story});
        QVERIFY(taken.refusal);
        QCOMPARE(taken.refusal->kind, ErrorKind::Io);
    }

    void anOldFile_waitsForAConverter()
    {
        const QString path = write(u"旧.doc"_s, "{\\rtf1 x}");
        const TakenForeign waiting = takeInForeign({.path = path});
        QVERIFY(waiting.waits && waiting.refusal && waiting.refusal->message.contains(u".docx"_s));
        const auto convert = [](const QByteArray &, const QString &name, const auto &isStopped) -> Result<QByteArray> {
            return inputError(isStopped() ? name : QString());
        };
        const TakenForeign asked = takeInForeign({.path = path, .convert = convert}, [] { return true; });
        QVERIFY(!asked.waits && asked.refusal);
        QCOMPARE(asked.refusal->message, u"旧.doc"_s);
    }

    void aPictureBesideHtml_isTakenWhereItIsAllThatIsShown()
    {
        const auto picture = [] { return test::png(Qt::green); };
        const TakenForeign alone =
            takeInForeign({.html = u"<img src='https://example.org/a.jpg' alt='渡口'>"_s, .picture = picture});
        QCOMPARE(alone.part, ForeignPart::Picture);
        QCOMPARE(alone.intake.article.body.first().as<Figure>()->alt, u"渡口"_s);
        const TakenForeign text = takeInForeign({.html = u"<p>一段</p>"_s, .picture = picture});
        QCOMPARE(text.part, ForeignPart::Text);
        QVERIFY(text.intake.assets.isEmpty());
    }

    void nothing_isRefused()
    {
        QVERIFY(takeInForeign({}).refusal);
        QVERIFY(takeInForeign({.html = u"<p></p>"_s, .text = u"x"_s}).refusal);
        QVERIFY(takeInForeign({.picture = [] { return QByteArray(); }}).refusal);
        QVERIFY(takeInForeign({.path = write(u"空.txt"_s, {})}).refusal);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

GAOQIAN_TEST_GUILESS(ForeignTest)
#include "tst_foreign.moc"
