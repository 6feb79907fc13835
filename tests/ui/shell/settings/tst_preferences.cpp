// What the desktop remembers: everything comes back after a restart, for each person and newsroom apart.
#include "shell/settings/preferences.h"

#include "support/testprogram.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        restart();
    }

    void cleanup()
    {
        m_settings.reset();
        m_folder.reset();
    }

    void freshDesktop_hasSensibleAnswers()
    {
        const Preferences preferences(*m_settings);
        QCOMPARE(preferences.lastNewsroom(), QString());
        QCOMPARE(preferences.recentNewsrooms(), QStringList());
        QCOMPARE(preferences.person(u"n1"_s), QString());
        QCOMPARE(preferences.language(), QString());
        QVERIFY(preferences.layout(u"p1"_s).isEmpty());
        QVERIFY(preferences.geometry(u"p1"_s).isEmpty());
        QVERIFY(preferences.previewOnPhone());
        QVERIFY(!preferences.previewInDark());
        QCOMPARE(preferences.exportFolder(), QString());
        QCOMPARE(preferences.autocorrectRules(), everyTypingAid);
        QCOMPARE(preferences.recentActions(), QStringList());
        QCOMPARE(preferences.writingLook(), WritingLook());
        QCOMPARE(preferences.appearance(), Appearance::System);
    }

    void everything_comesBackAfterARestart()
    {
        const QByteArray state("\0\xff layout", 9);
        Preferences before(*m_settings);
        before.noteNewsroom(u"柳溪, 二.gaoqian-newsroom"_s);
        before.setPerson(u"n1"_s, u"p1"_s);
        before.setPerson(u"n2"_s, u"p2"_s);
        before.setLanguage(u"zh_CN"_s);
        before.setLayout(u"p1"_s, state, "geometry");
        before.setPreviewLook(false, true);
        before.setExportFolder(u"导出"_s);
        before.setRecentCharacters({u"——"_s, u"℃"_s});
        before.setTypingAids(AutocorrectRule::Dashes);
        before.noteAction(u"Bold"_s);
        before.noteAction(u"save"_s);
        before.setWritingLook({u"楷体"_s, 15, 2.05, 36, 125});
        before.setAppearance(Appearance::Dark);
        before.noteAction(u"Bold"_s);
        restart();
        const Preferences after(*m_settings);
        QCOMPARE(after.lastNewsroom(), u"柳溪, 二.gaoqian-newsroom"_s);
        QCOMPARE(after.person(u"n1"_s), u"p1"_s);
        QCOMPARE(after.person(u"n2"_s), u"p2"_s);
        QCOMPARE(after.language(), u"zh_CN"_s);
        QCOMPARE(after.layout(u"p1"_s), state);
        QCOMPARE(after.geometry(u"p1"_s), QByteArray("geometry"));
        QVERIFY(after.layout(u"p2"_s).isEmpty());
        QCOMPARE(after.recentCharacters(), (QStringList{u"——"_s, u"℃"_s}));
        QCOMPARE(after.autocorrectRules(), AutocorrectRules(AutocorrectRule::Dashes));
        QVERIFY(!after.previewOnPhone());
        QVERIFY(after.previewInDark());
        QCOMPARE(after.exportFolder(), u"导出"_s);
        QCOMPARE(after.writingLook(), (WritingLook{u"楷体"_s, 15, 2.05, 36, 125}));
        QCOMPARE(after.appearance(), Appearance::Dark);
        QCOMPARE(after.recentActions(), (QStringList{u"Bold"_s, u"save"_s}));
    }

    void recentNewsrooms_areEightAndTheNewestFirst()
    {
        Preferences preferences(*m_settings);
        for (int i = 1; i <= 10; ++i)
            preferences.noteNewsroom(u"%1"_s.arg(i));
        QCOMPARE(preferences.recentNewsrooms().join(u' '), u"10 9 8 7 6 5 4 3"_s);
        preferences.noteNewsroom(u"5"_s); // comes forward, not twice
        QCOMPARE(preferences.recentNewsrooms().join(u' '), u"5 10 9 8 7 6 4 3"_s);
        QCOMPARE(preferences.lastNewsroom(), u"5"_s);
    }

private:
    void restart()
    {
        m_settings.reset();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

GAOQIAN_TEST_GUILESS(PreferencesTest)
#include "tst_preferences.moc"
