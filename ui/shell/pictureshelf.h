// The newsroom's pictures for whoever shows them: read and decoded beside the window, the latest kept ready.
#pragma once

#include "editor/shownpicture.h"
#include "newsroom/newsroomthread.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace gaoqian {

class PictureShelf : public QObject {
    Q_OBJECT

public:
    static constexpr int largestSide = 1600; ///< In pixels; larger ones are made smaller, which is what a screen has room for.
    static constexpr int roomInKilobytes = 98304; ///< For some ten of the largest.

    /// `newsroom` outlives the shelf.
    explicit PictureShelf(const Newsroom &newsroom, QObject *parent = nullptr, int kilobytes = roomInKilobytes);

    /// The picture when it is here, a null one when the newsroom has lost it; else nothing, and `arrived` follows. Reads nothing
    /// itself.
    std::optional<ShownPicture> picture(const QString &hash);

    /// Looks again for those that were lost.
    void forgetLost() { m_lost.clear(); }

Q_SIGNALS:
    void arrived(const QString &hash);

private:
    static Result<ShownPicture> read(Newsroom &newsroom, const QString &hash);
    void take(const QString &hash, const Result<ShownPicture> &picture);

    QCache<QString, ShownPicture> m_here; ///< Cost in kilobytes.
    QSet<QString> m_coming;
    QSet<QString> m_lost;
    NewsroomThread m_thread; ///< Its own: a picture takes longer than anything else that is read.
};

} // namespace gaoqian
