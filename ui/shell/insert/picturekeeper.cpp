#include "shell/insert/picturekeeper.h"

#include "article/text.h"
#include "editor/figures/figurecommands.h"
#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/core/pictures.h"
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
}

void PictureKeeper::keep(const QList<Asset> &assets)
{
    if (assets.isEmpty())
        return;
    Article before;
    before.body = m_body.body();
    const QStringList there = assetsOf(before);
    Refused ifRefused{m_session.article().id, {}, {}};
    QHash<QString, QSize> sizes;
    for (const Asset &asset : assets) {
        if (!there.contains(asset.hash)) // one that stood there before stays whatever becomes of this
            ifRefused.hashes << asset.hash;
        sizes.insert(asset.hash, {asset.width, asset.height});
        m_pictures.give(asset);
    }
    m_body.setPictureSizes(sizes);
    m_session.thread().writeFor<void>(
        this, [assets](Newsroom &newsroom) { return keepPictures(newsroom, assets); },
        [this, ifRefused](const Result<void> &outcome) { take(ifRefused, outcome); });
}

void PictureKeeper::take(const Refused &ifRefused, const Result<void> &outcome)
{
    if (outcome) {
        for (const QString &hash : ifRefused.hashes)
            m_before.remove(hash);
        Q_EMIT kept();
        return;
    }
    m_refused.append({ifRefused.articleId, ifRefused.hashes, outcome.error().message});
    giveBack();
}

void PictureKeeper::giveBack()
{
    if (m_body.isComposing()) {
        m_retry.start(); // the text under an input method is left alone
        return;
    }
    for (const Refused &refused : std::exchange(m_refused, {})) {
        const bool isHere = refused.articleId == m_session.article().id && !m_body.isReadOnly();
        for (const QString &hash : refused.hashes) {
            m_pictures.takeBack(hash);
            if (isHere)
                takeOut(hash);
            m_before.remove(hash);
        }
        const int count = int(refused.hashes.size());
        const QString text =
            isHere
                ? tr("The newsroom did not take %n picture(s), so they were taken out of the text again: %1. Insert them anew "
                     "when that is mended.",
                     nullptr, count)
                : tr("The newsroom did not take %n picture(s) of the story that was open before: %1. Insert them there anew when "
                     "that is mended.",
                     nullptr, count);
        m_notices.show(noticeId, {.kind = NoticeKind::Warning, .text = text.arg(refused.reason), .buttons = {}});
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
