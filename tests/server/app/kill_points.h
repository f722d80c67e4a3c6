#pragma once

#include <sqlite3.h>

#include <QTemporaryDir>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "platform/base/clock.h"

namespace mc::test {

/// Hears of every commit of this process, in whatever database, before it is done; of connections that are opened
/// while it lives. One at a time.
class CommitWatch {
public:
    explicit CommitWatch(std::function<void()> beforeCommit) {
        const std::lock_guard lock(mutex());
        heard() = std::move(beforeCommit);
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&CommitWatch::opened));
    }
    ~CommitWatch() {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&CommitWatch::opened));
        const std::lock_guard lock(mutex());
        heard() = nullptr;
    }
    CommitWatch(const CommitWatch&) = delete;
    CommitWatch& operator=(const CommitWatch&) = delete;

private:
    static int opened(sqlite3* database, const char**, const void*) {
        sqlite3_commit_hook(
            database,
            [](void*) {
                const std::lock_guard lock(mutex());
                if (heard()) heard()();
                return 0;
            },
            nullptr);
        return SQLITE_OK;
    }
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    static std::function<void()>& heard() {
        static std::function<void()> one;
        return one;
    }
};

/// Everything that a process would leave behind if it were killed just before a commit: of the program's database and
/// of the gateway's, which are files of one folder.
class KillPoints {
public:
    struct Point {
        std::filesystem::path folder;
        domain::UtcTime at;
    };
    /// From now on, until stop(). Of databases that were opened after this was constructed.
    void record(std::filesystem::path folder, const base::Clock& clock) {
        m_clock = &clock;
        m_recorded = std::move(folder);
    }
    void stop() { m_recorded.clear(); }
    const std::vector<Point>& points() const { return m_points; }

private:
    void keep() {
        if (m_recorded.empty()) return;
        const auto copy = std::filesystem::path(m_copies.path().toStdString()) / std::to_string(m_points.size());
        std::filesystem::create_directory(copy);
        for (const auto* name :
             {"mentor-connect.db", "mentor-connect.db-wal", "sandbox.db", "sandbox.db-wal", "secrets.ini"})
            if (std::filesystem::exists(m_recorded / name)) std::filesystem::copy_file(m_recorded / name, copy / name);
        m_points.push_back({copy, m_clock->now()});
    }

    const base::Clock* m_clock = nullptr;
    QTemporaryDir m_copies;
    std::filesystem::path m_recorded;
    std::vector<Point> m_points;
    CommitWatch m_watch{[this] { keep(); }};
};

}  // namespace mc::test
