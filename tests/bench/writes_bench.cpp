// Durable writes a second through Database::write at 1, 8 and 64 callers, against one commit for each write (the same
// code with group commit off) in the same run. Usage: bench_writes [seconds a figure] [folder]

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "platform/base/log.h"
#include "platform/database/database.h"

namespace {

using namespace mc::database;
using Steady = std::chrono::steady_clock;

constexpr Migration kSchema[] = {
    {1, "0001_bench",
     "CREATE TABLE message (id INTEGER PRIMARY KEY, sender INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL)"
     " STRICT; CREATE INDEX message_sender ON message (sender, at);"}};

struct Figure {
    double perSecond = 0;
    double p50 = 0;  ///< Milliseconds.
    double p99 = 0;
    double writesPerCommit = 0;
};

/// Ids rise with time over all callers, as the server's do.
std::vector<double> write(Database& database, std::atomic<std::int64_t>& lastId, const std::atomic<bool>& stop) {
    std::vector<double> millis;
    const std::string text(120, 'x');
    while (!stop) {
        const auto id = ++lastId;
        const auto begin = Steady::now();
        database.write([&](Transaction& tx) {
            tx.execute("INSERT INTO message VALUES ($1, $2, $3, $4)", id, id % 1000, id, text);
        });
        millis.push_back(std::chrono::duration<double, std::milli>(Steady::now() - begin).count());
    }
    return millis;
}

Figure measure(const std::filesystem::path& folder, int callers, std::size_t batchLimit, double seconds) {
    const auto path = folder / "writes_bench.sqlite";
    for (const char* end : {"", "-wal", "-shm"})
        std::filesystem::remove(path.string() + end);
    const auto database = Database::open(path.string(), {.migrations = kSchema, .batchLimit = batchLimit});
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> lastId = 0;
    std::vector<std::vector<double>> millis(static_cast<std::size_t>(callers));
    std::vector<std::thread> threads;
    const auto begin = Steady::now();
    for (int i = 0; i < callers; ++i) {
        threads.emplace_back([&, i] { millis[static_cast<std::size_t>(i)] = write(*database, lastId, stop); });
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    stop = true;
    for (auto& thread : threads)
        thread.join();
    const auto took = std::chrono::duration<double>(Steady::now() - begin).count();
    std::vector<double> all;
    for (const auto& mine : millis)
        all.insert(all.end(), mine.begin(), mine.end());
    std::ranges::sort(all);
    const auto counters = database->counters();
    const auto at = [&](double share) {
        return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
    };
    return {static_cast<double>(all.size()) / took, at(0.5), at(0.99),
            static_cast<double>(counters.writes) / static_cast<double>(counters.commits)};
}

}  // namespace

int main(int argc, char** argv) {
    const double seconds = argc > 1 ? std::stod(argv[1]) : 2.0;
    const std::filesystem::path folder = argc > 2 ? argv[2] : std::filesystem::temp_directory_path();
    mc::base::log::configure({.level = mc::base::log::Level::warning});
    std::printf("durable writes/s in %s (WAL, synchronous=FULL), %.1f s a figure\n", folder.c_str(), seconds);
    std::printf("%8s %14s %14s %7s %10s %10s %14s\n", "callers", "group commit", "commit each", "ratio", "p50 ms",
                "p99 ms", "writes/commit");
    for (const int callers : {1, 8, 64}) {
        const auto each = measure(folder, callers, 1, seconds);
        const auto group = measure(folder, callers, Options{}.batchLimit, seconds);
        std::printf("%8d %14.0f %14.0f %6.2fx %10.3f %10.3f %14.1f\n", callers, group.perSecond, each.perSecond,
                    group.perSecond / each.perSecond, group.p50, group.p99, group.writesPerCommit);
    }
    return 0;
}
