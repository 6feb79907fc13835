// The channel: found in the newsroom's tree by any part of its path, or none. A path that the tree does not have yet is added
// only on purpose, by its own entry at the tree's end.
#pragma once

#include <QComboBox>
#include <QStringList>

class QModelIndex;
class QStandardItemModel;
class QTreeView;

namespace gaoqian {

/// "情感 > 故事"
QString channelText(const QStringList &channel);
/// The path in `text`; accepts >, 〉, › and / of either width between the steps.
QStringList channelFromText(const QString &text);

class ChannelField : public QComboBox {
    Q_OBJECT

public:
    explicit ChannelField(QWidget *parent = nullptr);

    QStringList channel() const { return m_channel; }
    void setChannel(const QStringList &channel);
    /// Paths from the top of the tree; a parent stands before its children.
    void setChannels(const QList<QStringList> &channels);

    QTreeView *tree() const { return m_tree; } ///< What opens below the field.
    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    void edited();
    /// The user gave the story a channel that the tree does not have.
    void channelAdded(const QStringList &channel);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool searchKey(int key);
    void openTree(const QString &search);
    void fillTree(const QString &search);
    void placeTree();
    void take(const QModelIndex &index);
    void settle(); ///< What is typed becomes the channel that it names, or goes.
    void choose(const QStringList &channel);
    void showChannel();

    QTreeView *m_tree;
    QStandardItemModel *m_model;
    QList<QStringList> m_channels;
    QStringList m_channel;
    bool m_searching = false; ///< The line holds what is looked for, not `m_channel`.
};

} // namespace gaoqian
