// One file, one picture of the clipboard or of the web, read and made ready for the story: the slow part of a drop, fit for a
// worker thread.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "newsroom/import/importer.h"

#include <QImage>
#include <QString>

namespace gaoqian {

/// What is to be taken in: the file at `path`, else the bytes of a picture, else `image`.
struct FileToTake {
    QString path = {};
    QImage image = {};
    QString alt = {}; ///< What is known to be seen in `image`.
    QByteArray bytes = {};
    QString name = {};      ///< What `bytes` are called.
    Converter convert = {}; ///< For a file that only other programs can read; without one it waits.
};

/// What came of it.
struct TakenFile {
    QString name = {};  ///< As a person knows it: the file's name, or “the pasted picture”.
    Blocks blocks = {}; ///< A figure, or the text of a document; empty when it was refused.
    QList<Asset> assets = {};
    IntakeReport report = {}; ///< What was dropped or changed in a document, and what came along with it.
    QString refusal = {};     ///< Why nothing could be taken in; empty when all is well.
    bool isDocument = false;  ///< No picture: its text stands in the story.
    bool waits = false;       ///< Only another program can read it: nothing was taken in, and nothing is wrong with it.
};

/// Reads, sniffs, scales. Pictures are told by their bytes, whatever the file is called. Touches no widget and no database.
/// Converting takes as long as the other program does.
TakenFile takeInFile(const FileToTake &file);

/// What file dialogs show as pictures.
QString pictureFilter();

} // namespace gaoqian
