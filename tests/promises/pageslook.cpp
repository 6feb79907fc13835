#include "promises/racesight.h"

#include "article/articlerecord.h"
#include "store/articlestore.h"
#include "store/publicationstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

QString between(const QString &text, const QString &from, const QString &to)
{
    const qsizetype begin = text.indexOf(from);
    const qsizetype end = text.indexOf(to, begin);
    return begin < 0 || end < 0 ? QString() : text.mid(begin, end - begin);
}

bool exportsFinally(const Deed &deed)
{
    return deed.act == "export"_L1 || deed.act == "export --all"_L1 || deed.act == "export fragment"_L1 ||
           deed.act == "window exports"_L1;
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

class PagesLook {
public:
    explicit PagesLook(RaceSight &sight) : m_sight(sight) {}

    void run()
    {
        pagesAreSigned();
        recordAgrees(m_sight.scene.storyId());
        recordAgrees(m_sight.scene.neighbourId());
    }

private:
    void pagesAreSigned()
    {
        for (const Deed &deed : m_sight.deeds) {
            if (!deed.page.isEmpty() || (deed.well() && exportsFinally(deed) && deed.act != "export --all"_L1))
                pageIsSigned(u"the page of “%1”"_s.arg(deed.act), deed.page, deed.act == "export fragment"_L1, &deed);
        }
        const QDir out(m_sight.scene.out());
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
            return m_sight.fail(u"%1 is empty"_s.arg(what));
        listsAreSigned(what, between(page, u"<aside"_s, u"</aside>"_s));
        if (page.contains(u"【未审定】"_s)) {
            if (!namesIn(page).isEmpty())
                m_sight.fail(u"%1 is a draft and names somebody"_s.arg(what));
            return;
        }
        const QStringList tokens = tokensIn(main);
        const QStringList names = namesIn(main); // no story tells of any of them
        const QStringList head = tokensIn(between(page, u"<head>"_s, u"</head>"_s));
        const auto shown = [&](const Signed &one) {
            return tokens == (fragment ? one.bodyTokens : one.tokens) && names == one.names && isPartOf(head, one.tokens);
        };
        if (std::none_of(m_sight.signedContents.cbegin(), m_sight.signedContents.cend(), shown))
            return m_sight.fail(u"UNSIGNED: %1 shows %2 under %3"_s.arg(what, tokens.join(u' '), names.join(u' ')));
        const auto exporters = std::count_if(m_sight.deeds.cbegin(), m_sight.deeds.cend(), exportsFinally);
        if (!deed || exporters != 1)
            return;
        const bool inTime = std::any_of(m_sight.signedContents.cbegin(), m_sight.signedContents.cend(),
                                        [&](const Signed &one) { return shown(one) && stoodDuring(one.decisions, *deed); });
        if (!inTime)
            m_sight.fail(u"TOO LATE: %1 went out when its slip did not hold any longer"_s.arg(what));
    }

    /// Whether the slip can have had just `count` decisions at some moment of `deed`.
    bool stoodDuring(int count, const Deed &deed) const
    {
        const auto maker = [&](int index) -> const Deed * {
            for (const Deed &other : m_sight.deeds) {
                if (index < m_sight.decisions.size() && other.opinion == m_sight.decisions[index].opinion)
                    return &other;
            }
            return nullptr;
        };
        const Deed *last = maker(count - 1);
        const Deed *next = maker(count);
        return (!last || last->begin <= deed.end) && (count >= m_sight.decisions.size() || (next && next->end >= deed.begin));
    }

    void listsAreSigned(const QString &what, const QString &lists)
    {
        static const QRegularExpression entry(u"<li>.*?</li>"_s, QRegularExpression::DotMatchesEverythingOption);
        for (auto match = entry.globalMatch(lists); match.hasNext();) {
            const QStringList tokens = tokensIn(match.next().captured());
            bool known = isPartOf(tokens, {u"Bk7e"_s, u"Tk7e"_s}) || isPartOf(tokens, {u"Bk6e"_s, u"Tk6e"_s});
            for (const Deed &deed : m_sight.deeds) {
                if (deed.act == "import --published"_L1)
                    known = known || isPartOf(tokens, {u"Bk%1i"_s.arg(deed.actor), u"Tk%1i"_s.arg(deed.actor)});
            }
            for (const Signed &one : std::as_const(m_sight.signedContents))
                known = known || isPartOf(tokens, one.tokens);
            if (!known)
                m_sight.fail(u"UNSIGNED: a list of %1 shows %2"_s.arg(what, tokens.join(u' ')));
        }
    }

    // Promise: what the newsroom says about its pages is so.
    void recordAgrees(const QString &id)
    {
        const auto listed = m_sight.newsroom.articles().publishedContent(id);
        const auto record = m_sight.newsroom.articles().load(id);
        const auto publications = m_sight.newsroom.publications().of(id);
        if (!listed || !record || !publications)
            return m_sight.fail(u"what went out cannot be read"_s);
        if (listed->has_value() != record->publishedAt.isValid())
            m_sight.fail(u"the story is published and in no list, or the other way round"_s);
        static const QSet<SlipState> over{SlipState::Draft, SlipState::Returned, SlipState::Rejected, SlipState::Retracted};
        if (*listed && id == m_sight.scene.storyId() && over.contains(m_sight.state))
            m_sight.fail(u"TOO LATE: the story is %1, and still published"_s.arg(slipStateName(m_sight.state)));
        if (*listed && (publications->isEmpty() || publications->last().content.digest != (*listed)->digest))
            m_sight.fail(u"the story is published, and no such page is on record"_s);
        QMap<QString, QString> newest;
        for (const Publication &publication : *publications)
            newest.insert(publication.file, publication.pageHash);
        const QDir out(m_sight.scene.out());
        for (const QString &name : out.entryList({id + u"*.html"_s}, QDir::Files)) {
            QFile file(out.filePath(name));
            if (name.contains(".draft."_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
            if (newest.take(name) != QString::fromLatin1(hash))
                m_sight.fail(u"%1 is not the page that is on record"_s.arg(name));
        }
        for (const QString &name : newest.keys())
            m_sight.fail(u"%1 is on record, and not there"_s.arg(name));
        for (const Deed &deed : m_sight.deeds) {
            if (exportsFinally(deed) && deed.well() && deed.out.contains(id) && publications->isEmpty())
                m_sight.fail(u"an export is not on record"_s);
        }
    }

    RaceSight &m_sight;
};

} // namespace

void lookAtPages(RaceSight &sight) { PagesLook(sight).run(); }

} // namespace gaoqian::test
