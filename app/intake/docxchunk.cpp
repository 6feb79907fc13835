#include "intake/docxchunk.h"

#include "article/text.h"
#include "intake/docxintake.h"
#include "intake/limits.h"

namespace gaoqian {

namespace {

Result<Intake> takeInPiece(const QByteArray &bytes, const QByteArray &part)
{
    const auto format = guessFormat(QString::fromUtf8(part), bytes);
    if (!format)
        return format.error();
    return *format == Format::Docx ? takeInDocxInside(bytes) : takeIn(bytes, *format, Purpose::Paste);
}

/// What the piece brings along, at the places where it comes to stand.
void keepFindings(Intake &&piece, DocxFindings &findings)
{
    const BodyPlace before = findings.written;
    for (const Asset &asset : std::as_const(piece.assets)) {
        const auto isSame = [&](const Asset &known) { return known.hash == asset.hash; };
        if (std::none_of(findings.assets.cbegin(), findings.assets.cend(), isSame))
            findings.assets.append(asset);
    }
    for (IntakeNote &note : piece.notes) {
        for (BodyPlace &place : note.places)
            place += before;
        findings.ofPieces.append(std::move(note));
    }
    for (ForeignComment &comment : piece.comments) {
        comment.place += before;
        findings.comments.append(std::move(comment));
    }
}

} // namespace

std::optional<Blocks> docxChunk(DocxFile &file, const QByteArray &part)
{
    DocxInsides &insides = file.insides;
    if (insides.isOne || (insides.until && insides.until->hasExpired()))
        return std::nullopt;
    if (!insides.until)
        insides.until = QDeadlineTimer(limits::insidesMilliseconds);
    const auto bytes = file.package.bytes(part, limits::inputBytes);
    if (!bytes)
        return std::nullopt;
    auto piece = takeInPiece(*bytes, part);
    if (!piece)
        return std::nullopt;
    Blocks blocks = std::move(piece->article.body);
    for (Block &block : blocks) {
        if (auto *heading = block.as<Heading>())
            --heading->level; // as Word counts them
    }
    keepFindings(std::move(*piece), file.findings);
    file.findings.wrote(plainText(blocks));
    return blocks;
}

} // namespace gaoqian
