#include "support/testprogram.h"

#include <QFileInfo>

#include <cstdio>
#include <map>

namespace gaoqian::test {

namespace {

struct Programs {
    std::map<QString, TestProgram::Main> mains;
    QString running;
};

Programs &programs()
{
    static Programs all;
    return all;
}

int usage()
{
    std::fputs("Name the test to run; its own arguments follow:\n", stderr);
    for (const auto &[name, main] : programs().mains)
        std::fprintf(stderr, "  %s\n", qPrintable(name));
    return 2;
}

} // namespace

TestProgram::TestProgram(const char *file, Main main)
{
    programs().mains.emplace(QFileInfo(QString::fromUtf8(file)).completeBaseName(), main);
}

QString runningTest() { return programs().running; }

} // namespace gaoqian::test

int main(int argc, char **argv)
{
    using namespace gaoqian::test;
    Programs &all = programs();
    all.running = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto named = all.mains.find(all.running);
    if (named == all.mains.end())
        return usage();
    argv[1] = argv[0]; // what the test sees are its own arguments
    return named->second(argc - 1, argv + 1);
}
