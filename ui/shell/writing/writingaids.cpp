#include "shell/writing/writingaids.h"

#include "editor/actions/specialcharacters.h"
#include "editor/pane/linkhint.h"
#include "editor/pane/richtextedit.h"
#include "shell/insert/pasteboard.h"
#include "shell/settings/preferences.h"
#include "shell/writing/autocorrectactions.h"
#include "shell/writing/firstlineindent.h"
#include "shell/writing/tidyup.h"
#include "shell/writing/writingpane.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gaoqian {

WritingAids::WritingAids(BodyIntake &intake, PictureShelf &pictures, WritingPane &pane, Dialogs &dialogs,
                         Preferences &preferences, QWidget *window) :
    QObject(window),
    m_preferences(preferences), m_window(window), m_characterAction(new QAction(tr("Special &characters…"), this)),
    m_indent(std::make_unique<FirstLineIndent>(pane.body(), preferences, window)),
    m_pasteboard(std::make_unique<Pasteboard>(intake, pictures, pane.body(), dialogs, window)),
    m_tidy(std::make_unique<TidyUp>(pane.body(), window)), m_typing(new AutocorrectActions(pane, preferences, this))
{
    m_characterAction->setObjectName(u"specialCharacters"_s);
    m_characterAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    window->addAction(m_characterAction);
    connect(m_characterAction, &QAction::triggered, this, &WritingAids::openCharacters);
    connect(m_indent.get(), &FirstLineIndent::remarked, this, &WritingAids::remarked);
    connect(m_tidy.get(), &TidyUp::remarked, this, &WritingAids::remarked);
    connect(new LinkHint(&pane.body()), &LinkHint::addressChanged, this,
            [this](const QString &address) { Q_EMIT remarked(address.isEmpty() ? QString() : tr("Link to %1").arg(address)); });
}

WritingAids::~WritingAids() = default;

void WritingAids::fillFormat(QMenu &menu) const
{
    menu.addSeparator();
    menu.addAction(m_indent->action());
}

void WritingAids::fillInsert(QMenu &menu) const
{
    menu.addSeparator();
    menu.addAction(m_characterAction);
}

void WritingAids::openCharacters()
{
    if (!m_characters) {
        m_characters = new SpecialCharacters(m_window);
        m_characters->setRecent(m_preferences.recentCharacters());
        connect(m_characters, &SpecialCharacters::recentChanged, this,
                [this](const QStringList &texts) { m_preferences.setRecentCharacters(texts); });
    }
    m_characters->open();
}

void WritingAids::fillTools(QMenu &menu) const
{
    menu.addAction(m_tidy->action());
    menu.addSeparator();
    menu.addActions(m_typing->actions());
}

} // namespace gaoqian
