// The one gate between the window and an article that is being written: it knows what is open, takes changes, keeps the working
// copy at most one second behind the typing, and says what happened.
#pragma once

#include "newsroom/newsroom.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

class ArticleSession : public QObject {
    Q_OBJECT

public:
    /// How long a change may wait before it is written, in milliseconds.
    static constexpr int autosaveDelay = 700;

    explicit ArticleSession(Newsroom &newsroom, QObject *parent = nullptr);
    ~ArticleSession() override; ///< Writes nothing: `flush` while the editor is still there.

    /// Who is working; edits are recorded under this name. Empty for nobody yet.
    void setPerson(const QString &personId) { m_personId = personId; }
    const QString &personId() const { return m_personId; }

    /// Where the article comes from when it has to be written: the editor and the form put together.
    void setCollector(std::function<Article()> collect) { m_collect = std::move(collect); }

    bool isOpen() const { return !m_article.id.isEmpty(); }
    const Article &article() const { return m_article; }
    const QString &digest() const { return m_digest; }

    /// Opens an article; what was open before is written first.
    Result<void> open(const QString &articleId);
    /// Makes an empty article in `channel`, owned by the current person, and opens it.
    Result<void> createNew(const QStringList &channel);
    void close();

    /// Something changed in the editor or the form: starts the clock, costs nothing else.
    void noteChange();

    /// Writes the pending change now. On failure the change stays pending and is tried again.
    Result<void> flush();

    /// Flushes and keeps a revision.
    Result<int> save(const QString &reason);

    bool isPending() const { return m_pending; }
    QDateTime savedAt() const { return m_savedAt; }

Q_SIGNALS:
    void opened(); ///< Another article is open; show `article()`.
    void closed();
    void contentSaved(); ///< The working copy was written and is different from before; slip and preview want a look.
    void saved(const QDateTime &time); ///< The working copy is as the writer sees it.
    void saveFailed(const gaoqian::Error &error);

private:
    void autosave();

    Newsroom &m_newsroom;
    std::function<Article()> m_collect;
    QTimer m_timer;
    QString m_personId;
    Article m_article;
    QString m_digest;
    int m_version = 0;
    bool m_pending = false; ///< Not the timer's being active: that is over when it fires.
    QDateTime m_savedAt;
};

} // namespace gaoqian
