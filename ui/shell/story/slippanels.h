// The open story's slip as the window shows it, in the strip above the text and in the panel, and the one way in for what is
// asked for there and by the actions.
#pragma once

#include "newsroom/core/newsroomaddress.h"
#include "newsroom/writing/opiniondrafts.h"
#include "signoff/slip.h"

#include <QObject>

#include <optional>

namespace gaoqian {

class ArticleSession;
class NoticeStack;
class OpinionController;
class PersonAtWork;
class SlipController;
class SlipPanel;
class SlipStrip;
class StatusLine;
class StoryForm;
class WindowActions;

class SlipPanels : public QObject {
    Q_OBJECT

public:
    /// Who acts and whose opinion it is, and where that is said. All outlive the panels.
    struct Places {
        SlipController &slip;
        OpinionController &opinions;
        SlipStrip &strip;
        SlipPanel &panel;
        NoticeStack &notices;
        StatusLine &status;
    };

    SlipPanels(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story, const PersonAtWork &person,
               const WindowActions &actions, const Places &places, QObject *parent);

    /// Reads the slip beside the window and shows it where it is another one: who reads it or is about to press a button is left
    /// alone.
    void refresh();
    /// Shows it in any case: ages grow.
    void showAnew();
    /// What stands there is not this person's, or of before an act: offers nothing until it is read.
    void renew();

Q_SIGNALS:
    void decided(); ///< The open story's page names others: somebody acted on it, or it went out.

private:
    void listenToRequests();
    void connectActions(const WindowActions &actions);
    void request(Verdict verdict, std::optional<int> returnTo = {});
    void takeActed(const OpinionPlace &place);
    void takeExported(const QString &path);
    void warnOfPages(const QString &title, const QStringList &paths);
    void showAtOpening();
    void show(const Result<Slip> &slip);
    void clear();

    const NewsroomAddress &m_newsroom;
    ArticleSession &m_session;
    Places m_places;
    std::optional<SlipRecord> m_shown; ///< Nothing where the slip is to be shown anew in any case.
    qsizetype m_decisions = 0;         ///< On the slip that was shown last.
    QString m_exportedSaid;            ///< What the status line says of the last export.
};

} // namespace gaoqian
