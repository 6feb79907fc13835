#include "newsroom/writing/opiniondrafts.h"

#include "base/files.h"
#include "newsroom/writing/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

} // namespace

size_t qHash(const OpinionPlace &place, size_t seed) { return qHashMulti(seed, place.articleId, place.personId); }

Result<void> OpinionDrafts::keep(const OpinionPlace &place, const QString &text) const
{
    if (m_folder.isEmpty())
        return {};
    const QString path = pathOf(place);
    if (text.isEmpty() && (QFile::remove(path) || !QFileInfo::exists(path)))
        return {};
    if (!QDir().mkpath(m_folder))
        return hasRoom(m_folder) ? ioError(WritingWords::tr("Nothing can be kept aside in %1; allow writing there").arg(m_folder))
                                 : diskFull(m_folder);
    return writeFileAtomically(path, text.toUtf8());
}

Result<QString> OpinionDrafts::kept(const OpinionPlace &place) const
{
    const QString path = pathOf(place);
    if (m_folder.isEmpty() || !QFileInfo::exists(path))
        return QString();
    const auto bytes = readFile(path, mostBytes);
    return bytes ? Result<QString>(QString::fromUtf8(*bytes)) : bytes.error();
}

/// Ids may come from a file that somebody else made: none of them is a part of a path.
QString OpinionDrafts::pathOf(const OpinionPlace &place) const
{
    const QString whose = m_newsroomId + u'\n' + place.articleId + u'\n' + place.personId;
    const QByteArray name = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(m_folder).filePath(QString::fromLatin1(name) + u".opinion"_s);
}

} // namespace gaoqian
