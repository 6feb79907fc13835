#include "dialogs/passphrasedialog.h"

#include "signoff/keys.h"

#include <QLineEdit>

namespace gaoqian {

namespace {

// A hint, no rule: length is what makes a passphrase hard to guess, and only the person knows whether it is a proverb.
constexpr int shortLength = 8;
constexpr int goodLength = 14;

// Empties the field. QLineEdit::clear() could be undone, setText() forgets the typed characters; the buffer is then ours alone.
QString takeText(QLineEdit *field)
{
    QString text = field->text();
    field->setText(QString());
    return text;
}

void forget(QLineEdit *field)
{
    QString text = takeText(field);
    wipe(text);
}

} // namespace

PassphraseDialog::PassphraseDialog(QWidget *parent, const QString &title, const QString &text, Kind kind) :
    EntryDialog(parent, title, text)
{
    m_passphrase = addPassphraseField(kind == Kind::New ? tr("&New passphrase:") : tr("&Passphrase:"));
    if (kind == Kind::New)
        m_again = addPassphraseField(tr("&Once more:"));
    check();
}

PassphraseDialog::~PassphraseDialog()
{
    forget(m_passphrase);
    if (m_again)
        forget(m_again);
}

QString PassphraseDialog::take()
{
    if (m_again)
        forget(m_again);
    return takeText(m_passphrase);
}

QLineEdit *PassphraseDialog::addPassphraseField(const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    addField(label, field);
    connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    return field;
}

void PassphraseDialog::check()
{
    const qsizetype length = m_passphrase->text().size();
    if (!m_again) {
        judge(length > 0, QString());
        return;
    }
    if (length == 0)
        judge(false, tr("A few words that only you would put together are easy to remember and hard to guess. "
                        "Nobody can restore a forgotten passphrase."));
    else if (m_again->text().isEmpty())
        judge(false, length < shortLength  ? tr("Short: others may guess it")
                     : length < goodLength ? tr("Fair; a longer one is safer")
                                           : tr("Good length"));
    else if (m_again->text() != m_passphrase->text())
        judge(false, tr("The two do not match yet"));
    else
        judge(true, length < shortLength ? tr("Both match. It is short: others may guess it") : tr("Both match"));
}

} // namespace gaoqian
