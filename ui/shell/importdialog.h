// How files are taken in: as drafts or as published elsewhere, into which channel, from whom.
#pragma once

#include "newsroom/importer.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QRadioButton;

namespace gaoqian {

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// `files`: what was chosen, to be named in the dialog.
    ImportDialog(const QStringList &files, const QList<QStringList> &channels, QWidget *parent = nullptr);

    /// Without an owner.
    ImportOptions options() const;

private:
    QRadioButton *m_draft;
    QRadioButton *m_elsewhere;
    QComboBox *m_channel;
    QLineEdit *m_source;
};

} // namespace gaoqian
