// The middle of the window: the headline over the body, with room for bars (find, say) below; or, while no story is open, a word
// on how to begin.
#pragma once

#include <QStackedWidget>

class QVBoxLayout;

namespace gaoqian {

class HeadlineEdit;
class RichTextEdit;
struct WritingLook;

class WritingPane : public QStackedWidget {
    Q_OBJECT

public:
    explicit WritingPane(QWidget *parent = nullptr);

    HeadlineEdit &headline() { return *m_headline; }
    RichTextEdit &body() { return *m_body; }

    /// Shows the story's place, or the word on how to begin.
    void setStoryOpen(bool open);

    /// In headline and body.
    void setWritingLook(const WritingLook &look);

    /// Bars stand over the whole width, in the order of adding. The pane takes them; hidden ones take no room.
    void addBottomBar(QWidget *bar);

private:
    HeadlineEdit *m_headline;
    RichTextEdit *m_body;
    QVBoxLayout *m_bottom;
};

} // namespace gaoqian
