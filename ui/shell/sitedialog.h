// What every page says of the site: its name, slogan and address.
#pragma once

#include "page/page.h"

#include <QDialog>

class QLineEdit;

namespace gaoqian {

class SiteDialog : public QDialog {
    Q_OBJECT

public:
    explicit SiteDialog(const Site &site, QWidget *parent = nullptr);

    Site site() const;

private:
    Site m_site;
    QLineEdit *m_name;
    QLineEdit *m_slogan;
    QLineEdit *m_home;
    QLineEdit *m_baseUrl;
};

} // namespace gaoqian
