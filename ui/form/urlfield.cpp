#include "form/urlfield.h"

#include "form/fieldnote.h"
#include "look/look.h"

#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    return url.isValid() && (scheme == u"http"_s || scheme == u"https"_s) && !url.host().isEmpty();
}

} // namespace

UrlField::UrlField(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_complaint(new FieldNote(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_complaint);
    setFocusProxy(m_edit);
    m_edit->setMinimumHeight(fieldHeight);
    m_edit->setMaxLength(1 << 20);
    m_edit->setPlaceholderText(u"https://"_s);
    m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_complaint->setObjectName(u"urlComplaint"_s);
    connect(m_edit, &QLineEdit::textEdited, this, &UrlField::edited);
    // Half an address is not a mistake: it is said once the field is left, and unsaid at once.
    connect(m_edit, &QLineEdit::editingFinished, this, &UrlField::showComplaint);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (m_complaint->isVisibleTo(this))
            showComplaint();
    });
}

UrlField::~UrlField()
{
    // A line that goes with the focus says once more that it is finished.
    m_edit->disconnect(this);
}

QString UrlField::url() const
{
    const QString typed = m_edit->text().trimmed();
    return isWebAddress(typed) ? typed : QString();
}

void UrlField::setUrl(const QString &url)
{
    if (url == m_edit->text())
        return;
    m_edit->setText(url);
    m_edit->setCursorPosition(0);
    showComplaint();
}

bool UrlField::isComplaining() const { return m_complaint->isVisibleTo(this); }

void UrlField::showComplaint()
{
    const QString typed = m_edit->text().trimmed();
    const bool wrong = !typed.isEmpty() && !isWebAddress(typed);
    m_complaint->setNote(wrong ? tr("Not a web address; it begins with http:// or https://") : QString());
}

} // namespace gaoqian
