#include "shell/insert/picturekeeper.h"

#include "article/text.h"
#include "editor/figures/figurecommands.h"
#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/pictureshelf.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int composingRetry = 100;

const QString noticeId = u"pictures-refused"_s;

} // namespace

PictureKeeper::PictureKeeper(ArticleSession &session, RichTextEdit &body, PictureShelf &pictures, NoticeStack &notices,
                             QObject *parent) :
    QObject(parent),
    m_session(session), m_body(body), m_pictures(pictures), m_notices(notices)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(composingRetry);
    connect(&m_retry, &QTimer::timeout, this, &PictureKeeper::giveBack);
    connect(&session, &ArticleSession::picturesTaken, this, &PictureKeeper::noteTaken);
    // The text is changed by nobody while the session tells how its saving went.
    const auto refuse = [this](const QString &articleId, const QList<RefusedPicture> &refused) {
        m_refused.append({articleId, refused});
        giveBack();
    };
    connect(&session, &ArticleSession::picturesRefused, this, refuse, Qt::QueuedConnection);
}

void PictureKeeper::keep(const QList<Asset> &assets)
{
    if (assets.isEmpty())
        return;
    QHash<QString, QSize> sizes;
    for (const Asset &asset : assets) {
        sizes.insert(asset.hash, {asset.width, asset.height});
        m_pictures.give(asset);
    }
    m_body.setPictureSizes(sizes);
    m_session.holdPictures(assets);
}

void PictureKeeper::noteTaken(const QStringList &hashes)
{
    for (const QString &hash : hashes)
        m_before.remove(hash);
    m_pictures.forgetLost();
    Q_EMIT kept();
}

void PictureKeeper::giveBack()
{
    if (m_body.isComposing()) {
        m_retry.start(); // the text under an input method is left alone
        return;
    }
    for (const Refused &refused : std::exchange(m_refused, {})) {
        const bool isHere = refused.articleId == m_session.article().id && !m_body.isReadOnly();
        for (const RefusedPicture &picture : refused.pictures) {
            m_pictures.takeBack(picture.hash);
            if (isHere)
                takeOut(picture.hash);
            m_before.remove(picture.hash);
        }
        const int count = int(refused.pictures.size());
        const QString text =
            isHere
                ? tr("The newsroom did not take %n picture(s), so they were taken out of the text again: %1. Insert them anew "
                     "when that is mended.",
                     nullptr, count)
                : tr("The newsroom did not take %n picture(s) of the story that was open before: %1. Insert them there anew when "
                     "that is mended.",
                     nullptr, count);
        m_notices.show(noticeId, {.kind = NoticeKind::Warning, .text = text.arg(refused.pictures.first().reason), .buttons = {}});
    }
}

void PictureKeeper::takeOut(const QString &hash)
{
    const QTextCursor own = m_body.textCursor(); // goes along with the text
    while (takeOutFirst(hash)) {
    }
    m_body.setTextCursor(own);
}

/// Whether there was one, and it could be done.
bool PictureKeeper::takeOutFirst(const QString &hash)
{
    for (QTextBlock block = m_body.document()->begin(); block.isValid(); block = block.next()) {
        if (!figureAround(QTextCursor(block)).isValid())
            continue;
        Figure figure = figureIn(block);
        if (figure.asset != hash)
            continue;
        const int revision = m_body.document()->revision();
        if (const auto before = m_before.constFind(hash); before != m_before.cend()) {
            figure.asset = before->asset;
            figure.address = before->address;
            changeFigure(m_body, block, figure);
        } else {
            deleteFigure(m_body, block);
        }
        return m_body.document()->revision() != revision;
    }
    return false;
}

} // namespace gaoqian
