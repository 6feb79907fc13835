// Says what the open story still lacks: beside its fields always, and above the text once somebody wanted to send it up, with a
// way to each place. It stops nobody from writing.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/signing/completeness.h"

#include <QObject>

namespace gaoqian {

class ArticleSession;
class MetadataForm;
class WritingPane;

class CompletenessController : public QObject {
    Q_OBJECT

public:
    /// All outlive the check.
    CompletenessController(ArticleSession &session, WritingPane &writing, MetadataForm &form, QObject *parent = nullptr);

    /// Looks at the story as it stands, after each change.
    void look(const Article &article);

    /// Whether nothing of what is `required` is missing; else lists it above the text.
    bool letGoUp(const Article &article, const QStringList &required);

    /// Asks the newsroom anew what it requires, beside the window, and looks again.
    void refresh();

Q_SIGNALS:
    /// The form is wanted in sight: one of its fields is to be gone to.
    void formWanted();

private:
    void list(const QList<Missing> &wanted);
    void goTo(const QString &field);

    ArticleSession &m_session;
    WritingPane &m_writing;
    MetadataForm &m_form;
    QStringList m_required;
    LatestRead<QStringList> m_reading;
};

} // namespace gaoqian
