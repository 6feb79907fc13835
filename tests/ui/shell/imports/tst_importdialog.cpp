// How files are taken in: what the widgets say is what the options are.
#include "shell/imports/importdialog.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QRadioButton>
#include <QString>
#include <QStringList>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ImportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void untouched_takesDraftsAsTheFileSays()
    {
        const ImportDialog dialog({u"新桥.docx"_s}, {{u"要闻"_s}});
        const ImportOptions options = dialog.options();
        QCOMPARE(options.channel, QStringList());
        QCOMPARE(options.source, QString());
        QVERIFY(!options.published);
        QCOMPARE(options.ownerId, QString());
    }

    void options_areWhatTheWidgetsSay()
    {
        ImportDialog dialog({u"新桥.docx"_s}, {{u"要闻"_s}, {u"乡镇"_s, u"柳溪"_s}});
        dialog.findChildren<QRadioButton *>().at(1)->click();
        auto *channel = dialog.findChild<QComboBox *>();
        QCOMPARE(channel->count(), 3);
        channel->setCurrentIndex(2);
        source(dialog)->setText(u" 柳溪日报 "_s);
        const ImportOptions options = dialog.options();
        QCOMPARE(options.channel, (QStringList{u"乡镇"_s, u"柳溪"_s}));
        QCOMPARE(options.source, u"柳溪日报"_s);
        QVERIFY(options.published);
        dialog.findChildren<QRadioButton *>().at(0)->click();
        QVERIFY(!dialog.options().published);
    }

    void channel_mayBeTyped()
    {
        ImportDialog dialog({u"新桥.docx"_s}, {{u"要闻"_s}});
        dialog.findChild<QComboBox *>()->setEditText(u"/民生//桥梁/"_s);
        QCOMPARE(dialog.options().channel, (QStringList{u"民生"_s, u"桥梁"_s}));
        dialog.findChild<QComboBox *>()->setEditText(u" 民生 / 桥梁 / "_s);
        QCOMPARE(dialog.options().channel, (QStringList{u"民生"_s, u"桥梁"_s}));
    }

    void oneFile_isNamed()
    {
        const ImportDialog dialog({u"folder/新桥.docx"_s}, {});
        QCOMPARE(dialog.findChild<QLabel *>()->text(), u"Take in 新桥.docx"_s);
    }

    void everyControl_hasAName()
    {
        const ImportDialog dialog({u"a.txt"_s, u"b.txt"_s}, {});
        QCOMPARE(test::namelessControls(dialog).join(u", "_s), QString());
    }

private:
    /// The field that is not the channel's.
    static QLineEdit *source(const ImportDialog &dialog)
    {
        return dialog.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    }
};

GAOQIAN_TEST_WIDGETS(ImportDialogTest)
#include "tst_importdialog.moc"
