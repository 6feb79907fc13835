// What the form offers while one types: the newsroom's channels, its staff, and what earlier stories were filled in with.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/writing/suggestions.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;

class SuggestionsController : public QObject {
    Q_OBJECT

public:
    /// Both outlive the feeder. It feeds the form whenever a story is opened, beside the window.
    SuggestionsController(ArticleSession &session, MetadataForm &form, QObject *parent = nullptr);

private:
    void feed();

    ArticleSession &m_session;
    LatestRead<Suggestions> m_reading;
    MetadataForm &m_form;
};

} // namespace gaoqian
