// The pictures of what is pasted, dropped and fetched: they stand in the text at once and are saved with it, however long that
// takes; they are taken out of it again when the newsroom will never take them.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "newsroom/writing/heldpictures.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace gaoqian {

class ArticleSession;
class NoticeStack;
class PictureShelf;
class RichTextEdit;

class PictureKeeper : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    PictureKeeper(ArticleSession &session, RichTextEdit &body, PictureShelf &pictures, NoticeStack &notices,
                  QObject *parent = nullptr);

    /// Takes pictures that are about to stand in the text. No text that shows them is saved without them.
    void keep(const QList<Asset> &assets);
    /// The newsroom's pictures, and those that are on their way there.
    PictureShelf &shelf() const { return m_pictures; }

    /// The picture takes the place of `before`'s picture or address, which comes back when the newsroom refuses it.
    void noteBefore(const QString &hash, const Figure &before) { m_before.insert(hash, before); }

Q_SIGNALS:
    void kept(); ///< The newsroom has pictures that stood in the text before.

private:
    /// Pictures that the newsroom did not take.
    struct Refused {
        QString articleId;
        QList<RefusedPicture> pictures;
    };

    void noteTaken(const QStringList &hashes);
    void giveBack();
    void takeOut(const QString &hash);
    bool takeOutFirst(const QString &hash);

    ArticleSession &m_session;
    RichTextEdit &m_body;
    PictureShelf &m_pictures;
    NoticeStack &m_notices;
    QHash<QString, Figure> m_before; ///< By the picture that stands there now.
    QList<Refused> m_refused;        ///< To be taken out of the text.
    QTimer m_retry;
};

} // namespace gaoqian
