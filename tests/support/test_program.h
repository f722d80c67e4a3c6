#pragma once

#include <QCoreApplication>
#include <QtTest>

namespace mc::test {

/// One file of tests in its room's program. `sourceFile` is the file's path; its stem is how the program knows it:
/// `server_bookings_tests booking_hold_test [Qt Test's arguments]`.
class TestFile {
public:
    using Run = int (*)(int argc, char** argv);
    TestFile(const char* sourceFile, Run run);
};

}  // namespace mc::test

/// What runs a file's tests, with `argc` and `argv` for QTest::qExec: MC_TEST_RUN { … return QTest::qExec(…); }
/// Its names are numbered: several files may be compiled as one.
#define MC_TEST_RUN MC_TEST_RUN_COUNTED(__COUNTER__)
#define MC_TEST_RUN_COUNTED(number) MC_TEST_RUN_NUMBERED(number)
#define MC_TEST_RUN_NUMBERED(number)                                                  \
    static int runTestFile##number(int argc, char** argv);                            \
    static const mc::test::TestFile kTestFile##number(__FILE__, runTestFile##number); \
    static int runTestFile##number(int argc, char** argv)

/// A class of tests without an application object, with a QCoreApplication, and with a QApplication.
#define MC_TEST_APPLESS(Class)                  \
    MC_TEST_RUN {                               \
        Class test;                             \
        return QTest::qExec(&test, argc, argv); \
    }
#define MC_TEST_CORE(Class)                     \
    MC_TEST_RUN {                               \
        QCoreApplication app(argc, argv);       \
        Class test;                             \
        return QTest::qExec(&test, argc, argv); \
    }
#define MC_TEST_GUI(Class)                       \
    MC_TEST_RUN {                                \
        QApplication app(argc, argv);            \
        app.setAttribute(Qt::AA_Use96Dpi, true); \
        Class test;                              \
        return QTest::qExec(&test, argc, argv);  \
    }
