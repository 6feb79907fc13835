// Brings the newest page into the view, one update at a time: loads it once, then only swaps what changed.
#pragma once

#include <QByteArray>
#include <QObject>

class QVariant;

namespace gaoqian {

class GuardedPage;
class PageSchemeHandler;

class PageFeed : public QObject {
    Q_OBJECT

public:
    /// Neither is owned; both must outlive the feed.
    PageFeed(GuardedPage *page, PageSchemeHandler *handler);

    /// Shows `html` as soon as an update under way is done; pages that came and went in between are left out. `fromTop`: it is
    /// another story's; else the place that is being read stays.
    void show(const QByteArray &html, bool fromTop = false);

    /// Loads the newest page afresh, at the place that was being read; nothing when that is under way.
    void reload();

    void setDark(bool dark);

Q_SIGNALS:
    /// The newest page is the one that stands in the view.
    void shown();
    /// The page's process is gone, or the page did not load: `reload` may help.
    void lost();

private:
    void update();
    void swapChanges();
    void load();
    void finishLoad(bool ok);
    void finish();
    void giveUp();

    GuardedPage *m_page;
    PageSchemeHandler *m_handler;
    QByteArray m_newest;
    QByteArray m_sent;     ///< What the update under way, or the last one, is about.
    bool m_busy = false;   ///< An update is under way.
    bool m_loaded = false; ///< The view holds a page of ours that changes can be swapped into.
    bool m_dark = false;
    bool m_fromTop = false; ///< The newest page is yet to be shown from its top.
    double m_scrollTop = 0; ///< Where to go back to after a load.
    int m_turn = 0;         ///< Tells the answers of this update from late ones of an update that was given up.
};

} // namespace gaoqian
