#include "editor/figures/figureactions.h"

#include "article/text.h"
#include "editor/drawing/figureplace.h"
#include "editor/drawing/inlineobjects.h"
#include "editor/figures/figurecommands.h"
#include "editor/pane/richtextedit.h"

#include <QMenu>

namespace gaoqian {

namespace {

constexpr int widthStep = 10;
constexpr int narrowest = 10;

/// The width as it is seen, in percent of the column.
int shownPercent(const RichTextEdit &edit, const QTextBlock &figure)
{
    const qreal column = figureColumn(*edit.document(), figure.position());
    return std::clamp(qRound(pictureRect(figure).width() * 100 / column), 1, 100);
}

} // namespace

FigureActions::FigureActions(RichTextEdit &edit, QObject *parent) :
    QObject(parent), describe(make("figureDescribe", tr("&Alt text…"), "Alt+Shift+A")),
    setWidth(make("figureSetWidth", tr("&Width…"), "Alt+Shift+W")), wider(make("figureWider", tr("Wi&der"), "Alt+Shift+Right")),
    narrower(make("figureNarrower", tr("&Narrower"), "Alt+Shift+Left")),
    ownWidth(make("figureOwnWidth", tr("Picture’s &own size"))), replace(make("figureReplace", tr("&Replace it…"))),
    moveUp(make("figureMoveUp", tr("Move &up"), "Alt+Shift+Up")),
    moveDown(make("figureMoveDown", tr("Move do&wn"), "Alt+Shift+Down")), remove(make("figureRemove", tr("&Delete it"))),
    fetch(make("figureFetch", tr("&Fetch it"))), fetchAll(make("figureFetchAll", tr("Fetch a&ll pictures on the net"))),
    m_edit(edit)
{
    connect(describe, &QAction::triggered, this, &FigureActions::describeRequested);
    connect(setWidth, &QAction::triggered, this, &FigureActions::widthRequested);
    connect(replace, &QAction::triggered, this, &FigureActions::replaceRequested);
    act(wider, [this](const QTextBlock &) { changeWidth(1); });
    act(narrower, [this](const QTextBlock &) { changeWidth(-1); });
    act(ownWidth, [this](const QTextBlock &figure) {
        Figure changed = figureIn(figure);
        changed.width = 0;
        changeFigure(m_edit, figure, changed);
    });
    act(moveUp, [this](const QTextBlock &figure) { moveFigure(m_edit, figure, Direction::Up); });
    act(moveDown, [this](const QTextBlock &figure) { moveFigure(m_edit, figure, Direction::Down); });
    act(remove, [this](const QTextBlock &figure) { deleteFigure(m_edit, figure); });
    act(fetch, [this](const QTextBlock &figure) { Q_EMIT fetchRequested({figureIn(figure).address}); });
    connect(fetchAll, &QAction::triggered, this, [this] {
        QStringList addresses;
        for (const Figure &figure : unfetchedPictures(m_edit.body()))
            addresses << figure.address;
        addresses.removeDuplicates();
        Q_EMIT fetchRequested(addresses);
    });
    for (QAction *action : findChildren<QAction *>())
        edit.addAction(action);
    connect(&edit, &RichTextEdit::cursorStateChanged, this, &FigureActions::showState);
    showState();
}

QList<QList<QAction *>> FigureActions::groups() const
{
    return {{describe, setWidth, wider, narrower, ownWidth}, {moveUp, moveDown}, {replace, remove}, {fetch, fetchAll}};
}

QMenu *FigureActions::makeContextMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->addActions({fetch, replace, describe});
    menu->addSeparator();
    menu->addActions({setWidth, wider, narrower, ownWidth});
    menu->addSeparator();
    menu->addActions({moveUp, moveDown, remove});
    return menu;
}

QAction *FigureActions::make(const char *name, const QString &text, const char *shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    if (shortcut)
        action->setShortcut(QKeySequence(QLatin1StringView(shortcut)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

template <typename Act> void FigureActions::act(QAction *action, Act act)
{
    connect(action, &QAction::triggered, this, [this, act] {
        if (const QTextBlock figure = figureAround(m_edit.textCursor()); figure.isValid())
            act(figure);
    });
}

void FigureActions::changeWidth(int tenths)
{
    const QTextBlock figure = figureAround(m_edit.textCursor());
    Figure changed = figureIn(figure);
    const int percent = changed.width > 0 ? changed.width : shownPercent(m_edit, figure);
    changed.width = std::clamp(percent + tenths * widthStep, narrowest, 100);
    changeFigure(m_edit, figure, changed);
}

void FigureActions::showState()
{
    const QTextBlock figure = figureAround(m_edit.textCursor());
    const bool changeable = figure.isValid() && !m_edit.isReadOnly();
    for (QAction *action : {describe, setWidth, wider, narrower, ownWidth, replace, remove})
        action->setEnabled(changeable);
    moveUp->setEnabled(changeable && canMoveFigure(figure, Direction::Up));
    moveDown->setEnabled(changeable && canMoveFigure(figure, Direction::Down));
    const bool isRemote = figure.isValid() && !figureIn(figure).address.isEmpty();
    fetch->setVisible(isRemote);
    fetch->setEnabled(changeable && isRemote);
    fetchAll->setEnabled(!m_edit.isReadOnly());
    replace->setText(isRemote ? tr("&Choose a file…") : tr("&Replace it…"));
    remove->setText(isRemote ? tr("&Drop it") : tr("&Delete it"));
}

} // namespace gaoqian
