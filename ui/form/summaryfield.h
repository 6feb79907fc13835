// The summary, with its length against what WeChat takes and a way to begin it from the story's lead.
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gaoqian {

class SummaryField : public QWidget {
    Q_OBJECT

public:
    /// The longest digest that WeChat takes, in characters.
    static constexpr int advisedLength = 128;

    explicit SummaryField(QWidget *parent = nullptr);

    QString summary() const;
    void setSummary(const QString &summary);

    /// Where "Take from lead" gets its text; without one the button is not there.
    void setLead(std::function<QString()> lead);

    QPlainTextEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();

    QPlainTextEdit *m_edit;
    QLabel *m_count;
    QPushButton *m_take;
    std::function<QString()> m_lead;
    QString m_shown; ///< As last set or typed: Qt announces text changes for composing and formats too.
    bool m_setting = false;
};

} // namespace gaoqian
