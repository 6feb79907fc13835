#include "editor/actions/editoractions.h"

#include "editor/actions/colourmenu.h"
#include "editor/actions/formatpainter.h"
#include "editor/commands/runinlead.h"
#include "editor/pane/richtextedit.h"

#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QIcon>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTextDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct StyleAct {
    EditorAct act;
    Style style;
};
constexpr StyleAct styleActs[] = {
    {EditorAct::Bold, Style::Bold},     {EditorAct::Italic, Style::Italic},           {EditorAct::Underline, Style::Underline},
    {EditorAct::Strike, Style::Strike}, {EditorAct::Superscript, Style::Superscript}, {EditorAct::Subscript, Style::Subscript},
};

struct BlockAct {
    EditorAct act;
    BlockStyle style;
};
constexpr BlockAct blockActs[] = {
    {EditorAct::Text, BlockStyle::Text},         {EditorAct::Lead, BlockStyle::Lead},
    {EditorAct::Heading2, BlockStyle::Heading2}, {EditorAct::Heading3, BlockStyle::Heading3},
    {EditorAct::Heading4, BlockStyle::Heading4},
};

struct AlignAct {
    EditorAct act;
    Align align;
};
constexpr AlignAct alignActs[] = {
    {EditorAct::AlignNatural, Align::Natural},
    {EditorAct::AlignCentre, Align::Centre},
    {EditorAct::AlignRight, Align::Right},
    {EditorAct::AlignJustify, Align::Justify},
};

bool innermostIs(const Nesting &nesting, Level::Kind kind) { return !nesting.isEmpty() && nesting.constLast().kind == kind; }

} // namespace

EditorActions::EditorActions(RichTextEdit *edit, QObject *parent) :
    QObject(parent), m_edit(edit), m_painter(new FormatPainter(edit))
{
    addHistory();
    addText();
    addSetting();
    addBlocks();
    addLists();
    addAlignment();
    addSections();
    addInsertions();
    connect(edit, &RichTextEdit::cursorStateChanged, this, &EditorActions::showState);
    edit->installEventFilter(this);
    showState();
}

QList<QAction *> EditorActions::all() const { return group(EditorAct::Undo, EditorAct::PastePlain); }

QList<QAction *> EditorActions::group(EditorAct first, EditorAct last) const
{
    QList<QAction *> actions;
    for (int act = int(first); act <= int(last); ++act)
        actions.append(action(EditorAct(act)));
    return actions;
}

template <typename Trigger>
QAction *EditorActions::add(EditorAct act, const char *icon, const QString &text, const QKeySequence &shortcut, Trigger trigger)
{
    auto *made = new QAction(QIcon::fromTheme(QLatin1StringView(icon)), text, this);
    made->setObjectName(QLatin1StringView(QMetaEnum::fromType<EditorAct>().valueToKey(int(act))));
    made->setShortcut(shortcut);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // A Chinese text carries its Alt letter in brackets: 粗体(&B).
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_s);
    QString tip = text;
    tip.remove(mnemonic);
    made->setToolTip(shortcut.isEmpty() ? tip : tr("%1 (%2)").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    connect(made, &QAction::triggered, m_edit, std::move(trigger));
    m_edit->addAction(made);
    m_actions.insert(act, made);
    return made;
}

void EditorActions::addHistory()
{
    // they do nothing here: the history is that of the whole story, which drives them
    add(EditorAct::Undo, "edit-undo", tr("&Undo"), QKeySequence::Undo, [] {})->setEnabled(false);
    add(EditorAct::Redo, "edit-redo", tr("&Redo"), QKeySequence::Redo, [] {})->setEnabled(false);
}

void EditorActions::addText()
{
    const QKeySequence none;
    const QKeySequence strike(u"Ctrl+Shift+X"_s);
    const struct {
        EditorAct act;
        const char *icon;
        QString text;
        QKeySequence shortcut;
    } rows[] = {
        {EditorAct::Bold, "format-text-bold", tr("&Bold"), QKeySequence::Bold},
        {EditorAct::Italic, "format-text-italic", tr("&Italic"), QKeySequence::Italic},
        {EditorAct::Underline, "format-text-underline", tr("&Underline"), QKeySequence::Underline},
        {EditorAct::Strike, "format-text-strikethrough", tr("&Strike through"), strike},
        {EditorAct::Superscript, "format-text-superscript", tr("Su&perscript"), none},
        {EditorAct::Subscript, "format-text-subscript", tr("Su&bscript"), none},
    };
    RichTextEdit *edit = m_edit;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const Style style = styleActs[i].style;
        add(rows[i].act, rows[i].icon, rows[i].text, rows[i].shortcut, [edit, style] {
            edit->toggleStyle(style);
        })->setCheckable(true);
    }
}

void EditorActions::addSetting()
{
    RichTextEdit *edit = m_edit;
    add(EditorAct::RunInLead, "format-text-bold", tr("&Run-in lead"), QKeySequence(u"Ctrl+Shift+B"_s), [this, edit] {
        bool done = false;
        edit->perform([&done](QTextCursor &cursor) { done = toggleRunInLead(cursor); });
        if (!done)
            Q_EMIT remarked(tr("No opening phrase here: it ends with punctuation within the first %1 characters, or select it")
                                .arg(longestOpeningPhrase));
        showState();
    })->setCheckable(true);
    QAction *paint = add(EditorAct::PaintFormat, "edit-paste-style", tr("Format &painter"), QKeySequence(u"Ctrl+Shift+C"_s),
                         [painter = m_painter] { painter->trigger(); });
    paint->setCheckable(true);
    paint->setToolTip(tr("%1: select the text that is to look the same; twice for several places").arg(paint->toolTip()));
    connect(paint, &QAction::triggered, this, [this] { showState(); });
    connect(m_painter, &FormatPainter::activeChanged, paint, &QAction::setChecked);
    add(EditorAct::ClearFormatting, "edit-clear", tr("&Clear formatting"), QKeySequence(u"Ctrl+\\"_s),
        [edit] { edit->clearFormatting(); });
}

void EditorActions::addBlocks()
{
    const struct {
        const char *icon;
        QString text;
        QString shortcut;
    } rows[] = {
        {"format-paragraph", tr("&Text"), u"Ctrl+0"_s},
        {"format-text-lead", tr("&Lead"), u"Ctrl+Shift+L"_s},
        {"format-text-heading", tr("Section &heading"), u"Ctrl+1"_s},
        {"format-text-heading", tr("S&ubheading"), u"Ctrl+2"_s},
        {"format-text-heading", tr("S&mall heading"), u"Ctrl+3"_s},
    };
    RichTextEdit *edit = m_edit;
    auto *exclusive = new QActionGroup(this);
    exclusive->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const BlockStyle style = blockActs[i].style;
        QAction *made = add(blockActs[i].act, rows[i].icon, rows[i].text, QKeySequence(rows[i].shortcut),
                            [edit, style] { edit->toggleBlockStyle(style); });
        made->setCheckable(true);
        exclusive->addAction(made);
    }
}

void EditorActions::addLists()
{
    RichTextEdit *edit = m_edit;
    add(EditorAct::BulletList, "format-list-unordered", tr("&Bulleted list"), QKeySequence(u"Ctrl+Shift+8"_s), [edit] {
        edit->toggleList(false);
    })->setCheckable(true);
    add(EditorAct::NumberedList, "format-list-ordered", tr("&Numbered list"), QKeySequence(u"Ctrl+Shift+7"_s), [edit] {
        edit->toggleList(true);
    })->setCheckable(true);
    add(EditorAct::Nest, "format-indent-more", tr("List item one level &deeper"), QKeySequence(u"Ctrl+]"_s),
        [edit] { edit->nestItem(); });
    add(EditorAct::Unnest, "format-indent-less", tr("List item one level h&igher"), QKeySequence(u"Ctrl+["_s),
        [edit] { edit->unnestItem(); });
    add(EditorAct::Quote, "format-text-blockquote", tr("&Quote"), QKeySequence(u"Ctrl+Shift+Q"_s), [edit] {
        edit->toggleQuote();
    })->setCheckable(true);
}

void EditorActions::addAlignment()
{
    const struct {
        const char *icon;
        QString text;
        QString shortcut;
    } rows[] = {
        {"format-justify-left", tr("Align &left"), u"Ctrl+L"_s},
        {"format-justify-center", tr("C&entre"), u"Ctrl+E"_s},
        {"format-justify-right", tr("Align &right"), u"Ctrl+R"_s},
        {"format-justify-fill", tr("&Justify"), u"Ctrl+J"_s},
    };
    RichTextEdit *edit = m_edit;
    auto *exclusive = new QActionGroup(this);
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const Align align = alignActs[i].align;
        QAction *made = add(alignActs[i].act, rows[i].icon, rows[i].text, QKeySequence(rows[i].shortcut),
                            [edit, align] { edit->setAlign(align); });
        made->setCheckable(true);
        exclusive->addAction(made);
    }
}

void EditorActions::addSections()
{
    RichTextEdit *edit = m_edit;
    add(EditorAct::SectionLabel, "tag", tr("Section &label…"), {}, [this] { Q_EMIT labelRequested(); });
    add(EditorAct::NumberSections, "format-list-ordered", tr("&Number sections"), {}, [edit] { edit->numberSections(); });
    add(EditorAct::RemoveSectionNumbers, "edit-clear", tr("&Remove section numbers"), {},
        [edit] { edit->removeSectionNumbers(); });
}

void EditorActions::addInsertions()
{
    RichTextEdit *edit = m_edit;
    add(EditorAct::Link, "insert-link", tr("Lin&k…"), QKeySequence(u"Ctrl+K"_s), [this] { Q_EMIT linkRequested(); });
    add(EditorAct::CopyLink, "edit-copy", tr("Copy link &address"), {}, [this, edit] {
        const QString address = edit->cursorState().link;
        QGuiApplication::clipboard()->setText(address);
        Q_EMIT remarked(tr("Copied: %1").arg(address));
    });
    add(EditorAct::RemoveLink, "remove-link", tr("&Remove link"), QKeySequence(u"Ctrl+Shift+K"_s), [edit] { edit->setLink({}); });
    add(EditorAct::Figure, "insert-image", tr("&Picture…"), QKeySequence(u"Ctrl+Shift+I"_s),
        [this] { Q_EMIT figureRequested(); });
    add(EditorAct::Table, "insert-table", tr("&Table…"), {}, [this] { Q_EMIT tableRequested(); });
    add(EditorAct::Divider, "insert-horizontal-rule", tr("&Divider"), {}, [edit] { edit->insertDivider(); });
    add(EditorAct::PastePlain, "edit-paste", tr("Paste as plain te&xt"), QKeySequence(u"Ctrl+Shift+V"_s),
        [edit] { edit->pasteAsPlainText(); });
}

QMenu *EditorActions::makeColourMenu(const QStringList &names, QWidget *parent) const
{
    return new ColourMenu(m_edit, names, parent);
}

QComboBox *EditorActions::makeStyleBox(QWidget *parent) const
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(tr("Style"));
    box->setToolTip(tr("Style"));
    box->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    box->addItems({tr("Text"), tr("Lead"), tr("Section heading"), tr("Subheading"), tr("Small heading"), tr("Quote")});
    RichTextEdit *edit = m_edit;
    connect(box, &QComboBox::activated, edit, [edit](int index) {
        edit->applyBlockStyle(BlockStyle(index));
        edit->setFocus();
    });
    const auto show = [edit, box] {
        const std::optional<BlockStyle> style = blockStyle(edit->cursorState().shape);
        box->setCurrentIndex(style ? int(*style) : -1);
        box->setEnabled(style.has_value() && !edit->isReadOnly());
    };
    connect(edit, &RichTextEdit::cursorStateChanged, box, show);
    show();
    return box;
}

void EditorActions::showState()
{
    const CursorState state = m_edit->cursorState();
    const BlockShape &shape = state.shape;
    const bool isText = shape.kind == BlockKind::Paragraph || shape.kind == BlockKind::Filler;
    for (const StyleAct &each : styleActs)
        action(each.act)->setChecked(state.styles.testFlag(each.style));
    for (const AlignAct &each : alignActs) {
        action(each.act)->setChecked(shape.align == each.align);
        action(each.act)->setEnabled(isText);
    }
    const auto heading = [&shape](int level) { return shape.kind == BlockKind::Heading && shape.level == level; };
    action(EditorAct::Text)->setChecked(isText && !shape.lead);
    action(EditorAct::Lead)->setChecked(shape.lead);
    action(EditorAct::Heading2)->setChecked(heading(2));
    action(EditorAct::Heading3)->setChecked(heading(3));
    action(EditorAct::Heading4)->setChecked(heading(4));
    const Nesting &nesting = shape.nesting;
    const auto hasLevel = [&nesting](bool list) {
        return std::any_of(nesting.begin(), nesting.end(), [list](const Level &level) { return level.isList() == list; });
    };
    action(EditorAct::BulletList)->setChecked(innermostIs(nesting, Level::Bullets));
    action(EditorAct::NumberedList)->setChecked(innermostIs(nesting, Level::Numbers));
    action(EditorAct::Nest)->setEnabled(hasLevel(true));
    action(EditorAct::Unnest)->setEnabled(hasLevel(true));
    action(EditorAct::Quote)->setChecked(hasLevel(false));
    action(EditorAct::RunInLead)->setChecked(hasRunInLead(m_edit->textCursor()));
    action(EditorAct::RunInLead)->setEnabled(isText || state.hasSelection);
    action(EditorAct::PaintFormat)->setChecked(m_painter->isActive());
    action(EditorAct::CopyLink)->setEnabled(!state.link.isEmpty());
    action(EditorAct::RemoveLink)->setEnabled(state.hasSelection || !state.link.isEmpty());
    action(EditorAct::SectionLabel)->setEnabled(shape.kind == BlockKind::Heading);
    if (m_edit->isReadOnly())
        setCommandsEnabled(false);
}

bool EditorActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::ReadOnlyChange) {
        setCommandsEnabled(true);
        Q_EMIT m_edit->cursorStateChanged(); // whoever shows what can be done looks again
    }
    return QObject::eventFilter(watched, event);
}

void EditorActions::setCommandsEnabled(bool enabled)
{
    // Undo and redo follow the story's history, and a link may be copied from whatever is read.
    const QList<QAction *> commands = group(EditorAct::Bold, EditorAct::PastePlain);
    for (QAction *command : commands) {
        if (command != action(EditorAct::CopyLink))
            command->setEnabled(enabled);
    }
}

} // namespace gaoqian
