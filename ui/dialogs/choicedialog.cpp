#include "dialogs/choicedialog.h"

#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

ChoiceDialog::ChoiceDialog(QWidget *parent, const QString &title, const QString &text, const QStringList &choices) :
    QDialog(parent)
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    auto *question = new QLabel(text, this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    layout->addWidget(question);
    for (int i = 0; i < choices.size(); ++i) {
        // A choice may be a title or a name with an ampersand in it, which is no mnemonic.
        auto *button = new QCommandLinkButton(QString(choices.at(i)).replace(u'&', u"&&"_s), this);
        button->setAccessibleName(choices.at(i));
        button->setDefault(i == 0);
        connect(button, &QAbstractButton::clicked, this, [this, i] {
            m_chosen = i;
            accept();
        });
        layout->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace gaoqian
