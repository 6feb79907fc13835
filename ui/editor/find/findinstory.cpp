#include "editor/find/findinstory.h"

#include "editor/find/findmarks.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <chrono>

namespace gaoqian {

using namespace std::chrono_literals;

namespace {

constexpr auto rescanDelay = 150ms;
constexpr auto remarkDelay = 40ms;
constexpr int searchMilliseconds = 300; // for one look through the story

bool isComposing(const QTextEdit &field)
{
    const QTextLayout *layout = field.textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

/// Asks an input method to finish, as RichTextEdit::readyToEdit does; for reading it does not matter whether one may write.
bool finishComposing(const QTextEdit &field)
{
    if (isComposing(field))
        QGuiApplication::inputMethod()->commit();
    return !isComposing(field);
}

} // namespace

FindInStory::FindInStory(QObject *parent) :
    QObject(parent), m_stepper([](const QString &, const std::function<void()> &act) { act(); })
{
    m_rescan.setSingleShot(true);
    m_remark.setSingleShot(true);
    connect(&m_rescan, &QTimer::timeout, this, [this] {
        if (anyComposing())
            rescanLater();
        else
            rescan();
    });
    connect(&m_remark, &QTimer::timeout, this, &FindInStory::mark);
}

FindInStory::~FindInStory() = default;

void FindInStory::setFields(const QList<QTextEdit *> &fields)
{
    m_fields = fields;
    m_revisions = QList<int>(fields.size(), 0);
    for (int field = 0; field < int(fields.size()); ++field)
        watch(field);
    m_field = int(fields.size()) - 1; // the body
    beginHere();
}

void FindInStory::watch(int field)
{
    QTextEdit *edit = m_fields.at(field);
    edit->installEventFilter(this);
    connect(edit->document(), &QTextDocument::contentsChange, this, [this, field] { noticeEdit(field); });
    connect(edit, &QTextEdit::cursorPositionChanged, this, [this, field] { noticeCursor(field); });
    connect(edit, &QTextEdit::selectionChanged, this, [this, field] { noticeCursor(field); });
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_active && m_matches.size() > mostFindMarks && !m_remark.isActive())
            m_remark.start(remarkDelay);
    });
}

bool FindInStory::eventFilter(QObject *watched, QEvent *event)
{
    const auto field = m_fields.indexOf(watched);
    if (event->type() == QEvent::FocusIn)
        noticeCursor(int(field));
    else if (event->type() == QEvent::ReadOnlyChange)
        Q_EMIT changed();
    else if (event->type() == QEvent::PaletteChange && m_active)
        m_remark.start(0);
    return false;
}

void FindInStory::noticeEdit(int field)
{
    // the revision tells an edit from text that is only laid out or coloured anew
    const int revision = m_fields.at(field)->document()->revision();
    if (revision == m_revisions.at(field))
        return;
    m_revisions[field] = revision;
    m_stale = true;
    if (m_active)
        rescanLater();
}

void FindInStory::noticeCursor(int field)
{
    const QTextEdit *edit = m_fields.at(field);
    if (m_moving || !edit->hasFocus())
        return;
    m_field = field;
    m_place = edit->textCursor();
    if (m_stale)
        return;
    const qsizetype current = indexOf(m_field, m_place);
    if (current == m_current)
        return;
    setCurrent(current);
    m_word.clear();
    if (m_active)
        m_remark.start(0);
    Q_EMIT changed();
}

void FindInStory::rescanLater()
{
    if (!m_rescan.isActive()) // not started anew by each key, so that marks also come while somebody types on and on
        m_rescan.start(rescanDelay);
}

void FindInStory::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active) {
        rescanIfNeeded();
    } else {
        m_rescan.stop();
        m_word.clear();
        forgetScope();
    }
    mark();
}

void FindInStory::setPattern(const QString &pattern, FindOptions options)
{
    const Result<TextFinder> finder = TextFinder::make(pattern, options);
    m_finder = finder ? *finder : TextFinder();
    m_word.clear();
    setCurrent(-1);
    rescan();
    if (!finder)
        m_trouble = finder.error().message;
    if (!m_matches.isEmpty()) {
        const qsizetype first = firstFrom(m_field, m_place.selectionStart());
        setCurrent(first % m_matches.size());
        const Match &match = m_matches.at(m_current);
        reveal(*m_fields.at(match.field), cursorAt(match));
    }
    mark();
    Q_EMIT changed();
}

bool FindInStory::setInSelection(bool inSelection)
{
    forgetScope();
    const QTextCursor selection = m_fields.at(m_field)->textCursor();
    const bool found = inSelection && selection.hasSelection();
    if (found) {
        m_scopeField = m_field;
        m_scope = FindScope(selection);
        m_place = selection;
    }
    m_stale = true;
    rescan();
    if (found && !m_matches.isEmpty())
        setCurrent(0);
    mark();
    Q_EMIT changed();
    return found == inSelection;
}

void FindInStory::forgetScope()
{
    m_stale = m_stale || m_scopeField >= 0;
    m_scope = FindScope();
    m_scopeField = -1;
}

bool FindInStory::canReplace() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const QTextEdit *field) { return !field->isReadOnly(); });
}

QString FindInStory::selectedText() const
{
    const QTextCursor selection = m_fields.at(m_field)->textCursor();
    const QString text = selection.selectedText();
    const bool oneLine = !selection.hasComplexSelection() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == QChar::ObjectReplacementCharacter;
    });
    return oneLine ? text : QString();
}

void FindInStory::beginHere()
{
    m_place = m_fields.at(m_field)->textCursor();
    setCurrent(m_stale ? -1 : indexOf(m_field, m_place));
}

void FindInStory::rescan()
{
    if (m_scope.isGone())
        forgetScope(); // its text is gone, or there is another story
    m_rescan.stop();
    m_stale = false;
    m_trouble.clear();
    m_matches.clear();
    const QDeadlineTimer deadline(searchMilliseconds);
    FindEnd end = FindEnd::Complete;
    for (int field = 0; field < int(m_fields.size()) && end == FindEnd::Complete; ++field) {
        if (!isSearched(field))
            continue;
        const TextFinder::Found found = m_finder.find(*m_fields.at(field)->document(), scopeIn(field), deadline);
        for (const TextSpan &span : found.matches)
            m_matches.append({field, span});
        end = found.end;
    }
    setEnd(end);
    setCurrent(m_current < 0 ? -1 : indexOf(m_shownField, m_shown));
    if (m_active)
        mark();
    Q_EMIT changed();
}

bool FindInStory::rescanIfNeeded()
{
    for (const QTextEdit *field : std::as_const(m_fields))
        if (!finishComposing(*field))
            return false;
    if (m_stale)
        rescan();
    return true;
}

void FindInStory::setEnd(FindEnd end)
{
    if (end == FindEnd::OutOfTime)
        m_trouble = tr("Stopped after %L1: this takes too long").arg(m_matches.size());
    else if (end == FindEnd::TooHard)
        m_trouble = tr("This expression is too hard for the text; make it simpler");
}

void FindInStory::step(bool forward)
{
    m_word.clear();
    if (!rescanIfNeeded() || m_matches.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    const qsizetype count = m_matches.size();
    qsizetype index = m_current;
    if (index < 0)
        index = firstFrom(m_field, m_place.selectionStart()) - (forward ? 0 : 1);
    else if (!forward)
        --index;
    else if (isSelected(index)) // one that is only shown is gone to first
        ++index;
    if (index >= count)
        m_word = tr("Past the end: on from the top");
    else if (index < 0)
        m_word = tr("Past the top: on from the end");
    index = (index + count) % count;
    const QTextEdit *field = m_fields.at(m_matches.at(index).field);
    if (m_word.isEmpty() && m_matches.at(index).field != m_field)
        m_word = tr("On in: %1").arg(field->accessibleName());
    select(index);
}

void FindInStory::setCurrent(qsizetype index)
{
    m_current = index;
    m_shownField = index < 0 ? -1 : m_matches.at(index).field;
    m_shown = index < 0 ? QTextCursor() : cursorAt(m_matches.at(index));
}

void FindInStory::select(qsizetype index)
{
    const bool inText = m_fields.at(m_field)->hasFocus();
    m_moving = true;
    setCurrent(index);
    m_field = m_shownField;
    m_place = m_shown;
    QTextEdit *edit = m_fields.at(m_field);
    edit->setTextCursor(m_place);
    reveal(*edit, m_place);
    if (inText)
        edit->setFocus();
    m_moving = false;
    if (m_active)
        mark();
    Q_EMIT changed();
}

bool FindInStory::isSelected(qsizetype index) const
{
    const Match &match = m_matches.at(index);
    return match.field == m_field && indexOf(match.field, m_fields.at(match.field)->textCursor()) == index;
}

qsizetype FindInStory::firstFrom(int field, int position) const
{
    const auto before = [](const Match &match, const std::pair<int, int> &place) {
        return std::pair(match.field, match.span.from) < place;
    };
    return std::lower_bound(m_matches.begin(), m_matches.end(), std::pair(field, position), before) - m_matches.begin();
}

qsizetype FindInStory::indexOf(int field, const QTextCursor &selection) const
{
    if (!selection.hasSelection())
        return -1;
    const qsizetype index = firstFrom(field, selection.selectionStart());
    if (index == m_matches.size())
        return -1;
    const Match &match = m_matches.at(index);
    const bool same = match.field == field && match.span == TextSpan{selection.selectionStart(), selection.selectionEnd()};
    return same ? index : -1;
}

QTextCursor FindInStory::cursorAt(const Match &match) const
{
    QTextCursor cursor(m_fields.at(match.field)->document());
    cursor.setPosition(match.span.from);
    cursor.setPosition(match.span.to, QTextCursor::KeepAnchor);
    return cursor;
}

void FindInStory::goToText()
{
    if (!m_stale && m_current >= 0 && rescanIfNeeded())
        select(m_current);
    m_fields.at(m_field)->setFocus();
}

QList<TextSpan> FindInStory::scopeIn(int field) const { return field == m_scopeField ? m_scope.spans() : QList<TextSpan>(); }

bool FindInStory::isSearched(int field) const { return m_scopeField < 0 || m_scopeField == field; }

bool FindInStory::anyComposing() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const QTextEdit *field) { return isComposing(*field); });
}

void FindInStory::mark()
{
    m_remark.stop();
    if (m_active && m_stale)
        return; // the next look through the story marks it
    for (int field = 0; field < int(m_fields.size()); ++field) {
        FindMarks marks;
        if (m_active) {
            const qsizetype first = firstFrom(field, 0);
            for (qsizetype i = first; i < m_matches.size() && m_matches.at(i).field == field; ++i)
                marks.matches.append(m_matches.at(i).span);
            marks.current = m_current - first;
            marks.scope = scopeIn(field);
        }
        showFindMarks(*m_fields.at(field), marks);
    }
}

} // namespace gaoqian
