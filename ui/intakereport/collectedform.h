// The fields that were found on a web page, to be looked over and put right before the page becomes a story. Beside each stands
// whether it was found.
#pragma once

#include "article/article.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace gaoqian {

class ChannelField;
class DateField;
class OriginCreditsField;
class TagField;
class UrlField;
struct CollectedPage;

class CollectedForm : public QWidget {
    Q_OBJECT

public:
    explicit CollectedForm(QWidget *parent = nullptr);

    void setChannels(const QList<QStringList> &channels);

    /// Shows `page`, of which `found` is what was recognised.
    void setPage(const CollectedPage &page, const CollectedPage &found);
    /// Writes the fields into `page`.
    void applyTo(CollectedPage &page) const;

    void focusTitle();

Q_SIGNALS:
    void edited();

private:
    /// What is told of a field.
    struct Mark {
        QLabel *label;
        std::function<QString()> value; ///< As the field has it now; empty for nothing.
        QString found = {};
    };

    template <typename Widget> Widget *addRow(const QString &label, Widget *widget, std::function<QString()> value);
    void fill(const CollectedPage &page);
    void showMarks();
    QDateTime published() const;

    QFormLayout *m_layout;
    QList<Mark> m_marks;
    QLineEdit *m_title;
    QLineEdit *m_source;
    TagField *m_authors;
    OriginCreditsField *m_credits;
    DateField *m_date;
    QLineEdit *m_time;
    UrlField *m_address;
    ChannelField *m_channel;
    QPlainTextEdit *m_lead;
};

} // namespace gaoqian
