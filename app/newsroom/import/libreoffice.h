// Files that only other programs can read, converted by LibreOffice where it is installed. It runs out of sight, with a profile
// of its own that lasts for the one file, and is told to ask for nothing on the net and to run no macro.
#pragma once

#include "newsroom/import/foreign.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace gaoqian {

class LibreOffice {
public:
    /// How long one file may take, in milliseconds: a first start takes ten seconds, a book as long again.
    static constexpr int patience = 60'000;

    /// The one that is installed, looked for in the search path and then where its installers put it.
    static std::optional<LibreOffice> find();

    /// Its `toDocx`; none where none is installed.
    static Converter converter();

    /// `program`: the path of soffice.
    explicit LibreOffice(QString program) : m_program(std::move(program)) {}

    const QString &program() const { return m_program; }

    /// A .docx of `bytes`, which came in a file called `name`. `isStopped` is asked several times a second and ends the work.
    /// Blocks; for worker threads. Only a temporary folder is written to.
    Result<QByteArray> toDocx(const QByteArray &bytes, const QString &name, const std::function<bool()> &isStopped = {},
                              int patienceMs = patience) const;

private:
    QString m_program;
};

} // namespace gaoqian
