// The pictures of a text that is kept aside on this desktop: one file each beside the text's, named by its hash.
#pragma once

#include "article/asset.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gaoqian {

class AsidePictures {
public:
    /// `stem` is path and name of the text's file without its ending; the folder must exist when something is kept.
    explicit AsidePictures(QString stem) : m_stem(std::move(stem)) {}

    /// Writes those that are not there yet.
    Result<void> keep(const QList<Asset> &pictures) const;
    /// Those of `hashes` that are there and whole. An error when one is there and cannot be read just now.
    Result<QList<Asset>> read(const QStringList &hashes) const;
    void clear() const;

private:
    QString path(const QString &hash) const;
    QStringList there() const; ///< Their hashes.

    QString m_stem;
};

} // namespace gaoqian
