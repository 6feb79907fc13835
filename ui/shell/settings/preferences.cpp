#include "shell/settings/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr qsizetype recentCount = 8;
const auto recentKey = "newsrooms/recent"_L1;
const auto languageKey = "language"_L1;
const auto previewPhoneKey = "preview/phone"_L1;
const auto previewDarkKey = "preview/dark"_L1;
const auto lookFamilyKey = "writing/family"_L1;
const auto lookSizeKey = "writing/size"_L1;
const auto lookSpacingKey = "writing/spacing"_L1;
const auto lookLengthKey = "writing/length"_L1;
const auto lookZoomKey = "writing/zoom"_L1;
const auto appearanceKey = "appearance"_L1;
const auto lightName = "light"_L1;
const auto darkName = "dark"_L1;
const auto shortcutsGroup = "shortcuts"_L1;
const auto recentActionsKey = "actions/recent"_L1;
const auto firstLineIndentKey = "writing/first-line-indent"_L1;
const auto recentCharactersKey = "characters/recent"_L1;
const auto exportFolderKey = "export/folder"_L1;

constexpr std::pair<AutocorrectRule, QLatin1StringView> typingKeys[] = {
    {AutocorrectRule::Quotes, "typing/quotes"_L1},
    {AutocorrectRule::Dashes, "typing/dashes"_L1},
    {AutocorrectRule::Ellipses, "typing/ellipses"_L1},
};
/// `list` with `newest` in front, once, and no longer than it may be.
QStringList newestFirst(QStringList list, const QString &newest)
{
    list.removeAll(newest);
    list.prepend(newest);
    return list.mid(0, recentCount);
}

QString shortcutKey(const QString &action) { return shortcutsGroup + u'/' + action; }
QString personKey(const QString &newsroomId) { return "people/"_L1 + newsroomId; }
QString layoutKey(const QString &personId) { return "layout/%1/state"_L1.arg(personId); }
QString geometryKey(const QString &personId) { return "layout/%1/geometry"_L1.arg(personId); }
} // namespace

QString Preferences::lastNewsroom() const { return recentNewsrooms().value(0); }

QStringList Preferences::recentNewsrooms() const { return m_settings.value(recentKey).toStringList(); }

void Preferences::noteNewsroom(const QString &path) { m_settings.setValue(recentKey, newestFirst(recentNewsrooms(), path)); }

QString Preferences::person(const QString &newsroomId) const { return m_settings.value(personKey(newsroomId)).toString(); }
void Preferences::setPerson(const QString &newsroomId, const QString &personId)
{
    m_settings.setValue(personKey(newsroomId), personId);
}

QString Preferences::language() const { return m_settings.value(languageKey).toString(); }
void Preferences::setLanguage(const QString &language) { m_settings.setValue(languageKey, language); }

QByteArray Preferences::layout(const QString &personId) const { return m_settings.value(layoutKey(personId)).toByteArray(); }
QByteArray Preferences::geometry(const QString &personId) const { return m_settings.value(geometryKey(personId)).toByteArray(); }

void Preferences::setLayout(const QString &personId, const QByteArray &layout, const QByteArray &geometry)
{
    m_settings.setValue(layoutKey(personId), layout);
    m_settings.setValue(geometryKey(personId), geometry);
}

bool Preferences::previewOnPhone() const { return m_settings.value(previewPhoneKey, true).toBool(); }
bool Preferences::previewInDark() const { return m_settings.value(previewDarkKey, false).toBool(); }

void Preferences::setPreviewLook(bool phone, bool dark)
{
    m_settings.setValue(previewPhoneKey, phone);
    m_settings.setValue(previewDarkKey, dark);
}

AutocorrectRules Preferences::autocorrectRules() const
{
    AutocorrectRules aids;
    for (const auto &[aid, key] : typingKeys)
        aids.setFlag(aid, m_settings.value(key, true).toBool());
    return aids;
}

void Preferences::setTypingAids(AutocorrectRules aids)
{
    for (const auto &[aid, key] : typingKeys)
        m_settings.setValue(key, aids.testFlag(aid));
}

WritingLook Preferences::writingLook() const
{
    const WritingLook usual;
    return withinLimits({
        m_settings.value(lookFamilyKey).toString(),
        m_settings.value(lookSizeKey, usual.pointSize).toInt(),
        m_settings.value(lookSpacingKey, usual.lineSpacing).toDouble(),
        m_settings.value(lookLengthKey, usual.lineLength).toInt(),
        m_settings.value(lookZoomKey, usual.zoom).toInt(),
    });
}

void Preferences::setWritingLook(const WritingLook &look)
{
    m_settings.setValue(lookFamilyKey, look.family);
    m_settings.setValue(lookSizeKey, look.pointSize);
    m_settings.setValue(lookSpacingKey, look.lineSpacing);
    m_settings.setValue(lookLengthKey, look.lineLength);
    m_settings.setValue(lookZoomKey, look.zoom);
}

Appearance Preferences::appearance() const
{
    const QString name = m_settings.value(appearanceKey).toString();
    return name == lightName ? Appearance::Light : name == darkName ? Appearance::Dark : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue(appearanceKey, appearance == Appearance::Light  ? QString(lightName)
                                       : appearance == Appearance::Dark ? QString(darkName)
                                                                        : QString());
}

QHash<QString, QString> Preferences::shortcuts() const
{
    QHash<QString, QString> shortcuts;
    m_settings.beginGroup(shortcutsGroup);
    for (const QString &action : m_settings.childKeys())
        shortcuts.insert(action, m_settings.value(action).toString());
    m_settings.endGroup();
    return shortcuts;
}

void Preferences::setShortcut(const QString &action, const QString &keys) { m_settings.setValue(shortcutKey(action), keys); }
void Preferences::forgetShortcut(const QString &action) { m_settings.remove(shortcutKey(action)); }

QStringList Preferences::recentActions() const { return m_settings.value(recentActionsKey).toStringList(); }
void Preferences::noteAction(const QString &name) { m_settings.setValue(recentActionsKey, newestFirst(recentActions(), name)); }

bool Preferences::firstLineIndent() const { return m_settings.value(firstLineIndentKey, true).toBool(); }
void Preferences::setFirstLineIndent(bool on) { m_settings.setValue(firstLineIndentKey, on); }

QStringList Preferences::recentCharacters() const { return m_settings.value(recentCharactersKey).toStringList(); }
void Preferences::setRecentCharacters(const QStringList &texts) { m_settings.setValue(recentCharactersKey, texts); }

QString Preferences::exportFolder() const { return m_settings.value(exportFolderKey).toString(); }
void Preferences::setExportFolder(const QString &folder) { m_settings.setValue(exportFolderKey, folder); }

} // namespace gaoqian
