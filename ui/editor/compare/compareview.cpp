#include "editor/compare/compareview.h"

#include "compare/tally.h"
#include "editor/compare/comparebrowser.h"
#include "look/look.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace gaoqian {

namespace {
constexpr int pieceTime = 6; // milliseconds: with what Qt does after it, less than a frame
} // namespace

CompareView::CompareView(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new QWidget(this);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(2 * gridStep, gridStep / 2, gridStep, gridStep / 2);
    bar->setSpacing(gridStep / 2);
    layout->addWidget(m_bar);
    m_summary = new QLabel(m_bar);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setAccessibleName(tr("What changed, in numbers"));
    bar->addWidget(m_summary, 1);
    m_count = new QLabel(m_bar);
    m_count->setFont(smallFont(font()));
    bar->addWidget(m_count);
    m_previous = addButton(tr("Previous change"), QKeySequence(Qt::SHIFT | Qt::Key_F7), &CompareView::goToPrevious);
    m_previous->setArrowType(Qt::UpArrow);
    bar->addWidget(m_previous);
    m_next = addButton(tr("Next change"), QKeySequence(Qt::Key_F7), &CompareView::goToNext);
    m_next->setArrowType(Qt::DownArrow);
    bar->addWidget(m_next);

    m_browser = new CompareBrowser(this);
    connect(m_browser, &CompareBrowser::linkActivated, this, &CompareView::unfold);
    layout->addWidget(m_browser, 1);
    setFocusProxy(m_browser);
    connect(&m_more, &QTimer::timeout, this, [this] { writeOn(pieceTime); });
    showCount();
}

CompareView::~CompareView() = default;

void CompareView::setComparison(const Comparison &comparison) { present(comparison, false); }

void CompareView::setArticle(const Article &article)
{
    Comparison whole = compare(article, article);
    for (const Field field : allFields()) {
        const QString value = fieldValue(article, field);
        const bool isText = field != Field::Cover && field != Field::CoverWide && field != Field::CoverSquare;
        if (isText && !value.isEmpty())
            whole.fields.append({field, value, value, {{DiffPart::Kept, value}}});
    }
    present(whole, true);
}

void CompareView::present(const Comparison &comparison, bool whole)
{
    m_comparison = comparison;
    m_whole = whole;
    m_unfolded.clear();
    m_current = -1;
    m_bar->setVisible(!whole);
    m_summary->setText(tallyText(tally(comparison)));
    beginWriting();
    m_browser->moveCursor(QTextCursor::Start);
    writeOn(pieceTime);
}

void CompareView::setAssetSource(AssetSource source) { m_browser->setAssetSource(std::move(source)); }

void CompareView::notePicture(const QString &hash) { m_browser->notePicture(hash); }

void CompareView::goToNext() { goTo(m_current + 1); }

void CompareView::goToPrevious() { goTo(m_current - 1); }

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        writeAnew();
    if (event->type() == QEvent::FontChange && m_count)
        m_count->setFont(smallFont(font()));
}

QToolButton *CompareView::addButton(const QString &text, const QKeySequence &keys, void (CompareView::*go)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tr("%1 (%2)", "a command and its keys").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, go);
    addAction(action);
    auto *button = new QToolButton(m_bar);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    return button;
}

void CompareView::beginWriting()
{
    m_text = std::make_unique<CompareText>(*m_browser->document(), palette());
    if (m_whole)
        m_text->beginWhole(m_comparison);
    else
        m_text->begin(m_comparison, m_unfolded);
}

void CompareView::writeOn(int milliseconds)
{
    if (!m_text)
        return;
    m_text->goOn(milliseconds);
    m_places = m_whole ? QList<ChangePlace>() : m_text->places();
    if (m_text->isDone()) {
        m_text.reset();
        m_more.stop();
    } else if (!m_more.isActive()) {
        m_more.start(0);
    }
    m_browser->setMarks(m_places, m_current);
    showCount();
}

/// At once, and who reads it keeps their place.
void CompareView::writeAnew()
{
    if (!m_browser)
        return;
    const int scrolled = m_browser->verticalScrollBar()->value();
    beginWriting();
    writeOn(-1);
    m_browser->verticalScrollBar()->setValue(scrolled);
}

void CompareView::unfold(const QString &address)
{
    const int stretch = CompareText::stretchOf(address);
    if (stretch < 0)
        return;
    m_unfolded.insert(stretch);
    writeAnew();
}

void CompareView::goTo(int change)
{
    if (change >= m_places.size())
        writeOn(-1); // it may be still to come
    if (change < 0 || change >= m_places.size())
        return;
    m_current = change;
    m_browser->setMarks(m_places, m_current);
    m_browser->showPlace(m_places[change]);
    showCount();
}

void CompareView::showCount()
{
    const int count = changeCount();
    m_count->setVisible(count > 0);
    m_count->setText(m_current < 0 ? tr("%n change(s)", nullptr, count)
                                   : tr("%1 of %2", "changes").arg(m_current + 1).arg(count));
    m_previous->defaultAction()->setEnabled(m_current > 0);
    m_next->defaultAction()->setEnabled(m_current + 1 < count);
}

} // namespace gaoqian
