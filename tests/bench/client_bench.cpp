#include <QCoreApplication>
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
/// libraries and nothing else. Memory's goal is 90 MiB.
namespace {

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

struct Shown {
    double millis = 0;
    double mib = 0;
};

Shown emptyWindow() {
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + "/bench_empty_window", {});
    process.waitForReadyRead(60'000);
    const Shown shown{static_cast<double>(timer.nsecsElapsed()) / 1e6, residentMib(process.processId())};
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

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    mc::e2e::ServerProcess server;
    if (!server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, folder.path())) {
        std::fprintf(stderr, "the server did not start: %s\n", qPrintable(server.log()));
        return 1;
    }
    std::vector<double> loads, starts, memories, empties, emptyMemories;
    for (int run = 0; run < 5; ++run) {
        loads.push_back(versionMillis());
        const Shown empty = emptyWindow();
        empties.push_back(empty.millis);
        emptyMemories.push_back(empty.mib);
        QElapsedTimer timer;
        timer.start();
        mc::e2e::ClientProcess client;
        if (!client.start({"--server=" + server.url(), "--profile=bench", "--demo-role=student"}) ||
            !client.visible("studentHome", 60)) {
            std::fprintf(stderr, "the client did not start: %s\n", qPrintable(client.trouble()));
            return 1;
        }
        starts.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        memories.push_back(residentMib(client.pid()));
    }
    std::printf(
        "client start to the first page (median of 5): %.0f ms; ceiling, loading the program: %.0f ms; ratio %.2f\n",
        median(starts), median(loads), median(loads) / median(starts));
    std::printf("ceiling, an empty window: %.0f ms; the start is %.1f of it, its goal 2.5\n", median(empties),
                median(starts) / median(empties));
    std::printf("resident memory on the first page: %.0f MiB, its goal 90; ceiling, an empty window: %.0f MiB\n",
                median(memories), median(emptyMemories));
    return 0;
}
