#include "shell/safety/saveelsewherecontroller.h"

#include "article/showntitle.h"
#include "article/text.h"
#include "dialogs/dialogs.h"
#include "look/noticebar.h"
#include "newsroom/writing/saveelsewhere.h"
#include "shell/insert/pictureshelf.h"

#include <QDir>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const auto noticeId = u"saved-elsewhere"_s;

/// A name that every file system takes.
QString fileName(const Article &article)
{
    static const QRegularExpression forbidden(u"[\\x00-\\x1f<>:\"/\\\\|?*]"_s);
    QString name = shownTitle(article.title).left(60);
    return name.replace(forbidden, u"_"_s).trimmed() + u".json"_s;
}

} // namespace

SaveElsewhereController::SaveElsewhereController(PictureShelf &pictures, NoticeStack &notices, Dialogs &dialogs,
                                                 QWidget *window) :
    m_pictures(pictures),
    m_notices(notices), m_dialogs(dialogs), m_window(window)
{}

void SaveElsewhereController::save(const Article &article, const QList<Asset> &pictures, const std::function<void()> &written)
{
    const QPointer<SaveElsewhereController> self(this);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path =
        m_dialogs.saveFile(m_window, tr("Save elsewhere"), folder.filePath(fileName(article)), tr("Stories (*.json)"));
    if (path.isEmpty() || !self)
        return;
    QHash<QString, Asset> here = m_pictures.files(assetsOf(article));
    for (const Asset &picture : pictures)
        here.insert(picture.hash, picture);
    m_pictures.thread().readFor<int>(
        this, [article, path, here](const Result<Newsroom *> &newsroom) { return saveElsewhere(newsroom, article, here, path); },
        [this, article, path, written](const Result<int> &missing) {
            if (!missing) {
                m_dialogs.warn(m_window, tr("Save elsewhere"), missing.error().message);
                return;
            }
            QString text = tr("“%1” was written to %2. Import takes it in again.").arg(shownTitle(article.title), path);
            if (*missing > 0)
                text += u' ' + tr("%n picture(s) could not be written along.", nullptr, *missing);
            m_notices.show(noticeId, {*missing > 0 ? NoticeKind::Warning : NoticeKind::Information, text, {}});
            written();
        });
}

} // namespace gaoqian
