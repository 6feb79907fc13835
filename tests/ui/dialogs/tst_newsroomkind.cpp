// packaging/desktop/gaoqian.xml, which the platform's own dialogs go by.
#include "support/helddatabase.h"

#include "support/testprogram.h"

#include <QMimeDatabase>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class NewsroomKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("only systems with a shared database of file types have this");
#endif
        // Where nothing is installed but our description.
        QVERIFY(m_data.isValid() && QDir(m_data.path()).mkpath(u"mime/packages"_s));
        QVERIFY(QFile::copy(QStringLiteral(GAOQIAN_TEST_DATA "/../../packaging/desktop/gaoqian.xml"),
                            m_data.filePath(u"mime/packages/gaoqian.xml"_s)));
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8());
    }

    void theNameDecides()
    {
        const HeldDatabase held;
        QVERIFY(held.locksStand());
        const QMimeDatabase kinds;
        QCOMPARE(kinds.mimeTypeForFile(held.path()).name(), u"application/x-gaoqian-newsroom"_s);
        for (const QString &part : {held.walPath(), held.shmPath()})
            QCOMPARE(kinds.mimeTypeForFile(part).name(), u"application/x-gaoqian-newsroom-part"_s);
        QVERIFY(held.locksStand());
    }

private:
    QTemporaryDir m_data;
};

static int run(int argc, char **argv)
{
    if (const auto answer = HeldDatabase::visitIfAsked(argc, argv))
        return *answer;
    QCoreApplication application(argc, argv);
    NewsroomKindTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_newsroomkind.moc"
