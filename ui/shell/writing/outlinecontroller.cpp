#include "shell/writing/outlinecontroller.h"

#include "article/outline.h"
#include "editor/pane/richtextedit.h"
#include "editor/pane/storyblocks.h"
#include "outline/outlinepanel.h"

namespace gaoqian {

OutlineController::OutlineController(RichTextEdit &body, OutlinePanel &panel, QObject *parent) :
    QObject(parent), m_body(body), m_panel(panel)
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(followDelay);
    connect(&m_follow, &QTimer::timeout, this, &OutlineController::follow);
    connect(&body, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!m_follow.isActive())
            m_follow.start();
    });
    connect(&panel, &OutlinePanel::blockActivated, this, [this](qsizetype block) {
        goToBlock(m_body, block);
        m_body.setFocus();
    });
    connect(&panel, &OutlinePanel::moveRequested, this, &OutlineController::move);
}

void OutlineController::show(const Blocks &body)
{
    m_panel.setOutline(outlineOf(body));
    m_panel.setMovable(!m_body.isReadOnly());
    follow();
}

void OutlineController::follow()
{
    if (m_panel.isVisible())
        m_panel.setCurrentBlock(blockAtCursor(m_body));
}

void OutlineController::move(qsizetype from, qsizetype before)
{
    const Blocks body = m_body.body();
    const Outline outline = outlineOf(body);
    if (outline != m_panel.outline()) {
        m_panel.setOutline(outline); // what was pointed at is not there any more
        return;
    }
    const Blocks moved = sectionMoved(body, from, before);
    if (moved == body || !m_body.readyToEdit())
        return;
    m_body.changeBody(moved);
    const Outline after = outlineOf(moved);
    m_panel.setOutline(after);
    goToBlock(m_body, after[entryAfterMove(outline, from, before)].block);
    follow();
}

} // namespace gaoqian
