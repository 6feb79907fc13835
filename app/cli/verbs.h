// The verbs of gaoqian-cli, one class each. Their words are the design's; `allCommands` lists them.
#pragma once

#include "cli/command.h"
#include "signoff/decision.h"

namespace gaoqian {

class InitCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class ConvertCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class ImportCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class ListCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class ShowCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class SetCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class StaffCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class SlipCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class VerifyCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class CompareCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class ExportCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class BackupCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class RestoreCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

class DoctorCommand final : public Command {
public:
    QString name() const override;
    QString summary() const override;
    QString arguments() const override;
    void declare(QCommandLineParser &parser) const override;
    Result<void> run(const CliContext &context, const QCommandLineParser &options) const override;
};

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
