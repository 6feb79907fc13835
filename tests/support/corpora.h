// Material from elsewhere that some tests read: it is not part of the project, and those tests are skipped without it.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace gaoqian::test {

/// The folder that GAOQIAN_CORPORA names; empty when it is not set or not there.
inline QString corporaFolder()
{
    const QString folder = qEnvironmentVariable("GAOQIAN_CORPORA");
    return !folder.isEmpty() && QDir(folder).exists() ? QDir(folder).absolutePath() : QString();
}

/// The folder of the real page, beside the corpora; empty when it is not there.
inline QString realFolder()
{
    const QString folder = corporaFolder().isEmpty() ? QString() : QDir::cleanPath(corporaFolder() + QStringLiteral("/../real"));
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace gaoqian::test
