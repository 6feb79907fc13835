#include "shell/story/completenesscontroller.h"

#include "article/text.h"
#include "editor/document/bodyparts.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "look/noticebar.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/writing/articlesession.h"
#include "shell/frame/panels.h"
#include "shell/story/storyform.h"
#include "shell/writing/writingpane.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr auto noticeId = "incomplete"_L1;

QList<Missing> onlyRequired(QList<Missing> all)
{
    all.removeIf([](const Missing &each) { return !each.required; });
    return all;
}

} // namespace

CompletenessController::CompletenessController(ArticleSession &session, const StoryForm &story, WritingPane &writing,
                                               MetadataForm &form, NoticeStack &notices, QObject *parent) :
    QObject(parent),
    m_session(session), m_writing(writing), m_form(form), m_notices(notices)
{
    connect(&story, &StoryForm::settled, this, &CompletenessController::look);
    connect(&story, &StoryForm::shown, this, [this] {
        m_notices.take(noticeId); // of another story nobody has asked yet
        refresh();
    });
}

void CompletenessController::refresh()
{
    m_reading.ask(
        m_session.thread(), [](Newsroom &newsroom) { return requiredFields(newsroom); },
        [this](const Result<QStringList> &required) {
            if (!required)
                return; // what was known goes on to hold
            m_required = *required;
            if (m_session.isOpen())
                look(m_session.collected());
        });
}

void CompletenessController::look(const Article &article)
{
    const QList<Missing> all = missing(article, m_required);
    QHash<QString, QString> remarks;
    for (const Missing &each : all) {
        if (each.required)
            remarks.insert(each.field, tr("Needed before the story goes up"));
    }
    m_form.setRemarks(remarks);
    // A list that stands grows shorter while one works through it.
    if (m_notices.notice(noticeId))
        list(onlyRequired(all));
}

bool CompletenessController::letGoUp(const Article &article, const QStringList &required)
{
    m_required = required;
    const QList<Missing> wanted = onlyRequired(missing(article, required));
    list(wanted);
    if (!wanted.isEmpty())
        m_notices.focusNewest();
    return wanted.isEmpty();
}

void CompletenessController::list(const QList<Missing> &wanted)
{
    if (wanted.isEmpty()) {
        m_notices.take(noticeId);
        return;
    }
    QStringList sentences;
    QList<NoticeButton> buttons;
    for (const Missing &each : wanted) {
        sentences += each.sentence;
        buttons += {tr("Go to: %1").arg(fieldText(each.field)), [this, field = each.field] { goTo(field); }};
    }
    const QString text = tr("The story cannot go up yet: %1").arg(sentences.join(tr("; ", "between what is missing")));
    if (const NoticeBar *bar = m_notices.notice(noticeId); !bar || bar->text() != text)
        m_notices.show(noticeId, Notice{NoticeKind::Question, text, buttons, true});
}

void CompletenessController::goTo(const QString &field)
{
    if (field == "title"_L1) {
        m_writing.headline().focusTitle();
    } else if (field == "pictures"_L1) {
        RichTextEdit &body = m_writing.body();
        const Blocks blocks = body.body();
        const QList<BodyPart> parts = bodyParts(*body.document());
        for (qsizetype index = 0; index < qMin(blocks.size(), parts.size()); ++index) {
            if (unfetchedPictures({blocks[index]}).isEmpty())
                continue;
            QTextCursor cursor = body.textCursor();
            cursor.setPosition(parts[index].from);
            body.setTextCursor(cursor);
            break;
        }
        body.setFocus(Qt::OtherFocusReason);
    } else {
        bringToFront(m_form);
        m_form.focusField(field);
    }
}

} // namespace gaoqian
