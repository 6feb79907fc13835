#include "shell/writing/tidydialog.h"

#include "look/look.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int kindRole = Qt::UserRole;
constexpr int blockRole = Qt::UserRole + 1;
constexpr qsizetype mostPlaces = 200; ///< Of one kind that are listed.
constexpr QSize wantedSize(720, 480);
constexpr int rowHeight = 24;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TidyDialog)
};

/// With signs for what cannot be seen.
QString visible(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (c == QChar::LineSeparator)
            c = u'↵';
        else if (c == QChar(0x3000))
            c = u'□';
        else if (c.isSpace())
            c = u'␣';
    }
    return shown;
}

QString before(const TidyChange &change)
{
    return change.kind == TidyKind::EmptyParagraphs && change.before.isEmpty() ? Tr::tr("(empty)") : visible(change.before);
}

QString after(const TidyChange &change)
{
    if (change.kind == TidyKind::Headings)
        return Tr::tr("%1 (heading)").arg(visible(change.after));
    return change.kind == TidyKind::EmptyParagraphs ? Tr::tr("(removed)") : visible(change.after);
}

} // namespace

QString tidyKindLabel(TidyKind kind)
{
    switch (kind) {
    case TidyKind::None:
        break;
    case TidyKind::EmptyParagraphs:
        return Tr::tr("Empty paragraphs");
    case TidyKind::EdgeBlanks:
        return Tr::tr("Blanks at the edges of lines");
    case TidyKind::LineBreaks:
        return Tr::tr("Repeated line breaks");
    case TidyKind::Headings:
        return Tr::tr("Headings typed as text");
    case TidyKind::InnerBlanks:
        return Tr::tr("Blanks in Chinese text");
    case TidyKind::NarrowLatin:
        return Tr::tr("Full-width letters and digits");
    case TidyKind::WideMarks:
        return Tr::tr("Half-width punctuation in Chinese text");
    }
    return {};
}

TidyDialog::TidyDialog(QWidget *parent) : QDialog(parent), m_head(new QLabel), m_tree(new QTreeWidget)
{
    setWindowTitle(tr("Tidy up"));
    resize(wantedSize);
    m_head->setWordWrap(true);
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setHeaderLabels({tr("Now"), tr("Then")});
    m_tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_apply = buttons->addButton(tr("&Tidy up"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_head);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        Q_EMIT applied(m_kinds);
        accept();
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) { noteTick(*item); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->parent())
            Q_EMIT placeWanted(item->data(0, blockRole).toLongLong());
    });
    connect(m_tree, &QTreeWidget::itemCollapsed, this,
            [this](const QTreeWidgetItem *item) { m_folded.setFlag(TidyKind(item->data(0, kindRole).toInt()), true); });
    connect(m_tree, &QTreeWidget::itemExpanded, this,
            [this](const QTreeWidgetItem *item) { m_folded.setFlag(TidyKind(item->data(0, kindRole).toInt()), false); });
}

void TidyDialog::setBody(const Blocks &body)
{
    m_body = body;
    fill();
}

void TidyDialog::fill()
{
    // A kind that is not wanted is still offered; what it would change is only known with all the others.
    const QList<TidyChange> all = tidy(m_body).changes;
    const QList<TidyChange> wanted = m_kinds == everyTidyKind ? all : tidy(m_body, m_kinds).changes;
    const QSignalBlocker quiet(m_tree);
    const int current = m_tree->currentItem() ? m_tree->currentItem()->data(0, kindRole).toInt() : 0;
    m_tree->clear();
    for (TidyKind kind : tidyKinds) {
        const QList<TidyChange> &source = m_kinds.testFlag(kind) ? wanted : all;
        QList<TidyChange> changes;
        std::copy_if(source.begin(), source.end(), std::back_inserter(changes),
                     [kind](const TidyChange &change) { return change.kind == kind; });
        if (!changes.isEmpty())
            addKind(kind, changes);
        if (int(kind) == current && !changes.isEmpty())
            m_tree->setCurrentItem(m_tree->topLevelItem(m_tree->topLevelItemCount() - 1));
    }
    showCount(wanted.size());
}

void TidyDialog::addKind(TidyKind kind, const QList<TidyChange> &changes)
{
    const bool wanted = m_kinds.testFlag(kind);
    auto *group = new QTreeWidgetItem(m_tree, {tr("%1: %L2").arg(tidyKindLabel(kind)).arg(changes.size())});
    group->setData(0, kindRole, int(kind));
    group->setCheckState(0, wanted ? Qt::Checked : Qt::Unchecked);
    group->setFirstColumnSpanned(true);
    group->setSizeHint(0, QSize(0, rowHeight));
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const TidyChange &change : changes.first(std::min(changes.size(), mostPlaces))) {
        auto *place = new QTreeWidgetItem(group, {before(change), wanted ? after(change) : tr("(left as it is)")});
        place->setToolTip(0, before(change));
        place->setToolTip(1, after(change));
        place->setData(0, blockRole, change.block);
        if (change.kind == TidyKind::EmptyParagraphs || !wanted)
            place->setForeground(1, palette().placeholderText());
    }
    if (changes.size() > mostPlaces)
        new QTreeWidgetItem(group, {tr("and %L1 more").arg(changes.size() - mostPlaces)});
    group->setExpanded(wanted && !m_folded.testFlag(kind));
}

void TidyDialog::noteTick(const QTreeWidgetItem &item)
{
    if (item.parent())
        return;
    m_kinds.setFlag(TidyKind(item.data(0, kindRole).toInt()), item.checkState(0) == Qt::Checked);
    // The tree is made anew, which it must not be while it reports.
    QMetaObject::invokeMethod(this, &TidyDialog::fill, Qt::QueuedConnection);
}

void TidyDialog::showCount(qsizetype count)
{
    m_apply->setEnabled(count > 0);
    if (m_tree->topLevelItemCount() == 0)
        m_head->setText(tr("There is nothing to tidy up."));
    else if (count == 0)
        m_head->setText(tr("Tick what is to be put in order."));
    else
        m_head->setText(
            tr("Places that will change: %L1. Untick what is to stay as it is; one undo takes everything back.").arg(count));
}

} // namespace gaoqian
