#include "form/choiceline.h"

#include "look/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace gaoqian {

QCompleter *makeCompleter(QStringListModel *choices, QObject *parent)
{
    auto *completer = new QCompleter(choices, parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setAccessibleName(ChoiceLine::tr("Used before"));
    return completer;
}

void offerChoices(QLineEdit &line)
{
    QCompleter *completer = line.completer();
    const QString typed = line.text();
    completer->setCompletionPrefix(typed);
    if (completer->completionCount() == 1 && completer->currentCompletion() == typed)
        completer->setCompletionPrefix(QString());
    completer->complete();
}

ChoiceLine::ChoiceLine(QWidget *parent) : QLineEdit(parent), m_choices(new QStringListModel(this))
{
    setMinimumHeight(fieldHeight);
    setMaxLength(1 << 20); // Qt's own limit cuts long text without a word.
    setCompleter(makeCompleter(m_choices, this));
}

void ChoiceLine::setChoices(const QStringList &choices)
{
    if (choices != m_choices->stringList())
        m_choices->setStringList(choices);
}

void ChoiceLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !completer()->popup()->isVisible())
        offerChoices(*this);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace gaoqian
