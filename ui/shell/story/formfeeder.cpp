#include "shell/story/formfeeder.h"

#include "form/metadataform.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/signing/staffing.h"
#include "store/database.h"
#include "store/memorystore.h"
#include "store/settingsstore.h"

namespace gaoqian {

namespace {

constexpr int mostChoices = 500; ///< More than anybody goes through.

} // namespace

FormFeeder::FormFeeder(ArticleSession &session, MetadataForm &form, QObject *parent) :
    QObject(parent), m_session(session), m_form(form)
{
    connect(&session, &ArticleSession::opened, this, &FormFeeder::feed);
    connect(&form, &MetadataForm::channelAdded, this, [this](const QStringList &channel) {
        // Should it fail, the story has its channel nevertheless; only the next one is not offered it.
        m_session.thread().write<void>([channel](const Result<Newsroom *> &newsroom) -> Result<void> {
            return newsroom ? (*newsroom)->settings().addChannel(channel) : newsroom.error();
        });
    });
}

void FormFeeder::feed()
{
    m_reading.ask(m_session.thread(), offer, [this](const Result<Offer> &offer) {
        if (!offer)
            return; // one can write without
        m_form.setChannels(offer->channels);
        m_form.setChoices({offer->sources, offer->collectors, offer->authors, offer->keywords});
    });
}

Result<FormFeeder::Offer> FormFeeder::offer(Newsroom &newsroom)
{
    Offer offer;
    if (auto channels = newsroom.settings().channels())
        offer.channels = *channels;
    const MemoryStore memory(newsroom.database());
    const auto used = [&memory](Remembered kind) {
        const auto values = memory.values(kind, mostChoices);
        return values ? *values : QStringList();
    };
    QStringList staff;
    if (auto people = Staffing(newsroom).people()) {
        for (const Person &person : *people)
            staff += person.name;
    }
    // Who is named often comes first, then everybody else who is here.
    const auto people = [&](Remembered kind) {
        QStringList names = used(kind) + staff;
        names.removeDuplicates();
        return names;
    };
    offer.sources = used(Remembered::Source);
    offer.collectors = people(Remembered::Collector);
    offer.authors = people(Remembered::Author);
    offer.keywords = used(Remembered::Keyword);
    return offer;
}

} // namespace gaoqian
