#include "shell/windowbars.h"

#include "editor/actions/editoractions.h"
#include "shell/actions/windowactions.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WindowBars)
};

QWidget *stretch()
{
    auto *filler = new QWidget;
    filler->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return filler;
}

QToolBar *addBar(QMainWindow &window, const QString &name, const QString &title)
{
    QToolBar *bar = window.addToolBar(title);
    bar->setObjectName(name);
    bar->setMovable(false);
    return bar;
}

} // namespace

WindowBars::WindowBars(QMainWindow &window, const WindowActions &actions, const EditorActions &writing, QMenu *colours,
                       const QList<QWidget *> &state, QWidget *strip)
{
    QToolBar *bar = addBar(window, u"writing"_s, Tr::tr("Writing"));
    bar->setIconSize({20, 20});
    bar->addActions({actions.newArticle, actions.import});
    bar->addSeparator();
    fillWriting(*bar, writing, colours);
    bar->addWidget(stretch());
    for (QWidget *widget : state)
        bar->addWidget(widget);

    window.addToolBarBreak();
    addBar(window, u"strip"_s, Tr::tr("Chain"))->addWidget(strip);
    strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WindowBars::fillWriting(QToolBar &bar, const EditorActions &writing, QMenu *colours)
{
    using enum EditorAct;
    static const QHash<EditorAct, QString> icons{{Undo, u"undo"_s},
                                                 {Redo, u"redo"_s},
                                                 {Bold, u"bold"_s},
                                                 {Italic, u"italic"_s},
                                                 {Underline, u"underline"_s},
                                                 {Strike, u"strike"_s},
                                                 {BulletList, u"list-bullet"_s},
                                                 {NumberedList, u"list-number"_s},
                                                 {RunInLead, u"run-in"_s},
                                                 {PaintFormat, u"paint-format"_s},
                                                 {ClearFormatting, u"clear-format"_s},
                                                 {Quote, u"quote"_s},
                                                 {Link, u"link"_s},
                                                 {Figure, u"figure"_s},
                                                 {Table, u"table"_s},
                                                 {Divider, u"divider"_s}};
    for (auto icon = icons.cbegin(); icon != icons.cend(); ++icon)
        writing.action(icon.key())->setIcon(actionIcon(icon.value()));
    const auto addActs = [&](std::initializer_list<EditorAct> acts) {
        for (EditorAct act : acts)
            bar.addAction(writing.action(act));
        bar.addSeparator();
    };
    addActs({Undo, Redo});
    bar.addWidget(writing.makeStyleBox(&bar));
    addActs({Bold, Italic, Underline});
    bar.addAction(colours->menuAction());
    if (auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(colours->menuAction())))
        button->setPopupMode(QToolButton::InstantPopup);
    addActs({RunInLead, PaintFormat, ClearFormatting});
    addActs({BulletList, NumberedList, Quote});
    addActs({Link, Figure, Table, Divider});
}

} // namespace gaoqian
