// The site and the required fields: two who change them at once each change what they changed.
#include "newsroom/core/siterules.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestSiteRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOthersChangedMeanwhileStays()
    {
        ScratchNewsroom newsroom;
        const SiteRules seen = must(siteRules(*newsroom));
        QCOMPARE(seen.required, QStringList{u"title"_s});
        SiteRules theirs = seen;
        theirs.site.slogan = u"一座小城的早晚"_s;
        theirs.site.home = u"云溪"_s;
        theirs.required = {u"title"_s, u"source"_s};
        VERIFY_OK(setSiteRules(*newsroom.another(), seen, theirs));
        SiteRules mine = seen;
        mine.site.name = u"云溪早报"_s;
        mine.site.home = u"主页"_s;
        mine.required = {u"channel"_s};
        VERIFY_OK(setSiteRules(*newsroom, seen, mine));

        const SiteRules now = must(siteRules(*newsroom));
        QCOMPARE(now.site.name, u"云溪早报"_s);
        QCOMPARE(now.site.slogan, u"一座小城的早晚"_s);
        QCOMPARE(now.site.home, u"主页"_s); // both changed it: the last
        QCOMPARE(now.required, (QStringList{u"channel"_s, u"source"_s}));
    }
};

GAOQIAN_TEST_GUILESS(TestSiteRules)
#include "tst_siterules.moc"
