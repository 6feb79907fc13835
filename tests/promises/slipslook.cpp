#include "promises/racesight.h"

#include "store/articlestore.h"

#include "article/text.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "signoff/slip.h"

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

class SlipsLook {
public:
    explicit SlipsLook(RaceSight &sight) : m_sight(sight) {}

    void run()
    {
        readSigned(m_sight.scene.storyId());
        readSigned(m_sight.scene.neighbourId());
    }

private:
    void readSigned(const QString &id)
    {
        const Signing desk(m_sight.newsroom);
        const auto slip = desk.slip(id);
        if (!slip)
            return m_sight.fail(slip.error().message);
        if (slip->broken())
            return m_sight.fail(u"the slip is broken: "_s + slip->broken()->message);
        const QList<Decision> decisions = slip->record().decisions;
        QStringList heads;
        QStringList digests;
        for (const Decision &decision : decisions) {
            heads += decisionDigest(decision);
            if (!digests.contains(decision.contentDigest))
                digests += decision.contentDigest;
        }
        for (const QString &digest : std::as_const(digests)) {
            const auto content = m_sight.newsroom.articles().content(id, digest);
            if (!content) {
                m_sight.fail(u"what was decided on is gone: "_s + content.error().message);
                continue;
            }
            for (int count = 1; count <= decisions.size(); ++count) {
                const QString key = heads[count - 1] + digest;
                if (!m_sight.known.contains(key))
                    m_sight.known.insert(key, signedThen(*content, digest, decisions.first(count), heads[count - 1]));
                if (const auto &one = m_sight.known[key])
                    m_sight.signedContents += *one;
            }
        }
        if (id == m_sight.scene.storyId()) {
            m_sight.decisions = decisions;
            m_sight.state = slip->state();
        }
    }

    /// What `content` could go out as under these decisions: a head stands for all that were before it.
    std::optional<Signed> signedThen(const NormalArticle &content, const QString &digest, const QList<Decision> &decisions,
                                     const QString &head)
    {
        const auto then = Signing(m_sight.newsroom).slipAt(content, int(decisions.size()), head);
        if (!then || !then->holds())
            return std::nullopt;
        QStringList names;
        for (const CreditLine &line : then->credits())
            names += line.names;
        names.sort();
        checkHands(digest, names, decisions);
        return Signed{tokensOf(content), tokensIn(plainText(content->body, {})), names, int(decisions.size())};
    }

    /// Without the slip's own rules: everybody who is named made a signature over this very content.
    void checkHands(const QString &digest, const QStringList &names, const QList<Decision> &decisions)
    {
        const auto people = Staffing(m_sight.newsroom).people();
        for (const QString &name : names) {
            const bool signedIt = std::any_of(decisions.cbegin(), decisions.cend(), [&](const Decision &decision) {
                return decision.contentDigest == digest &&
                       (decision.verdict == Verdict::Approve || decision.verdict == Verdict::Submit) &&
                       nameOf(m_sight.good(people), decision.personId) == name &&
                       signatureHolds(m_sight.scene.key(name).publicKey(), signedBytes(decision), decision.signature);
            });
            if (!signedIt)
                m_sight.fail(u"%1 is credited and did not sign"_s.arg(name));
        }
    }

    static QString nameOf(const QList<Person> &people, const QString &id)
    {
        const auto found = std::find_if(people.cbegin(), people.cend(), [&](const Person &person) { return person.id == id; });
        return found == people.cend() ? QString() : found->name;
    }

    RaceSight &m_sight;
};

} // namespace

void lookAtSlips(RaceSight &sight) { SlipsLook(sight).run(); }

} // namespace gaoqian::test
