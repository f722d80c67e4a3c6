#include "app/beside.h"
#include "app/start.h"

#include <algorithm>
#include <QFile>
#include <QTest>

#include "support/test_program.h"

class StartTest : public QObject {
    Q_OBJECT

private slots:
    /// The checkout is a web page: without it a screen reader finds an empty document, and nobody could pay.
    void embeddedPages_areReadAloud() {
        qunsetenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY");
        mc::app::prepare();
        QCOMPARE(qgetenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY"), "1");
        QVERIFY(QCoreApplication::testAttribute(Qt::AA_ShareOpenGLContexts));
    }

    /// Web pages look at the variable once, when the first application object is made.
    void programs_prepareBeforeAnythingElse_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("product") << MC_SOURCE_DIR "/client/product.cpp";
        QTest::newRow("tour") << MC_SOURCE_DIR "/client/tour/main.cpp";
    }
    void programs_prepareBeforeAnythingElse() {
        QFETCH(QString, source);
        QFile file(source);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString begin = text.mid(text.indexOf("int runProgram(")).section('{', 1).trimmed();
        QVERIFY2(begin.startsWith("mc::app::prepare(awaitFonts);") || begin.startsWith("app::prepare(awaitFonts);"),
                 qPrintable(begin));
    }

    /// Both take as long: beside each other they cost a start one of them.
    void program_looksForFontsWhileItLoadsTheRest() {
        QFile file(MC_SOURCE_DIR "/client/program.cpp");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString begin = text.mid(text.indexOf("int main("));
        const auto search = begin.indexOf("beginToLookForFonts();");
        QVERIFY(search > 0);
        QVERIFY(search < begin.indexOf("MC_PROGRAM"));
    }

    void fonts_areAwaitedByWhoeverWantsThem() {
        static int waited = 0;
        mc::app::prepare([] { ++waited; });
        mc::app::awaitFonts();
        QCOMPARE(waited, 1);
        mc::app::prepare();  // Nobody looks.
        mc::app::awaitFonts();
        QCOMPARE(waited, 1);
    }

    /// A new thread begins where its maker runs, and takes turns with it.
    void threadBeside_leavesItsMakerTheProcessor() {
        cpu_set_t all;
        QCOMPARE(sched_getaffinity(0, sizeof all, &all), 0);
        cpu_set_t its;
        CPU_ZERO(&its);
        const auto look = [](void* found) -> void* {
            sched_getaffinity(0, sizeof(cpu_set_t), static_cast<cpu_set_t*>(found));
            return nullptr;
        };
        pthread_t thread;
        QVERIFY(mc::app::startBeside(thread, look, &its));
        QCOMPARE(pthread_join(thread, nullptr), 0);
        QCOMPARE(CPU_COUNT(&its), std::max(1, CPU_COUNT(&all) - 1));  // The only one is shared.
        CPU_OR(&its, &its, &all);
        QVERIFY(CPU_EQUAL(&its, &all));  // None that the process may not use.
    }

    void program_isKnownByItsName() {
        int argc = 1;
        char name[] = "test";
        char* argv[] = {name, nullptr};
        const QCoreApplication application(argc, argv);
        mc::app::introduce("mentor-connect", "1.2.3");
        QCOMPARE(QCoreApplication::applicationName(), "mentor-connect");
        QCOMPARE(QCoreApplication::applicationVersion(), "1.2.3");
        QCOMPARE(QCoreApplication::organizationName(), "MentorConnect");
    }
};

MC_TEST_APPLESS(StartTest)
#include "start_test.moc"
