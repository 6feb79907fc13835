#include "shell/story/previewcontroller.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/articlesession.h"
#include "preview/previewpane.h"
#include "shell/settings/preferences.h"
#include "shell/story/storyform.h"
#include "signoff/slip.h"

#include <QPointer>

#include <utility>

namespace gaoqian {

PreviewController::PreviewController(const NewsroomAddress &newsroom, Theme theme, ArticleSession &session,
                                     const StoryForm &story, PreviewPane &pane, Preferences &preferences, QObject *parent) :
    QObject(parent),
    m_theme(std::make_shared<const Theme>(std::move(theme))), m_session(session), m_pane(pane), m_pictureThread(newsroom)
{
    pane.setPictureSource([feeder = QPointer(this)](const QString &file, const PictureTold &told) {
        if (feeder)
            feeder->servePicture(file, told);
        else
            told(std::nullopt);
    });
    pane.setPageWidth(preferences.previewOnPhone() ? PageWidth::Phone : PageWidth::Desktop);
    pane.setDark(preferences.previewInDark());
    connect(&story, &StoryForm::settled, this, &PreviewController::show);
    connect(&pane, &PreviewPane::linkActivated, this,
            [this](const QUrl &address) { Q_EMIT remarked(address.toDisplayString()); });
    connect(&pane, &PreviewPane::lookChanged, this,
            [&pane, &preferences] { preferences.setPreviewLook(pane.pageWidth() == PageWidth::Phone, pane.isDark()); });
}

void PreviewController::refresh()
{
    if (m_session.isOpen())
        show(m_session.collected());
}

void PreviewController::show(const Article &article)
{
    if (article.id != m_made)
        m_making.drop(); // nobody sees the page of the story before
    m_next = article;
    if (!m_making.isAsked())
        makeNext();
}

void PreviewController::makeNext()
{
    m_made = m_next->id;
    m_making.ask(
        m_session.thread(),
        [theme = m_theme, article = *std::exchange(m_next, {}),
         person = m_session.personId()](Newsroom &newsroom) -> Result<Made> {
            auto preview = PageMaker(newsroom, *theme).preview(article, person);
            return preview ? Result<Made>(Made{article.id, std::move(*preview)}) : Result<Made>(preview.error());
        },
        [this](const Result<Made> &made) { takeMade(made); });
}

void PreviewController::takeMade(const Result<Made> &made)
{
    if (m_next)
        makeNext(); // what was made is shown all the same: it is newer than what stands there
    if (!made) {
        m_pane.setMessage(made.error().message);
        return;
    }
    m_pictures = made->preview.pictures;
    m_pane.setPage(made->preview.page, made->story);
}

void PreviewController::servePicture(const QString &file, const PictureTold &told)
{
    const QString hash = m_pictures.value(file);
    if (hash.isEmpty())
        return told(std::nullopt);
    m_pictureThread.readFor<Asset>(
        this, [hash](Newsroom &newsroom) { return Checked(newsroom).picture(hash); },
        [told](const Result<Asset> &picture) {
            told(picture ? std::optional<ServedPicture>({picture->bytes, picture->mime.toLatin1()}) : std::nullopt);
        });
}

} // namespace gaoqian
