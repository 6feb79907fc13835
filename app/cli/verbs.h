// The verbs of gaoqian-cli, one class each. Their words are the design's; `allCommands` lists them.
#pragma once

#include "cli/command.h"
#include "signoff/decision.h"

namespace gaoqian {

/// Declares a verb whose whole face is the Command interface.
#define GAOQIAN_VERB(Class)                                                                                                      \
    class Class final : public Command {                                                                                         \
    public:                                                                                                                      \
        QString name() const override;                                                                                           \
        QString summary() const override;                                                                                        \
        QString arguments() const override;                                                                                      \
        void declare(QCommandLineParser &parser) const override;                                                                 \
        Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;                           \
    };

GAOQIAN_VERB(InitCommand)
GAOQIAN_VERB(ConvertCommand)
GAOQIAN_VERB(ImportCommand)
GAOQIAN_VERB(ListCommand)
GAOQIAN_VERB(ShowCommand)
GAOQIAN_VERB(SetCommand)
GAOQIAN_VERB(StaffCommand)
GAOQIAN_VERB(SlipCommand)
GAOQIAN_VERB(VerifyCommand)
GAOQIAN_VERB(ExportCommand)
GAOQIAN_VERB(BackupCommand)
GAOQIAN_VERB(DoctorCommand)

#undef GAOQIAN_VERB

/// submit, approve, return, reject, withdraw, release, retract: one class, told its verdict.
class ActCommand final : public Command {
public:
    explicit ActCommand(Verdict verdict) : m_verdict(verdict) {}

    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;

private:
    Verdict m_verdict;
};

} // namespace gaoqian
