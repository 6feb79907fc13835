#include "intakereport/collecteddialog.h"

#include "intakereport/collectedform.h"
#include "intakereport/collectedmodel.h"
#include "look/look.h"
#include "look/primarybutton.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

CollectedDialog::CollectedDialog(const QList<CollectedPage> &pages, const QList<QStringList> &channels, QWidget *parent) :
    QDialog(parent), m_found(pages), m_model(new CollectedModel(pages, this)), m_form(new CollectedForm),
    m_take(new PrimaryButton(this))
{
    setWindowTitle(tr("Collected pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 2 * gridStep);
    layout->setSpacing(2 * gridStep);
    auto *what =
        new QLabel(pages.size() == 1 ? tr("This was found in %1. Is it right?").arg(QFileInfo(pages.first().path).fileName())
                                     : tr("This was found in %n page(s). Is it right?", nullptr, int(pages.size())));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    layout->addWidget(what);
    if (pages.size() > 1)
        layout->addWidget(makeTable(), 1);
    m_form->setChannels(channels);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("What was found"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, pages.size() > 1 ? 2 : 1);

    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setMinimumHeight(buttonHeight);
    cancel->setAutoDefault(false);
    m_take->setDefault(true); // Enter in any field takes the page
    m_take->setObjectName(u"take"_s);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form, &CollectedForm::edited, this, &CollectedDialog::keepRow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CollectedDialog::showCount);
    showRow(0);
    showCount();
    resize(pages.size() > 1 ? QSize(900, 760) : QSize(720, 620));
    m_form->focusTitle();
}

QWidget *CollectedDialog::makeTable()
{
    m_table = new QTreeView(this);
    m_table->setObjectName(u"pages"_s);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAccessibleName(tr("Pages"));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(CollectedModel::TitleColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(CollectedModel::SourceColumn, 18 * gridStep);
    m_table->setColumnWidth(CollectedModel::DateColumn, 13 * gridStep);
    m_table->setColumnWidth(CollectedModel::FileColumn, 20 * gridStep);
    m_table->setMinimumHeight(16 * gridStep);
    m_table->setCurrentIndex(m_model->index(0, 0));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            showRow(current.row());
    });
    return m_table;
}

QList<CollectedPage> CollectedDialog::pages() const { return m_model->taken(); }

void CollectedDialog::showRow(int row)
{
    m_row = row;
    m_form->setPage(m_model->page(row), m_found.at(row));
}

void CollectedDialog::keepRow()
{
    CollectedPage page = m_model->page(m_row);
    m_form->applyTo(page);
    m_model->setPage(m_row, page);
}

void CollectedDialog::showCount()
{
    const int count = int(m_model->taken().size());
    m_take->setText(m_model->rowCount() == 1 ? tr("Take in") : tr("Take %n page(s) in", nullptr, count));
    m_take->setEnabled(count > 0);
}

} // namespace gaoqian
