#include "dialogs/linkdialog.h"

#include "article/normalise.h"

#include <QLineEdit>
#include <QRegularExpression>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

// The address that was meant: people type "www.example.com/a" and "desk@example.com".
QString meantAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    static const QRegularExpression mail(u"^[^\\s@/:]+@[^\\s@/:]+\\.[^\\s@/:]+$"_s);
    static const QRegularExpression host(u"^[^\\s@/:.]+(\\.[^\\s@/:.]+)+(:\\d+)?([/?#]\\S*)?$"_s);
    if (mail.match(text).hasMatch())
        return cleanLink(u"mailto:"_s + text);
    if (host.match(text).hasMatch())
        return cleanLink(u"https://"_s + text);
    return cleanLink(text);
}

} // namespace

LinkDialog::LinkDialog(QWidget *parent, const QString &text, const QString &address) :
    EntryDialog(parent, tr("Link"), QString()), m_text(new QLineEdit(text, this)), m_address(new QLineEdit(address, this))
{
    addField(tr("&Text:"), m_text);
    addField(tr("&Address:"), m_address);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_address->selectAll();
    if (!text.isEmpty())
        m_address->setFocus();
    connect(m_address, &QLineEdit::textChanged, this, &LinkDialog::check);
    check();
}

LinkRequest LinkDialog::request() const
{
    const QString address = meantAddress(m_address->text());
    const QString text = cleanLine(m_text->text());
    return {text.isEmpty() ? address : text, address};
}

void LinkDialog::check()
{
    const QString address = meantAddress(m_address->text());
    if (address.isEmpty())
        judge(false, tr("An address begins with http://, https:// or mailto:"));
    else
        judge(true, address == m_address->text().trimmed() ? QString() : tr("Leads to %1").arg(address));
}

} // namespace gaoqian
