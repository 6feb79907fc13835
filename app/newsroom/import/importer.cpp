#include "newsroom/import/importer.h"

#include "article/normalarticle.h"
#include "article/normalise.h"
#include "base/ids.h"
#include "newsroom/import/foreign.h"
#include "newsroom/import/words.h"
#include "newsroom/writing/stories.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/intakereportstore.h"
#include "store/settingsstore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// A manuscript without a headline goes by its file's name, which is what its writer called it.
void takeTitleFromName(Intake &intake, const QString &name)
{
    const QString title = cleanLine(QFileInfo(name).completeBaseName());
    if (!intake.article.title.isEmpty() || title.isEmpty())
        return;
    intake.article.title = title;
    intake.notes.append({ImportWords::tr("There was no headline; the file's name stands in for it")});
}

/// When a story that was published elsewhere came out: to the minute where its page says so and its day is still that one.
QDateTime publication(const Article &article, const QDateTime &told, const QDateTime &now)
{
    if (told.isValid() && told.date() == article.date)
        return told.toUTC();
    return article.date.isValid() ? article.date.startOfDay(Qt::UTC) : now;
}

} // namespace

Result<Imported> Importer::importFile(const QString &path, const ImportOptions &options)
{
    TakenForeign taken = takeInForeign({.path = path, .purpose = Purpose::Story});
    if (taken.refusal)
        return *taken.refusal;
    return importIntake(std::move(taken.intake), options, taken.name);
}

Result<Imported> Importer::importIntake(Intake intake, const ImportOptions &options, const QString &name)
{
    takeTitleFromName(intake, name);
    intake.article.id = newId();
    if (!options.channel.isEmpty())
        intake.article.channel = options.channel;
    if (!options.source.isEmpty())
        intake.article.source = options.source;
    const NormalArticle article(intake.article);
    intake.article = article;
    const IntakeReport report = reportOf(intake, name);

    // A page of a site, and a story that came with credits or a source, is somebody else's text, and its page will say so.
    const bool collected = intake.collected || !article->originCredits.isEmpty() || !article->source.isEmpty();
    const Origin origin = options.published ? Origin::Elsewhere : collected ? Origin::Collected : Origin::Own;
    const QDateTime published = publication(article, intake.published, m_newsroom.clock().now());
    const auto stored = m_newsroom.database().transaction([&]() -> Result<void> {
        for (const Asset &asset : std::as_const(intake.assets)) {
            if (auto done = m_newsroom.assets().put(asset); !done)
                return done;
        }
        if (auto done = addStory(m_newsroom, article, origin, options.ownerId, options.published ? published : QDateTime());
            !done)
            return done;
        if (!article->channel.isEmpty()) {
            if (auto done = m_newsroom.settings().addChannel(article->channel); !done)
                return done;
        }
        if (options.published || report.isEmpty())
            return {};
        return m_newsroom.intakeReports().put(article->id, toJson(report));
    });
    if (!stored)
        return stored.error();
    return Imported{article->id, article->title, noteTexts(intake.notes), report};
}

} // namespace gaoqian
