// Taking foreign files into the newsroom.
#pragma once

#include "intake/intake.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/import/intakereport.h"

namespace gaoqian {

struct ImportOptions {
    QStringList channel;    ///< Overrides what the file says when not empty.
    QString source;         ///< Overrides what the file says when not empty.
    bool published = false; ///< Into the archive, as published elsewhere.
    QString ownerId;
};

struct Imported {
    QString id;
    QString title;
    QStringList notes;   ///< What was dropped or changed on the way in.
    IntakeReport report; ///< The notes with their places, and what else came along.
};

class Importer {
public:
    explicit Importer(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<Imported> importFile(const QString &path, const ImportOptions &options);
    /// `name`: what the report calls the file that `intake` is from. With a draft the report is kept for its editor.
    Result<Imported> importIntake(Intake intake, const ImportOptions &options, const QString &name = {});

private:
    Newsroom &m_newsroom;
};

} // namespace gaoqian
