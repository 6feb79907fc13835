#include "shell/story/suggestionscontroller.h"

#include "form/metadataform.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/articlesession.h"
#include "shell/story/storyform.h"

namespace gaoqian {

SuggestionsController::SuggestionsController(ArticleSession &session, const StoryForm &story, MetadataForm &form,
                                             QObject *parent) :
    QObject(parent),
    m_session(session), m_form(form)
{
    connect(&story, &StoryForm::shown, this, &SuggestionsController::feed);
    connect(&form, &MetadataForm::channelAdded, this, [this](const QStringList &channel) {
        // Should it fail, the story has its channel nevertheless; only the next one is not offered it.
        m_session.thread().write<void>([channel](const Result<Newsroom *> &newsroom) -> Result<void> {
            return newsroom ? gaoqian::addChannel(**newsroom, channel) : newsroom.error();
        });
    });
}

void SuggestionsController::feed()
{
    m_reading.ask(
        m_session.thread(), [](Newsroom &newsroom) -> Result<Suggestions> { return suggestions(newsroom); },
        [this](const Result<Suggestions> &offer) {
            if (!offer)
                return; // one can write without
            m_form.setChannels(offer->channels);
            m_form.setChoices({offer->sources, offer->collectors, offer->authors, offer->keywords});
        });
}

} // namespace gaoqian
