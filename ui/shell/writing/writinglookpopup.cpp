#include "shell/writing/writinglookpopup.h"

#include "look/look.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace gaoqian {

WritingLookPopup::WritingLookPopup(QWidget *parent) :
    QDialog(parent), m_family(new QComboBox), m_size(new QSpinBox), m_spacing(new QDoubleSpinBox), m_length(new QSpinBox),
    m_zoom(new QSpinBox)
{
    using namespace writinglimits;
    setWindowTitle(tr("Writing look"));
    m_family->addItem(tr("Gaoqian's own"), QString());
    for (const QString &family : QFontDatabase::families(QFontDatabase::SimplifiedChinese)) {
        if (!QFontDatabase::isPrivateFamily(family))
            m_family->addItem(family, family);
    }
    m_family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_family->setMinimumContentsLength(20);
    m_size->setRange(leastPointSize, mostPointSize);
    m_size->setSuffix(tr(" pt"));
    m_spacing->setRange(leastSpacing, mostSpacing);
    m_spacing->setSingleStep(0.05);
    m_length->setRange(leastLength, mostLength);
    m_length->setSuffix(tr(" characters"));
    m_zoom->setRange(leastZoom, mostZoom);
    m_zoom->setSingleStep(10);
    m_zoom->setSuffix(tr(" %"));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    form->setSpacing(gridStep);
    form->addRow(tr("&Font"), m_family);
    form->addRow(tr("&Size"), m_size);
    form->addRow(tr("Line s&pacing"), m_spacing);
    form->addRow(tr("Line &length, at most"), m_length);
    form->addRow(tr("&Zoom"), m_zoom);
    auto *note = new QLabel(tr("Only this window looks so. The page keeps its own."));
    note->setFont(smallFont(note->font()));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    form->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *usual = buttons->addButton(tr("&As it was at first"), QDialogButtonBox::ResetRole);
    form->addRow(buttons);

    connect(m_family, &QComboBox::currentIndexChanged, this, &WritingLookPopup::announce);
    connect(m_spacing, &QDoubleSpinBox::valueChanged, this, &WritingLookPopup::announce);
    for (QSpinBox *box : {m_size, m_length, m_zoom})
        connect(box, &QSpinBox::valueChanged, this, &WritingLookPopup::announce);
    connect(usual, &QPushButton::clicked, this, [this] {
        setLook({});
        announce();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setLook({});
}

void WritingLookPopup::setLook(const WritingLook &look)
{
    m_showing = true;
    // a font that is gone from this desktop is shown as ours, which takes its place in the text too
    m_family->setCurrentIndex(qMax(0, m_family->findData(look.family)));
    m_size->setValue(look.pointSize);
    m_spacing->setValue(look.lineSpacing);
    m_length->setValue(look.lineLength);
    m_zoom->setValue(look.zoom);
    m_showing = false;
}

WritingLook WritingLookPopup::look() const
{
    return {m_family->currentData().toString(), m_size->value(), m_spacing->value(), m_length->value(), m_zoom->value()};
}

void WritingLookPopup::announce()
{
    if (!m_showing)
        Q_EMIT lookChanged(look());
}

} // namespace gaoqian
