// A story that is written in a body alone, for tests of what goes into one: what stands there is saved, as in a window.
#pragma once

#include "base/ids.h"
#include "editor/pane/richtextedit.h"
#include "newsroom/writing/articlesession.h"
#include "store/articlestore.h"

namespace gaoqian::test {

/// Adds the story and opens it; all outlive the session's work.
inline void openStoryIn(RichTextEdit &body, ArticleSession &session, Newsroom &newsroom)
{
    Article article;
    article.id = newId();
    if (!newsroom.articles().insert(NormalArticle(article), Origin::Own, {}))
        qFatal("no story");
    session.setCollector([&body, &session] {
        Article shown = session.article();
        shown.body = body.body();
        return shown;
    });
    QObject::connect(&body, &RichTextEdit::bodyChanged, &session, &ArticleSession::noteChange);
    if (!session.open(article.id))
        qFatal("not opened");
}

} // namespace gaoqian::test
