#include "platform/database/writer.h"

#include <pthread.h>
#include <sqlite3.h>

#include <semaphore>

#include "platform/base/log.h"

namespace mc::database {

namespace {
constexpr int kPatienceShare = 4;  ///< Of the time a commit takes.
constexpr std::chrono::milliseconds kLongestPatience{1};
}  // namespace

struct Database::Writer::Job {
    Job(const std::function<bool(Transaction&)>& what, Connection& connection) : action(what), tx(connection) {}

    const std::function<bool(Transaction&)>& action;
    Transaction tx;
    bool kept = false;
    std::exception_ptr error;
    std::binary_semaphore done{0};
};

Database::Writer::Writer(std::unique_ptr<Connection> connection, std::size_t batchLimit)
    : m_connection(std::move(connection)), m_batchLimit(batchLimit), m_thread([this] { work(); }) {
    pthread_setname_np(m_thread.native_handle(), "db-writer");
}

Database::Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

Transaction* Database::Writer::current() const {
    return std::this_thread::get_id() == m_thread.get_id() ? m_current : nullptr;
}

void Database::Writer::submit(const std::function<bool(Transaction&)>& action) {
    if (current() != nullptr) throw std::logic_error("a write inside a write: pass the transaction on instead");
    const auto job = std::make_shared<Job>(action, *m_connection);  // The writer may still hold it when we go on.
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) throw DatabaseError("the database is closing", 0);
        m_queue.push_back(job);
    }
    m_arrived.notify_one();
    job->done.acquire();
    if (job->error) std::rethrow_exception(job->error);
    if (job->kept) job->tx.runAfterCommit();
}

std::size_t Database::Writer::pending() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void Database::Writer::work() {
    for (;;) {
        std::shared_ptr<Job> first;
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, [&] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty()) return;
            first = std::move(m_queue.front());
            m_queue.pop_front();
        }
        runBatch(std::move(first));
    }
}

std::shared_ptr<Database::Writer::Job> Database::Writer::takeNext(const Batch& batch) {
    std::unique_lock lock(m_mutex);
    if (batch.size() >= m_batchLimit) return nullptr;
    if (m_queue.empty() && batch.size() < m_expected) waitForStragglers(lock);
    if (m_queue.empty()) return nullptr;
    auto job = std::move(m_queue.front());
    m_queue.pop_front();
    return job;
}

/// The callers of the last commit are on their way back. A moment's wait, short beside the commit it saves, keeps them
/// from falling apart into two halves that wait for each other's commits.
void Database::Writer::waitForStragglers(std::unique_lock<std::mutex>& lock) {
    if (!m_deadline) m_deadline = Steady::now() + m_patience;
    m_arrived.wait_until(lock, *m_deadline, [&] { return m_stopping || !m_queue.empty(); });
}

void Database::Writer::runBatch(std::shared_ptr<Job> first) {
    Batch batch{std::move(first)};
    m_deadline.reset();
    try {
        execute("BEGIN IMMEDIATE");
        runJobs(batch);
        commit(batch);
    } catch (const std::exception& e) {
        base::log::error("database.batch_failed", {{"reason", e.what()}, {"writes", batch.size()}});
        failAll(batch, std::current_exception());
    }
    for (const auto& job : batch)
        job->done.release();
}

void Database::Writer::runJobs(Batch& batch) {
    // Callers woken by the last commit come back while this batch runs: asking again each time fills it.
    for (std::size_t i = 0; i < batch.size(); ++i) {
        runOne(*batch[i]);
        if (auto next = takeNext(batch)) batch.push_back(std::move(next));
    }
}

void Database::Writer::runOne(Job& job) {
    execute("SAVEPOINT job");
    m_current = &job.tx;
    try {
        job.kept = job.action(job.tx);
        if (job.kept) requireResolvedKeys();
    } catch (...) {
        job.kept = false;
        job.error = std::current_exception();
    }
    m_current = nullptr;
    if (!job.kept) undo();
    execute("RELEASE job");
    ++m_writes;
}

void Database::Writer::requireResolvedKeys() {
    // Deferred foreign keys would otherwise be found out by the COMMIT, at everybody's expense.
    int open = 0;
    int unused = 0;
    sqlite3_db_status(m_connection->handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);
    if (open == 0) return;
    throw ConstraintViolation(ConstraintKind::foreign_key, {}, {}, {}, "FOREIGN KEY constraint failed",
                              SQLITE_CONSTRAINT_FOREIGNKEY);
}

void Database::Writer::undo() {
    // A full disk and its like undo the whole transaction, the batch's other changes included.
    if (!m_connection->inTransaction())
        throw DatabaseError("the engine gave up the transaction", SQLITE_ABORT_ROLLBACK);
    execute("ROLLBACK TO job");
}

void Database::Writer::commit(const Batch& batch) {
    const auto begin = Steady::now();
    execute("COMMIT");
    ++m_commits;
    m_patience = std::min<Steady::duration>((Steady::now() - begin) / kPatienceShare, kLongestPatience);
    m_expected = batch.size() + pending();
}

void Database::Writer::failAll(Batch& batch, const std::exception_ptr& error) {
    if (m_connection->inTransaction()) {
        try {
            execute("ROLLBACK");
        } catch (const std::exception& e) {
            base::log::error("database.rollback_failed", {{"reason", e.what()}});
        }
    }
    for (const auto& job : batch) {
        job->kept = false;
        if (!job->error) job->error = error;
    }
}

void Database::Writer::execute(std::string_view sql) {
    auto& statement = m_connection->cached(sql);
    try {
        statement.step();
    } catch (...) {
        statement.reset();
        throw;
    }
    statement.reset();
}

}  // namespace mc::database
