// What changed between two texts of a story, in a window of its own beside the writing.
#pragma once

#include "article/article.h"

#include <QDialog>

namespace gaoqian {

class PictureShelf;

class CompareWindow : public QDialog {
    Q_OBJECT

public:
    /// Shows what has to be done to `before` to get `after`. `pictures` outlives the window.
    CompareWindow(const QString &title, const Article &before, const Article &after, PictureShelf &pictures, QWidget *parent);
};

} // namespace gaoqian
