// The pane that a story's body is written in: a QTextEdit that holds exactly what the article model can hold. Foreign clipboard
// content reaches it only through the taker that it is given, never through Qt's HTML import.
#pragma once

#include "article/article.h"
#include "editor/document/blockstyle.h"
#include "editor/document/shownpicture.h"
#include "editor/drawing/column.h"
#include "editor/typing/autocorrect.h"

#include <QHash>
#include <QTextEdit>

#include <functional>
#include <memory>
#include <optional>

namespace gaoqian {

class BodyScale;
class InlineObjects;
class TextLook;
struct WritingLook;

/// What the tool bar shows about the place of the cursor.
struct CursorState {
    Styles styles;
    QString link;
    QString colour;
    BlockShape shape;
    bool inTable = false;
    bool hasSelection = false;
};

/// Every command is one undo step and acts on the selection, or on the block or the text to be typed at the cursor. While an
/// input method composes, a command first asks it to finish, and does nothing where it does not.
class RichTextEdit : public QTextEdit {
    Q_OBJECT

public:
    explicit RichTextEdit(QWidget *parent = nullptr);
    ~RichTextEdit() override;

    /// Replaces everything and forgets the history. No `bodyChanged`.
    void setBody(const Blocks &body);
    Blocks body() const;

    /// Asked when a picture is first seen.
    void setAssetSource(AssetSource source);
    /// Of pictures that the next body has, as far as they are known: nothing moves then when they come.
    void setPictureSizes(const QHash<QString, QSize> &sizes);
    /// The asset that was on its way is here.
    void notePicture(const QString &hash);
    /// Takes what others put on the clipboard or drop, and puts in at the cursor what comes of it, now or later. Without one only
    /// plain text is taken.
    using ForeignTaker = std::function<void(const QMimeData &data)>;
    void setForeignTaker(ForeignTaker taker) { m_foreignTaker = std::move(taker); }
    /// Puts `blocks` in the place of what is selected; where there are none, `text` line by line.
    void putPasted(const Blocks &blocks, const QString &text);

    /// Puts into `data` what copied blocks carry for other programs, at once or as long as `data` lives; without it they carry
    /// text alone.
    using Exporter = std::function<void(const Blocks &blocks, QMimeData &data)>;
    void setCopyExporter(Exporter exporter) { m_exporter = std::move(exporter); }
    /// Puts in what `source` holds, as if it were pasted.
    void takeIn(const QMimeData &source) { insertFromMimeData(&source); }

    /// True while an input method shows text that is not yet typed.
    bool isComposing() const { return m_composing; }
    CursorState cursorState() const;

    /// Runs a command on the text cursor as one undo step, and moves the cursor to where it leaves it; nothing while not
    /// `readyToEdit`. What the commands below do goes through here, and so may what other files add to them.
    void perform(const std::function<void(QTextCursor &)> &act);
    /// Asks an input method that composes to finish. False where it does not, and for a read-only text.
    bool readyToEdit();
    /// Makes the body equal to `body` in one undo step, changing only the blocks that differ.
    void changeBody(const Blocks &body);
    void setTypingAids(AutocorrectRules aids) { m_typing.setAids(aids); } ///< Every one is on at first.

    // text
    void toggleStyle(Style style);
    /// Empty takes the link away; an address that an article may not hold (see `cleanLink`) changes nothing.
    void setLink(const QString &address);
    void setColour(const QString &name); ///< Empty for the text's own.
    void clearFormatting();

    // blocks
    void applyBlockStyle(BlockStyle style);  ///< Text also leaves a quote.
    void toggleBlockStyle(BlockStyle style); ///< Text again where all the selection has it already.
    void setLabel(const QString &label);
    void setAlign(Align align);
    void changeIndent(int steps);
    void toggleList(bool ordered);
    void nestItem();
    void unnestItem();
    void toggleQuote();
    void numberSections();
    void removeSectionNumbers();

    // putting in
    void insertBlocks(const Blocks &blocks);
    void insertFigure(const Figure &figure); ///< The cursor goes to its caption.
    /// `rows` counts the header row. The cursor goes to the first cell.
    void insertTable(int rows, int columns, bool headerRow);
    void insertDivider();
    void pasteAsPlainText();

    // how it is shown; neither is in the body or its history
    void setWritingLook(const WritingLook &look);
    Column column() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void columnChanged();
    /// The body may have changed. Also comes for edits that cancel out; compare bodies where it matters.
    void bodyChanged();
    /// The cursor moved, or what is under it was set otherwise: `cursorState` is worth asking again.
    void cursorStateChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    bool canInsertFromMimeData(const QMimeData *source) const override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void insertPasted(const Blocks &blocks); ///< Cells go into cells.
    void noticeEdit();
    void prepareForText();
    void mergeText(const QTextCharFormat &change);
    void fitColumn();
    void followPalette();
    void layOutFigure(const QString &asset);

    InlineObjects *m_objects;
    std::unique_ptr<BodyScale> m_scale;
    TextLook *m_look;
    ForeignTaker m_foreignTaker;
    Exporter m_exporter;
    Autocorrect m_typing{*this};
    bool m_composing = false;
    bool m_loading = false;
    int m_revision = 0; ///< The document's at the last `bodyChanged`.
};

} // namespace gaoqian
