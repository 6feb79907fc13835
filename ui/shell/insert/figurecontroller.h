// Figures in the window: joins the text's handles, strip and actions to files, the net and the notices above the text.
#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

class QAction;

namespace gaoqian {

class ArticleSession;
class Dialogs;
class FigureActions;
class NoticeStack;
class InsertFiles;
class PictureFetcher;
class PictureKeeper;
class RichTextEdit;

class FigureController : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller; `window` is what dialogs stand over.
    FigureController(PictureKeeper &pictures, ArticleSession &session, RichTextEdit &body, NoticeStack &notices, Dialogs &dialogs,
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
    void say(const QStringList &sentences, bool isOfFiles = false);
    void showReading(int files);
    void offerConversion(const QStringList &names);
    void showFetching();

    RichTextEdit &m_body;
    NoticeStack &m_notices;
    InsertFiles *m_insertFiles;
    PictureFetcher *m_fetcher;
    FigureActions *m_actions;
    bool m_converts = false; ///< Something is being converted, which can be stopped.
    QStringList m_failures;  ///< Of the pictures that were asked for together.
};

} // namespace gaoqian
