// A window without its panels, for tests of what watches over the writing: the pane and the form, bound to a session, with
// notices above them; on a newsroom file of its own or one that other windows share.
#pragma once

#include "article/normalise.h"
#include "base/ids.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "look/noticebar.h"
#include "shell/story/storyform.h"
#include "shell/story/storyhistory.h"
#include "shell/writing/writingpane.h"
#include "store/articlestore.h"
#include "support/scratchdesktop.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gaoqian::test {

class WritingWindow : public QWidget {
public:
    WritingWindow(ScratchDesktop &desktop, const QString &person) :
        newsroom(desktop.secondLook()), session(*newsroom), dialogs(desktop.dialogs)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(notices = new NoticeStack);
        column->addWidget(pane = new WritingPane, 1);
        column->addWidget(form = new MetadataForm);
        notices->setReturnTo(&pane->body());
        story = new StoryForm(*newsroom, session, pane->headline(), pane->body(), *form, this);
        history = new StoryHistory(pane->headline(), pane->body(), *form, this);
        connect(story, &StoryForm::shown, history, &StoryHistory::clear);
        connect(story, &StoryForm::shown, pane, [this] { pane->setStoryOpen(true); });
        session.setPerson(person.isEmpty() ? person : desktop.personId(person));
        resize(900, 700);
        show();
    }

    RichTextEdit &body() { return pane->body(); }
    HeadlineField &title() { return *pane->findChildren<HeadlineField *>().at(1); }

    /// Types at the end of the body.
    void type(const QString &text)
    {
        body().moveCursor(QTextCursor::End);
        compose(body(), text);
    }

    /// The notice's button with this text; the test fails without it.
    QPushButton *button(const QString &notice, const QString &text) const
    {
        const NoticeBar *bar = notices->notice(notice);
        for (QPushButton *each : bar ? bar->buttons() : QList<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        QTest::qFail(qPrintable(QStringLiteral("no button %1 in notice %2").arg(text, notice)), __FILE__, __LINE__);
        return nullptr;
    }
    void press(const QString &notice, const QString &text) const
    {
        if (QPushButton *pressed = button(notice, text))
            QTest::mouseClick(pressed, Qt::LeftButton);
    }
    QString noticeText(const QString &notice) const
    {
        const NoticeBar *bar = notices->notice(notice);
        return bar ? bar->text() : QString();
    }

    std::unique_ptr<Newsroom> newsroom;
    ArticleSession session;
    ScriptedDialogs &dialogs;
    NoticeStack *notices = nullptr;
    WritingPane *pane = nullptr;
    MetadataForm *form = nullptr;
    StoryForm *story = nullptr;
    StoryHistory *history = nullptr;
};

/// A story of one paragraph, kept as version 1.
inline QString addStory(ScratchDesktop &desktop, const QString &text = QStringLiteral("末班船十点开。"))
{
    Article article;
    article.id = newId();
    article.title = QStringLiteral("夜渡");
    article.body = {Paragraph{{{text}}}};
    auto newsroom = desktop.secondLook();
    if (!newsroom->articles().insert(NormalArticle(article), Origin::Own, {}) ||
        !newsroom->articles().addRevision(article.id, {}, QStringLiteral("save")))
        qFatal("no story");
    return article.id;
}

inline Article savedStory(ScratchDesktop &desktop, const QString &id)
{
    auto record = desktop.secondLook()->articles().load(id);
    return record ? record->article : Article();
}

} // namespace gaoqian::test
