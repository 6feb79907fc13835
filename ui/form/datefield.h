// The date that the page shows: a calendar, or none.
#pragma once

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace gaoqian {

class DateField : public QWidget {
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    QDate date() const; ///< Invalid for none.
    void setDate(const QDate &date);

    QDateEdit *edit() const { return m_edit; }
    QCheckBox *noDate() const { return m_none; }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QDateEdit *m_edit;
    QCheckBox *m_none;
    bool m_setting = false;
};

} // namespace gaoqian
