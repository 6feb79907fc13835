// Two windows on one story: while somebody else writes it this window shows it read-only, says who writes, and follows what they
// save; writing can be taken over, knowingly. Nobody's text is overwritten.
#pragma once

#include "newsroom/writing/editlock.h"

namespace gaoqian {

class Dialogs;
class MetadataForm;
class NoticeStack;
class WritingPane;

class EditLockController : public QObject {
    Q_OBJECT

public:
    /// What the keeper works with; all outlive it.
    struct Places {
        WritingPane &writing;
        MetadataForm &form;
        NoticeStack &notices;
        Dialogs &dialogs;
    };

    /// `watch` outlives it too; `lookInterval` as for EditLock.
    EditLockController(const NewsroomAddress &newsroom, ArticleSession &session, const ChangeWatch &watch, const Places &places,
                       QWidget *window, int lookInterval = 3000);

    /// Tells `then` when the open story may be written here: at once when nobody else writes it; else whoever sits here is asked
    /// whether to take it over, and it is told nothing when they leave it to the others.
    void whenOurs(const std::function<void()> &then);

    bool isReadOnly() const { return m_lease.isTheirs(); }

Q_SIGNALS:
    /// The open story was changed by others and is shown anew; it stood as `before` here until now.
    void followed(const gaoqian::Article &before);
    void nobodyElseWrites(); ///< Any longer.

private:
    void showTheirs(bool takenOver);
    void showOurs();
    void takeOver(const std::function<void()> &then = {});
    /// `then`, which may be null, is told when it is there.
    void readAnew(const std::function<void()> &then);
    void setReadOnly(bool readOnly);
    QString takenOverText(const QString &since) const;
    QString writtenText(const QString &since) const;
    QString otherName() const;
    bool isOneself() const;

    const NewsroomAddress &m_newsroom;
    ArticleSession &m_session;
    Places m_places;
    QWidget *m_window;
    EditLock m_lease;
    std::function<void()> m_takenOver; ///< Waits until the story is ours.
};

} // namespace gaoqian
