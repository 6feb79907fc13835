// Says what the open story still lacks: beside its fields always, and above the text once somebody wanted to send it up, with a
// way to each place. It stops nobody from writing.
#pragma once

#include "newsroom/completeness.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;
class WritingPane;

class CompletenessCheck : public QObject {
    Q_OBJECT

public:
    /// All outlive the check.
    CompletenessCheck(Newsroom &newsroom, ArticleSession &session, WritingPane &writing, MetadataForm &form,
                      QObject *parent = nullptr);

    /// Looks at the story as it stands: after each change, and when the newsroom asks for something else.
    void look(const Article &article);

    /// Whether nothing that is required is missing; else lists it above the text.
    bool letGoUp(const Article &article);

Q_SIGNALS:
    /// The form is wanted in sight: one of its fields is to be gone to.
    void formWanted();

private:
    void list(const QList<Missing> &wanted);
    void goTo(const QString &field);

    Newsroom &m_newsroom;
    WritingPane &m_writing;
    MetadataForm &m_form;
};

} // namespace gaoqian
