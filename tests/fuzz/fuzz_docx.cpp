// A fuzzer of .docx intake. What begins as a packed file does is one. Everything else is the XML of a file's parts behind a first
// byte that chooses what for, parted by zero bytes; they are packed here, because no fuzzer gets through a zip's checksums.
#include "fuzz.h"

#include "intake/intake.h"
#include "support/docxbuilder.h"
#include "support/intakepromises.h"

using namespace gaoqian;

namespace {

QByteArray packedParts(const QByteArray &input)
{
    static constexpr const char *relations =
        "<Relationships><Relationship Id='s' Type='x/styles' Target='styles.xml'/><Relationship Id='n' Type='x/numbering' "
        "Target='numbering.xml'/><Relationship Id='f' Type='x/footnotes' Target='footnotes.xml'/><Relationship Id='c' "
        "Type='x/comments' Target='comments.xml'/><Relationship Id='l' Type='x/hyperlink' Target='https://example.org/' "
        "TargetMode='External'/><Relationship Id='p' Type='x/image' Target='https://example.org/a.png' "
        "TargetMode='External'/></Relationships>";
    static const QList<QByteArray> names{"word/document.xml",  "word/styles.xml",   "word/numbering.xml",
                                         "word/footnotes.xml", "word/comments.xml", "word/_rels/document.xml.rels"};
    const QList<QByteArray> parts = input.split('\0');
    QList<QPair<QByteArray, QByteArray>> entries;
    for (qsizetype i = 0; i < std::min(parts.size(), names.size()); ++i)
        entries.append({names[i], parts[i]});
    if (parts.size() < names.size())
        entries.append({names.last(), relations});
    return test::packed(entries);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const Purpose purpose = data[0] % 2 == 0 ? Purpose::Story : Purpose::Paste;
    const Result<Intake> intake = takeIn(input.startsWith("PK") ? input : packedParts(input.sliced(1)), Format::Docx, purpose);
    if (intake.ok())
        fuzz::demand(test::brokenPromise(*intake));
    return 0;
}
