#include "promises/racesight.h"

#include "article/text.h"
#include "newsroom/doctor.h"
#include "newsroom/signing/staffing.h"

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

class AcknowledgedLook {
public:
    explicit AcknowledgedLook(RaceSight &sight) : m_sight(sight) {}

    void run()
    {
        decisionsStand();
        textsStand();
        importsStand();
        rolesStand();
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
                if (made.opinion == deed.opinion && !deed.seen.isEmpty() && made.contentDigest != deed.seen)
                    m_sight.fail(u"“%1” was signed over what nobody had seen"_s.arg(deed.act));
            }
            const auto times = std::count_if(m_sight.decisions.cbegin(), m_sight.decisions.cend(),
                                             [&](const Decision &made) { return made.opinion == deed.opinion; });
            if (times != (deed.well() ? 1 : 0) && !(deed.killed() && times == 1))
                m_sight.fail(u"“%1” was answered %2 (%3), and stands on the slip %4 times"_s.arg(deed.act)
                                 .arg(deed.exit)
                                 .arg(deed.error)
                                 .arg(times));
        }
    }

    void textsStand()
    {
        const auto record = m_sight.newsroom.articles().load(m_sight.scene.storyId());
        if (!record)
            return m_sight.fail(record.error().message);
        fieldStands(record->article.title, {{u"set title"_s, u"Tk%1s"_s}, {u"window saves"_s, u"Tk%1w"_s}});
        fieldStands(record->article.source, {{u"set source"_s, u"Sk%1s"_s}});
        fieldStands(plainText(record->article.body, {}), {{u"window saves"_s, u"Bk%1w"_s}});
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
            if (!record || !record->article.title.contains(u"Tk%1i"_s.arg(deed.actor)))
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

    void backupsOpen()
    {
        for (const Deed &deed : m_sight.deeds) {
            if (deed.act != "backup"_L1 || !deed.well())
                continue;
            Pins pins(m_sight.scene.path(u"pins of copies"_s));
            const auto copy = Newsroom::open(deed.file, {m_sight.scene.clock(), pins, KdfCost::minimal()});
            if (!copy) {
                m_sight.fail(u"the backup: "_s + copy.error().message);
                continue;
            }
            const auto findings = examine(**copy);
            if (!m_sight.good(findings).isEmpty())
                m_sight.fail(u"the backup: "_s + findings->join(u"; "_s));
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
