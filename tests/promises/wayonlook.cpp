#include "promises/racesight.h"

#include "newsroom/publishing/exporter.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "signoff/slip.h"

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

class WayOnLook {
public:
    explicit WayOnLook(RaceSight &sight) : m_sight(sight) {}

    void run(bool toTheEnd) { storyGoesOn(toTheEnd); }

private:
    void storyGoesOn(bool toTheEnd)
    {
        Signing desk(m_sight.newsroom);
        const QString id = m_sight.scene.storyId();
        constexpr int mostActs = 12;
        for (int i = 0; i < mostActs; ++i) {
            const auto slip = desk.slip(id);
            if (!slip)
                return m_sight.fail(slip.error().message);
            if (slip->state() == SlipState::Rejected)
                return;
            if (!toTheEnd)
                return slip->holds() || isOpenToSomebody(*slip) ? void() : m_sight.fail(u"FROZEN: nobody may do anything"_s);
            if (slip->holds()) {
                const auto page =
                    Exporter(m_sight.newsroom, *Theme::builtIn()).write(id, m_sight.scene.out(), ExportFormat::Page, false);
                return page ? void() : m_sight.fail(u"FROZEN: "_s + page.error().message);
            }
            m_sight.scene.clock().advance(300);
            if (const auto done = next(desk, *slip); !done)
                return m_sight.fail(u"FROZEN: "_s + done.error().message);
        }
        m_sight.fail(u"FROZEN: it goes up and up, and is never signed"_s);
    }

    bool isOpenToSomebody(const Slip &slip)
    {
        const auto people = Staffing(m_sight.newsroom).people();
        const auto &all = m_sight.good(people);
        return std::any_of(all.cbegin(), all.cend(), [&](const Person &person) { return !slip.openTo(person.id).isEmpty(); });
    }

    Result<void> next(Signing &desk, const Slip &slip)
    {
        Result<void> last = refused(u"nobody may do anything"_s);
        for (const auto &[name, role] : RaceScene::team()) {
            const auto person = Staffing(m_sight.newsroom).personByName(name);
            if (!person)
                return person.error();
            for (const Verdict verdict : {Verdict::Submit, Verdict::Approve}) {
                if (!slip.openTo(person->id).contains(verdict))
                    continue;
                const auto done = desk.act(slip.record().articleId, {verdict, person->id, {}, {}}, m_sight.scene.key(name),
                                           slip.record().contentDigest);
                return done ? Result<void>() : done.error();
            }
        }
        return last;
    }

    RaceSight &m_sight;
};

} // namespace

void lookAtWayOn(RaceSight &sight, bool toTheEnd) { WayOnLook(sight).run(toTheEnd); }

} // namespace gaoqian::test
