// What the window says without stopping anybody: a calm bar with one sentence and a few buttons, and the stack of such bars above
// the writing pane. Nothing modal: writing goes on while a notice stands.
#pragma once

#include <QFrame>
#include <QHash>
#include <QPointer>

#include <functional>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace gaoqian {

class FlowLayout;

enum class NoticeKind { Information, Question, Warning };

struct NoticeButton {
    QString text;
    std::function<void()> act; ///< May take the notice away or show another in its place.
};

/// What a bar says. Three buttons at most keep it readable.
struct Notice {
    NoticeKind kind = NoticeKind::Information;
    QString text; ///< Plain text.
    QList<NoticeButton> buttons;
    bool closable = true;
};

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    NoticeBar(NoticeKind kind, const QString &text, QWidget *parent = nullptr);
    /// Made whole from `notice`.
    explicit NoticeBar(const Notice &notice, QWidget *parent = nullptr);

    NoticeKind kind() const { return m_kind; }
    QString text() const;
    /// Shown, and told to assistive technology when it differs.
    void setText(const QString &text);

    QPushButton *addButton(const QString &text, std::function<void()> act);
    /// A button that shows and does what `action` does, and is enabled as it is. The action stays the caller's.
    QPushButton *addButton(QAction *action);
    const QList<QPushButton *> &buttons() const { return m_buttons; }

    /// Whether it has a close button and goes away with Escape; off at first.
    void setClosable(bool closable);

Q_SIGNALS:
    void closed(); ///< The user has seen enough. The bar hides; who owns it may `deleteLater` it.

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void announce();
    void arrange();
    void dismiss();
    void paintSign();

    NoticeKind m_kind;
    QLabel *m_sign;
    QLabel *m_text;
    QWidget *m_buttonRow;
    FlowLayout *m_buttonFlow;
    QToolButton *m_close;
    QBoxLayout *m_content; ///< Sentence and buttons: side by side where there is room, else one below the other.
    QList<QPushButton *> m_buttons;
};

/// Bars below each other, each under an id of its own; the newest at the bottom, next to the text. Takes no room when empty.
class NoticeStack : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStack(QWidget *parent = nullptr);

    /// Shows `notice` under `id`; what stood there is replaced in its place.
    NoticeBar *show(const QString &id, const Notice &notice);
    /// The same for a bar made by the caller; the stack owns it.
    NoticeBar *show(const QString &id, NoticeBar *bar);
    using QWidget::show;
    /// Takes the bar away; nothing when there is none.
    void take(const QString &id);
    /// The bar under `id`, or null.
    NoticeBar *notice(const QString &id) const { return m_bars.value(id); }
    bool isEmpty() const { return m_bars.isEmpty(); }

    /// Where the keyboard goes when the bar that has it is taken away.
    void setReturnTo(QWidget *widget) { m_returnTo = widget; }
    /// Puts the keyboard on the first button of the newest bar.
    void focusNewest();

Q_SIGNALS:
    void dismissed(const QString &id); ///< Closed by the user; it is no longer in the stack.

private:
    QVBoxLayout *m_layout;
    QHash<QString, NoticeBar *> m_bars;
    QPointer<QWidget> m_returnTo;
};

} // namespace gaoqian
