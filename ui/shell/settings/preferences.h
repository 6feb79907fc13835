// What this desktop remembers for its user: the newsroom last opened, who was working in it, language, layout. One table of keys.
#pragma once

#include "editor/drawing/writinglook.h"
#include "editor/typing/autocorrectrules.h"
#include "look/appearance.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

class QSettings;

namespace gaoqian {

class Preferences {
public:
    /// `settings` outlives the preferences.
    explicit Preferences(QSettings &settings) : m_settings(settings) {}

    QString lastNewsroom() const;
    QStringList recentNewsrooms() const; ///< Newest first, at most eight.
    void noteNewsroom(const QString &path);

    /// Who worked in the newsroom last on this desktop; empty for nobody yet.
    QString person(const QString &newsroomId) const;
    void setPerson(const QString &newsroomId, const QString &personId);

    /// "zh_CN", "en", or empty for the system's.
    QString language() const;
    void setLanguage(const QString &language);

    /// Where the panels stand and how large the window is, for each person.
    QByteArray layout(const QString &personId) const;
    QByteArray geometry(const QString &personId) const;
    void setLayout(const QString &personId, const QByteArray &layout, const QByteArray &geometry);

    /// How the page was last looked at: on a phone's width (else a desktop's), in the dark.
    bool previewOnPhone() const;
    bool previewInDark() const;
    void setPreviewLook(bool phone, bool dark);

    /// What is made of quotation marks, hyphens and stops while they are typed; everything at first.
    AutocorrectRules autocorrectRules() const;
    void setTypingAids(AutocorrectRules aids);

    /// Whether first lines of paragraphs are shown set in while writing; so at first.
    bool firstLineIndent() const;
    void setFirstLineIndent(bool on);

    /// Those put in last from the palette, the newest first.
    QStringList recentCharacters() const;
    void setRecentCharacters(const QStringList &texts);

    /// How stories look while they are written, and the window around them.
    WritingLook writingLook() const;
    void setWritingLook(const WritingLook &look);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// The shortcuts that the user gave actions instead of their own: portable text by the actions' object names, empty for none.
    QHash<QString, QString> shortcuts() const;
    void setShortcut(const QString &action, const QString &keys);
    void forgetShortcut(const QString &action);

    /// Object names of the actions that were last chosen from the list of all, the newest first, at most eight.
    QStringList recentActions() const;
    void noteAction(const QString &name);

    QString exportFolder() const;
    void setExportFolder(const QString &folder);

private:
    QSettings &m_settings;
};

} // namespace gaoqian
