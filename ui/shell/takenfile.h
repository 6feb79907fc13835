// One file, one picture of the clipboard or of the web, read and made ready for the story: the slow part of a drop, fit for a
// worker thread.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "newsroom/intakereport.h"

#include <QImage>
#include <QString>

namespace gaoqian {

/// What is to be taken in: the file at `path`, else the bytes of a picture, else `image`.
struct FileToTake {
    QString path = {};
    QImage image = {};
    QString alt = {}; ///< What is known to be seen in `image`.
    QByteArray bytes = {};
    QString name = {}; ///< What `bytes` are called.
};

/// What came of it.
struct TakenFile {
    QString name = {};  ///< As a person knows it: the file's name, or “the pasted picture”.
    Blocks blocks = {}; ///< A figure, or the text of a document; empty when it was refused.
    QList<Asset> assets = {};
    IntakeReport report = {}; ///< What was dropped or changed in a document, and what came along with it.
    QString refusal = {};     ///< Why nothing could be taken in; names the file. Empty when all is well.
};

/// Reads, sniffs, scales. Pictures are told by their bytes, whatever the file is called. Touches no widget and no database.
TakenFile takeInFile(const FileToTake &file);

/// What file dialogs show as pictures.
QString pictureFilter();

} // namespace gaoqian
