// What every page says of the site: its name, slogan and address; and what a story must have before it goes up.
#pragma once

#include "page/page.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace gaoqian {

class SiteDialog : public QDialog {
    Q_OBJECT

public:
    /// `required`: fields as `requirableFields` names them.
    explicit SiteDialog(const Site &site, const QStringList &required = {}, QWidget *parent = nullptr);

    Site site() const;
    QStringList requiredFields() const;

private:
    Site m_site;
    QLineEdit *m_name;
    QLineEdit *m_slogan;
    QLineEdit *m_home;
    QLineEdit *m_baseUrl;
    QList<QCheckBox *> m_required; ///< Named by their fields.
};

} // namespace gaoqian
