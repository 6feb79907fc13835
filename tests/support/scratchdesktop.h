// A desktop of its own for tests of the window: a newsroom of six invented people in a scratch folder, with its own pins,
// settings and clock, dialogs that answer as told, and hands that type as a person does.
#pragma once

#include "article/text.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/staffing.h"
#include "shell/mainwindow.h"
#include "shell/settings/preferences.h"
#include "support/scripteddialogs.h"

#include <QInputMethodEvent>
#include <QSettings>
#include <QTemporaryDir>

namespace gaoqian::test {

/// Chinese as it really comes in: composed by the input method, then committed.
inline void compose(QWidget &field, const QString &text)
{
    QInputMethodEvent composing(QStringLiteral("pin"), {});
    QCoreApplication::sendEvent(&field, &composing);
    QInputMethodEvent done;
    done.setCommitString(text);
    QCoreApplication::sendEvent(&field, &done);
}

class ScratchDesktop {
public:
    ScratchDesktop() :
        clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)), m_pins(path(QStringLiteral("pins.json"))),
        m_settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat), preferences(m_settings)
    {}

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString newsroomPath() const { return path(QStringLiteral("test.gaoqian-newsroom")); }
    QString pinsPath() const { return path(QStringLiteral("pins.json")); }
    QString salvageFolder() const { return path(QStringLiteral("salvage")); }
    Surroundings surroundings() { return {clock, m_pins, KdfCost::minimal(), salvageFolder()}; }

    /// In the order of the chain; the first one holds the newsroom's key.
    static QList<std::pair<QString, QString>> people()
    {
        return {{QStringLiteral("陶然"), QStringLiteral("编辑")},   {QStringLiteral("柳明"), QStringLiteral("编审")},
                {QStringLiteral("何为"), QStringLiteral("编审")},   {QStringLiteral("蒋舟"), QStringLiteral("终审")},
                {QStringLiteral("孟知秋"), QStringLiteral("终审")}, {QStringLiteral("宋怀远"), QStringLiteral("总监制")}};
    }

    static QString passphraseOf(const QString &name) { return QStringLiteral("口令-") + name; }

    /// The file with its first person alone, or with all six.
    Result<std::unique_ptr<Newsroom>> makeNewsroom(bool staffed = true)
    {
        NewsroomPlan plan;
        plan.site.name = QStringLiteral("柳溪融媒");
        plan.adminName = people().first().first;
        plan.adminRoles = {people().first().second};
        const Secret adminPassphrase = Secret::fromPassphrase(passphraseOf(plan.adminName));
        auto newsroom = Newsroom::create(newsroomPath(), plan, adminPassphrase, surroundings());
        if (!newsroom || !staffed)
            return newsroom;
        Staffing staffing(**newsroom);
        const auto admin = staffing.personByName(plan.adminName);
        for (const auto &[name, role] : people().mid(1)) {
            const Secret own = Secret::fromPassphrase(passphraseOf(name));
            if (auto added = staffing.add(name, {role}, own, *admin, adminPassphrase); !added)
                return added.error();
        }
        return newsroom;
    }

    /// The same file through a connection of its own, as a second program would see it.
    std::unique_ptr<Newsroom> secondLook()
    {
        auto newsroom = openNewsroom(newsroomPath(), surroundings());
        if (!newsroom)
            qFatal("%s", qPrintable(newsroom.error().message));
        return std::move(*newsroom);
    }

    /// As a window takes it.
    NewsroomAddress address() { return *secondLook(); }

    QString personId(const QString &name)
    {
        const auto person = Staffing(*secondLook()).personByName(name);
        return person ? person->id : QString();
    }

    FrozenClock clock;

private:
    QTemporaryDir m_folder;
    Pins m_pins;
    QSettings m_settings;

public:
    Preferences preferences;
    ScriptedDialogs dialogs;
};

} // namespace gaoqian::test
