// How much intake takes, in one place. Every limit is there because something real or hostile goes wrong past it.
#pragma once

#include <QtGlobal>

namespace gaoqian::limits {

/// A Word paste with its pictures inside is a few MB; every byte costs about eight while it is being taken in.
inline constexpr qint64 inputBytes = 32 * 1024 * 1024;

/// A story that was saved elsewhere with its pictures. Qt reads no JSON past 128 MB.
inline constexpr qint64 packedBytes = 120 * 1024 * 1024;

/// Elements inside elements that are handed to the parser, which takes time in proportion to the depth for every further tag.
/// Real pages stay below 60, WeChat's editors below 120. Deeper tags are dropped, their text is kept.
inline constexpr int elementDepth = 200;

/// Depth of the finished tree: a little more than `elementDepth` because the parser adds elements of its own. Whatever gets
/// past is taken in without its formatting.
inline constexpr int treeDepth = 500;

/// Memory of the parser's tree. A few bytes of markup can make it copy hundreds of open formatting elements into each paragraph.
inline constexpr qint64 treeBytes = 256 * 1024 * 1024;

/// Time for the parser. Real input of `inputBytes` takes a fifth of it.
inline constexpr int parseMilliseconds = 3000;

/// Tables inside tables. Layouts of old pages need three; deeper ones are unrolled to their text.
inline constexpr int tableDepth = 3;

/// The same in Word files, where such layouts were pasted into another table.
inline constexpr int docxTableDepth = 4;

/// Columns of one table: a grid is rows times columns, and a row of wide spans costs next to nothing to write. What stands
/// further right is kept in the last column.
inline constexpr int tableColumns = 100;

/// Style sheets that are read for what their classes mean. Word and Excel write 20 to 60 KB.
inline constexpr qint64 sheetBytes = 512 * 1024;

/// An RTF text beside the HTML on the clipboard: pictures take twice their bytes in it.
inline constexpr qint64 rtfBytes = 128 * 1024 * 1024;

/// Bytes of one picture.
inline constexpr qint64 pictureBytes = 32 * 1024 * 1024;

/// Pixels of one picture: phones make 50 to 108 million, a bomb of a few KB can claim billions.
inline constexpr qint64 picturePixels = 120'000'000;

/// Longest side of a picture as it is kept, in pixels. Larger ones are scaled: no page shows more.
inline constexpr int pictureSide = 2560;

/// Entries of a packed file. Manuscripts have dozens, one with a picture on every page some hundreds.
inline constexpr int zipEntries = 5000;

/// What all entries of a packed file that we read unpack to. A few KB can claim to be terabytes.
inline constexpr qint64 unpackedBytes = 192 * 1024 * 1024;

/// One XML part unpacked: a book of a million characters has some 20 MB, and its tree takes about three times as much.
inline constexpr qint64 xmlBytes = 40 * 1024 * 1024;

/// Elements of one XML part: each costs some 60 bytes of memory, and four in the file. The book above has 900,000.
inline constexpr qsizetype xmlElements = 1'500'000;

/// Elements inside elements of an XML part that are read as what they are; deeper text is kept as text.
inline constexpr int xmlDepth = 200;

/// Time after which further documents inside a Word file are only named: a file of a few KB can show a slow one a thousand times.
inline constexpr int chunksMilliseconds = 1000;

/// Foot- and endnotes of one story.
inline constexpr int notes = 2000;

/// Nodes of a web page that are searched for the story. News pages have 3,000 to 20,000; looking costs about 300 bytes for each.
inline constexpr int outlineNodes = 500'000;

/// Parts of a web page in one file (MHTML), multiparts taken apart. A saved page has one for each picture, style sheet and frame.
inline constexpr int mimeParts = 5000;

/// Multiparts inside multiparts: a mail with attachments and its text in two kinds needs three.
inline constexpr int mimeDepth = 8;

/// Line breaks of a plain text: a book has 50,000 lines, with two characters behind some systems' each. A line costs 80 bytes.
inline constexpr qsizetype textBreaks = 400'000;

/// Markdown of one story: a book has a million, and its parser takes time with the square of what is marked in a hostile way.
inline constexpr qsizetype markdownCharacters = 4'000'000;

/// Pictures of one story.
inline constexpr int pictures = 500;

} // namespace gaoqian::limits
