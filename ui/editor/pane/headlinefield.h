// One part of a headline: a single line of text that wraps softly and grows with it.
#pragma once

#include "editor/typing/autocorrect.h"

#include <QTextEdit>

namespace gaoqian {

class HeadlineField : public QTextEdit {
    Q_OBJECT

public:
    /// `name` is the placeholder and what a screen reader says.
    HeadlineField(const QString &name, QWidget *parent);

    /// Replaces the text and forgets the history; line breaks become blanks. No `edited`.
    void setText(const QString &text);
    /// Replaces the text in one step that undo takes back; does nothing where it is this already.
    void changeText(const QString &text);
    QString text() const;

    void setTypingAids(AutocorrectRules aids) { m_typing.setAids(aids); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();         ///< The text is another one. Not while an input method composes.
    void nextWanted();     ///< Enter, or Down in the last line.
    void previousWanted(); ///< Up in the first line.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void noticeEdit();
    void growWithText();

    Autocorrect m_typing{*this};
    QString m_known; ///< What was last set or announced.
};

} // namespace gaoqian
