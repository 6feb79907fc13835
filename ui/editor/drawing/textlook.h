// How text looks in the writing view: sizes, fonts and colours that follow from what a block is, laid over the document while it
// is drawn. Nothing of it is in the document, so it is in no undo step and in no body, and it follows the palette.
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace gaoqian {

/// The accent of the whole window: the vermilion of a seal.
inline constexpr QRgb vermilion = 0xffc8372d;

/// A caption's letters beside the text's.
inline constexpr qreal captionScale = 0.88;

/// Font families for running text, for headings and for leads, first the ones to prefer.
QStringList textFamilies();
QStringList headingFamilies();
QStringList leadFamilies();

/// Halfway between text and paper.
QColor mutedColour(const QPalette &palette);

/// How an emphasis colour of the theme is shown on this palette; the accent for a name that the program does not know.
QColor emphasisColour(const QString &name, const QPalette &palette);
/// What a person calls it; the name itself for one that the program does not know.
QString emphasisColourLabel(const QString &name);

class TextLook : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit TextLook(QTextDocument *document);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QPalette m_palette;
};

} // namespace gaoqian
