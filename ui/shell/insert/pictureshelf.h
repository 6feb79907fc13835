// The newsroom's pictures for whoever shows them or sends them on: read and decoded beside the window, the latest kept ready.
#pragma once

#include "article/asset.h"
#include "editor/document/shownpicture.h"
#include "newsroom/core/newsroomthread.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace gaoqian {

class PictureShelf : public QObject {
    Q_OBJECT

public:
    static constexpr int largestSide = 1600; ///< In pixels; larger ones are made smaller, which is what a screen has room for.
    static constexpr int retryDelay = 3000;  ///< In milliseconds: when one that could not be read just then is read again.
    static constexpr int roomInKilobytes = 98304; ///< For some ten of the largest, with their files.

    explicit PictureShelf(const NewsroomAddress &newsroom, QObject *parent = nullptr, int kilobytes = roomInKilobytes);

    /// The picture when it is here, a null one when the newsroom has lost it; else nothing, and `arrived` follows. Reads nothing
    /// itself.
    std::optional<ShownPicture> picture(const QString &hash);

    /// The same, for whoever draws stories.
    AssetSource source()
    {
        return [this](const QString &hash) { return picture(hash); };
    }

    /// The files of those of `hashes` that are here.
    QHash<QString, Asset> files(const QStringList &hashes) const;

    /// For others who need pictures and nothing else of the newsroom: what is read there waits for nothing that is to be written.
    NewsroomThread &thread() { return m_thread; }

    /// This one is on its way into the newsroom; it is shown as if it were there.
    void give(const Asset &asset);
    /// It did not come there: looks for it when it is asked for again.
    void takeBack(const QString &hash) { m_here.remove(hash); }

    /// Looks again for those that were lost.
    void forgetLost() { m_lost.clear(); }

Q_SIGNALS:
    void arrived(const QString &hash);

private:
    struct Kept {
        ShownPicture shown;
        Asset file; ///< Without bytes where it is so large that others would have to go for it.
    };
    /// What became of looking for one; an error when it could not be read just now.
    using Found = Result<Kept>;
    static Kept decoded(const Asset &asset);
    static Found read(Newsroom &newsroom, const QString &hash);
    void fetch(const QString &hash);
    void readAgain();
    void take(const QString &hash, const Found &found);

    QCache<QString, Kept> m_here; ///< Cost in kilobytes.
    QSet<QString> m_coming;
    QSet<QString> m_lost;
    QStringList m_unread; ///< Of those that are coming, to be read again.
    QTimer m_again;
    NewsroomThread m_thread; ///< Its own: a picture takes longer than anything else that is read.
};

} // namespace gaoqian
