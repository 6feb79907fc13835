// One program for the tests of a whole room: every test class stands in a file of its own and says here how it is run; the
// program runs the one that is named to it. Qt is linked once a room, and ctest still knows each class.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTest>

#if defined(QT_WIDGETS_LIB)
#include <QApplication>
#endif

namespace gaoqian::test {

/// A test that the program can run, as if it were the program's main(): named by the file that it stands in, "tst_slip".
class TestProgram {
public:
    using Main = int (*)(int argc, char **argv);
    TestProgram(const char *file, Main main);
};

/// The name of the test that runs: the first argument for this program to run it again, as another process.
QString runningTest();

template <typename Class> int runWithoutApplication(int argc, char **argv)
{
    Class test;
    return QTest::qExec(&test, argc, argv);
}

template <typename Application, typename Class> int runWith(int argc, char **argv)
{
    Application application(argc, argv);
    return runWithoutApplication<Class>(argc, argv);
}

} // namespace gaoqian::test

// At the end of a test's file, outside of every namespace, one of:
/// a main() of the test's own,
#define GAOQIAN_TEST_MAIN(function) static const gaoqian::test::TestProgram testProgram(__FILE__, function);
/// a class that needs no application at all,
#define GAOQIAN_TEST_APPLESS(Class) GAOQIAN_TEST_MAIN(&gaoqian::test::runWithoutApplication<Class>)
/// an event loop,
#define GAOQIAN_TEST_GUILESS(Class) GAOQIAN_TEST_MAIN((&gaoqian::test::runWith<QCoreApplication, Class>))
/// windows.
#define GAOQIAN_TEST_WIDGETS(Class) GAOQIAN_TEST_MAIN((&gaoqian::test::runWith<QApplication, Class>))
