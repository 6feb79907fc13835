#include "form/channelfield.h"

#include "look/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QWheelEvent>

namespace gaoqian {

using namespace Qt::StringLiterals;

QString channelText(const QStringList &channel) { return channel.join(u" > "_s); }

QStringList channelFromText(const QString &text)
{
    // > and / of either width, the Chinese and the French closing angle.
    static const QRegularExpression between(u"[>\\x{FF1E}\\x{3009}\\x{203A}/\\x{FF0F}]"_s);
    QStringList channel;
    for (const QString &part : text.split(between)) {
        if (const QString step = part.simplified(); !step.isEmpty())
            channel += step;
    }
    return channel;
}

ChannelField::ChannelField(QWidget *parent) : QComboBox(parent)
{
    setMinimumHeight(fieldHeight);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    view()->setAccessibleName(tr("Channels"));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    lineEdit()->setPlaceholderText(tr("Choose or type, for example 情感 > 故事"));
    connect(this, &QComboBox::editTextChanged, this, [this] {
        if (!m_setting)
            Q_EMIT edited();
    });
}

QStringList ChannelField::channel() const { return channelFromText(currentText()); }

void ChannelField::setChannel(const QStringList &channel)
{
    if (channel == this->channel())
        return;
    const QScopedValueRollback setting(m_setting, true);
    setCurrentIndex(findText(channelText(channel)));
    setEditText(channelText(channel));
    lineEdit()->setCursorPosition(0);
}

void ChannelField::setChannels(const QList<QStringList> &channels)
{
    QStringList texts;
    for (const QStringList &channel : channels)
        texts += channelText(channel);
    QStringList shown;
    for (int index = 0; index < count(); ++index)
        shown += itemText(index);
    if (texts == shown)
        return;
    const QScopedValueRollback setting(m_setting, true);
    const QString typed = currentText();
    clear();
    addItems(texts);
    setCurrentIndex(findText(typed));
    setEditText(typed);
}

void ChannelField::wheelEvent(QWheelEvent *event)
{
    // Scrolling the form must not change a value that the pointer happens to pass.
    event->ignore();
}

} // namespace gaoqian
