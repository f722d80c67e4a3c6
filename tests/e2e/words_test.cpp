#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "programs.h"
#include "support/test_program.h"
#include "tour_pages.h"

using namespace mc;
using e2e::ServerProcess;

namespace {

struct Reading {
    int code = -1;
    QString read;   ///< A line for every page in every window.
    QString found;  ///< What could not be read, or why the tour stopped.
};

Reading runTour(const QString& server, const QString& folder, const QStringList& arguments,
                const QProcessEnvironment& environment) {
    QProcess client;
    client.setProcessEnvironment(environment);
    client.start(QCoreApplication::applicationDirPath() + "/mentor-connect-tour",
                 QStringList{"--server=" + server, "--profile=words-test", "--theme=light", "--tour=" + folder,
                             "--tour-patience=120"} +
                     arguments);
    e2e::waitUntil([&] { return client.state() == QProcess::NotRunning; }, 850);
    if (client.state() != QProcess::NotRunning) client.kill();
    client.waitForFinished(5'000);
    QStringList found;
    for (const auto& line : QString::fromUtf8(client.readAllStandardError()).split('\n'))
        if (line.contains(": ") && (line.contains('@') || line.startsWith("The tour"))) found << line;
    return {client.exitStatus() == QProcess::NormalExit ? client.exitCode() : -1,
            QString::fromUtf8(client.readAllStandardOutput()), found.join('\n')};
}

/// The room that words have depends on the time of day ("11:45 am", "tomorrow"): it is `hour` there, always.
void readEveryPage(int hour, const QStringList& sights, const QStringList& arguments,
                   const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
    QTemporaryDir data;
    QTemporaryDir folder;
    ServerProcess server;
    QVERIFY2(server.start(
                 {"--demo", "--set=demo_students=45", "--set=demo_days=7", "--set=demo_hour=" + QString::number(hour)},
                 data.path()),
             qPrintable(server.log()));
    const auto outcome =
        runTour(server.url(), folder.path(), arguments + QStringList{"--tour-sights=" + sights.join(',')}, environment);
    QVERIFY2(outcome.code == 0, qPrintable('\n' + outcome.found));
    for (const auto& page : e2e::kTourPages)
        for (const auto& sight : sights)
            QVERIFY2(outcome.read.contains(page + ", " + sight + ": read\n"), qPrintable(page + " in " + sight));
}

}  // namespace

/// Every page of the tour in the real client against the real server: nothing that the program says is cut, covered or
/// ended with "…", and no control is out of reach. People's own words may be longer than any room.
class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void hindi() {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LC_ALL", "hi_IN.UTF-8");
        readEveryPage(11, {"800x560@100", "911x450@100", "1280x800@100", "1280x800@150", "800x560@200"}, {},
                      environment);
    }

    /// On the screen of a small notebook at 150 %: 1366 × 768 less panel and title bar.
    void longer() {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_SCALE_FACTOR", "1.5");
        readEveryPage(22, {"800x560@100", "911x450@100", "1280x800@100"}, {"--pseudo=40"}, environment);
    }

    void large() { readEveryPage(16, {"911x450@100", "1280x800@150", "1280x800@200", "800x560@200"}, {"--pseudo=0"}); }
};

MC_TEST_CORE(WordsTest)
#include "words_test.moc"
