// Says what the open story still lacks: beside its fields always, and above the text once somebody wanted to send it up, with a
// way to each place. It stops nobody from writing.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/signing/completeness.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;
class NoticeStack;
class StoryForm;
class WritingPane;

class CompletenessController : public QObject {
    Q_OBJECT

public:
    /// All outlive it. It looks at the story after each change.
    CompletenessController(ArticleSession &session, const StoryForm &story, WritingPane &writing, MetadataForm &form,
                           NoticeStack &notices, QObject *parent = nullptr);

    /// Whether nothing of what is `required` is missing; else lists it above the text.
    bool letGoUp(const Article &article, const QStringList &required);

    /// Asks the newsroom anew what it requires, beside the window, and looks again.
    void refresh();

private:
    void look(const Article &article);
    void list(const QList<Missing> &wanted);
    void goTo(const QString &field);

    ArticleSession &m_session;
    WritingPane &m_writing;
    MetadataForm &m_form;
    NoticeStack &m_notices;
    QStringList m_required;
    LatestRead<QStringList> m_reading;
};

} // namespace gaoqian
