// Joins the outline to the text: shows its sections, follows the cursor, goes where the writer points, moves what they move.
#pragma once

#include "article/article.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

class OutlinePanel;
class RichTextEdit;

class OutlineController : public QObject {
    Q_OBJECT

public:
    /// How long after the first of a burst of cursor moves the current section is looked for, in milliseconds.
    static constexpr int followDelay = 100;

    /// Both outlive the controller.
    OutlineController(RichTextEdit &body, OutlinePanel &panel, QObject *parent);

    /// Shows the sections of `body`; to be called when the typing has settled, not on every key.
    void show(const Blocks &body);

private:
    void follow();
    void move(qsizetype from, qsizetype before);

    RichTextEdit &m_body;
    OutlinePanel &m_panel;
    QTimer m_follow;
};

} // namespace gaoqian
