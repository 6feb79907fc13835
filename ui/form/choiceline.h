// A line of text with a memory: what was used before is offered while one types, and by Down in the whole.
#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace gaoqian {

/// Makes a completer over `choices`, found by any part, whatever its case; the best ones stand first in the model and in the
/// list.
QCompleter *makeCompleter(QStringListModel *choices, QObject *parent);

/// Opens the list of `line`'s completer for what is typed; the whole list when that is nothing, or one of the choices itself.
void offerChoices(QLineEdit &line);

class ChoiceLine : public QLineEdit {
    Q_OBJECT

public:
    explicit ChoiceLine(QWidget *parent = nullptr);

    /// The best first.
    void setChoices(const QStringList &choices);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringListModel *m_choices;
};

} // namespace gaoqian
