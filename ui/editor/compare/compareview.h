// Shows what changed between two articles, to be read: fields, then the body in one flow, with a bar to go from change to change.
#pragma once

#include "compare/compare.h"
#include "editor/compare/comparetext.h"
#include "editor/document/shownpicture.h"

#include <QImage>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QToolButton;

namespace gaoqian {

class CompareBrowser;

/// A long text comes in pieces, so that nobody who writes beside it is held up. F7 and Shift+F7 go to the next and the previous
/// change.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);
    ~CompareView() override;

    /// Shows `comparison` from its top, unchanged stretches folded.
    void setComparison(const Comparison &comparison);
    /// Shows one article whole, with its headline and the other fields that hold text; there is nothing to go to then.
    void setArticle(const Article &article);

    /// Gives the picture of an asset, null for none; asked when a picture is first seen.
    void setAssetSource(AssetSource source);
    void notePicture(const QString &hash); ///< It was on its way and is here.

    /// How many places to go to there are by now.
    int changeCount() const { return int(m_places.size()); }
    /// The change that was gone to last, from 0; -1 before the first one.
    int currentChange() const { return m_current; }

    void goToNext();
    void goToPrevious();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QKeySequence &keys, void (CompareView::*go)());
    void present(const Comparison &comparison, bool whole);
    void beginWriting();
    void writeOn(int milliseconds);
    void writeAnew();
    void unfold(const QString &address);
    void goTo(int change);
    void showCount();

    Comparison m_comparison;
    std::unique_ptr<CompareText> m_text; ///< What is being written; null when all is.
    QTimer m_more;
    bool m_whole = false; ///< One article is shown, nothing folded.
    QSet<int> m_unfolded;
    QList<ChangePlace> m_places;
    int m_current = -1;
    QWidget *m_bar;
    QLabel *m_summary;
    QLabel *m_count = nullptr;
    QToolButton *m_previous;
    QToolButton *m_next;
    CompareBrowser *m_browser = nullptr; ///< Null while the view is being made.
};

} // namespace gaoqian
