// Word files for tests, put together from the XML of their parts.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <zip.h>

namespace gaoqian::test {

/// A packed file with these entries.
inline QByteArray packed(const QList<QPair<QByteArray, QByteArray>> &entries)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(target);
    QByteArray result;
    QByteArray step(64 * 1024, '\0');
    while (const zip_int64_t got = zip_source_read(target, step.data(), zip_uint64_t(step.size())))
        result.append(step.constData(), got);
    zip_source_close(target);
    zip_source_free(target);
    return result;
}

/// The packed file with each of its entries as `change(name, bytes)` gives it.
template <typename Change> QByteArray repacked(const QByteArray &bytes, const Change &change)
{
    zip_source_t *from = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(from, ZIP_RDONLY, nullptr);
    if (!archive) {
        zip_source_free(from);
        return {};
    }
    QList<QPair<QByteArray, QByteArray>> entries;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const QByteArray name = zip_get_name(archive, zip_uint64_t(i), 0);
        zip_stat_t told;
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        if (!file || name.endsWith('/') || zip_stat_index(archive, zip_uint64_t(i), 0, &told) != 0)
            continue;
        QByteArray content(qsizetype(told.size), '\0');
        zip_fread(file, content.data(), told.size);
        zip_fclose(file);
        entries.append({name, change(name, content)});
    }
    zip_discard(archive);
    return packed(entries);
}

class DocxBuilder {
public:
    /// What stands in the document's body.
    explicit DocxBuilder(const QByteArray &body) : m_body(body) {}

    /// Another part below word/, related to the document as `type`; gives the relation's id.
    QByteArray add(const QByteArray &name, const QByteArray &type, const QByteArray &bytes)
    {
        m_entries.append({"word/" + name, bytes});
        return relate(name, type, false);
    }
    QByteArray relate(const QByteArray &target, const QByteArray &type, bool outside)
    {
        const QByteArray id = "r" + QByteArray::number(++m_relations);
        m_related += "<Relationship Id='" + id + "' Type='http://schemas.openxmlformats.org/x/" + type + "' Target='" + target +
                     (outside ? "' TargetMode='External'/>" : "'/>");
        return id;
    }
    void setBody(const QByteArray &body) { m_body = body; }

    QByteArray bytes() const
    {
        const QByteArray space =
            " xmlns:w='w' xmlns:r='r' xmlns:a='a' xmlns:wp='wp' xmlns:m='m' xmlns:v='v' xmlns:mc='mc' xmlns:wps='wps'";
        return packed(QList<QPair<QByteArray, QByteArray>>{
                          {"_rels/.rels", "<Relationships><Relationship Id='d' Type='http://x/officeDocument' "
                                          "Target='word/document.xml'/></Relationships>"},
                          {"word/document.xml", "<w:document" + space + "><w:body>" + m_body + "</w:body></w:document>"},
                          {"word/_rels/document.xml.rels", "<Relationships>" + m_related + "</Relationships>"}} +
                      m_entries);
    }

private:
    QByteArray m_body;
    QByteArray m_related;
    QList<QPair<QByteArray, QByteArray>> m_entries;
    int m_relations = 0;
};

} // namespace gaoqian::test
