// How files are taken in: as drafts or as published elsewhere, into which channel, from whom.
#pragma once

#include "newsroom/import/importer.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace gaoqian {

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// `files`: what was chosen, to be named in the dialog.
    ImportDialog(const QStringList &files, const QList<QStringList> &channels, QWidget *parent = nullptr);

    /// Says how many pictures, sounds and films of the folders are left alone.
    void setLeftAlone(int count);
    /// Where there are files among them that only other programs can read: asks whether they are to be converted when
    /// `installed`, else says what would be needed. Until this is called nothing is said.
    void offerConversion(bool installed);
    bool wantsConversion() const;

    /// Without an owner.
    ImportOptions options() const;

private:
    bool m_hasOldFormats;
    QLabel *m_leftAlone;
    QLabel *m_noConverter;
    QCheckBox *m_convert;
    QRadioButton *m_draft;
    QRadioButton *m_elsewhere;
    QComboBox *m_channel;
    QLineEdit *m_source;
};

} // namespace gaoqian
