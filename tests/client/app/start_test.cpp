#include "app/start.h"

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
