#include "form/channelfield.h"

#include "look/look.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QScreen>
#include <QStandardItemModel>
#include <QTreeView>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int mostRows = 12;
constexpr int rowHeight = 3 * gridStep;

// > and / of either width, the Chinese and the French closing angle.
constexpr auto separators = u">\uFF1E\u3009\u203A/\uFF0F";

/// Whether everything that `search` says is found in `channel`'s path, in any order: "故事 情感" finds 情感 > 故事.
bool matches(const QStringList &channel, const QStringList &search)
{
    const QString path = channelText(channel);
    return std::all_of(search.begin(), search.end(),
                       [&](const QString &word) { return path.contains(word, Qt::CaseInsensitive); });
}

QStandardItem *makeItem(const QString &text, const QStringList &channel)
{
    auto *item = new QStandardItem(text);
    item->setData(channel, pathRole);
    item->setToolTip(channelText(channel));
    item->setSizeHint(QSize(0, rowHeight));
    return item;
}

} // namespace

QString channelText(const QStringList &channel) { return channel.join(u" > "_s); }

QStringList channelFromText(const QString &text)
{
    static const QRegularExpression between(u"[%1]"_s.arg(QString::fromUtf16(separators)));
    QStringList channel;
    for (const QString &part : text.split(between)) {
        if (const QString step = part.simplified(); !step.isEmpty())
            channel += step;
    }
    return channel;
}

ChannelField::ChannelField(QWidget *parent) :
    QComboBox(parent), m_tree(new QTreeView(this)), m_model(new QStandardItemModel(this))
{
    setMinimumHeight(fieldHeight);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    lineEdit()->setPlaceholderText(tr("No channel; type to find one"));

    view()->setAccessibleName(tr("Channels")); // The box's own list, which never opens.
    // As a completer's list: a popup that leaves the focus, and so the input method, in the line.
    m_tree->setWindowFlag(Qt::Popup);
    m_tree->setFocusPolicy(Qt::NoFocus);
    m_tree->setFocusProxy(this);
    m_tree->installEventFilter(this);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Channels"));
    m_tree->setHeaderHidden(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemsExpandable(false);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(2 * gridStep);
    m_tree->hide();
    connect(m_tree, &QTreeView::clicked, this, &ChannelField::take);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        m_searching = true;
        openTree(text);
    });
}

void ChannelField::setChannel(const QStringList &channel)
{
    if (channel == m_channel)
        return;
    m_channel = channel;
    hidePopup();
    showChannel();
}

void ChannelField::setChannels(const QList<QStringList> &channels) { m_channels = channels; }

void ChannelField::showPopup() { openTree({}); }

void ChannelField::hidePopup() { m_tree->hide(); }

void ChannelField::openTree(const QString &search)
{
    fillTree(search);
    placeTree();
    if (!m_tree->isVisible()) {
        m_tree->show();
        setFocus(Qt::OtherFocusReason);
    }
    m_tree->scrollTo(m_tree->currentIndex());
}

void ChannelField::fillTree(const QString &search)
{
    const QStringList wanted = channelFromText(search).join(u' ').split(u' ', Qt::SkipEmptyParts);
    const QStringList typed = channelFromText(search);
    m_model->clear();
    QHash<QStringList, QStandardItem *> items;
    QStandardItem *best = nullptr; ///< What Enter would take.
    QStandardItem *first = nullptr;
    if (wanted.isEmpty())
        m_model->appendRow(best = makeItem(tr("No channel"), {}));

    const auto itemOf = [&](auto &&self, const QStringList &path) -> QStandardItem * {
        if (QStandardItem *there = items.value(path))
            return there;
        QStandardItem *item = makeItem(path.last(), path);
        if (path.size() == 1)
            m_model->appendRow(item);
        else
            self(self, path.first(path.size() - 1))->appendRow(item);
        items.insert(path, item);
        return item;
    };
    for (const QStringList &channel : std::as_const(m_channels)) {
        if (channel.isEmpty() || !matches(channel, wanted))
            continue;
        QStandardItem *item = itemOf(itemOf, channel);
        first = first ? first : item;
        const bool exact = wanted.isEmpty() ? channel == m_channel : channel == typed;
        if (exact || (!best && channel.last().contains(wanted.last(), Qt::CaseInsensitive)))
            best = item;
    }
    best = best ? best : first;
    if (!typed.isEmpty() && !m_channels.contains(typed))
        m_model->appendRow(makeItem(tr("Add the channel “%1”").arg(channelText(typed)), typed));
    m_tree->expandAll();
    // A new channel is never what Enter takes by itself.
    m_tree->setCurrentIndex(best ? m_model->indexFromItem(best) : QModelIndex());
}

void ChannelField::placeTree()
{
    int rows = 0;
    int wide = 0;
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
        const auto depth = int(index.data(pathRole).toStringList().size());
        wide = qMax(wide, m_tree->fontMetrics().horizontalAdvance(index.data().toString()) + depth * m_tree->indentation());
        ++rows;
    }
    m_tree->resize(qMax(width(), wide + 4 * gridStep), qMin(rows, mostRows) * rowHeight + 2 * m_tree->frameWidth() + 2);
    const QRect area = screen()->availableGeometry();
    QPoint corner = mapToGlobal(QPoint(0, height()));
    if (corner.y() + m_tree->height() > area.bottom())
        corner.setY(mapToGlobal(QPoint()).y() - m_tree->height());
    corner.setX(qBound(area.left(), corner.x(), qMax(area.left(), area.right() - m_tree->width())));
    m_tree->move(corner);
}

void ChannelField::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QStringList channel = index.data(pathRole).toStringList();
    hidePopup();
    choose(channel);
    if (!channel.isEmpty() && !m_channels.contains(channel)) {
        m_channels += channel;
        Q_EMIT channelAdded(channel);
    }
}

void ChannelField::settle()
{
    if (!m_searching)
        return;
    const QStringList typed = channelFromText(currentText());
    if (typed.isEmpty() || m_channels.contains(typed))
        choose(typed);
    else
        showChannel();
}

void ChannelField::choose(const QStringList &channel)
{
    const bool changed = channel != m_channel;
    m_channel = channel;
    showChannel();
    if (changed)
        Q_EMIT edited();
}

void ChannelField::showChannel()
{
    m_searching = false;
    setEditText(channelText(m_channel));
    lineEdit()->setCursorPosition(0);
}

/// While the tree is open it is given every key and what the input method says: the field is who knows what that means.
bool ChannelField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree)
        return QComboBox::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
        QCoreApplication::sendEvent(this, event);
        return true;
    default:
        return false;
    }
}

void ChannelField::focusOutEvent(QFocusEvent *event)
{
    if (m_tree->isVisible())
        return; // Only the tree came up: one goes on typing.
    settle();
    QComboBox::focusOutEvent(event);
}

bool ChannelField::searchKey(int key)
{
    const bool open = m_tree->isVisible();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (!open) {
            openTree(m_searching ? currentText() : QString());
            return true;
        }
        const QModelIndex now = m_tree->currentIndex();
        const QModelIndex next = !now.isValid()        ? m_model->index(0, 0)
                                 : key == Qt::Key_Down ? m_tree->indexBelow(now)
                                                       : m_tree->indexAbove(now);
        if (next.isValid())
            m_tree->setCurrentIndex(next);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open)
            take(m_tree->currentIndex());
        else
            settle();
        return true;
    case Qt::Key_Tab:
        if (open) // As in every list that one looks something up in.
            take(m_tree->currentIndex());
        return false;
    case Qt::Key_F4:
        showPopup();
        return true;
    case Qt::Key_Escape:
        if (!open && !m_searching)
            return false;
        hidePopup();
        showChannel();
        return true;
    default:
        return false;
    }
}

void ChannelField::keyPressEvent(QKeyEvent *event)
{
    // The box's own keys go through entries that it does not have.
    if (!searchKey(event->key()))
        lineEdit()->event(event);
}

void ChannelField::wheelEvent(QWheelEvent *event)
{
    // Scrolling the form must not change a value that the pointer happens to pass.
    event->ignore();
}

} // namespace gaoqian
