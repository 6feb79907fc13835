// The address of a story's source, checked while it is typed.
#pragma once

#include <QWidget>

class QLineEdit;

namespace gaoqian {

class FieldNote;

class UrlField : public QWidget {
    Q_OBJECT

public:
    explicit UrlField(QWidget *parent = nullptr);
    ~UrlField() override;

    /// An absolute http or https address, or empty: what cannot be one stays in the field, marked, and is not given out.
    QString url() const;
    void setUrl(const QString &url);

    QLineEdit *edit() const { return m_edit; }
    bool isComplaining() const;

Q_SIGNALS:
    void edited();

private:
    void showComplaint();

    QLineEdit *m_edit;
    FieldNote *m_complaint;
};

} // namespace gaoqian
