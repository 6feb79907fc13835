// Gives the keyboard back: a button that goes away or goes dead under it would hand it on to whatever comes next in the window, a
// link of the preview for instance, and what is typed then goes nowhere.
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gaoqian {

class FocusReturn : public QObject {
    Q_OBJECT

public:
    /// Watches the buttons in `places`. From one that is hidden or disabled the keyboard goes back to where it was before, else
    /// to `text`. The widgets may go before the keeper.
    FocusReturn(const QList<QWidget *> &places, QWidget *text, QObject *parent = nullptr);

private:
    bool isButtonOfOurs(const QWidget *widget) const;
    void follow(QWidget *old, QWidget *now);

    QList<QPointer<QWidget>> m_places;
    QPointer<QWidget> m_text;
    QPointer<QWidget> m_before; ///< Had the keyboard before a button got it.
};

} // namespace gaoqian
