// How long a text is: 字数, characters, paragraphs and pictures, the time that reading takes, and the lengths that the places
// where stories are published allow.
#pragma once

#include "article/article.h"

#include <QStringView>

namespace gaoqian {

/// Counts of a text. 字数 (`words`) is what Word calls it for Chinese: see `wordCount` in article/text.h.
struct TextCounts {
    int wide = 0;        ///< CJK characters and full-width marks.
    int latinWords = 0;  ///< Runs of Latin letters, digits and the marks joined to them.
    int characters = 0;  ///< Everything but blanks, as a reader sees it: 👨‍👩‍👧 is one.
    int punctuation = 0; ///< How many of `characters` are punctuation.
    int paragraphs = 0;  ///< Paragraphs and headings with text, in lists, quotes and tables too. Of blocks only.
    int pictures = 0;    ///< Of blocks only.

    int words() const { return wide + latinWords; }
    bool operator==(const TextCounts &) const = default;
};

TextCounts countsOf(QStringView text);
TextCounts countsOf(const Blocks &blocks);

/// How fast one reads, in minutes: 400 Chinese characters or 200 Latin words in one. Never less than one for any text.
inline constexpr int wideAMinute = 400;
inline constexpr int latinWordsAMinute = 200;
int readingMinutes(const TextCounts &counts);

/// How many characters WeChat's back office takes for each part of an article, as its interface for drafts (draft/add) says;
/// every character is one, Chinese or not.
namespace wechat {
inline constexpr int titleLimit = 32;
inline constexpr int authorLimit = 16;
inline constexpr int digestLimit = 128;
inline constexpr int bodyLimit = 20000;
} // namespace wechat

/// Characters as WeChat counts them: code points, blanks too.
int codePoints(QStringView text);

} // namespace gaoqian
