// What files are that are no text and no .docx: told by their bytes, because names lie (a ".doc" is often a web page, RTF or
// a .docx). Each is named as what it is, with what to do.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace gaoqian {

enum class ForeignKind {
    Other,       ///< Text, a .docx, or nothing that is known here.
    OldWord,     ///< Word 97 to 2003, and what WPS writes as .doc or .wps.
    OldWorks,    ///< Microsoft Works (.wps).
    OldExcel,    ///< Excel or the spreadsheets of WPS before .xlsx.
    OldSlides,   ///< PowerPoint or the slides of WPS before .pptx.
    OtherOffice, ///< Another compound file: Hangul, Visio, a mail of Outlook ...
    Locked,      ///< Any of Office's kinds, encrypted.
    Rtf,
    OpenDocument, ///< A text of LibreOffice (.odt, .ott, or .fodt).
    WordXml,      ///< Word's single-file XML of 2003 or "flat OPC".
    PagesDocument,
    Pdf,
};

ForeignKind foreignKind(const QByteArray &bytes);

/// Why a file of this kind is not taken in and what to do instead; nothing for `Other`.
std::optional<Error> refusalOf(ForeignKind kind);

/// Whether an office suite could turn the file into a .docx without asking anybody: old Word and Works files, RTF, OpenDocument
/// texts and Word's XML, unless they are locked.
bool couldBeConverted(const QByteArray &bytes);

} // namespace gaoqian
