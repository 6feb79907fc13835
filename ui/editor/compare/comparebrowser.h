// The text of a CompareView: read only, its changes marked by bars in the margin.
#pragma once

#include "editor/compare/comparetext.h"
#include "editor/document/shownpicture.h"

#include <QImage>
#include <QTextEdit>

#include <functional>

namespace gaoqian {

class InlineObjects;

class CompareBrowser : public QTextEdit {
    Q_OBJECT

public:
    explicit CompareBrowser(QWidget *parent = nullptr);

    void setAssetSource(AssetSource source);
    void notePicture(const QString &hash); ///< It was on its way and is here.

    /// The changes get a bar each, the `current` one (-1 for none) a stronger one.
    void setMarks(const QList<ChangePlace> &places, int current);

    /// Puts the cursor there and brings it into view, near the top.
    void showPlace(const ChangePlace &place);

Q_SIGNALS:
    void linkActivated(const QString &address); ///< By a click, or by Return where the cursor stands in it.

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followPalette();

    InlineObjects *m_objects;
    QList<ChangePlace> m_places;
    int m_current = -1;
};

} // namespace gaoqian
