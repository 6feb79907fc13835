#include "cli/verbs.h"

namespace gaoqian {

Commands allCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<InitCommand>());
    commands.push_back(std::make_unique<ConvertCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<ShowCommand>());
    commands.push_back(std::make_unique<SetCommand>());
    commands.push_back(std::make_unique<StaffCommand>());
    for (Verdict verdict : allVerdicts())
        commands.push_back(std::make_unique<ActCommand>(verdict));
    commands.push_back(std::make_unique<SlipCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    commands.push_back(std::make_unique<CompareCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<BackupCommand>());
    commands.push_back(std::make_unique<RestoreCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    return commands;
}

} // namespace gaoqian
