#include "newsroom/importer.h"

#include "article/normalise.h"
#include "base/files.h"
#include "base/ids.h"
#include "intake/limits.h"
#include "newsroom/besidefile.h"
#include "newsroom/signdesk.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

Result<Imported> Importer::importFile(const QString &path, const ImportOptions &options)
{
    const bool mayBePacked = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    auto bytes = readFile(path, mayBePacked ? limits::packedBytes : limits::inputBytes);
    if (!bytes)
        return bytes.error();
    auto format = guessFormat(path, *bytes);
    if (!format)
        return format.error();
    auto intake = takeIn(*bytes, *format, Purpose::Story, besideFile(path));
    if (!intake)
        return intake.error();
    return importIntake(std::move(*intake), options);
}

Result<Imported> Importer::importIntake(Intake intake, const ImportOptions &options)
{
    Article &article = intake.article;
    article.id = newId();
    if (!options.channel.isEmpty())
        article.channel = options.channel;
    if (!options.source.isEmpty())
        article.source = options.source;
    article = normalised(article);

    // A page of a site, and a story that came with credits or a source, is somebody else's text, and its page will say so.
    const bool collected = intake.collected || !article.originCredits.isEmpty() || !article.source.isEmpty();
    const Origin origin = options.published ? Origin::Elsewhere : collected ? Origin::Collected : Origin::Own;
    const QDateTime published = article.date.isValid() ? article.date.startOfDay(Qt::UTC) : m_newsroom.clock().now();
    const auto stored = m_newsroom.database().transaction([&]() -> Result<void> {
        for (const Asset &asset : std::as_const(intake.assets)) {
            if (auto done = m_newsroom.assets().put(asset); !done)
                return done;
        }
        if (auto done =
                m_newsroom.articles().insert(article, origin, options.ownerId, options.published ? published : QDateTime());
            !done)
            return done;
        if (!article.channel.isEmpty()) {
            if (auto done = m_newsroom.settings().addChannel(article.channel); !done)
                return done;
        }
        return SignDesk(m_newsroom).refreshColumns(article.id);
    });
    if (!stored)
        return stored.error();
    return Imported{article.id, article.title, noteTexts(intake.notes)};
}

} // namespace gaoqian
