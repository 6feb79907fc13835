// A newsroom file with the six people of the preset chain, in a folder of its own that goes with it; own pins, own clock. Every
// person's passphrase is made from their name.
#pragma once

#include "article/articlerecord.h"
#include "base/ids.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "store/articlestore.h"
#include "support/scratchhome.h"

#include <QTemporaryDir>

namespace gaoqian::test {

/// Reads a value that a test cannot go on without.
template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

class ScratchNewsroom {
public:
    ScratchNewsroom() : m_pins(path(QStringLiteral("pins.json")))
    {
        NewsroomPlan plan;
        plan.site.name = QStringLiteral("云溪发布");
        plan.adminName = team().first().first;
        plan.adminRoles = QStringList{team().first().second};
        m_newsroom = must(Newsroom::create(file(), plan, passphrase(plan.adminName), surroundings()));
        for (const auto &[name, role] : team().mid(1)) {
            clock.advance(60); // people are listed by when they joined: nobody joins in the same moment as another
            must(Staffing(*m_newsroom).add(name, {role}, passphrase(name), admin(), passphrase(plan.adminName)));
        }
        clock.advance(60);
    }

    /// Invented people, in the order of the chain; the first holds the newsroom's key.
    static QList<std::pair<QString, QString>> team()
    {
        return {{QStringLiteral("陶然"), QStringLiteral("编辑")},   {QStringLiteral("柳明"), QStringLiteral("编审")},
                {QStringLiteral("何为"), QStringLiteral("编审")},   {QStringLiteral("蒋舟"), QStringLiteral("终审")},
                {QStringLiteral("孟知秋"), QStringLiteral("终审")}, {QStringLiteral("宋怀远"), QStringLiteral("总监制")}};
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Its path, or its address where tests run on a server.
    QString file() const { return m_home.address(path(QStringLiteral("test.gaoqian-newsroom"))); }
    QString salvageFolder() const { return path(QStringLiteral("salvage")); }
    Surroundings surroundings() { return {clock, m_pins, KdfCost::minimal(), salvageFolder(), nullptr, patience}; }

    Newsroom &operator*() { return *m_newsroom; }
    Newsroom *operator->() { return m_newsroom.get(); }

    /// The same file opened once more, as by another window. `pace` sees what its connection does.
    std::unique_ptr<Newsroom> another(Pace *pace = nullptr)
    {
        Surroundings around = surroundings();
        around.pace = pace;
        return must(openNewsroom(file(), around));
    }

    static Secret passphrase(const QString &name) { return Secret::fromPassphrase(QStringLiteral("口令-") + name); }
    Person person(const QString &name) { return must(Staffing(*m_newsroom).personByName(name)); }
    Person admin() { return person(team().first().first); }
    SigningKey key(const QString &name) { return must(Staffing(*m_newsroom).unlock(person(name), passphrase(name))); }

    static Article story(const QString &title, const QString &text)
    {
        Article article;
        article.id = newId();
        article.title = title;
        article.body = {Paragraph{.runs = {{text}}}};
        return article;
    }

    /// Puts an article on the desk as a draft of the first person's.
    QString add(const Article &article)
    {
        if (auto done = m_newsroom->articles().insert(NormalArticle(article), Origin::Own, admin().id); !done)
            qFatal("%s", qPrintable(done.error().message));
        if (auto done = Signing(*m_newsroom).refreshColumns(article.id); !done)
            qFatal("%s", qPrintable(done.error().message));
        return article.id;
    }

    QString addStory()
    {
        return add(story(QStringLiteral("云溪桥头添了一盏长明灯"), QStringLiteral("傍晚，桥头的新路灯第一次亮了起来。")));
    }

    /// `name` acts on what is there, five minutes after whatever was before.
    Result<Decision> act(const QString &id, const QString &name, Verdict verdict, const QString &opinion = {})
    {
        clock.advance(300);
        const auto seen = m_newsroom->articles().load(id);
        return seen ? Signing(*m_newsroom).act(id, {verdict, person(name).id, opinion, {}}, key(name), seen->digest)
                    : Result<Decision>(seen.error());
    }

    /// The first `count` of the team sign, in order.
    Result<void> sign(const QString &id, qsizetype count = 6)
    {
        for (const auto &[name, role] : team().first(count)) {
            if (auto done = act(id, name, name == team().first().first ? Verdict::Submit : Verdict::Approve); !done)
                return done.error();
        }
        return {};
    }

    /// `name` changes the title, as an article session would save it.
    void retitle(const QString &id, const QString &name, const QString &title)
    {
        clock.advance(60);
        ArticleRecord record = must(m_newsroom->articles().load(id));
        Article changed = record.article;
        changed.title = title;
        must(m_newsroom->articles().save(NormalArticle(changed), record.version, person(name).id));
        if (auto done = Signing(*m_newsroom).refreshColumns(id); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

    ArticleRecord record(const QString &id) { return must(m_newsroom->articles().load(id)); }

private:
    QTemporaryDir m_folder; // they go last: the newsroom has to be closed by then
    ScratchHome m_home;

public:
    int patience = 3000; ///< Of what is opened next, in milliseconds; shorter than the program's, so that no test waits for it.
    FrozenClock clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)};

private:
    Pins m_pins;
    std::unique_ptr<Newsroom> m_newsroom;
};

} // namespace gaoqian::test
