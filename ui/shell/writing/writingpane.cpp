#include "shell/writing/writingpane.h"

#include "editor/drawing/writinglook.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gaoqian {

namespace {

QVBoxLayout *seamless()
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

WritingPane::WritingPane(QWidget *parent) :
    QStackedWidget(parent), m_headline(new HeadlineEdit), m_body(new RichTextEdit), m_bottom(seamless())
{
    auto *empty = new QLabel(tr("Choose a story at the left, or write a new one."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty->setWordWrap(true);

    auto *story = new QWidget;
    story->setBackgroundRole(QPalette::Base);
    story->setAutoFillBackground(true);
    QVBoxLayout *column = seamless();
    story->setLayout(column);
    column->addWidget(m_headline);
    column->addWidget(m_body, 1);
    column->addLayout(m_bottom);

    addWidget(empty);
    addWidget(story);
    connect(m_body, &RichTextEdit::columnChanged, m_headline, [this] { m_headline->setColumn(m_body->column()); });
    connect(m_headline, &HeadlineEdit::bodyWanted, m_body, [this] { m_body->setFocus(); });
}

void WritingPane::setStoryOpen(bool open) { setCurrentIndex(open ? 1 : 0); }

void WritingPane::setWritingLook(const WritingLook &look)
{
    m_body->setWritingLook(look);
    m_headline->setTextScale(textScale(look));
}

void WritingPane::addBottomBar(QWidget *bar) { m_bottom->addWidget(bar); }

} // namespace gaoqian
