// An article's words: the body as plain text, the pictures that it uses, and 字数.
#pragma once

#include "article/article.h"

#include <QStringView>

namespace gaoqian {

QString plainText(const Runs &runs);

/// The body's text, one line for each paragraph, heading (label and heading are two lines), caption and table cell, with
/// `separator` between. U+2028 becomes a separator too. Figures without a caption and dividers give nothing.
QString plainText(const Blocks &blocks, const QString &separator = QStringLiteral("\n"));

/// Every asset that the article shows (figures in the order of the body, then the cover), each once.
QStringList assetsOf(const Article &article);

/// Every figure of the body in reading order, those in lists, quotes and tables too.
QList<Figure> figuresOf(const Blocks &blocks);

/// Those whose picture is still on the net: they show nothing on the page until it is fetched, or a file takes its place.
QList<Figure> unfetchedPictures(const Blocks &blocks);

/// How many figures tell nothing to a reader who cannot see them.
int figuresWithoutAlt(const Blocks &blocks);

/// 字数 as Word counts it for Chinese text: every CJK character and every CJK or full-width punctuation mark is one, every run of
/// Latin letters, digits and the marks joined to them is one word ("57.69%", "e-mail"); blanks count nothing.
int wordCount(QStringView text);

/// The body's 字数; headline parts are counted apart.
int wordCount(const Blocks &blocks);

} // namespace gaoqian
