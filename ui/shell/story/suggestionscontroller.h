// What the form offers while one types: the newsroom's channels, its staff, and what earlier stories were filled in with.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/writing/suggestions.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;
class StoryForm;

class SuggestionsController : public QObject {
    Q_OBJECT

public:
    /// All outlive it. It feeds `form` whenever a story is shown, beside the window.
    SuggestionsController(ArticleSession &session, const StoryForm &story, MetadataForm &form, QObject *parent = nullptr);

private:
    void feed();

    ArticleSession &m_session;
    LatestRead<Suggestions> m_reading;
    MetadataForm &m_form;
};

} // namespace gaoqian
