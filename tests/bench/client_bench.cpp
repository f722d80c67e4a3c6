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
/// libraries and nothing else. Windows count from when they are painted first; whoever it is for has stayed signed in, as
/// people do (a file stands in for the keychain). Memory's goal is 90 MiB. The three take turns, so that a busy machine slows all of them; what they
/// are compared by is the median, and the best, which says what a quiet machine would. Then a client of the admin's opens
/// every page of theirs, one after the other; its memory after each is held against 150 MiB, and the program fails above.
namespace {

constexpr int kRuns = 21;

struct Figures {
    std::vector<double> values;

    void add(double value) { values.push_back(value); }
    double median() const {
        auto sorted = values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
    double best() const { return *std::min_element(values.begin(), values.end()); }
};

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

bool startDemo(mc::e2e::ServerProcess& server, const QTemporaryDir& folder) {
    if (server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, folder.path())) return true;
    std::fprintf(stderr, "the server did not start: %s\n", qPrintable(server.log()));
    return false;
}

/// What leads to a page, and what it shows once its answer is there.
struct AdminPage {
    const char* place;
    const char* shows;
};
constexpr AdminPage kAdminPages[] = {
    {"navApprovals", "applicationsTable"}, {"navPeople", "peopleTable"},    {"navReported", "moderationPage"},
    {"navDeskBookings", "deskTable"},      {"navPayments", "paymentsPage"}, {"allReceived", "capturesTable"},
    {"navOrders", "ordersTable"},          {"navAnalytics", "moneyChart"},  {"navLegal", "legalPreview"},
    {"navFeatured", "featuredPage"},       {"navFlags", "flagCard"},        {"navAudit", "auditTable"}};
constexpr double kMostMib = 150;

/// Whether the client stayed below it on every page; pages stay where they are once they have been opened.
/// A server of its own: a server lets one address sign in only so often a minute, and the starts have used that up.
bool adminPages() {
    const QTemporaryDir folder;
    mc::e2e::ServerProcess server;
    if (!startDemo(server, folder)) return false;
    mc::e2e::ClientProcess client;
    if (!client.start(
            {"--server=" + server.url(), "--profile=bench-admin", "--demo-role=admin", "--page=/admin/applications"})) {
        std::fprintf(stderr, "the admin's client did not start: %s\n", qPrintable(client.trouble()));
        return false;
    }
    bool below = true;
    for (const auto& page : kAdminPages) {
        if (!client.click(page.place) || !client.visible(page.shows)) {
            std::fprintf(stderr, "%s: %s\n", page.place, qPrintable(client.trouble()));
            return false;
        }
        const double mib = residentMib(client.pid());
        below = below && mib <= kMostMib;
        std::printf("resident memory with %-16s %4.0f MiB, its goal %.0f%s\n", page.place + 3, mib, kMostMib,
                    mib > kMostMib ? "   ABOVE" : "");
    }
    return below;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    mc::e2e::ServerProcess server;
    if (!startDemo(server, folder)) return 1;
    const QString keychain = folder.filePath("keychain");
    if (!mc::e2e::keepSignIn(server, "student", keychain)) {
        std::fprintf(stderr, "nobody could be signed in\n");
        return 1;
    }
    Figures loads, starts, costs, memories, empties, emptyCosts, emptyMemories;
    for (int run = 0; run < kRuns; ++run) {
        loads.add(versionMillis());
        const Shown empty = emptyWindow();
        empties.add(empty.millis);
        emptyCosts.add(empty.processor);
        emptyMemories.add(empty.mib);
        QElapsedTimer timer;
        timer.start();
        mc::e2e::ClientProcess client;
        if (!client.launch({"--server=" + server.url(), "--profile=bench", "--keychain=" + keychain}) ||
            !client.painted("studentHome")) {
            std::fprintf(stderr, "the client did not start: %s\n", qPrintable(client.trouble()));
            return 1;
        }
        starts.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        costs.add(processorMillis(client.pid()));
        memories.add(residentMib(client.pid()));
    }
    std::printf(
        "client start to the first page, median of %d (best): %.0f ms (%.0f); an empty window: %.0f ms (%.0f)\n", kRuns,
        starts.median(), starts.best(), empties.median(), empties.best());
    std::printf("the start is %.1f (%.1f) empty windows, its goal 2.5; ceiling, loading the program: %.0f ms (%.0f)\n",
                starts.median() / empties.median(), starts.best() / empties.best(), loads.median(), loads.best());
    std::printf("of the processor: %.0f ms (%.0f); an empty window: %.0f ms (%.0f); the start is %.1f (%.1f) of it\n",
                costs.median(), costs.best(), emptyCosts.median(), emptyCosts.best(),
                costs.median() / emptyCosts.median(), costs.best() / emptyCosts.best());
    std::printf("resident memory on the first page: %.0f MiB, its goal 90; ceiling, an empty window: %.0f MiB\n",
                memories.median(), emptyMemories.median());
    return adminPages() ? 0 : 1;
}
