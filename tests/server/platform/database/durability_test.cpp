#include <sys/wait.h>
#include <unistd.h>

#include <QTest>
#include <csignal>
#include <thread>
#include <vector>

#include "platform/database/database.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;

namespace {

constexpr Migration kDurabilitySchema[] = {
    {1, "0001_test", "CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"}};

/// What the child does until it is killed: eight threads write, and say so only after write() returned.
[[noreturn]] void writeUntilKilled(const std::string& path, int acknowledged, std::int64_t firstId) {
    const auto database = Database::open(path, {.migrations = kDurabilitySchema});
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (std::int64_t id = firstId + t;; id += 8) {
                database->write(
                    [&](Transaction& tx) { tx.execute("INSERT INTO row VALUES ($1, $2)", id, std::string(200, 'x')); });
                if (::write(acknowledged, &id, sizeof id) != sizeof id) _exit(1);
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    _exit(0);
}

std::vector<std::int64_t> readAll(int descriptor) {
    std::vector<std::int64_t> ids;
    std::int64_t id = 0;
    while (::read(descriptor, &id, sizeof id) == sizeof id)
        ids.push_back(id);
    return ids;
}

}  // namespace

class DurabilityTest : public QObject {
    Q_OBJECT
private slots:
    void kill_duringABurst_keepsEveryAcknowledgedRow();
};

void DurabilityTest::kill_duringABurst_keepsEveryAcknowledgedRow() {
    QTemporaryDir folder;
    const auto path = folder.filePath("durable.sqlite").toStdString();
    for (int round = 0; round < 10; ++round) {
        int pipe[2];
        QVERIFY(::pipe(pipe) == 0);
        const auto child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            writeUntilKilled(path, pipe[1], round * 10'000'000);
        }
        ::close(pipe[1]);
        std::vector<std::int64_t> ids(static_cast<std::size_t>(50 + round * 37));
        for (auto& id : ids)
            QCOMPARE(::read(pipe[0], &id, sizeof id), ssize_t{sizeof id});
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        for (const auto id : readAll(pipe[0]))
            ids.push_back(id);
        ::close(pipe[0]);

        const auto database = Database::open(path, {.migrations = kDurabilitySchema});
        database->read([&](Reader& r) {
            for (const auto id : ids) {
                const auto found = r.scalar<int>("SELECT count(*) FROM row WHERE id = $1", id);
                if (found != 1) QFAIL(qPrintable(QString("acknowledged row %1 is gone").arg(id)));
            }
            QCOMPARE(r.scalar<std::string>("PRAGMA integrity_check"), std::string("ok"));
        });
    }
}

MC_TEST_APPLESS(DurabilityTest)
#include "durability_test.moc"
