// The bar below the text for finding and replacing in headline and body. It is in nobody's way: the text can be written in while
// it is open. What it does is FindInStory's.
#pragma once

#include "editor/find/findinstory.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

class FindBar : public QWidget {
    Q_OBJECT

public:
    /// Hidden at first. Enter and Shift+Enter in it go to the next and the previous match, Escape closes it.
    explicit FindBar(QWidget *parent = nullptr);

    /// The texts to search, in reading order; they outlive the bar.
    void setFields(const QList<QTextEdit *> &fields);
    /// What carries "replace all" out as one step; it simply runs at first.
    void setStepper(FindInStory::Stepper stepper);

    // for a menu, through which the shortcuts work
    QAction *findAction() const { return m_find; }
    QAction *findNextAction() const { return m_findNext; }
    QAction *findPreviousAction() const { return m_findPrevious; }
    QAction *replaceAction() const { return m_replaceAction; }

    /// Shows the bar, with what is selected in the text as the pattern, and waits for one.
    void open(bool withReplace);
    /// Hides it; the cursor goes to the match that was found last.
    void dismiss();
    /// From anywhere; opens the bar beside the text where it is closed.
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    void layOut();
    void addFindRow(QGridLayout &grid);
    void addReplaceRow(QGridLayout &grid);
    void connectAll();
    QComboBox *makeField(const QString &name);
    QPushButton *makeButton(const QString &text, const QString &tip, const std::function<void()> &act);
    QCheckBox *makeOption(const QString &text, const QString &tip);
    bool hasText() const; ///< False where no story is open, so that there is nothing to stand below.
    void setReplaceShown(bool shown);
    void step(bool forward);
    void search();
    void showState();
    static void remember(QComboBox &field);

    FindInStory *m_finder;
    QAction *m_find;
    QAction *m_findNext;
    QAction *m_findPrevious;
    QAction *m_replaceAction;

    QComboBox *m_pattern;
    QComboBox *m_replacement;
    QLabel *m_count;
    QLabel *m_message;
    QPushButton *m_next;
    QPushButton *m_previous;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QCheckBox *m_matchCase;
    QCheckBox *m_wholeWord;
    QCheckBox *m_anyWidth;
    QCheckBox *m_regularExpression;
    QCheckBox *m_inSelection;
    QList<QWidget *> m_replaceRow;
};

} // namespace gaoqian
