#include "promises/racelook.h"

#include "article/text.h"
#include "newsroom/doctor.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "store/publicationstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

bool isConflict(const Deed &deed)
{
    static const QRegularExpression conflict(u"was changed while|was saved by another program meanwhile|Somebody else acted on"_s);
    return !deed.well() && deed.error.contains(conflict);
}

bool takesBack(const QList<Deed> &deeds)
{
    return std::any_of(deeds.cbegin(), deeds.cend(),
                       [](const Deed &deed) { return deed.act == "window types and takes back"_L1; });
}

QStringList tokensOf(const Article &article)
{
    return tokensIn(article.title + u' ' + article.source + u' ' + plainText(article.body, {}));
}

namespace {

QString between(const QString &text, const QString &from, const QString &to)
{
    const qsizetype begin = text.indexOf(from);
    const qsizetype end = text.indexOf(to, begin);
    return begin < 0 || end < 0 ? QString() : text.mid(begin, end - begin);
}

bool exportsFinally(const Deed &deed)
{
    return deed.act == "export"_L1 || deed.act == "export fragment"_L1 || deed.act == "window exports"_L1;
}

QStringList allNames()
{
    QStringList names{u"新人"_s};
    for (const auto &[name, role] : RaceScene::team())
        names += name;
    return names;
}

QStringList namesIn(const QString &text)
{
    QStringList found;
    for (const QString &name : allNames()) {
        if (text.contains(name))
            found += name;
    }
    found.sort();
    return found;
}

bool isPartOf(const QStringList &some, const QStringList &all)
{
    return std::all_of(some.cbegin(), some.cend(), [&](const QString &one) { return all.contains(one); });
}

} // namespace

namespace {

class Look {
public:
    Look(RaceScene &scene, Newsroom &newsroom, KnownSigned &known, const QList<Deed> &deeds) :
        m_scene(scene), m_known(known), m_deeds(deeds), m_newsroom(newsroom)
    {}

    QStringList run(Looking looking)
    {
        noFalseAlarm();
        doctorIsContent();
        readSigned(m_scene.storyId());
        readSigned(m_scene.neighbourId());
        decisionsStand();
        textsStand();
        importsStand();
        rolesStand();
        backupsOpen();
        pagesAreSigned();
        recordAgrees();
        if (looking != Looking::AfterKills)
            nothingIsLeft();
        storyGoesOn(looking != Looking::Quickly);
        return m_failures;
    }

private:
    void fail(const QString &what) { m_failures += what; }
    template <typename T> const T &good(const Result<T> &result)
    {
        static const T nothing{};
        if (!result)
            fail(result.error().message);
        return result ? *result : nothing;
    }

    // Promise: nobody is told of damage that there is not, and what only looks, takes in or copies is never refused.
    void noFalseAlarm()
    {
        static const QRegularExpression alarm(u"removed|broken|damaged|doctor|tamper|certif|in use|took the place|did not keep|"
                                              "no longer begins|not allowed when|another place in the chain|is not there as"_s);
        static const QStringList neverRefused{u"import"_s,       u"import --published"_s,
                                              u"export draft"_s, u"staff add"_s,
                                              u"staff role"_s,   u"staff list"_s,
                                              u"slip"_s,         u"list"_s,
                                              u"show"_s,         u"doctor"_s,
                                              u"backup"_s,       u"open and close"_s,
                                              u"window looks"_s, u"window keeps a version"_s};
        static const QStringList judging{u"slip"_s, u"verify"_s, u"doctor"_s, u"list"_s, u"staff list"_s, u"window looks"_s};
        for (const Deed &deed : m_deeds) {
            if (deed.killed())
                continue;
            const bool judges = judging.contains(deed.act);
            if (deed.exit > 1 || (deed.exit != 0 && neverRefused.contains(deed.act)) || deed.error.contains(alarm) ||
                (judges && deed.out.contains(alarm)))
                fail(u"false alarm: “%1” was answered %2: %3 %4"_s.arg(deed.act).arg(deed.exit).arg(deed.error, deed.out));
            const bool othersWrote = std::any_of(m_deeds.cbegin(), m_deeds.cend(), [&](const Deed &other) {
                return other.actor != deed.actor && other.well() && Actor::writes(other.act) && other.end >= deed.begin;
            });
            if (isConflict(deed) && !othersWrote)
                fail(u"false alarm: “%1” met nobody and was told: %2"_s.arg(deed.act, deed.error));
        }
    }

    void doctorIsContent()
    {
        const auto findings = examine(m_newsroom);
        if (!good(findings).isEmpty())
            fail(u"doctor: "_s + findings->join(u"; "_s));
    }

    void readSigned(const QString &id)
    {
        const SignDesk desk(m_newsroom);
        const auto slip = desk.slip(id);
        if (!slip)
            return fail(slip.error().message);
        if (slip->broken())
            return fail(u"the slip is broken: "_s + slip->broken()->message);
        const QList<Decision> decisions = slip->record().decisions;
        QStringList heads;
        QStringList digests;
        for (const Decision &decision : decisions) {
            heads += decisionDigest(decision);
            if (!digests.contains(decision.contentDigest))
                digests += decision.contentDigest;
        }
        for (const QString &digest : std::as_const(digests)) {
            const auto content = m_newsroom.articles().content(id, digest);
            if (!content) {
                fail(u"what was decided on is gone: "_s + content.error().message);
                continue;
            }
            for (int count = 1; count <= decisions.size(); ++count) {
                const QString key = heads[count - 1] + digest;
                if (!m_known.contains(key))
                    m_known.insert(key, signedThen(*content, digest, decisions.first(count), heads[count - 1]));
                if (const auto &one = m_known[key])
                    m_signed += *one;
            }
        }
        if (id == m_scene.storyId()) {
            m_decisions = decisions;
            m_state = slip->state();
        }
    }

    /// What `content` could go out as under these decisions: a head stands for all that were before it.
    std::optional<Signed> signedThen(const Article &content, const QString &digest, const QList<Decision> &decisions,
                                     const QString &head)
    {
        const auto then = SignDesk(m_newsroom).slipAt(content, int(decisions.size()), head);
        if (!then || !then->holds())
            return std::nullopt;
        QStringList names;
        for (const CreditLine &line : then->credits())
            names += line.names;
        names.sort();
        checkHands(digest, names, decisions);
        return Signed{tokensOf(content), tokensIn(plainText(content.body, {})), names, int(decisions.size())};
    }

    /// Without the slip's own rules: everybody who is named made a signature over this very content.
    void checkHands(const QString &digest, const QStringList &names, const QList<Decision> &decisions)
    {
        const auto people = Staffing(m_newsroom).people();
        for (const QString &name : names) {
            const bool signedIt = std::any_of(decisions.cbegin(), decisions.cend(), [&](const Decision &decision) {
                return decision.contentDigest == digest &&
                       (decision.verdict == Verdict::Approve || decision.verdict == Verdict::Submit) &&
                       nameOf(good(people), decision.personId) == name &&
                       signatureHolds(m_scene.key(name).publicKey(), signedBytes(decision), decision.signature);
            });
            if (!signedIt)
                fail(u"%1 is credited and did not sign"_s.arg(name));
        }
    }

    static QString nameOf(const QList<Person> &people, const QString &id)
    {
        const auto found = std::find_if(people.cbegin(), people.cend(), [&](const Person &person) { return person.id == id; });
        return found == people.cend() ? QString() : found->name;
    }

    // Promise: what was acknowledged is there, what was refused is not.
    void decisionsStand()
    {
        static const QStringList verbs{u"submit"_s,  u"approve"_s, u"return"_s,         u"reject"_s,      u"withdraw"_s,
                                       u"release"_s, u"retract"_s, u"window submits"_s, u"window signs"_s};
        for (const Deed &deed : m_deeds) {
            if (!verbs.contains(deed.act))
                continue;
            for (const Decision &made : std::as_const(m_decisions)) {
                if (made.opinion == deed.opinion && !deed.seen.isEmpty() && made.contentDigest != deed.seen)
                    fail(u"“%1” was signed over what nobody had seen"_s.arg(deed.act));
            }
            const auto times = std::count_if(m_decisions.cbegin(), m_decisions.cend(),
                                             [&](const Decision &made) { return made.opinion == deed.opinion; });
            if (times != (deed.well() ? 1 : 0) && !(deed.killed() && times == 1))
                fail(u"“%1” was answered %2 (%3), and stands on the slip %4 times"_s.arg(deed.act)
                         .arg(deed.exit)
                         .arg(deed.error)
                         .arg(times));
        }
    }

    void textsStand()
    {
        const auto record = m_newsroom.articles().load(m_scene.storyId());
        if (!record)
            return fail(record.error().message);
        fieldStands(record->article.title, {{u"set title"_s, u"Tk%1s"_s}, {u"window saves"_s, u"Tk%1w"_s}});
        fieldStands(record->article.source, {{u"set source"_s, u"Sk%1s"_s}});
        fieldStands(plainText(record->article.body, {}), {{u"window saves"_s, u"Bk%1w"_s}});
    }

    /// `now` was written by somebody after whom nobody else began, and by nobody who was refused.
    void fieldStands(const QString &now, const QMap<QString, QString> &writers)
    {
        if (takesBack(m_deeds))
            return;
        QStringList last;
        for (const Deed &deed : m_deeds) {
            if (!writers.contains(deed.act))
                continue;
            const QString token = writers.value(deed.act).arg(deed.actor);
            const auto isOne = [&](const Deed &other) { return writers.contains(other.act) && other.well(); };
            const bool overwritten = std::any_of(m_deeds.cbegin(), m_deeds.cend(),
                                                 [&](const Deed &other) { return isOne(other) && other.begin > deed.end; });
            const bool didItElse = std::any_of(m_deeds.cbegin(), m_deeds.cend(), [&](const Deed &other) {
                return isOne(other) && other.act == deed.act && other.actor == deed.actor;
            });
            if (deed.well() && !overwritten)
                last += token;
            if (!didItElse && !deed.killed() && now.contains(token))
                fail(u"“%1” was refused (%2), and was done"_s.arg(deed.act, deed.error));
        }
        const bool stands = std::any_of(last.cbegin(), last.cend(), [&](const QString &token) { return now.contains(token); });
        if (!last.isEmpty() && !stands)
            fail(u"acknowledged and lost: %1; it is “%2”"_s.arg(last.join(u", "_s), now));
    }

    void importsStand()
    {
        for (const Deed &deed : m_deeds) {
            if (!deed.act.startsWith("import"_L1) || !deed.well())
                continue;
            const auto record = m_newsroom.articles().load(deed.out.section(u'\n', 0, 0));
            if (!record || !record->article.title.contains(u"Tk%1i"_s.arg(deed.actor)))
                fail(u"an imported story is not there"_s);
        }
    }

    void rolesStand()
    {
        const auto people = Staffing(m_newsroom).people();
        QStringList names;
        for (const Person &person : good(people)) {
            if (names.contains(person.name))
                fail(u"there are two called %1"_s.arg(person.name));
            names += person.name;
        }
        for (const Deed &deed : m_deeds) {
            if (!deed.well() || (deed.act != "staff add"_L1 && deed.act != "staff role"_L1))
                continue;
            const auto person = Staffing(m_newsroom).personByName(deed.act == "staff add"_L1 ? u"新人"_s : u"柳明"_s);
            if (!person)
                fail(person.error().message);
            else if (!person->roles.contains(u"角色%1"_s.arg(deed.actor)))
                fail(u"%1 was given a role and does not have it"_s.arg(person->name));
            else if (const auto key = Staffing(m_newsroom).unlock(*person, RaceScene::passphrase(person->name)); !key)
                fail(u"%1: %2"_s.arg(person->name, key.error().message));
        }
    }

    void backupsOpen()
    {
        for (const Deed &deed : m_deeds) {
            if (deed.act != "backup"_L1 || !deed.well())
                continue;
            Pins pins(m_scene.path(u"pins of copies"_s));
            const auto copy = openNewsroom(deed.file, {m_scene.clock(), pins, KdfCost::minimal()});
            if (!copy) {
                fail(u"the backup: "_s + copy.error().message);
                continue;
            }
            const auto findings = examine(**copy);
            if (!good(findings).isEmpty())
                fail(u"the backup: "_s + findings->join(u"; "_s));
            const auto decisions = (*copy)->decisions().of(m_scene.storyId());
            for (const Deed &other : m_deeds) {
                const auto is = [&](const Decision &made) { return made.opinion == other.opinion; };
                const auto &kept = good(decisions);
                const bool there = std::any_of(kept.cbegin(), kept.cend(), is);
                const bool made = std::any_of(m_decisions.cbegin(), m_decisions.cend(), is);
                if (made && !there && other.end < deed.begin)
                    fail(u"the backup lacks what was decided before it"_s);
            }
        }
    }

    // Promise: a page shows only what was signed, under the names of those who signed exactly that.
    void pagesAreSigned()
    {
        for (const Deed &deed : m_deeds) {
            if (!deed.page.isEmpty() || (deed.well() && exportsFinally(deed)))
                pageIsSigned(u"the page of “%1”"_s.arg(deed.act), deed.page, deed.act == "export fragment"_L1, &deed);
        }
        const QDir out(m_scene.out());
        for (const QString &name : out.entryList({u"*.html"_s}, QDir::Files)) {
            QFile file(out.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                pageIsSigned(name, file.readAll(), name.contains(".fragment."_L1), nullptr);
        }
    }

    void pageIsSigned(const QString &what, const QByteArray &bytes, bool fragment, const Deed *deed)
    {
        const QString page = QString::fromUtf8(bytes);
        const QString main = fragment ? page : between(page, u"<main>"_s, u"</main>"_s);
        if (main.isEmpty())
            return fail(u"%1 is empty"_s.arg(what));
        listsAreSigned(what, between(page, u"<aside"_s, u"</aside>"_s));
        if (page.contains(u"【未审定】"_s)) {
            if (!namesIn(page).isEmpty())
                fail(u"%1 is a draft and names somebody"_s.arg(what));
            return;
        }
        const QStringList tokens = tokensIn(main);
        const QStringList names = namesIn(main); // no story tells of any of them
        const QStringList head = tokensIn(between(page, u"<head>"_s, u"</head>"_s));
        const auto shown = [&](const Signed &one) {
            return tokens == (fragment ? one.bodyTokens : one.tokens) && names == one.names && isPartOf(head, one.tokens);
        };
        if (std::none_of(m_signed.cbegin(), m_signed.cend(), shown))
            return fail(u"UNSIGNED: %1 shows %2 under %3"_s.arg(what, tokens.join(u' '), names.join(u' ')));
        const auto exporters = std::count_if(m_deeds.cbegin(), m_deeds.cend(), exportsFinally);
        if (!deed || exporters != 1)
            return;
        const bool inTime = std::any_of(m_signed.cbegin(), m_signed.cend(),
                                        [&](const Signed &one) { return shown(one) && stoodDuring(one.decisions, *deed); });
        if (!inTime)
            fail(u"TOO LATE: %1 went out when its slip did not hold any longer"_s.arg(what));
    }

    /// Whether the slip can have had just `count` decisions at some moment of `deed`.
    bool stoodDuring(int count, const Deed &deed) const
    {
        const auto maker = [&](int index) -> const Deed * {
            for (const Deed &other : m_deeds) {
                if (index < m_decisions.size() && other.opinion == m_decisions[index].opinion)
                    return &other;
            }
            return nullptr;
        };
        const Deed *last = maker(count - 1);
        const Deed *next = maker(count);
        return (!last || last->begin <= deed.end) && (count >= m_decisions.size() || (next && next->end >= deed.begin));
    }

    void listsAreSigned(const QString &what, const QString &lists)
    {
        static const QRegularExpression entry(u"<li>.*?</li>"_s, QRegularExpression::DotMatchesEverythingOption);
        for (auto match = entry.globalMatch(lists); match.hasNext();) {
            const QStringList tokens = tokensIn(match.next().captured());
            bool known = isPartOf(tokens, {u"Bk7e"_s, u"Tk7e"_s});
            for (const Deed &deed : m_deeds) {
                if (deed.act == "import --published"_L1)
                    known = known || isPartOf(tokens, {u"Bk%1i"_s.arg(deed.actor), u"Tk%1i"_s.arg(deed.actor)});
            }
            for (const Signed &one : std::as_const(m_signed))
                known = known || isPartOf(tokens, one.tokens);
            if (!known)
                fail(u"UNSIGNED: a list of %1 shows %2"_s.arg(what, tokens.join(u' ')));
        }
    }

    // Promise: what the newsroom says about its pages is so.
    void recordAgrees()
    {
        const QString id = m_scene.storyId();
        const auto listed = m_newsroom.articles().publishedContent(id);
        const auto record = m_newsroom.articles().load(id);
        const auto publications = m_newsroom.publications().of(id);
        if (!listed || !record || !publications)
            return fail(u"what went out cannot be read"_s);
        if (listed->has_value() != record->publishedAt.isValid())
            fail(u"the story is published and in no list, or the other way round"_s);
        static const QSet<SlipState> over{SlipState::Draft, SlipState::Returned, SlipState::Rejected, SlipState::Retracted};
        if (*listed && over.contains(m_state))
            fail(u"TOO LATE: the story is %1, and still published"_s.arg(slipStateName(m_state)));
        if (*listed && (publications->isEmpty() || publications->last().content.digest != (*listed)->digest))
            fail(u"the story is published, and no such page is on record"_s);
        QMap<QString, QString> newest;
        for (const Publication &publication : *publications) {
            newest.insert(publication.file, publication.pageHash);
            if (!publication.out)
                fail(u"an export is on record as unfinished"_s);
        }
        const QDir out(m_scene.out());
        for (const QString &name : out.entryList({id + u"*.html"_s}, QDir::Files)) {
            QFile file(out.filePath(name));
            if (name.contains(".draft."_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
            if (newest.take(name) != QString::fromLatin1(hash))
                fail(u"%1 is not the page that is on record"_s.arg(name));
        }
        for (const QString &name : newest.keys())
            fail(u"%1 is on record, and not there"_s.arg(name));
        for (const Deed &deed : m_deeds) {
            if (exportsFinally(deed) && deed.well() && publications->isEmpty())
                fail(u"an export is not on record"_s);
        }
    }

    void nothingIsLeft()
    {
        for (const QString &folder : {m_scene.path(u"bench"_s), m_scene.out()}) {
            const QStringList left = QDir(folder).entryList(
                {u"*.part*"_s, u"*.gaoqian-making"_s, u"*.gaoqian-part*"_s, u"*.exporting"_s, u"*.lock"_s, u"*.tmp"_s}, QDir::Files | QDir::Hidden);
            if (!left.isEmpty())
                fail(u"left behind: "_s + left.join(u", "_s));
        }
    }

    // Promise: no story is ever without a way on.
    void storyGoesOn(bool toTheEnd)
    {
        SignDesk desk(m_newsroom);
        const QString id = m_scene.storyId();
        constexpr int mostActs = 12;
        for (int i = 0; i < mostActs; ++i) {
            const auto slip = desk.slip(id);
            if (!slip)
                return fail(slip.error().message);
            if (slip->state() == SlipState::Rejected)
                return;
            if (!toTheEnd)
                return slip->holds() || isOpenToSomebody(*slip) ? void() : fail(u"FROZEN: nobody may do anything"_s);
            if (slip->holds()) {
                const auto page = Exporter(m_newsroom, *Theme::builtIn()).write(id, m_scene.out(), ExportFormat::Page, false);
                return page ? void() : fail(u"FROZEN: "_s + page.error().message);
            }
            m_scene.clock().advance(300);
            if (const auto done = next(desk, *slip); !done)
                return fail(u"FROZEN: "_s + done.error().message);
        }
        fail(u"FROZEN: it goes up and up, and is never signed"_s);
    }

    bool isOpenToSomebody(const Slip &slip)
    {
        const auto people = Staffing(m_newsroom).people();
        const auto &all = good(people);
        return std::any_of(all.cbegin(), all.cend(), [&](const Person &person) { return !slip.openTo(person.id).isEmpty(); });
    }

    Result<void> next(SignDesk &desk, const Slip &slip)
    {
        Result<void> last = refused(u"nobody may do anything"_s);
        for (const auto &[name, role] : RaceScene::team()) {
            const auto person = Staffing(m_newsroom).personByName(name);
            if (!person)
                return person.error();
            for (const Verdict verdict : {Verdict::Submit, Verdict::Approve}) {
                if (!slip.openTo(person->id).contains(verdict))
                    continue;
                const auto done = desk.act(slip.record().articleId, {verdict, person->id, {}, {}}, m_scene.key(name));
                return done ? Result<void>() : done.error();
            }
        }
        return last;
    }

    RaceScene &m_scene;
    KnownSigned &m_known;
    const QList<Deed> &m_deeds;
    Newsroom &m_newsroom;
    QList<Signed> m_signed;
    QList<Decision> m_decisions;
    SlipState m_state = SlipState::Draft;
    QStringList m_failures;
};

} // namespace

QStringList brokenPromises(RaceScene &scene, Newsroom &newsroom, const QList<Deed> &deeds, KnownSigned &known, Looking looking)
{
    return Look(scene, newsroom, known, deeds).run(looking);
}

} // namespace gaoqian::test
