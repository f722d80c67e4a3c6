#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "programs.h"

/// Cold start of the client to its first page, and its resident memory, beside two measures of the same run: an empty
/// window of Qt's (the start's goal is 2.5 of it), and the same program asked only for its version, which is loading its
/// libraries and nothing else. Windows count from when they are painted first; whoever it is for is signed in on the way,
/// as the demo does it. Memory's goal is 90 MiB.
namespace {

constexpr int kRuns = 11;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double versionMillis() {
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + "/mentor-connect", {"--version"});
    process.waitForFinished(60'000);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double residentMib(qint64 pid);

/// Of all its threads so far: what a start costs, however busy the machine is.
double processorMillis(qint64 pid);

struct Shown {
    double millis = 0;
    double processor = 0;
    double mib = 0;
};

Shown emptyWindow() {
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + "/bench_empty_window", {});
    process.waitForReadyRead(60'000);
    const double millis = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const Shown shown{millis, processorMillis(process.processId()), residentMib(process.processId())};
    process.kill();
    process.waitForFinished(5'000);
    return shown;
}

double residentMib(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    static const QRegularExpression line("VmRSS:\\s+(\\d+) kB");
    return line.match(QString::fromUtf8(file.readAll())).captured(1).toDouble() / 1024;
}

double processorMillis(qint64 pid) {
    const QDir threads(QStringLiteral("/proc/%1/task").arg(pid));
    double nanos = 0;
    for (const auto& thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(threads.filePath(thread + "/schedstat"));
        if (file.open(QIODevice::ReadOnly)) nanos += file.readAll().split(' ').first().toDouble();
    }
    return nanos / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    mc::e2e::ServerProcess server;
    if (!server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, folder.path())) {
        std::fprintf(stderr, "the server did not start: %s\n", qPrintable(server.log()));
        return 1;
    }
    std::vector<double> loads, starts, costs, memories, empties, emptyCosts, emptyMemories;
    for (int run = 0; run < kRuns; ++run) {
        loads.push_back(versionMillis());
        const Shown empty = emptyWindow();
        empties.push_back(empty.millis);
        emptyCosts.push_back(empty.processor);
        emptyMemories.push_back(empty.mib);
        QElapsedTimer timer;
        timer.start();
        mc::e2e::ClientProcess client;
        if (!client.launch({"--server=" + server.url(), "--profile=bench", "--demo-role=student"}) ||
            !client.painted("studentHome")) {
            std::fprintf(stderr, "the client did not start: %s\n", qPrintable(client.trouble()));
            return 1;
        }
        starts.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        costs.push_back(processorMillis(client.pid()));
        memories.push_back(residentMib(client.pid()));
    }
    std::printf(
        "client start to the first page (median of %d): %.0f ms; ceiling, loading the program: %.0f ms; ratio %.2f\n",
        kRuns, median(starts), median(loads), median(loads) / median(starts));
    std::printf("ceiling, an empty window: %.0f ms; the start is %.1f of it, its goal 2.5\n", median(empties),
                median(starts) / median(empties));
    std::printf("of the processor: %.0f ms; an empty window: %.0f ms; the start is %.1f of it\n", median(costs),
                median(emptyCosts), median(costs) / median(emptyCosts));
    std::printf("resident memory on the first page: %.0f MiB, its goal 90; ceiling, an empty window: %.0f MiB\n",
                median(memories), median(emptyMemories));
    return 0;
}
