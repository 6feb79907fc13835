#include "shell/story/comparewindow.h"

#include "article/normalise.h"
#include "compare/compare.h"
#include "editor/compare/compareview.h"
#include "shell/insert/pictureshelf.h"

#include <QVBoxLayout>

namespace gaoqian {

namespace {
constexpr QSize wantedSize(760, 720);
} // namespace

CompareWindow::CompareWindow(const QString &title, const Article &before, const Article &after, PictureShelf &pictures,
                             QWidget *parent) :
    QDialog(parent)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *view = new CompareView;
    view->setAssetSource(pictures.source());
    connect(&pictures, &PictureShelf::arrived, view, &CompareView::notePicture);
    view->setComparison(compare(normalised(before), normalised(after)));
    layout->addWidget(view);
    resize(wantedSize);
}

} // namespace gaoqian
