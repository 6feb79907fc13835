#include "intake/files/foreignkind.h"

#include "intake/core/intakewords.h"
#include "intake/files/zipreader.h"

#include <QSet>
#include <QStringList>
#include <QtEndian>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// The directory of a compound file ([MS-CFB] 2.6): names of its streams, and where they begin. Files that lie about themselves
/// give fewer names, never more work than their size allows.
class CompoundFile {
public:
    explicit CompoundFile(const QByteArray &bytes) : m_bytes(bytes)
    {
        const int shift = int(number16(0x1E));
        if (shift != 9 && shift != 12)
            return;
        m_sector = qsizetype(1) << shift;
        QSet<quint32> seen;
        for (quint32 sector = number32(0x30); sector < firstSpecial && !seen.contains(sector) && seen.size() < mostSectors;
             sector = next(sector)) {
            seen.insert(sector);
            readEntries(offsetOf(sector));
        }
    }

    bool has(const QString &stream) const { return m_names.contains(stream); }

    /// Whether Word's text stream says that it is encrypted: fEncrypted of the FIB ([MS-DOC] 2.5.2).
    bool isLockedWord() const
    {
        const qsizetype at = m_word < firstSpecial ? offsetOf(m_word) : -1;
        return at >= 0 && number16(at) == 0xA5EC && (number16(at + 0x0A) & 0x0100u) != 0;
    }

private:
    static constexpr quint32 firstSpecial = 0xFFFFFFFA;
    static constexpr qsizetype mostSectors = 512;
    static constexpr qsizetype entrySize = 128;

    quint16 number16(qsizetype at) const
    {
        return at >= 0 && at + 2 <= m_bytes.size() ? qFromLittleEndian<quint16>(m_bytes.constData() + at) : quint16(0);
    }
    quint32 number32(qsizetype at) const
    {
        return at >= 0 && at + 4 <= m_bytes.size() ? qFromLittleEndian<quint32>(m_bytes.constData() + at) : firstSpecial;
    }
    qsizetype offsetOf(quint32 sector) const { return (qsizetype(sector) + 1) * m_sector; }

    /// From the allocation table, whose own sectors are named in the header (the first 109 of them, which is 7 MB of file; the
    /// directory of a manuscript lies before that).
    quint32 next(quint32 sector) const
    {
        const qsizetype each = m_sector / 4;
        const qsizetype table = qsizetype(sector) / each;
        const quint32 at = table < 109 ? number32(0x4C + 4 * table) : firstSpecial;
        return at < firstSpecial ? number32(offsetOf(at) + 4 * (qsizetype(sector) % each)) : firstSpecial;
    }

    void readEntries(qsizetype from)
    {
        for (qsizetype at = from; at + entrySize <= std::min(from + m_sector, m_bytes.size()); at += entrySize) {
            const int length = number16(at + 0x40) / 2 - 1;
            if (length < 1 || length > 31 || m_bytes.at(at + 0x42) == 0)
                continue;
            QString name;
            for (int i = 0; i < length; ++i)
                name += QChar(number16(at + 2 * i));
            if (name == "WordDocument"_L1 && number32(at + 0x78) >= 4096) // smaller streams lie elsewhere
                m_word = number32(at + 0x74);
            m_names.append(name);
        }
    }

    const QByteArray &m_bytes;
    qsizetype m_sector = 512;
    QStringList m_names;
    quint32 m_word = firstSpecial;
};

ForeignKind compoundKind(const QByteArray &bytes)
{
    const CompoundFile file(bytes);
    if (file.has(u"EncryptedPackage"_s) || file.isLockedWord())
        return ForeignKind::Locked;
    if (file.has(u"WordDocument"_s))
        return ForeignKind::OldWord;
    if (file.has(u"Workbook"_s) || file.has(u"Book"_s))
        return ForeignKind::OldExcel;
    if (file.has(u"PowerPoint Document"_s))
        return ForeignKind::OldSlides;
    if (file.has(u"MatOST"_s) || (file.has(u"CONTENTS"_s) && file.has(u"SPELLING"_s)))
        return ForeignKind::OldWorks;
    return ForeignKind::OtherOffice;
}

ForeignKind packedKind(const QByteArray &bytes)
{
    // An OpenDocument file begins with its kind, unpacked (OpenDocument 1.3 part 2, 3.3).
    if (bytes.first(std::min<qsizetype>(bytes.size(), 256)).contains("application/vnd.oasis.opendocument.text")) {
        auto zip = ZipReader::open(bytes);
        const auto manifest = zip ? zip->read("META-INF/manifest.xml", 1024 * 1024) : Result<QByteArray>(Error{});
        return manifest && manifest->contains("encryption-data") ? ForeignKind::Locked : ForeignKind::OpenDocument;
    }
    if (bytes.contains("Index/Document.iwa"))
        return ForeignKind::PagesDocument;
    return ForeignKind::Other;
}

ForeignKind xmlKind(const QByteArray &start)
{
    if (start.contains("progid=\"Word.Document\"") || start.contains("<pkg:package") || start.contains("<w:wordDocument"))
        return ForeignKind::WordXml;
    const bool isFlat = start.contains("<office:document") && start.contains("opendocument.text");
    return isFlat ? ForeignKind::OpenDocument : ForeignKind::Other;
}

} // namespace

ForeignKind foreignKind(const QByteArray &bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return compoundKind(bytes);
    if (bytes.startsWith("PK\x03\x04"))
        return packedKind(bytes);
    QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed();
    if (start.startsWith("{\\rtf"))
        return ForeignKind::Rtf;
    if (start.startsWith("%PDF"))
        return ForeignKind::Pdf;
    return start.startsWith("<?xml") ? xmlKind(start) : ForeignKind::Other;
}

std::optional<Error> refusalOf(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Other:
        break;
    case ForeignKind::OldWord:
        return inputError(
            IntakeWords::tr("This is an old Word or WPS file (.doc, .wps); open it in Word or WPS and save it as .docx"));
    case ForeignKind::OldWorks:
        return inputError(IntakeWords::tr("This is a Microsoft Works file (.wps); open it in LibreOffice and save it as .docx"));
    case ForeignKind::OldExcel:
        return inputError(IntakeWords::tr("This is an old Excel workbook; copy its cells and paste them into a story"));
    case ForeignKind::OldSlides:
        return inputError(IntakeWords::tr("This is an old PowerPoint presentation; copy its text and paste it into a story"));
    case ForeignKind::OtherOffice:
        return inputError(
            IntakeWords::tr("This is no document that can be read here; open it in the program that made it and save it as "
                            ".docx"));
    case ForeignKind::Locked:
        return inputError(IntakeWords::tr("This file is locked with a password; open it in Word or WPS and save it without one"));
    case ForeignKind::Rtf:
        return inputError(IntakeWords::tr("This is an RTF file, whatever its name; open it in Word or WPS and save it as .docx"));
    case ForeignKind::OpenDocument:
        return inputError(IntakeWords::tr("This is an OpenDocument text; save it as .docx and take that in"));
    case ForeignKind::WordXml:
        return inputError(IntakeWords::tr("This is a Word file saved as XML; open it in Word or WPS and save it as .docx"));
    case ForeignKind::PagesDocument:
        return inputError(IntakeWords::tr("This is a Pages document; export it from Pages as Word (.docx)"));
    case ForeignKind::Pdf:
        return inputError(IntakeWords::tr("This is a PDF; copy its text and paste that"));
    }
    return std::nullopt;
}

bool couldBeConverted(const QByteArray &bytes)
{
    const ForeignKind kind = foreignKind(bytes);
    return kind == ForeignKind::OldWord || kind == ForeignKind::OldWorks || kind == ForeignKind::Rtf ||
           kind == ForeignKind::OpenDocument || kind == ForeignKind::WordXml;
}

} // namespace gaoqian
