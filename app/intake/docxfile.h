// A Word file opened: its parts, and what its readers find and share on their way through it.
#pragma once

#include "article/asset.h"
#include "intake/docxnumbering.h"
#include "intake/docxstyles.h"
#include "intake/intake.h"
#include "intake/ooxml.h"

namespace gaoqian {

/// What was met on the way, for the notes.
struct DocxFindings {
    QList<Asset> assets;
    QStringList brokenPictures; ///< Why pictures could not be taken in.
    QList<ForeignComment> comments;
    int remotePictures = 0;
    int lostPictures = 0; ///< Linked to files elsewhere, or charts and drawings that are no pictures.
    int insertions = 0;
    int deletions = 0;
    int textBoxes = 0;
    int recountedLists = 0; ///< Numbered lists that do not begin with 1 and now do.
    int embedded = 0;       ///< Documents inside the document.
    int tooDeep = 0;
};

struct DocxFile {
    ooxml::Package package;
    QString main; ///< Name of the main part.
    std::unique_ptr<pugi::xml_document> document, stylesXml, numberingXml, footnotes, endnotes, comments, properties;
    DocxStyles styles;
    DocxNumbering numbering;
    DocxFindings findings;
    QHash<QString, QString> pictures; ///< Asset by part, empty for a broken one: a picture shown twice is read once.

    /// An Input error that says what the file is where it is no Word file, and what to do.
    static Result<DocxFile> open(const QByteArray &bytes);
};

} // namespace gaoqian
