// The channel: chosen from the newsroom's tree or typed, found by any part of its path.
#pragma once

#include <QComboBox>
#include <QStringList>

class QStringListModel;

namespace gaoqian {

/// "情感 > 故事"
QString channelText(const QStringList &channel);
/// The path in `text`; accepts >, 〉, › and / of either width between the steps.
QStringList channelFromText(const QString &text);

class ChannelField : public QComboBox {
    Q_OBJECT

public:
    explicit ChannelField(QWidget *parent = nullptr);

    QStringList channel() const;
    void setChannel(const QStringList &channel);
    void setChannels(const QList<QStringList> &channels);

Q_SIGNALS:
    void edited();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_setting = false;
};

} // namespace gaoqian
