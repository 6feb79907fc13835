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

/// 字数 as Word counts it for Chinese text: every CJK character and every CJK or full-width punctuation mark is one, every run of
/// Latin letters, digits and the marks joined to them is one word ("57.69%", "e-mail"); blanks count nothing.
int wordCount(QStringView text);

/// The body's 字数; headline parts are counted apart.
int wordCount(const Blocks &blocks);

} // namespace gaoqian
