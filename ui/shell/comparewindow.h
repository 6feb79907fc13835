// What changed between two texts of a story, in a window of its own beside the writing.
#pragma once

#include "article/article.h"

#include <QDialog>
#include <QImage>

#include <functional>

namespace gaoqian {

class CompareWindow : public QDialog {
    Q_OBJECT

public:
    /// Shows what has to be done to `before` to get `after`. `picture` gives the picture of an asset, null for none, as long as
    /// the window stands.
    CompareWindow(const QString &title, const Article &before, const Article &after,
                  std::function<QImage(const QString &hash)> picture, QWidget *parent);
};

} // namespace gaoqian
