// Dialogs for tests: answers are queued in the order in which they will be asked for, everything shown is written down, and a
// question that nobody expected fails the test.
#pragma once

#include "dialogs/dialogs.h"

#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringLiteral>
#include <QTest>
#include <QWidget>

#include <variant>

namespace gaoqian::test {

class ScriptedDialogs : public Dialogs {
public:
    void willConfirm(bool yes) { m_answers.append({QStringLiteral("confirm"), yes}); }
    /// The question stands until what it is about has answered it.
    void willBeTakenBack() { m_answers.append({QStringLiteral("taken back"), true}); }
    void willChoose(int index) { m_answers.append({QStringLiteral("choose"), index}); } ///< -1: cancelled.
    /// Empty: cancelled; so below.
    void willOpenFile(const QString &path) { m_answers.append({QStringLiteral("openFile"), path}); }
    void willOpenFiles(const QStringList &paths) { m_answers.append({QStringLiteral("openFiles"), paths}); }
    void willSaveFile(const QString &path) { m_answers.append({QStringLiteral("saveFile"), path}); }
    void willChooseFolder(const QString &path) { m_answers.append({QStringLiteral("chooseFolder"), path}); }
    void willGiveText(const std::optional<QString> &text) { m_answers.append({QStringLiteral("askText"), text}); }
    void willGivePassphrase(const std::optional<QString> &text) { m_answers.append({QStringLiteral("askPassphrase"), text}); }
    void willGiveNewPassphrase(const std::optional<QString> &text)
    {
        m_answers.append({QStringLiteral("askNewPassphrase"), text});
    }
    void willGiveLink(const std::optional<LinkRequest> &link) { m_answers.append({QStringLiteral("askLink"), link}); }
    void willGiveTable(const std::optional<TableRequest> &table) { m_answers.append({QStringLiteral("askTable"), table}); }

    /// One line for each dialog in order: "warn: title: text".
    const QStringList &shown() const { return m_shown; }
    bool allAnswersUsed() const { return m_answers.isEmpty(); }

    void tell(QWidget *, const QString &title, const QString &text) override { note("tell", title, text); }
    void warn(QWidget *, const QString &title, const QString &text) override { note("warn", title, text); }
    bool confirm(QWidget *, const QString &title, const QString &text, const QString &, const QString &, bool) override
    {
        return answer<bool>("confirm", title, text, false);
    }
    std::optional<bool> confirmMeanwhile(QWidget *, const QString &title, const QString &text, const QString &, const QString &,
                                         const std::function<void(const std::function<void()> &takeBack)> &begin) override
    {
        if (m_answers.isEmpty() || m_answers.first().kind != QLatin1String("taken back"))
            return answer<bool>("confirm", title, text, false);
        note("confirm", title, text);
        m_answers.removeFirst();
        bool isTakenBack = false;
        begin([&isTakenBack] { isTakenBack = true; });
        if (!QTest::qWaitFor([&isTakenBack] { return isTakenBack; }, 60000))
            QTest::qFail(qPrintable(QStringLiteral("\"%1\" was not taken back").arg(m_shown.last())), __FILE__, __LINE__);
        return std::nullopt;
    }
    int choose(QWidget *, const QString &title, const QString &text, const QStringList &) override
    {
        return answer<int>("choose", title, text, -1);
    }
    QString openFile(QWidget *, const QString &title, const QString &folder, const QString &) override
    {
        return answer<QString>("openFile", title, folder, {});
    }
    QStringList openFiles(QWidget *, const QString &title, const QString &folder, const QString &) override
    {
        return answer<QStringList>("openFiles", title, folder, {});
    }
    QString saveFile(QWidget *, const QString &title, const QString &path, const QString &) override
    {
        return answer<QString>("saveFile", title, path, {});
    }
    QString chooseFolder(QWidget *, const QString &title, const QString &folder) override
    {
        return answer<QString>("chooseFolder", title, folder, {});
    }
    std::optional<QString> askText(QWidget *, const QString &title, const QString &label, const QString &, bool) override
    {
        return answer<std::optional<QString>>("askText", title, label, {});
    }
    std::optional<QString> askPassphrase(QWidget *, const QString &title, const QString &text) override
    {
        return answer<std::optional<QString>>("askPassphrase", title, text, {});
    }
    std::optional<QString> askNewPassphrase(QWidget *, const QString &title, const QString &text) override
    {
        return answer<std::optional<QString>>("askNewPassphrase", title, text, {});
    }
    std::optional<LinkRequest> askLink(QWidget *, const QString &text, const QString &address) override
    {
        return answer<std::optional<LinkRequest>>("askLink", text, address, {});
    }
    std::optional<TableRequest> askTable(QWidget *) override
    {
        return answer<std::optional<TableRequest>>("askTable", {}, {}, {});
    }

private:
    struct Answer {
        QString kind;
        std::variant<bool, int, QString, QStringList, std::optional<QString>, std::optional<LinkRequest>,
                     std::optional<TableRequest>>
            value;
    };

    void note(const char *kind, const QString &title, const QString &text)
    {
        m_shown.append(QStringLiteral("%1: %2: %3").arg(QLatin1String(kind), title, text));
    }

    template <typename Value> Value answer(const char *kind, const QString &title, const QString &text, Value cancelled)
    {
        note(kind, title, text);
        if (!m_answers.isEmpty() && m_answers.first().kind == QLatin1String(kind))
            return std::get<Value>(m_answers.takeFirst().value);
        const QString expected = m_answers.isEmpty() ? QStringLiteral("nothing") : m_answers.first().kind;
        QTest::qFail(qPrintable(QStringLiteral("asked \"%1\", expected %2").arg(m_shown.last(), expected)), __FILE__, __LINE__);
        return cancelled;
    }

    QList<Answer> m_answers;
    QStringList m_shown;
};

} // namespace gaoqian::test
