// The slip panel: what the slip says, who signed and who is next, the history with every opinion, and the acts that are open to
// the person who sits here.
#pragma once

#include "signoff/slip.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QAction;
class QFrame;
class QLabel;
class QListView;
class QMenu;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;

namespace gaoqian {

class ChainList;
class DecisionModel;
class PrimaryButton;

class SlipPanel : public QWidget {
    Q_OBJECT

public:
    explicit SlipPanel(QWidget *parent = nullptr);

    /// Shows `slip` as the person `personId` (empty: nobody) meets it; `now` for ages. What stands in the opinion field stays.
    void setSlip(const Slip &slip, const QString &personId, const QDateTime &now);
    void clear(); ///< No story is open. What stands in the opinion field stays, too.
    /// What it shows is of somebody else, or of before an act: nothing can be asked for until `setSlip`.
    void holdActs();

    QString opinion() const;                 ///< Trimmed.
    void setOpinion(const QString &opinion); ///< What somebody began to write.
    void focusOpinion();                     ///< Puts the keyboard into the opinion field; nothing without a story.

    /// As the panel's own button would: emits `actRequested` with the opinion that stands there, or says at the opinion field why
    /// the slip would not take it.
    void request(Verdict verdict, std::optional<int> returnTo = std::nullopt);

Q_SIGNALS:
    /// Only acts that the slip would take, with the opinion that stands in the field; `returnTo` is set for returns.
    void actRequested(gaoqian::Verdict verdict, const QString &opinion, std::optional<int> returnTo);
    void exportRequested(bool draft);
    void opinionTyped(); ///< The user changed it.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeStory();
    QWidget *makeActs();
    QAction *addMenuAct(Verdict verdict);
    void showHead();
    void showActs();
    void showReturnTargets();
    void fitOpinion();
    void fitHistory();
    void showComplaint(const QString &text);
    /// Why `verdict` is not open to the person; empty when it is.
    QString refusal(Verdict verdict) const;
    void applyPalette();

    std::optional<Slip> m_slip;
    QString m_personId;
    QDateTime m_now;
    DecisionModel *m_decisions;

    QScrollArea *m_scroll;
    QLabel *m_state;
    QLabel *m_reason; ///< The opinion that a returned or rejected story came back with.
    ChainList *m_chain;
    QLabel *m_remarks;
    QLabel *m_historyTitle;
    QListView *m_history;

    QFrame *m_line;
    QWidget *m_acts; ///< Opinion and buttons; not there without a story.
    QPlainTextEdit *m_opinion;
    QLabel *m_complaint;
    PrimaryButton *m_primary;
    QToolButton *m_return;
    QMenu *m_returnMenu;
    QToolButton *m_more;
    QList<QAction *> m_menuActs;
    QAction *m_export;
    QAction *m_exportDraft;
    std::optional<Verdict> m_primaryVerdict;
};

} // namespace gaoqian
