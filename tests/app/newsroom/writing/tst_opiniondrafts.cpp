// Opinions that are not signed yet are kept on the desk, one for each story and person, and nowhere else.
#include "newsroom/writing/opiniondrafts.h"

#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestOpinionDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStoryAndPersonHasItsOwn()
    {
        const QTemporaryDir folder;
        const OpinionDrafts drafts(folder.filePath(u"salvage"_s), u"newsroom"_s);
        const OpinionPlace mine{u"story"_s, u"me"_s};
        VERIFY_OK(drafts.keep(mine, u"数字请再核对。"_s));
        VERIFY_OK(drafts.keep({u"story"_s, u"you"_s}, u"同意。"_s));
        QCOMPARE(drafts.kept(mine).value(), u"数字请再核对。"_s);
        QCOMPARE(drafts.kept({u"story"_s, u"you"_s}).value(), u"同意。"_s);
        QCOMPARE(drafts.kept({u"another"_s, u"me"_s}).value(), QString());
        const OpinionDrafts elsewhere(folder.filePath(u"salvage"_s), u"another newsroom"_s);
        QCOMPARE(elsewhere.kept(mine).value(), QString());
    }

    void anEmptyOneIsForgotten()
    {
        const QTemporaryDir folder;
        const OpinionDrafts drafts(folder.path(), u"newsroom"_s);
        const OpinionPlace place{u"../story"_s, u"/me"_s}; // no part of a path
        VERIFY_OK(drafts.keep(place, u"写到一半"_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        VERIFY_OK(drafts.keep(place, {}));
        VERIFY_OK(drafts.keep(place, {}));
        QCOMPARE(drafts.kept(place).value(), QString());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void whatCannotBeKeptIsSaid()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const OpinionDrafts drafts(folder.filePath(u"file/salvage"_s), u"newsroom"_s);
        QVERIFY(!drafts.keep({u"story"_s, u"me"_s}, u"写到一半"_s));
        QVERIFY(OpinionDrafts({}, u"newsroom"_s).keep({u"story"_s, u"me"_s}, u"写到一半"_s)); // nowhere is asked for
    }
};

GAOQIAN_TEST_APPLESS(TestOpinionDrafts)
#include "tst_opiniondrafts.moc"
