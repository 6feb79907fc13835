// Figures in the window: joins the text's handles, strip and actions to files, the net and the notices above the text.
#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

class QAction;

namespace gaoqian {

class ArticleSession;
class BodyIntake;
class BusyNotice;
class Dialogs;
class FigureActions;
class InsertFiles;
class IntakeNotices;
class NoticeStack;
class PictureFetcher;
class RichTextEdit;

class FigureController : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller; `window` is what dialogs stand over.
    FigureController(BodyIntake &intake, ArticleSession &session, RichTextEdit &body, NoticeStack &notices, Dialogs &dialogs,
                     QWidget *window);

    InsertFiles &insertFiles() { return *m_insertFiles; }
    PictureFetcher &fetcher() { return *m_fetcher; }
    const FigureActions &actions() const { return *m_actions; }

Q_SIGNALS:
    void reportWanted(); ///< Where every file is told of that was not put in.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fetch(const QStringList &addresses);
    void noticeFailure(const QString &address, const Error &why);
    void showFetching();
    void giveUp();

    RichTextEdit &m_body;
    InsertFiles *m_insertFiles;
    IntakeNotices *m_notices;
    PictureFetcher *m_fetcher;
    BusyNotice *m_busy;
    FigureActions *m_actions;
    QStringList m_failures; ///< Of the pictures that were asked for together.
};

} // namespace gaoqian
