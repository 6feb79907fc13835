#include "shell/actions/actionlist.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ActionList)
};

QString spoken(QString text)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_s);
    return text.remove(mnemonic);
}

class Collector {
public:
    QList<ActionEntry> found;

    void addMenu(const QMenu &menu, const QString &path)
    {
        for (QAction *action : menu.actions()) {
            if (!action->menu())
                add(action, path);
            else if (action->isVisible())
                addMenu(*action->menu(),
                        path.isEmpty() ? spokenText(*action) : Tr::tr("%1 › %2", "menu in menu").arg(path, spokenText(*action)));
        }
    }

    void add(QAction *action, const QString &path)
    {
        const bool shown = action->isVisible() && !action->isSeparator() && !action->text().isEmpty();
        if (!shown || m_seen.contains(action))
            return;
        m_seen.insert(action);
        found.append({action, spokenText(*action), path});
    }

private:
    QSet<QAction *> m_seen;
};

} // namespace

QString spokenText(const QAction &action) { return spoken(action.text()); }

QList<ActionEntry> actionsOf(const QMainWindow &window)
{
    Collector collector;
    if (const auto *bar = window.findChild<QMenuBar *>({}, Qt::FindDirectChildrenOnly)) {
        for (const QAction *top : bar->actions()) {
            if (top->menu())
                collector.addMenu(*top->menu(), spokenText(*top));
        }
    }
    for (QAction *action : window.findChildren<QAction *>()) {
        const bool ours = !action->objectName().isEmpty() && !action->objectName().startsWith("_q_"_L1);
        const bool inPanelsMenu = qobject_cast<QMenu *>(action->parent()); // about what that panel shows just now
        if (ours && !inPanelsMenu && !action->menu())
            collector.add(action, {});
    }
    return collector.found;
}

QList<ActionEntry> foundActions(const QList<ActionEntry> &actions, const QString &query, const QStringList &recent)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    const auto matches = [&words](const ActionEntry &entry) {
        const QStringList fields{entry.name, entry.menu, entry.action->objectName(),
                                 entry.action->shortcut().toString(QKeySequence::NativeText)};
        const QString said = fields.join(u'\n');
        return std::all_of(words.begin(), words.end(),
                           [&said](const QString &word) { return said.contains(word, Qt::CaseInsensitive); });
    };
    // Ranks come from small to large; what has the same keeps the order of the menus.
    const auto rank = [&](const ActionEntry &entry) {
        const qsizetype used = recent.indexOf(entry.action->objectName());
        if (used >= 0 && !entry.action->objectName().isEmpty())
            return used;
        const bool begins = !words.isEmpty() && entry.name.startsWith(words.first(), Qt::CaseInsensitive);
        return recent.size() + (begins ? 0 : 1);
    };
    QList<ActionEntry> found;
    for (const ActionEntry &entry : actions) {
        if (entry.action && matches(entry))
            found.append(entry);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&rank](const ActionEntry &a, const ActionEntry &b) { return rank(a) < rank(b); });
    return found;
}

} // namespace gaoqian
