#include "shell/settings/sitedialog.h"

#include "newsroom/core/requiredfields.h"
#include "newsroom/signing/completeness.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gaoqian {

SiteDialog::SiteDialog(const Site &site, const QStringList &required, QWidget *parent) :
    QDialog(parent), m_site(site), m_name(new QLineEdit(site.name)), m_slogan(new QLineEdit(site.slogan)),
    m_home(new QLineEdit(site.home)), m_baseUrl(new QLineEdit(site.baseUrl))
{
    setWindowTitle(tr("Site"));
    m_home->setPlaceholderText(u"首页"_s);
    m_baseUrl->setPlaceholderText(u"https://"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 24, 24, 16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Slogan"), m_slogan);
    form->addRow(tr("&First word of the breadcrumb"), m_home);
    form->addRow(tr("&Address that pages are published under"), m_baseUrl);
    auto *asked = new QWidget;
    auto *grid = new QGridLayout(asked);
    grid->setContentsMargins(0, 0, 0, 8);
    const QStringList fields = requirableFields();
    for (const QString &field : fields) {
        auto *box = new QCheckBox(fieldText(field));
        box->setObjectName(field);
        box->setChecked(required.contains(field));
        grid->addWidget(box, int(m_required.size()) / 3, int(m_required.size()) % 3);
        m_required += box;
    }
    form->addRow(tr("Needed before a story goes up"), asked);
    form->addRow(buttons);
    setMinimumWidth(520);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QStringList SiteDialog::requiredFields() const
{
    QStringList fields;
    for (const QCheckBox *box : m_required) {
        if (box->isChecked())
            fields += box->objectName();
    }
    return fields;
}

Site SiteDialog::site() const
{
    Site site = m_site;
    site.name = m_name->text().trimmed();
    site.slogan = m_slogan->text().trimmed();
    site.home = m_home->text().trimmed();
    site.baseUrl = m_baseUrl->text().trimmed();
    if (!site.baseUrl.isEmpty() && !site.baseUrl.endsWith(u'/'))
        site.baseUrl += u'/';
    return site;
}

} // namespace gaoqian
