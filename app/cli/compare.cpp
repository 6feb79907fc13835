#include "cli/verbs.h"

#include "base/displaywidth.h"
#include "compare/comparisonjson.h"
#include "compare/tally.h"
#include "store/articlestore.h"
#include "store/database.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// A version's number as it was typed; 0 for what is none.
int versionNumber(const QString &word)
{
    bool ok = false;
    const int number = word.toInt(&ok);
    return ok && number > 0 ? number : 0;
}

/// The two articles that `words` (ID [REV [REV]]) ask for, the earlier one first.
Result<std::pair<Article, Article>> articlesToCompare(Newsroom &newsroom, const QStringList &words)
{
    ArticleStore &store = newsroom.articles();
    auto id = store.resolveId(words.first());
    if (!id)
        return id.error();
    QList<int> numbers;
    for (const QString &word : words.mid(1)) {
        numbers.append(versionNumber(word));
        if (numbers.last() == 0)
            return usageError(Verbs::tr("%1 is no number of a version; they count from 1").arg(word));
    }
    if (numbers.isEmpty()) {
        auto revisions = store.revisions(*id);
        if (!revisions)
            return revisions.error();
        if (revisions->isEmpty())
            return refused(Verbs::tr("No version of this story was kept yet; save one first"));
        numbers.append(revisions->last().number);
    }
    auto before = store.revision(*id, numbers.first());
    if (!before)
        return before.error();
    if (numbers.size() == 2) {
        auto after = store.revision(*id, numbers.last());
        if (!after)
            return after.error();
        return std::pair<Article, Article>(*before, *after);
    }
    auto now = store.load(*id);
    if (!now)
        return now.error();
    return std::pair<Article, Article>(*before, now->article);
}

/// The words as they were (or are), with marks around what is not in the other one.
QString marked(const TextDiff &pieces, bool after)
{
    // Marks around the whole of a line would say nothing.
    const bool marks = std::any_of(pieces.begin(), pieces.end(), [](const DiffPart &piece) {
        return piece.kind == DiffPart::Kept || piece.kind == DiffPart::Restyled;
    });
    QString text;
    for (const DiffPart &piece : pieces) {
        if (piece.kind == (after ? DiffPart::Removed : DiffPart::Added))
            continue;
        if (marks && piece.kind == DiffPart::Removed)
            text += u"[-"_s + piece.text + u"-]"_s;
        else if (marks && piece.kind == DiffPart::Added)
            text += u"{+"_s + piece.text + u"+}"_s;
        else
            text += piece.text;
    }
    return text.replace(QChar(QChar::LineSeparator), u' ').replace(u'\n', u' ');
}

/// Prints a comparison as lines: "- " as it was, "+ " as it is, "~ " in other formatting, "> " moved here, "= " unchanged.
class Printer {
public:
    explicit Printer(const CliContext &context) : m_context(context) {}

    void print(const Comparison &comparison)
    {
        for (const FieldChange &change : comparison.fields) {
            m_context.print(fieldText(change.field) + u':');
            printPieces(change.pieces);
        }
        for (const Change &change : comparison.body)
            print(change);
        printUnchanged();
        m_context.print(tallyText(tally(comparison)));
    }

private:
    void print(const Change &change)
    {
        if (change.fate == ChangeKind::Same) {
            ++m_unchanged;
            return;
        }
        if (change.fate == ChangeKind::MovedAway)
            return;
        printUnchanged();
        if (change.fate == ChangeKind::MovedHere)
            m_context.print(u"> "_s + Verbs::tr("moved here: %1").arg(summary(change)));
        else if (change.fate == ChangeKind::Changed && onlyFormatting(change))
            m_context.print(u"~ "_s + Verbs::tr("other formatting: %1").arg(summary(change)));
        else
            printWords(change);
    }

    void printUnchanged()
    {
        if (m_unchanged > 0)
            m_context.print(u"= "_s + Verbs::tr("%n part(s) unchanged", nullptr, m_unchanged));
        m_unchanged = 0;
    }

    void printWords(const Change &change)
    {
        const Block &block = change.after >= 0 ? change.to : change.from;
        if (change.of == Change::Of::Block && block.as<Figure>())
            printLines(change, Verbs::tr("picture"), change.fate == ChangeKind::Changed && !isOtherPicture(change));
        else if (change.of == Change::Of::Block && block.as<Divider>())
            printLines(change, Verbs::tr("divider"), false);
        printPieces(change.label);
        printPieces(change.text);
        printPieces(change.alt);
        for (const Change &inner : change.inner) {
            if (inner.fate != ChangeKind::Same)
                printWords(inner);
        }
    }

    /// One line for something that is not made of words.
    void printLines(const Change &change, const QString &what, bool kept)
    {
        if (kept)
            m_context.print(u"~ "_s + what);
        if (!kept && change.before >= 0)
            m_context.print(u"- "_s + what);
        if (!kept && change.after >= 0)
            m_context.print(u"+ "_s + what);
    }

    void printPieces(const TextDiff &pieces)
    {
        if (!hasChangedWords(pieces))
            return;
        const QString before = marked(pieces, false);
        const QString after = marked(pieces, true);
        if (!before.isEmpty())
            m_context.print(u"- "_s + before);
        if (!after.isEmpty())
            m_context.print(u"+ "_s + after);
    }

    /// The beginning of a part's words.
    static QString summary(const Change &change)
    {
        constexpr int columns = 60;
        QString text = textAfter(change.label) + textAfter(change.text);
        for (qsizetype i = 0; text.isEmpty() && i < change.inner.size(); ++i)
            text = summary(change.inner[i]);
        return cutToWidth(text.replace(QChar(QChar::LineSeparator), u' '), columns);
    }

    const CliContext &m_context;
    int m_unchanged = 0;
};

void declare(QCommandLineParser &parser) { parser.addOption({u"json"_s, Verbs::tr("Answer as JSON")}); }

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    const QString usage = context.usage;
    auto given = words(options, 1, usage, true);
    if (given && given->size() > 3)
        given = words(options, 3, usage);
    if (!given)
        return given.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto articles = (*newsroom)->database().snapshot([&] { return articlesToCompare(**newsroom, *given); });
    if (!articles)
        return articles.error();
    const Comparison comparison = compare(articles->first, articles->second);
    if (options.isSet(u"json"_s))
        context.print(QJsonDocument(toJson(comparison)));
    else
        Printer(context).print(comparison);
    return {};
}

} // namespace

Verb compareVerb()
{
    return {u"compare"_s, Verbs::tr("What changed since the last version, since version REV, or between two"),
            u"ID [REV [REV]] [--json]"_s, declare, run};
}

} // namespace gaoqian
