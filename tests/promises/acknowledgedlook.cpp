#include "promises/racesight.h"

#include "article/articlerecord.h"
#include "article/text.h"
#include "newsroom/core/pictures.h"
#include "newsroom/core/siterules.h"
#include "newsroom/doctor.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/storytemplates.h"
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "store/staffstore.h"

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

class AcknowledgedLook {
public:
    explicit AcknowledgedLook(RaceSight &sight) : m_sight(sight) {}

    void run()
    {
        decisionsStand();
        neighbourStands();
        textsStand();
        importsStand();
        rolesStand();
        passphraseStands();
        rulesStand();
        templateStands();
        chainStands();
        picturesStand();
        copiesStand();
        lockIsOneWindows();
        backupsOpen();
    }

private:
    void decisionsStand()
    {
        static const QStringList verbs{u"submit"_s,  u"approve"_s, u"return"_s,         u"reject"_s,      u"withdraw"_s,
                                       u"release"_s, u"retract"_s, u"window submits"_s, u"window signs"_s};
        for (const Deed &deed : m_sight.deeds) {
            if (!verbs.contains(deed.act))
                continue;
            for (const Decision &made : std::as_const(m_sight.decisions)) {
                if (made.opinion == deed.opinion && !deed.seen.isEmpty() && !deed.seen.contains(made.contentDigest))
                    m_sight.fail(u"“%1” was signed over what nobody had seen"_s.arg(deed.act));
            }
            standsAsAnswered(deed, m_sight.decisions);
        }
    }

    void neighbourStands()
    {
        const auto decisions = m_sight.newsroom.decisions().of(m_sight.scene.neighbourId());
        const auto record = m_sight.newsroom.articles().load(m_sight.scene.neighbourId());
        for (const Deed &deed : m_sight.deeds) {
            if (deed.act == "neighbour: retract"_L1)
                standsAsAnswered(deed, m_sight.good(decisions));
        }
        fieldStands(m_sight.good(record).article->title, {{u"neighbour: set title"_s, u"Tk%1g"_s}});
    }

    void standsAsAnswered(const Deed &deed, const QList<Decision> &decisions)
    {
        const auto times = std::count_if(decisions.cbegin(), decisions.cend(),
                                         [&](const Decision &made) { return made.opinion == deed.opinion; });
        if (times != (deed.well() ? 1 : 0) && !(deed.killed() && times == 1))
            m_sight.fail(u"“%1” was answered %2 (%3), and stands on the slip %4 times"_s.arg(deed.act)
                             .arg(deed.exit)
                             .arg(deed.error)
                             .arg(times));
    }

    void textsStand()
    {
        const auto record = m_sight.newsroom.articles().load(m_sight.scene.storyId());
        if (!record)
            return m_sight.fail(record.error().message);
        fieldStands(record->article->title, {{u"set title"_s, u"Tk%1s"_s}, {u"window saves"_s, u"Tk%1w"_s}});
        fieldStands(record->article->source, {{u"set source"_s, u"Sk%1s"_s}});
        fieldStands(plainText(record->article->body, {}), {{u"window saves"_s, u"Bk%1w"_s}});
    }

    /// `now` was written by somebody after whom nobody else began, and by nobody who was refused.
    void fieldStands(const QString &now, const QMap<QString, QString> &writers)
    {
        if (takesBack(m_sight.deeds))
            return;
        QStringList last;
        for (const Deed &deed : m_sight.deeds) {
            if (!writers.contains(deed.act))
                continue;
            const QString token = writers.value(deed.act).arg(deed.actor);
            const auto isOne = [&](const Deed &other) { return writers.contains(other.act) && other.well(); };
            const bool overwritten = std::any_of(m_sight.deeds.cbegin(), m_sight.deeds.cend(),
                                                 [&](const Deed &other) { return isOne(other) && other.begin > deed.end; });
            const bool didItElse = std::any_of(m_sight.deeds.cbegin(), m_sight.deeds.cend(), [&](const Deed &other) {
                return isOne(other) && other.act == deed.act && other.actor == deed.actor;
            });
            if (deed.well() && !overwritten)
                last += token;
            if (!didItElse && !deed.killed() && now.contains(token))
                m_sight.fail(u"“%1” was refused (%2), and was done"_s.arg(deed.act, deed.error));
        }
        const bool stands = std::any_of(last.cbegin(), last.cend(), [&](const QString &token) { return now.contains(token); });
        if (!last.isEmpty() && !stands)
            m_sight.fail(u"acknowledged and lost: %1; it is “%2”"_s.arg(last.join(u", "_s), now));
    }

    void importsStand()
    {
        for (const Deed &deed : m_sight.deeds) {
            if (!deed.act.startsWith("import"_L1) || !deed.well())
                continue;
            const auto record = m_sight.newsroom.articles().load(deed.out.section(u'\n', 0, 0));
            if (!record || !record->article->title.contains(u"Tk%1i"_s.arg(deed.actor)))
                m_sight.fail(u"an imported story is not there"_s);
        }
    }

    void rolesStand()
    {
        const auto people = Staffing(m_sight.newsroom).people();
        QStringList names;
        for (const Person &person : m_sight.good(people)) {
            if (names.contains(person.name))
                m_sight.fail(u"there are two called %1"_s.arg(person.name));
            names += person.name;
        }
        for (const Deed &deed : m_sight.deeds) {
            if (!deed.well() || (deed.act != "staff add"_L1 && deed.act != "staff role"_L1))
                continue;
            const auto person = Staffing(m_sight.newsroom).personByName(deed.act == "staff add"_L1 ? u"新人"_s : u"柳明"_s);
            if (!person)
                m_sight.fail(person.error().message);
            else if (!person->roles.contains(u"角色%1"_s.arg(deed.actor)))
                m_sight.fail(u"%1 was given a role and does not have it"_s.arg(person->name));
            else if (const auto key = Staffing(m_sight.newsroom).unlock(*person, RaceScene::passphrase(person->name)); !key)
                m_sight.fail(u"%1: %2"_s.arg(person->name, key.error().message));
        }
    }

    /// The deeds of that name that were answered well, after whose end no other such began.
    QList<Deed> lastOf(const QString &act) const
    {
        QList<Deed> all;
        for (const Deed &deed : m_sight.deeds) {
            if (deed.act == act && deed.well())
                all += deed;
        }
        QList<Deed> last = all;
        last.removeIf([&](const Deed &deed) {
            return std::any_of(all.cbegin(), all.cend(), [&](const Deed &other) { return other.begin > deed.end; });
        });
        return last;
    }

    void passphraseStands()
    {
        QStringList changed;
        for (const Deed &deed : lastOf(u"window changes a passphrase"_s))
            changed += deed.out;
        if (changed.size() > 1)
            m_sight.fail(u"two changed one passphrase"_s);
        const Staffing staffing(m_sight.newsroom);
        const auto person = staffing.personByName(mindful);
        const auto key = person ? staffing.unlock(*person, changed.isEmpty() ? RaceScene::passphrase(mindful)
                                                                             : Secret::fromPassphrase(changed.first()))
                                : Result<SigningKey>(person.error());
        if (!key)
            m_sight.fail(u"%1: %2"_s.arg(mindful, key.error().message));
    }

    void rulesStand()
    {
        const auto rules = siteRules(m_sight.newsroom);
        const QList<Deed> slogans = lastOf(u"window sets the slogan"_s);
        const bool isOneOfThem = std::any_of(slogans.cbegin(), slogans.cend(), [&](const Deed &deed) {
            return m_sight.good(rules).site.slogan == u"口号%1"_s.arg(deed.actor);
        });
        if (!slogans.isEmpty() && !isOneOfThem)
            m_sight.fail(u"acknowledged and lost: a slogan"_s);
        if (!lastOf(u"window asks for sources"_s).isEmpty() && !m_sight.good(rules).required.contains(u"source"_s))
            m_sight.fail(u"acknowledged and lost: a required field"_s);
    }

    void templateStands()
    {
        const QList<Deed> saved = lastOf(u"window saves a template"_s);
        if (saved.isEmpty())
            return;
        const auto all = StoryTemplates(m_sight.newsroom).list();
        if (m_sight.good(all).size() != 1)
            return m_sight.fail(u"there are %1 templates of one name"_s.arg(m_sight.good(all).size()));
        const auto kept = TemplateStore(m_sight.newsroom.database(), m_sight.scene.clock()).load(all->first().id);
        const QString title = m_sight.good(kept)->title;
        if (std::none_of(saved.cbegin(), saved.cend(), [&](const Deed &deed) { return deed.out == title; }))
            m_sight.fail(u"acknowledged and lost: a template; it is “%1”"_s.arg(title));
    }

    void chainStands()
    {
        const QList<Deed> set = lastOf(u"window sets a chain"_s);
        const auto chains = m_sight.newsroom.staff().chains();
        const ChainDefinition *newest = nullptr;
        for (const ChainDefinition &definition : m_sight.good(chains)) {
            if (definition.channel == QStringList{u"快讯"_s} && (!newest || definition.since > newest->since))
                newest = &definition;
        }
        const auto governs = [&](const Deed &deed) { return newest && deed.out == QString::number(newest->chain.stages.size()); };
        if (!set.isEmpty() && std::none_of(set.cbegin(), set.cend(), governs))
            m_sight.fail(u"acknowledged and lost: a chain"_s);
    }

    /// Whatever is let go meanwhile: what a story shows is there.
    void picturesStand()
    {
        const auto articles = m_sight.newsroom.articles().list({});
        for (const ArticleSummary &article : m_sight.good(articles)) {
            const auto record = m_sight.newsroom.articles().load(article.id);
            for (const QString &hash : assetsOf(m_sight.good(record).article)) {
                const auto picture = findPicture(m_sight.newsroom, hash);
                if (!m_sight.good(picture))
                    m_sight.fail(u"“%1” has lost a picture"_s.arg(article.title));
            }
        }
    }

    void copiesStand()
    {
        for (const Deed &deed : m_sight.deeds) {
            if (deed.act == "window duplicates"_L1 && deed.well() && !m_sight.newsroom.articles().load(deed.out))
                m_sight.fail(u"acknowledged and lost: a copy"_s);
        }
    }

    /// Of windows that begin to write, all are told of one.
    void lockIsOneWindows()
    {
        QStringList told;
        for (const Deed &deed : m_sight.deeds) {
            if (deed.act == "window begins to write"_L1 && deed.well())
                told += deed.out;
        }
        told.removeDuplicates();
        const auto lease = m_sight.newsroom.articles().lease(m_sight.scene.storyId());
        if (told.size() > 1 || (!told.isEmpty() && m_sight.good(lease).holder != told.first()))
            m_sight.fail(
                u"the story was given to %1 to write; it is “%2”'s"_s.arg(told.join(u", "_s), m_sight.good(lease).holder));
    }

    void backupsOpen()
    {
        for (const Deed &deed : m_sight.deeds) {
            if (deed.act != "backup"_L1 || !deed.well())
                continue;
            Pins pins(m_sight.scene.path(u"pins of copies"_s));
            const auto copy = openNewsroom(deed.file, {m_sight.scene.clock(), pins, KdfCost::minimal()});
            if (!copy) {
                m_sight.fail(u"the backup: "_s + copy.error().message);
                continue;
            }
            const auto examined = examine(**copy);
            QStringList findings = m_sight.good(examined);
            const bool wentOut = std::any_of(m_sight.deeds.cbegin(), m_sight.deeds.cend(),
                                             [](const Deed &other) { return other.act.contains("export"_L1); });
            if (wentOut) // what went out since is not on the copy's record
                findings.removeIf([](const QString &finding) { return finding.contains("export it again"_L1); });
            if (!findings.isEmpty())
                m_sight.fail(u"the backup: "_s + findings.join(u"; "_s));
            const auto decisions = (*copy)->decisions().of(m_sight.scene.storyId());
            for (const Deed &other : m_sight.deeds) {
                const auto is = [&](const Decision &made) { return made.opinion == other.opinion; };
                const auto &kept = m_sight.good(decisions);
                const bool there = std::any_of(kept.cbegin(), kept.cend(), is);
                const bool made = std::any_of(m_sight.decisions.cbegin(), m_sight.decisions.cend(), is);
                if (made && !there && other.end < deed.begin)
                    m_sight.fail(u"the backup lacks what was decided before it"_s);
            }
        }
    }

    RaceSight &m_sight;
};

} // namespace

void lookAtAcknowledged(RaceSight &sight) { AcknowledgedLook(sight).run(); }

} // namespace gaoqian::test
