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

/// Cold start of the client to its first page, and its resident memory. The ceiling is the same program asked only for
/// its version: loading the libraries and nothing else.
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
    std::vector<double> loads, starts, memories;
    for (int run = 0; run < 5; ++run) {
        loads.push_back(versionMillis());
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
    std::printf("resident memory on the first page: %.0f MiB\n", median(memories));
    return 0;
}
