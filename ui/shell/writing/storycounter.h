// Counts the open story for its writer: 字数 of the body, or of what is selected, in the label; the rest in its tool tip.
#pragma once

#include "article/counts.h"

#include <QObject>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace gaoqian {

class RichTextEdit;

class StoryCounter : public QObject {
    Q_OBJECT

public:
    /// How long after the first of a burst of changes a selection is counted, in milliseconds.
    static constexpr int selectionDelay = 100;

    /// Both outlive the counter.
    StoryCounter(const RichTextEdit &body, QLabel &label, QObject *parent);

    /// Counts `article`; to be called when the typing has settled, not on every key.
    void count(const Article &article);

private:
    void show();

    const RichTextEdit &m_body;
    QLabel &m_label;
    TextCounts m_counts;
    QString m_headline; ///< What the tool tip says of the parts with a limit.
    QTimer m_selection;
};

} // namespace gaoqian
