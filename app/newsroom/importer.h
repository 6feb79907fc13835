// Taking foreign files into the newsroom.
#pragma once

#include "intake/intake.h"
#include "newsroom/newsroom.h"

namespace gaoqian {

struct ImportOptions {
    QStringList channel;    ///< Overrides what the file says when not empty.
    QString source;         ///< Likewise.
    bool published = false; ///< Into the archive, as published elsewhere.
    QString ownerId;
};

struct Imported {
    QString id;
    QString title;
    QStringList notes; ///< What was dropped or changed on the way in.
};

class Importer {
public:
    explicit Importer(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<Imported> importFile(const QString &path, const ImportOptions &options);
    Result<Imported> importIntake(Intake intake, const ImportOptions &options);

private:
    Newsroom &m_newsroom;
};

} // namespace gaoqian
