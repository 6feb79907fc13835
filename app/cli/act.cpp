#include "cli/verbs.h"

#include "newsroom/publishing/pagesout.h"
#include "newsroom/signing/asseen.h"
#include "newsroom/signing/completeness.h"
#include "newsroom/signing/staffing.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/database.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// The stage that `--to` names: a role of the chain, or its number from 1.
Result<int> stageNamed(const Chain &chain, const QString &text)
{
    QStringList roles;
    for (qsizetype i = 0; i < chain.stages.size(); ++i) {
        if (chain.stages[i].role == text || QString::number(i + 1) == text)
            return int(i);
        roles << chain.stages[i].role;
    }
    return usageError(Verbs::tr("The chain has no stage %1; it has: %2").arg(text, roles.join(u' ')));
}

/// An act that would be allowed, and what was there when it was looked at.
struct Wanted {
    ActWish wish;
    SigningTerms terms;
};

Result<void> ready(Newsroom &newsroom, const QString &articleId, Verdict verdict)
{
    if (verdict != Verdict::Submit)
        return {};
    auto story = newsroom.articles().load(articleId);
    return story ? readyToGoUp(newsroom, story->article) : Result<void>(story.error());
}

/// Refusals come before the passphrase is asked: nobody should type one for an act that cannot be.
Result<Wanted> wantedAct(Newsroom &newsroom, Verdict verdict, const QString &idText, const QCommandLineParser &options)
{
    auto person = Staffing(newsroom).personByName(options.value(u"as"_s));
    if (!person)
        return person.error();
    auto id = newsroom.articles().resolveId(idText);
    if (!id)
        return id.error();
    auto slip = Signing(newsroom).slip(*id);
    if (!slip)
        return slip.error();
    ActWish wish{{verdict, person->id, options.value(u"opinion"_s), {}}, *id, slip->record().contentDigest};
    if (verdict == Verdict::Return && options.isSet(u"to"_s)) {
        auto stage = stageNamed(slip->chain(), options.value(u"to"_s));
        if (!stage)
            return stage.error();
        wish.act.returnTo = *stage;
    }
    auto terms = signingTerms(newsroom, wish);
    if (!terms)
        return terms.error();
    if (auto may = ready(newsroom, *id, verdict); !may)
        return may.error();
    return Wanted{std::move(wish), std::move(*terms)};
}

/// What stands after the act, whoever acts next: read before anybody else can. Text and slip are those that were looked at, and
/// still all that is asked of them.
Result<QString> carryOut(Newsroom &newsroom, const Wanted &wanted, const SigningKey &key)
{
    return newsroom.database().transaction([&]() -> Result<QString> {
        const ActWish &wish = wanted.wish;
        if (auto may = ready(newsroom, wish.articleId, wish.act.verdict); !may)
            return may.error();
        if (auto decision = actAsSeen(newsroom, wish, wanted.terms, key); !decision)
            return decision.error();
        auto after = Signing(newsroom).slip(wish.articleId);
        if (!after)
            return after.error();
        const QString state = slipStateName(after->state());
        const QString role = after->currentRole();
        return role.isEmpty() ? state : Verbs::tr("%1, waiting for %2").arg(state, role);
    });
}

/// Who takes a story back has to take its pages down as well. The act is done: that they cannot be told does not undo it.
void tellPagesOut(Newsroom &newsroom, const QString &articleId, const CliContext &context)
{
    const auto pages = pagesStillOut(newsroom, articleId);
    if (!pages) {
        context.remark(
            Verbs::tr("It was taken back; which of its pages are still out cannot be told: %1").arg(pages.error().message));
        return;
    }
    for (const QString &page : *pages)
        context.remark(Verbs::tr("Its page still stands at %1; take it down there, and from the site").arg(page));
}

QString summaryOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Submit:
        return Verbs::tr("Sends a story up the chain: the editor's own signature");
    case Verdict::Approve:
        return Verbs::tr("Signs the story as it is now");
    case Verdict::Return:
        return Verbs::tr("Sends it back, with a written opinion");
    case Verdict::Reject:
        return Verbs::tr("Ends it, with a written opinion");
    case Verdict::Withdraw:
        return Verbs::tr("Takes it back from the chain");
    case Verdict::Release:
        return Verbs::tr("Lets it out in an emergency before all have signed, with a reason");
    case Verdict::Retract:
        return Verbs::tr("Takes a signed or released story back, with a reason");
    }
    return {};
}

void declare(QCommandLineParser &parser, Verdict verdict)
{
    parser.addOption({u"as"_s, Verbs::tr("Who acts"), u"NAME"_s});
    parser.addOption({u"opinion"_s, Verbs::tr("The written opinion"), u"T"_s});
    parser.addOption({u"passphrase-file"_s, Verbs::tr("A file whose first line is the person's passphrase"), u"F"_s});
    if (verdict == Verdict::Return)
        parser.addOption(
            {u"to"_s, Verbs::tr("The stage that it goes back to, by role or number; the editor's when left out"), u"STAGE"_s});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options, Verdict verdict)
{
    auto ids = words(options, 1, context.usage);
    if (!ids)
        return ids.error();
    if (!options.isSet(u"as"_s))
        return usageError(Verbs::tr("Say who acts: --as NAME"));
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto wanted = (*newsroom)->database().snapshot([&] { return wantedAct(**newsroom, verdict, ids->first(), options); });
    if (!wanted)
        return wanted.error();
    const Person &person = wanted->terms.person;
    auto passphrase = context.passphrase(options, u"passphrase-file"_s, Verbs::tr("Passphrase of %1: ").arg(person.name));
    if (!passphrase)
        return passphrase.error();
    auto key = Staffing(**newsroom).unlock(person, *passphrase);
    if (!key)
        return key.error();
    auto answer = carryOut(**newsroom, *wanted, *key);
    if (!answer)
        return answer.error();
    context.print(*answer);
    if (verdict == Verdict::Retract)
        tellPagesOut(**newsroom, wanted->wish.articleId, context);
    return {};
}

} // namespace

Verb actVerb(Verdict verdict)
{
    const QString arguments = verdict == Verdict::Return ? u"ID --as NAME --opinion T [--to STAGE] [--passphrase-file F]"_s
                                                         : u"ID --as NAME [--opinion T] [--passphrase-file F]"_s;
    return {verdictName(verdict), summaryOf(verdict), arguments,
            [verdict](QCommandLineParser &parser) { declare(parser, verdict); },
            [verdict](const CliContext &context, const QCommandLineParser &options) { return run(context, options, verdict); }};
}

} // namespace gaoqian
