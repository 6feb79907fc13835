// The ground on which the page stands in the preview: as wide as a phone, or scaled so that a desktop's width fits.
#pragma once

#include <QWidget>

class QWebEngineView;

namespace gaoqian {

enum class PageWidth { Phone, Desktop };

class PageStage : public QWidget {
    Q_OBJECT

public:
    explicit PageStage(QWidget *parent);

    QWebEngineView *view() const { return m_view; }

    PageWidth pageWidth() const { return m_width; }
    void setPageWidth(PageWidth width);

    /// Puts the view in its place again; its zoom is forgotten by every load.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWebEngineView *m_view;
    PageWidth m_width = PageWidth::Phone;
};

} // namespace gaoqian
