// What every page says of the site: shown as it is, given back trimmed, with an address that names can be put behind.
#include "shell/settings/sitedialog.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Site exampleSite()
{
    Site site;
    site.name = u"柳溪融媒"_s;
    site.slogan = u"看见柳溪"_s;
    site.home = u"首页"_s;
    site.baseUrl = u"https://news.example/"_s;
    return site;
}

/// In the order of the dialog: name, slogan, home, address.
QLineEdit *field(const SiteDialog &dialog, int index) { return dialog.findChildren<QLineEdit *>().at(index); }

} // namespace

class SiteDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void untouched_givesTheSiteBack()
    {
        const SiteDialog dialog(exampleSite());
        QVERIFY(dialog.site() == exampleSite());
        const SiteDialog empty{Site()};
        QVERIFY(empty.site() == Site());
    }

    void everyField_isTrimmed()
    {
        const SiteDialog dialog(exampleSite());
        for (int index = 0; index < 4; ++index)
            field(dialog, index)->setText(u"  new %1\t"_s.arg(index));
        Site expected = exampleSite();
        expected.name = u"new 0"_s;
        expected.slogan = u"new 1"_s;
        expected.home = u"new 2"_s;
        expected.baseUrl = u"new 3/"_s;
        QVERIFY(dialog.site() == expected);
    }

    void address_endsWithOneSlash_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << u"https://news.example"_s << u"https://news.example/"_s;
        QTest::newRow("one") << u"https://news.example/a/ "_s << u"https://news.example/a/"_s;
        QTest::newRow("no address") << u"  "_s << QString();
    }

    void address_endsWithOneSlash()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        const SiteDialog dialog(exampleSite());
        field(dialog, 3)->setText(typed);
        QCOMPARE(dialog.site().baseUrl, address);
    }

    void requiredFields_areTheCheckedOnes()
    {
        const SiteDialog dialog(exampleSite(), {u"title"_s, u"source"_s});
        QCOMPARE(dialog.requiredFields(), (QStringList{u"title"_s, u"source"_s}));
        dialog.findChild<QCheckBox *>(u"title"_s)->click();
        dialog.findChild<QCheckBox *>(u"cover"_s)->click();
        QCOMPARE(dialog.requiredFields(), (QStringList{u"source"_s, u"cover"_s}));
        QCOMPARE(dialog.findChildren<QCheckBox *>().size(), 9);
    }

    void everyControl_hasAName()
    {
        const SiteDialog dialog(exampleSite());
        QCOMPARE(test::namelessControls(dialog).join(u", "_s), QString());
    }
};

GAOQIAN_TEST_WIDGETS(SiteDialogTest)
#include "tst_sitedialog.moc"
