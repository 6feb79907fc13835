// The date that the page shows: typed in any of the usual ways, picked from a calendar, or none.
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QFrame;
class QLineEdit;
class QToolButton;

namespace gaoqian {

class FieldNote;

/// The date in `text`, whatever stands between its numbers: 2026-11-23, 2026年11月23日, 20261123, 261123; 11-23 and 1123 are of
/// `today`'s year, 23 of its month. Invalid for blank text, which means none; nothing at all where no date can be read.
std::optional<QDate> dateFromText(const QString &text, const QDate &today);

class DateField : public QWidget {
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);
    ~DateField() override;

    QDate date() const { return m_date; } ///< Invalid for none, and for what is no date.
    void setDate(const QDate &date);

    QLineEdit *edit() const { return m_edit; }
    bool isComplaining() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();   ///< While typing: only what is surely meant.
    void takeEntered(); ///< When the field is left: as well as can be.
    void pick(const QDate &date);
    void showCalendar();
    bool editKey(int key, Qt::KeyboardModifiers modifiers);

    QLineEdit *m_edit;
    QToolButton *m_open;
    FieldNote *m_complaint;
    QFrame *m_calendar = nullptr; ///< Made when it is wanted first.
    QDate m_date;
};

} // namespace gaoqian
