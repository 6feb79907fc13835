#include "intake/files/zipreader.h"

#include "intake/core/intakewords.h"
#include "intake/core/limits.h"

#include <zip.h>

namespace gaoqian {

namespace {

QByteArray key(QByteArrayView name) { return (name.startsWith('/') ? name.sliced(1) : name).toByteArray().toLower(); }

Error broken() { return inputError(IntakeWords::tr("The file is damaged; open it in Word or WPS and save it anew")); }

} // namespace

void ZipReader::Close::operator()(zip *archive) const { zip_discard(archive); }

Result<ZipReader> ZipReader::open(const QByteArray &bytes)
{
    ZipReader reader;
    reader.m_bytes = bytes;
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *source = zip_source_buffer_create(reader.m_bytes.constData(), zip_uint64_t(reader.m_bytes.size()), 0, &problem);
    if (!source)
        return broken();
    reader.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &problem));
    zip_error_fini(&problem);
    if (!reader.m_archive) {
        zip_source_free(source);
        return broken();
    }
    const zip_int64_t count = zip_get_num_entries(reader.m_archive.get(), 0);
    if (count > limits::zipEntries)
        return inputError(IntakeWords::tr("The file holds more than %1 parts; no manuscript does").arg(limits::zipEntries));
    for (zip_int64_t i = 0; i < count; ++i) {
        const char *name = zip_get_name(reader.m_archive.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        if (!name)
            continue;
        QByteArray entry = key(name);
        // Programs differ in which of two they show; what a reviewer saw must be what came in.
        if (reader.m_entries.contains(entry))
            return inputError(IntakeWords::tr("The file holds its part %1 twice; open it in Word or WPS and save it anew")
                                  .arg(QString::fromUtf8(entry)));
        reader.m_entries.insert(std::move(entry), quint64(i));
    }
    return reader;
}

bool ZipReader::has(QByteArrayView name) const { return m_entries.contains(key(name)); }

Result<QByteArray> ZipReader::read(QByteArrayView name, qint64 limit)
{
    const auto entry = m_entries.constFind(key(name));
    if (entry == m_entries.constEnd())
        return inputError(
            IntakeWords::tr("The file lacks its part %1; open it in Word or WPS and save it anew").arg(QString::fromUtf8(name)));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_archive.get(), *entry, 0), zip_fclose);
    if (!file)
        return broken();
    limit = std::min(limit, limits::unpackedBytes - m_unpacked);
    // What the entry says of its size only saves us growing: it may lie.
    zip_stat_t told;
    const bool isTold = zip_stat_index(m_archive.get(), *entry, 0, &told) == 0 && (told.valid & ZIP_STAT_SIZE) != 0;
    constexpr qint64 step = 64 * 1024;
    qint64 room = std::min(isTold ? qint64(std::min<zip_uint64_t>(told.size, zip_uint64_t(limit))) + 1 : step, qint64(16) * step);
    QByteArray bytes;
    while (true) {
        const qsizetype had = bytes.size();
        bytes.resize(had + room);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + had, zip_uint64_t(room));
        if (got < 0)
            return broken();
        bytes.resize(had + got);
        if (bytes.size() > limit)
            return inputError(IntakeWords::tr("Unpacked, a part of the file has more than %1 MB; take it in in parts")
                                  .arg(limit / (1024 * 1024)));
        if (got == 0)
            break;
        room = std::max(step, bytes.size() / 2);
    }
    m_unpacked += bytes.size();
    return bytes;
}

} // namespace gaoqian
