// The way out for a text that the newsroom does not take: asks where, and has the story with its pictures written there beside
// the window.
#pragma once

#include "article/article.h"
#include "article/asset.h"

#include <QObject>

#include <functional>

namespace gaoqian {

class Dialogs;
class NoticeStack;
class PictureShelf;

class SaveElsewhereController : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `window` is what dialogs stand over.
    SaveElsewhereController(PictureShelf &pictures, NoticeStack &notices, Dialogs &dialogs, QWidget *window);

    /// Asks where, and has `article` written as it is here, with `pictures` that the newsroom may not have. `written` is called
    /// when it stands there and a notice says so; not when it is cancelled or fails, which a dialog says.
    void save(const Article &article, const QList<Asset> &pictures, const std::function<void()> &written);

private:
    PictureShelf &m_pictures;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QWidget *m_window;
};

} // namespace gaoqian
