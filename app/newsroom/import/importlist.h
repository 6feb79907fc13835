// Which files are meant when a person, or a shell, gives files and folders to be taken in.
#pragma once

#include <QStringList>

namespace gaoqian {

struct ImportList {
    QStringList files; ///< In the order of names, as people count ("稿2" before "稿10"); each once.
    int leftAlone = 0; ///< How many pictures, sounds and films in the folders are no stories, so that nobody misses them.
};

/// The files that `paths` name. A file that is named itself is always meant. Of a folder, everything in it and below it is, but:
/// hidden files, what programs leave lying about (`~$x.docx`, `.~lock.x#`, `Thumbs.db`, `desktop.ini`, half downloads), the files
/// folder of a saved web page (`NAME_files`, `NAME.files` beside `NAME.html`), and pictures, sounds and films. Links to folders
/// are not followed: they may lead in circles. A path that is not there stays in the list, so that its failure is told.
ImportList filesToImport(const QStringList &paths);

/// What file dialogs show as stories, patterns only: "*.docx *.dotx …".
QString storyPatterns();

} // namespace gaoqian
