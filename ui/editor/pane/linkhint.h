// Says where a link leads: as a tool tip under the mouse, and as a signal while the cursor is in one.
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QHelpEvent;
QT_END_NAMESPACE

namespace gaoqian {

class RichTextEdit;

class LinkHint : public QObject {
    Q_OBJECT

public:
    /// For `edit`, which outlives this.
    explicit LinkHint(RichTextEdit *edit);

    /// Where the link at the cursor leads; empty for none.
    QString address() const { return m_address; }

Q_SIGNALS:
    /// The cursor came into a link, or left it (empty).
    void addressChanged(const QString &address);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    bool showTip(const QHelpEvent &event) const;

    RichTextEdit *m_edit;
    QString m_address;
};

} // namespace gaoqian
