// A Word file opened: its parts, and what its readers find and share on their way through it.
#pragma once

#include "base/result.h"
#include "intake/docx/findings.h"
#include "intake/docx/numbering.h"
#include "intake/docx/styles.h"
#include "intake/files/ooxml.h"

#include <QDeadlineTimer>

#include <functional>
#include <map>

namespace gaoqian {

/// Takes in a document that stands inside a Word file: its name there and its bytes.
using DocxChunkReader = std::function<Result<Intake>(const QString &name, const QByteArray &bytes)>;

/// The documents inside the file that are taken in with it.
struct DocxChunks {
    DocxChunkReader read = {};                ///< Null where they are only named.
    std::optional<QDeadlineTimer> until = {}; ///< When the next are only named too; set with the first.
};

class DocxFile {
public:
    /// An Input error that says what the file is where it is no Word file, and what to do.
    static Result<DocxFile> open(const QByteArray &bytes);

    pugi::xml_node document() const { return m_document->root(); }
    const QByteArray &mainPart() const { return m_main; }
    const ooxml::Relations &relations() const { return m_relations; }
    /// Core properties; null where there are none.
    pugi::xml_node properties();

    /// The root of the part that the document relates to as `type` ("footnotes", "comments"), read when first asked for. Null
    /// where there is none or it is broken: a story without its comments is still a story.
    pugi::xml_node related(const QByteArray &type);
    /// The child of `related(type)` with this id.
    pugi::xml_node related(const QByteArray &type, std::string_view id);
    /// What the part related as `type` refers to.
    const ooxml::Relations &relationsOf(const QByteArray &type);

    DocxNumbering &numbering();

    ooxml::Package package;
    DocxStyles styles;
    DocxFindings findings;
    DocxChunks chunks;
    QHash<QByteArray, QString> pictures; ///< Asset by part, empty for a broken one: a picture shown twice is read once.

private:
    struct Related {
        QByteArray name;
        std::unique_ptr<ooxml::Part> part;
        ooxml::Relations relations;
        QHash<QByteArray, pugi::xml_node> byId;
    };

    explicit DocxFile(ooxml::Package opened) : package(std::move(opened)) {}
    Related &relatedPart(const QByteArray &type);

    QByteArray m_main;
    QByteArray m_propertiesPart;
    ooxml::Relations m_relations;
    std::unique_ptr<ooxml::Part> m_document;
    std::unique_ptr<ooxml::Part> m_properties;
    std::map<QByteArray, Related> m_related;
    std::optional<DocxNumbering> m_numbering;
};

} // namespace gaoqian
