// FindInStory's replacing: one match, or all of them as one step.
#include "editor/find/findinstory.h"
#include "editor/pane/richtextedit.h"

namespace gaoqian {

namespace {
constexpr int replaceMilliseconds = 3000; // for looking through one text
}

TextFinder::Changes FindInStory::changesIn(int field, const QString &replacement, int milliseconds) const
{
    QTextEdit *edit = m_fields.at(field);
    if (edit->isReadOnly() || !isSearched(field))
        return {};
    return m_finder.replacements(*edit->document(), scopeIn(field), replacement, QDeadlineTimer(milliseconds));
}

int FindInStory::carryOut(int field, QList<TextChange> changes)
{
    QTextEdit *edit = m_fields.at(field);
    int changed = 0;
    if (auto *body = qobject_cast<RichTextEdit *>(edit)) {
        if (!changes.isEmpty())
            body->perform([&](QTextCursor &cursor) { changed = applyChanges(*cursor.document(), changes); });
        return changed;
    }
    for (TextChange &change : changes)
        change.text.replace(QChar::LineSeparator, u' '); // a headline has one line
    return applyChanges(*edit->document(), changes);
}

void FindInStory::replace(const QString &replacement)
{
    if (!rescanIfNeeded())
        return;
    if (m_current < 0) {
        step(true);
        return;
    }
    const Match match = m_matches.at(m_current);
    const QList<TextChange> all = changesIn(match.field, replacement, replaceMilliseconds).changes;
    const auto same = [&match](const TextChange &change) { return change.span == match.span; };
    const auto change = std::find_if(all.begin(), all.end(), same);
    if (change != all.end())
        carryOut(match.field, {*change});
    m_field = match.field;
    setCurrent(-1);
    m_place = QTextCursor(m_fields.at(match.field)->document());
    m_place.setPosition(change == all.end() ? match.span.to : match.span.from + int(change->text.size()));
    m_stale = true;
    step(true);
}

int FindInStory::replaceAll(const QString &replacement)
{
    m_word.clear();
    if (!rescanIfNeeded())
        return 0;
    QList<QList<TextChange>> changes;
    FindEnd end = FindEnd::Complete;
    for (int field = 0; field < int(m_fields.size()); ++field) {
        TextFinder::Changes found = changesIn(field, replacement, replaceMilliseconds);
        changes.append(std::move(found.changes));
        end = std::max(end, found.end);
    }
    if (end == FindEnd::TooHard)
        return 0; // the message is there already; half the text changed would help nobody
    int changed = 0;
    const bool any = std::any_of(changes.begin(), changes.end(), [](const auto &each) { return !each.isEmpty(); });
    if (any) {
        m_stepper(tr("Replace all"), [&] {
            for (int field = 0; field < int(m_fields.size()); ++field)
                changed += carryOut(field, changes.at(field));
        });
    }
    setCurrent(-1);
    rescan();
    m_word = tr("%n replaced", nullptr, changed);
    Q_EMIT this->changed();
    return changed;
}

} // namespace gaoqian
