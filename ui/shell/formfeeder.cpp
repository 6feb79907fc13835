#include "shell/formfeeder.h"

#include "form/metadataform.h"
#include "newsroom/articlesession.h"
#include "newsroom/staffing.h"
#include "store/memorystore.h"

namespace gaoqian {

namespace {

constexpr int mostChoices = 500; ///< More than anybody goes through.

} // namespace

FormFeeder::FormFeeder(Newsroom &newsroom, ArticleSession &session, MetadataForm &form, QObject *parent) :
    QObject(parent), m_newsroom(newsroom), m_form(form)
{
    connect(&session, &ArticleSession::opened, this, &FormFeeder::feed);
    connect(&form, &MetadataForm::channelAdded, this, [this](const QStringList &channel) {
        // Should it fail, the story has its channel nevertheless; only the next one is not offered it.
        Q_UNUSED(m_newsroom.settings().addChannel(channel))
    });
}

void FormFeeder::feed()
{
    if (auto channels = m_newsroom.settings().channels())
        m_form.setChannels(*channels);
    const MemoryStore memory(m_newsroom.database());
    const auto used = [&memory](Remembered kind) {
        const auto values = memory.values(kind, mostChoices);
        return values ? *values : QStringList();
    };
    QStringList staff;
    if (auto people = Staffing(m_newsroom).people()) {
        for (const Person &person : *people)
            staff += person.name;
    }
    // Who is named often comes first, then everybody else who is here.
    const auto people = [&](Remembered kind) {
        QStringList names = used(kind) + staff;
        names.removeDuplicates();
        return names;
    };
    m_form.setChoices(
        {used(Remembered::Source), people(Remembered::Collector), people(Remembered::Author), used(Remembered::Keyword)});
}

} // namespace gaoqian
