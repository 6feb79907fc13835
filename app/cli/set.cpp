#include "cli/verbs.h"

#include "article/namelist.h"
#include "article/normalarticle.h"
#include "article/text.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/versions.h"
#include "store/articlestore.h"
#include "store/database.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const auto whileEdited = u"while-edited"_s;

Result<void> setDate(Article &article, const QString &value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!value.isEmpty() && !date.isValid())
        return usageError(Verbs::tr("%1 is no date; write it as 2026-11-23, or leave it empty").arg(value));
    article.date = date;
    return {};
}

Result<void> setSourceUrl(Article &article, const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool web = url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    if (!value.isEmpty() && !web)
        return usageError(Verbs::tr("%1 is no http or https address").arg(value));
    article.sourceUrl = value;
    return {};
}

using Setter = std::function<Result<void>(Article &, const QString &)>;

template <typename Assign> Setter plain(Assign assign)
{
    return [assign](Article &article, const QString &value) -> Result<void> {
        assign(article, value);
        return {};
    };
}

/// The fields that `set` knows, by the words of the command line.
const QList<std::pair<QString, Setter>> &fields()
{
    static const QList<std::pair<QString, Setter>> table{
        {u"kicker"_s, plain([](Article &a, const QString &v) { a.kicker = v; })},
        {u"title"_s, plain([](Article &a, const QString &v) { a.title = v; })},
        {u"subtitle"_s, plain([](Article &a, const QString &v) { a.subtitle = v; })},
        {u"channel"_s, plain([](Article &a, const QString &v) { a.channel = v.split(u'/', Qt::SkipEmptyParts); })},
        {u"source"_s, plain([](Article &a, const QString &v) { a.source = v; })},
        {u"source-url"_s, setSourceUrl},
        {u"collector"_s, plain([](Article &a, const QString &v) { a.collector = v; })},
        {u"authors"_s, plain([](Article &a, const QString &v) { a.authors = namesIn(v); })},
        {u"date"_s, setDate},
        {u"keywords"_s, plain([](Article &a, const QString &v) { a.keywords = namesIn(v); })},
        {u"summary"_s, plain([](Article &a, const QString &v) { a.summary = v; })},
    };
    return table;
}

Result<void> apply(Article &article, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString key = assignment.left(std::max<qsizetype>(equals, 0));
    QStringList known;
    for (const auto &[name, set] : fields()) {
        if (equals > 0 && name == key)
            return set(article, assignment.mid(equals + 1));
        known << name;
    }
    return usageError(Verbs::tr("%1 sets nothing; write key=value with one of: %2").arg(assignment, known.join(u' ')));
}

Result<void> apply(Article &article, const QStringList &assignments)
{
    for (const QString &assignment : assignments) {
        if (auto done = apply(article, assignment); !done)
            return done;
    }
    return {};
}

/// Who is writing the story in a window just now, as a sentence; empty for nobody.
Result<QString> writer(Newsroom &newsroom, const QString &id)
{
    const auto lease = newsroom.articles().lease(id);
    if (!lease)
        return lease.error();
    if (lease->holder.isEmpty())
        return QString();
    const QString name = leaserName(newsroom, *lease);
    const QString since = WritingMark::fromLeaseHolder(lease->holder).since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    return name.isEmpty() ? Verbs::tr("Somebody is writing this story in a window since %1").arg(since)
                          : Verbs::tr("%1 is writing this story in a window since %2").arg(name, since);
}

struct Wish {
    QString articleId;
    QStringList assignments;
    bool whileEdited = false; ///< Even where somebody is writing.
};

/// Into the story as it is at that moment: between reading and writing nobody else's words can come, so none are written over.
/// Answers who was writing, as `writer` does.
Result<QString> assign(Newsroom &newsroom, const Wish &wish)
{
    const QString &id = wish.articleId;
    return newsroom.database().transaction([&]() -> Result<QString> {
        const auto writing = writer(newsroom, id);
        if (!writing)
            return writing;
        if (!writing->isEmpty() && !wish.whileEdited)
            return refused(Verbs::tr("%1, so nothing was set; wait until it is left, or set it all the same with %2")
                               .arg(*writing, "--"_L1 + whileEdited));
        auto record = newsroom.articles().load(id);
        if (!record)
            return record.error();
        Article article = record->article;
        if (auto applied = apply(article, wish.assignments); !applied)
            return applied.error();
        if (auto kept = Versions(newsroom).keepBeforeChange(id, {}); !kept)
            return kept.error();
        const NormalArticle changed(article);
        if (auto saved = newsroom.articles().save(changed, record->version, {}); !saved)
            return saved.error();
        const auto listed = Signing(newsroom).refreshColumns(changed);
        return listed ? writing : Result<QString>(listed.error());
    });
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({whileEdited, Verbs::tr("Even while somebody is writing the story in a window")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto given = words(options, 2, context.usage, true);
    if (!given)
        return given.error();
    Article blank;
    if (auto sound = apply(blank, given->mid(1)); !sound)
        return sound;
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto id = (*newsroom)->articles().resolveId(given->first());
    if (!id)
        return id.error();
    const auto writing = assign(**newsroom, {*id, given->mid(1), options.isSet(whileEdited)});
    if (!writing)
        return writing.error();
    if (!writing->isEmpty())
        context.remark(Verbs::tr("%1; it was set all the same").arg(*writing));
    return {};
}

} // namespace

Verb setVerb() { return {u"set"_s, Verbs::tr("Fills in a story's fields"), u"ID key=value... [--while-edited]"_s, declare, run}; }

} // namespace gaoqian
