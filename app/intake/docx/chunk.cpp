#include "intake/docx/chunk.h"

#include "article/text.h"
#include "intake/core/limits.h"

namespace gaoqian {

namespace {

/// What the chunk brings along, at the places where it comes to stand.
void keepFindings(Intake &&chunk, DocxFindings &findings)
{
    const BodyPlace before = findings.written;
    for (const Asset &asset : std::as_const(chunk.assets)) {
        const auto isSame = [&](const Asset &known) { return known.hash == asset.hash; };
        if (std::none_of(findings.assets.cbegin(), findings.assets.cend(), isSame))
            findings.assets.append(asset);
    }
    for (IntakeNote &note : chunk.notes) {
        for (BodyPlace &place : note.places)
            place += before;
        findings.ofChunks.append(std::move(note));
    }
    for (ForeignComment &comment : chunk.comments) {
        comment.place += before;
        findings.comments.append(std::move(comment));
    }
}

} // namespace

std::optional<Blocks> docxChunk(DocxFile &file, const QByteArray &part)
{
    DocxChunks &chunks = file.chunks;
    if (!chunks.read || (chunks.until && chunks.until->hasExpired()))
        return std::nullopt;
    if (!chunks.until)
        chunks.until = QDeadlineTimer(limits::chunksMilliseconds);
    const auto bytes = file.package.bytes(part, limits::inputBytes);
    if (!bytes)
        return std::nullopt;
    auto chunk = chunks.read(QString::fromUtf8(part), *bytes);
    if (!chunk)
        return std::nullopt;
    Blocks blocks = std::move(chunk->article.body);
    for (Block &block : blocks) {
        if (auto *heading = block.as<Heading>())
            --heading->level; // as Word counts them
    }
    keepFindings(std::move(*chunk), file.findings);
    file.findings.wrote(plainText(blocks));
    return blocks;
}

} // namespace gaoqian
