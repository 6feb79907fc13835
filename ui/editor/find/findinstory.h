// Finding through a whole story: the fields of the headline and the body, in reading order, as one text. Keeps the matches true
// while people write, marks them, goes from one to the next and replaces them. FindBar is its face.
#pragma once

#include "editor/find/findscope.h"
#include "editor/find/textfinder.h"

#include <QObject>
#include <QPointer>
#include <QTextCursor>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

class FindInStory : public QObject {
    Q_OBJECT

public:
    /// Carries `act`, called `name` to people, out as one step of a history that covers several texts.
    using Stepper = std::function<void(const QString &name, const std::function<void()> &act)>;

    explicit FindInStory(QObject *parent);
    ~FindInStory() override;

    /// In reading order; they must outlive this or its use.
    void setFields(const QList<QTextEdit *> &fields);
    void setStepper(Stepper stepper) { m_stepper = std::move(stepper); }

    /// While active, matches are marked and kept up to date.
    void setActive(bool active);
    void setPattern(const QString &pattern, FindOptions options);
    /// Searches only what is selected in the field that was written in last, or everything again. False where nothing is.
    bool setInSelection(bool inSelection);
    bool isInSelection() const { return m_scopeField >= 0; }

    qsizetype count() const { return m_matches.size(); }
    /// The match that the person is at, from 0; -1 for none.
    qsizetype current() const { return m_current; }
    /// A sentence about the last search or act, empty where there is nothing to say.
    QString message() const { return m_trouble.isEmpty() ? m_word : m_trouble; }
    bool hasTrouble() const { return !m_trouble.isEmpty(); }
    /// True where at least one of the fields may be changed.
    bool canReplace() const;

    /// The text selected in the field that was written in last, as far as it lies in one paragraph.
    QString selectedText() const;
    /// Makes where the cursor is the place that searching begins at.
    void beginHere();

    void next() { step(true); }
    void previous() { step(false); }
    /// Replaces the current match and goes to the next, or only goes there where no match is current.
    void replace(const QString &replacement);
    /// One undo step in every field, and one of the stepper's. Gives how many were replaced.
    int replaceAll(const QString &replacement);
    /// Selects the current match and gives the focus to its text.
    void goToText();

Q_SIGNALS:
    void changed(); ///< Matches, current one, message or whether one can replace.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Match {
        int field = 0;
        TextSpan span;
    };

    void watch(int field);
    void noticeEdit(int field);
    void noticeCursor(int field);
    void rescanLater();
    void rescan();
    bool rescanIfNeeded(); ///< False while an input method composes.
    void setEnd(FindEnd end);
    void forgetScope();

    void step(bool forward);
    void setCurrent(qsizetype index);
    void select(qsizetype index);
    bool isSelected(qsizetype index) const;
    qsizetype firstFrom(int field, int position) const; ///< The size of the list where there is none.
    qsizetype indexOf(int field, const QTextCursor &selection) const;
    QTextCursor cursorAt(const Match &match) const;
    TextFinder::Changes changesIn(int field, const QString &replacement, int milliseconds) const;
    int carryOut(int field, QList<TextChange> changes);

    QList<TextSpan> scopeIn(int field) const;
    bool isSearched(int field) const;
    bool anyComposing() const;

    void mark();

    QList<QTextEdit *> m_fields;
    QList<int> m_revisions; ///< Of each field's document at the last edit that was noticed.
    Stepper m_stepper;
    TextFinder m_finder;
    bool m_active = false;
    bool m_moving = false; ///< Cursors move because of this, not of the person.

    QList<Match> m_matches; ///< By field, then position.
    bool m_stale = true;
    qsizetype m_current = -1;
    int m_shownField = -1; ///< The current match, through edits.
    QTextCursor m_shown;
    int m_field = 0; ///< Where the person is: a field and a place in it.
    QTextCursor m_place;
    int m_scopeField = -1; ///< The only field that is searched; -1 for all.
    FindScope m_scope;

    QString m_trouble; ///< Why matches are missing.
    QString m_word;    ///< What the last act did.
    QTimer m_rescan;
    QTimer m_remark;
};

} // namespace gaoqian
