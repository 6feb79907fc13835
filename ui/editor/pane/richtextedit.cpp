// What a command does to the text is in textcommands, blockcommands, nestingcommands and blockkeys; here it is
// only tied to the widget.
#include "editor/pane/richtextedit.h"

#include "article/normalise.h"
#include "editor/commands/blockcommands.h"
#include "editor/commands/bodychange.h"
#include "editor/commands/nestingcommands.h"
#include "editor/commands/textcommands.h"
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "editor/document/normalbody.h"
#include "editor/drawing/blockpainter.h"
#include "editor/drawing/bodyscale.h"
#include "editor/drawing/inlineobjects.h"
#include "editor/drawing/textlook.h"
#include "editor/typing/blockkeys.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace gaoqian {

RichTextEdit::RichTextEdit(QWidget *parent) :
    QTextEdit(parent), m_objects(new InlineObjects(this)), m_scale(std::make_unique<BodyScale>(*this)),
    m_look(new TextLook(document()))
{
    setAccessibleName(tr("Body"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true); // the margins beside the column are paper too
    setBackgroundRole(QPalette::Base);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the column does not jump when the text outgrows the window
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(false);
    setCursorWidth(2);

    m_objects->serve(document());
    followPalette();
    setBody({});

    connect(m_objects, &InlineObjects::sizeKnown, this, &RichTextEdit::layOutFigure, Qt::QueuedConnection);
    connect(document(), &QTextDocument::contentsChange, this, &RichTextEdit::noticeEdit);
    connect(this, &QTextEdit::cursorPositionChanged, this, &RichTextEdit::cursorStateChanged);
    connect(this, &QTextEdit::selectionChanged, this, &RichTextEdit::cursorStateChanged);
    connect(this, &QTextEdit::currentCharFormatChanged, this, &RichTextEdit::cursorStateChanged);
    connect(this, &RichTextEdit::bodyChanged, this, &RichTextEdit::cursorStateChanged);
}

RichTextEdit::~RichTextEdit() = default;

void RichTextEdit::setBody(const Blocks &body)
{
    if (m_composing) {
        QGuiApplication::inputMethod()->reset();
        m_composing = false;
    }
    m_loading = true;
    m_scale->fitIndent();
    DocumentBuilder(*document()).fill(body);
    m_loading = false;
    m_revision = document()->revision();
    moveCursor(QTextCursor::Start);
    Q_EMIT cursorStateChanged();
}

Blocks RichTextEdit::body() const { return bodyOf(*document()); }

void RichTextEdit::setAssetSource(AssetSource source)
{
    m_objects->setAssetSource(std::move(source));
    viewport()->update();
}

void RichTextEdit::setPictureSizes(const QHash<QString, QSize> &sizes) { m_objects->setSizes(sizes); }

void RichTextEdit::notePicture(const QString &hash) { m_objects->noteArrived(hash); }

CursorState RichTextEdit::cursorState() const
{
    const QTextCursor cursor = textCursor();
    const Run style = runStyle(currentCharFormat());
    CursorState state;
    state.styles = cursor.hasSelection() ? commonStyles(cursor) : style.styles;
    const QTextCursor link = linkAround(cursor);
    state.link = link.hasSelection() ? link.charFormat().anchorHref() : QString();
    state.colour = style.colour;
    state.shape = shapeOf(cursor.block());
    state.inTable = cursor.currentTable() != nullptr;
    state.hasSelection = cursor.hasSelection();
    return state;
}

void RichTextEdit::changeBody(const Blocks &body)
{
    perform([&body](QTextCursor &cursor) { gaoqian::changeBody(cursor, normalisedBody(body)); });
}

void RichTextEdit::toggleStyle(Style style) { mergeText(styleChange(style, !cursorState().styles.testFlag(style))); }

void RichTextEdit::setLink(const QString &address)
{
    const QString link = cleanLink(address);
    if (link.isEmpty() == address.isEmpty())
        perform([&link](QTextCursor &cursor) { setLinkAt(cursor, link); });
}

void RichTextEdit::setColour(const QString &name) { mergeText(colourChange(name)); }

void RichTextEdit::clearFormatting()
{
    if (!readyToEdit())
        return;
    if (textCursor().hasSelection())
        gaoqian::clearFormatting(textCursor());
    else
        setCurrentCharFormat(QTextCharFormat());
}

void RichTextEdit::applyBlockStyle(BlockStyle style)
{
    perform([style](QTextCursor &cursor) { gaoqian::applyBlockStyle(cursor, style); });
}
void RichTextEdit::toggleBlockStyle(BlockStyle style)
{
    perform([style](QTextCursor &cursor) {
        gaoqian::applyBlockStyle(cursor, hasBlockStyle(cursor, style) ? BlockStyle::Text : style);
    });
}
void RichTextEdit::setLabel(const QString &label)
{
    perform([&label](QTextCursor &cursor) { gaoqian::setLabel(cursor, label); });
}
void RichTextEdit::setAlign(Align align)
{
    perform([align](QTextCursor &cursor) { gaoqian::setAlign(cursor, align); });
}
void RichTextEdit::changeIndent(int steps)
{
    perform([steps](QTextCursor &cursor) { gaoqian::changeIndent(cursor, steps); });
}
void RichTextEdit::toggleList(bool ordered)
{
    perform([ordered](QTextCursor &cursor) { gaoqian::toggleList(cursor, ordered); });
}
void RichTextEdit::nestItem() { perform(nestItems); }
void RichTextEdit::unnestItem() { perform(unnestItems); }
void RichTextEdit::toggleQuote() { perform(gaoqian::toggleQuote); }
void RichTextEdit::numberSections()
{
    perform([this](QTextCursor &) { gaoqian::numberSections(*document()); });
}
void RichTextEdit::removeSectionNumbers()
{
    perform([this](QTextCursor &) { gaoqian::removeSectionNumbers(*document()); });
}

void RichTextEdit::insertBlocks(const Blocks &blocks)
{
    perform([&blocks](QTextCursor &cursor) { insertBlocksAt(cursor, normalisedBody(blocks)); });
    ensureCursorVisible();
}

void RichTextEdit::insertFigure(const Figure &figure) { insertBlocks({figure}); }

void RichTextEdit::insertTable(int rows, int columns, bool headerRow)
{
    Table table;
    table.headerRows = headerRow ? 1 : 0;
    const TableRow row{QList<TableCell>(std::max(1, columns), TableCell{{Paragraph()}, 1, 1})};
    table.rows = QList<TableRow>(std::max(1, rows), row);
    if (!readyToEdit())
        return;
    perform([&table](QTextCursor &cursor) { insertBlocksAt(cursor, {table}); });
    // only now, after the edit, does Qt know what is in the table
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter);
    if (const QTextTable *made = cursor.currentTable())
        cursor.setPosition(made->firstPosition());
    setTextCursor(cursor);
    ensureCursorVisible();
}

void RichTextEdit::insertDivider()
{
    perform([](QTextCursor &cursor) {
        insertBlocksAt(cursor, {Divider()});
        makeRoomForText(cursor);
    });
}

void RichTextEdit::setWritingLook(const WritingLook &look)
{
    const TopKeeper keeper(*this);
    if (m_scale->setLook(look))
        m_look->rehighlight();
    fitColumn();
    if (m_composing)
        return;
    m_loading = true;
    m_scale->fitIndentOfAll();
    m_loading = false;
    m_revision = document()->revision();
}

Column RichTextEdit::column() const { return m_scale->column(); }

QSize RichTextEdit::minimumSizeHint() const
{
    // without the room beside the column, which gives way first
    return QSize(columnMinimum, fontMetrics().height() * 4);
}

void RichTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_composing) {
        // keys belong to the input method; whatever reaches us here must not change the text under it
        event->accept();
        return;
    }
    QTextCursor cursor = textCursor();
    if (!isReadOnly() && handleBlockKey(*event, cursor)) {
        setTextCursor(cursor);
        ensureCursorVisible();
        event->accept();
        return;
    }
    if (!isReadOnly() && isTyping(*event))
        prepareForText();
    m_typing.handle(*event, [this, event] { QTextEdit::keyPressEvent(event); });
}

void RichTextEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool begins = !event->preeditString().isEmpty() || !event->commitString().isEmpty();
    if (!m_composing && begins && !isReadOnly())
        prepareForText();
    // before Qt acts, so that what it changes for the preedit alone is not reported as a change of the body
    m_composing = !event->preeditString().isEmpty();
    const bool commits = !event->commitString().isEmpty() || event->replacementLength() > 0;
    m_typing.handle(*event, [this, event] { QTextEdit::inputMethodEvent(event); });
    if (commits && m_composing)
        Q_EMIT bodyChanged(); // noticeEdit took it for a part of the composing
}

void RichTextEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    BlockPainter(*this, painter).paint();
}

void RichTextEdit::resizeEvent(QResizeEvent *event)
{
    fitColumn();
    QTextEdit::resizeEvent(event);
}

void RichTextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

QVariant RichTextEdit::loadResource(int, const QUrl &) { return {}; } // nothing in a body is fetched

void RichTextEdit::noticeEdit()
{
    // the revision tells an edit from text that is only laid out or coloured anew
    if (m_loading || m_composing || document()->revision() == m_revision)
        return;
    m_revision = document()->revision();
    Q_EMIT bodyChanged();
}

void RichTextEdit::perform(const std::function<void(QTextCursor &)> &act)
{
    if (!readyToEdit())
        return;
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    act(cursor);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool RichTextEdit::readyToEdit()
{
    if (m_composing)
        QGuiApplication::inputMethod()->commit();
    return !m_composing && !isReadOnly();
}

void RichTextEdit::prepareForText()
{
    QTextCursor cursor = textCursor();
    makeRoomForText(cursor);
    if (cursor != textCursor())
        setTextCursor(cursor);
    if (cursor.hasSelection() || !currentCharFormat().isAnchor())
        return;
    // what is typed at a link's edge is no part of it
    const QTextCursor link = linkAround(cursor);
    if (link.selectionEnd() == cursor.position() || link.selectionStart() == cursor.position()) {
        QTextCharFormat format = currentCharFormat();
        format.clearProperty(QTextFormat::IsAnchor);
        format.clearProperty(QTextFormat::AnchorHref);
        setCurrentCharFormat(format);
    }
}

void RichTextEdit::mergeText(const QTextCharFormat &change)
{
    if (!readyToEdit())
        return;
    if (textCursor().hasSelection())
        changeText(textCursor(), change);
    else
        mergeCurrentCharFormat(change);
    Q_EMIT cursorStateChanged();
}

void RichTextEdit::fitColumn()
{
    const int side = column().side(width() - verticalScrollBar()->sizeHint().width());
    setViewportMargins(side, 0, side, 0);
    Q_EMIT columnChanged();
}

void RichTextEdit::followPalette()
{
    m_objects->setPalette(palette());
    m_look->setPalette(palette());
    viewport()->update();
}

void RichTextEdit::layOutFigure(const QString &asset)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!holdsFigure(block))
            continue;
        if (block.begin().fragment().charFormat().stringProperty(prop::Asset) == asset)
            document()->markContentsDirty(block.position(), block.length());
    }
}

} // namespace gaoqian
