// What is between closing the window and its end: the last change is written, and whoever cannot wait for that hears where it is.
#pragma once

#include "newsroom/writing/articlesession.h"

class QWidget;

namespace gaoqian {

class Dialogs;

class Leaving : public QObject {
    Q_OBJECT

public:
    /// In milliseconds: how long the window waits for the newsroom before it says that it does.
    static constexpr int patience = 2000;

    /// All outlive it.
    Leaving(ArticleSession &session, Dialogs &dialogs, QWidget *window);

    /// Writes what is pending; asks when that fails or takes long, and is answered by the newsroom when that has it at last.
    /// Whether the window may go.
    bool mayLeave();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void waitForAMoment(const std::function<void(const std::function<void()> &done)> &work);
    QString standing() const;
    std::optional<bool> ask();

    ArticleSession &m_session;
    Dialogs &m_dialogs;
    QWidget *m_window;
    Error m_failure; ///< Of the last saving that failed.
    bool m_isAsking = false;
};

} // namespace gaoqian
