// The quiet line below a field: what is missing or odd about its value. It stops nobody.
#pragma once

#include <QLabel>

namespace gaoqian {

class FieldNote : public QLabel {
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    /// Shown in the accent's colour; an empty note takes no room.
    void setNote(const QString &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
};

} // namespace gaoqian
