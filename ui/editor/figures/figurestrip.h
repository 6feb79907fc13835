// The few fields beside a selected figure: how wide it is, what is told to those who cannot see it, and another picture for it;
// for a picture on the net, whether to fetch it.
#pragma once

#include <QFrame>
#include <QTextCursor>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace gaoqian {

class FigureActions;
class FigureHandles;
class RichTextEdit;

class FigureStrip : public QFrame {
    Q_OBJECT

public:
    /// Stands over `edit`, whose child it becomes, while `handles` show a figure. All outlive it.
    FigureStrip(RichTextEdit &edit, FigureHandles &handles, FigureActions &actions);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void stand(const QRect &picture);
    void fill(const QTextBlock &figure);
    void goTo(QWidget *field);
    void takeWidth(int percent);
    void takeAlt();

    RichTextEdit &m_edit;
    FigureHandles &m_handles;
    QSpinBox *m_width;
    QLineEdit *m_alt;
    QTextCursor m_figure; ///< In the figure that is shown.
};

} // namespace gaoqian
