// What is typed between an act and the place that it is meant for (a new story that is on its way, a passphrase whose dialog is
// about to open) must never go into the story that stands there still.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace gaoqian {

/// Holds back the keys of one window as long as it is between two places, and gives them, in their order, to whatever takes text
/// then: the field with the focus in the window, or that of a dialog over it. Where nothing takes text, or a dialog stands there
/// instead of the place that they were for, their text is told.
class KeyHold : public QObject {
    Q_OBJECT

public:
    /// `window` outlives it. `isBetween` and `isSecret`, whether it is a passphrase that is waited for, are asked at each key.
    KeyHold(QWidget &window, std::function<bool()> isBetween, std::function<bool()> isSecret);
    ~KeyHold() override;

    /// Forgets what is held: the place that it was for does not come.
    void drop();
    /// Does so, and says its text, unless part of it may be a passphrase: that is held on, for whoever asks for it or drops it.
    /// Whether there was something to say.
    bool giveUp();

    bool isHolding() const { return !m_held.empty(); }

Q_SIGNALS:
    void leftOver(const QString &text); ///< It was typed for a place that does not come; never blank.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void giveOn();
    QString heldText() const;

    QWidget &m_window;
    const std::function<bool()> m_isBetween;
    const std::function<bool()> m_isSecret;
    std::vector<std::unique_ptr<QEvent>> m_held;
    QTimer m_look;
    bool m_holdsSecret = false;
    bool m_isGiving = false;
};

} // namespace gaoqian
