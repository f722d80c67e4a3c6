#include "platform/database/writer.h"

#include <pthread.h>
#include <sqlite3.h>

#include <future>
#include <optional>

#include "platform/base/log.h"

namespace mc::database {

namespace {
constexpr int kPatienceShare = 2;  ///< Of the time a commit takes.
constexpr std::chrono::milliseconds kLongestPatience{1};
}  // namespace

/// Lives on the stack of its caller, who waits for its group.
struct Database::Writer::Job {
    Job(const std::function<bool(Transaction&)>& what, Connection& connection) : action(what), tx(connection) {}

    const std::function<bool(Transaction&)>& action;
    Transaction tx;
    bool kept = false;
    std::exception_ptr error;
};

/// Shared by its callers and the writer: whoever lets go last may be either.
struct Database::Writer::Group {
    std::vector<Job*> jobs;  ///< Guarded by the writer's mutex until taken, then the writer's until settled.
    std::promise<void> settled;
    std::shared_future<void> fate = settled.get_future().share();
};

struct Database::Writer::Batch {
    std::vector<std::shared_ptr<Group>> groups;
    std::size_t size = 0;
    std::optional<Steady::time_point> deadline;

    void add(std::shared_ptr<Group> group) {
        size += group->jobs.size();
        groups.push_back(std::move(group));
    }
};

namespace {
std::unique_ptr<Connection> openCurrent(const std::string& path, const Options& options, base::FileLock& turn) {
    const std::lock_guard lock(turn);
    auto connection = std::make_unique<Connection>(path, Connection::Mode::write, options);
    options.migrates ? migrate(*connection, options.migrations) : requireCurrent(*connection, options.migrations);
    return connection;
}
}  // namespace

Database::Writer::Writer(const std::string& path, const Options& options)
    : m_turn(path + "-writer"),
      m_connection(openCurrent(path, options, m_turn)),
      m_batchLimit(options.batchLimit),
      m_rehearses(options.rehearse),
      m_thread([this] { work(); }) {
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
    Job job(action, *m_connection);
    const auto fate = join(job)->fate;
    fate.get();  // Throws when the group was dropped unsettled: silence must never pass for success.
    if (job.error) std::rethrow_exception(job.error);
    if (job.kept) job.tx.runAfterCommit();
}

std::shared_ptr<Database::Writer::Group> Database::Writer::join(Job& job) {
    std::unique_lock lock(m_mutex);
    if (m_stopping) throw DatabaseError("the database is closing", 0);
    if (m_queue.empty() || m_queue.back()->jobs.size() >= m_batchLimit) m_queue.push_back(std::make_shared<Group>());
    auto group = m_queue.back();
    group->jobs.push_back(&job);
    const bool enough = ++m_queued >= m_wanted;
    lock.unlock();
    if (enough) m_arrived.notify_one();
    return group;
}

std::size_t Database::Writer::pending() const {
    const std::lock_guard lock(m_mutex);
    return m_queued;
}

void Database::Writer::work() {
    while (auto first = takeFirst()) {
        Batch batch;
        batch.add(std::move(first));
        runBatch(batch);
    }
}

std::shared_ptr<Database::Writer::Group> Database::Writer::takeFirst() {
    std::unique_lock lock(m_mutex);
    m_wanted = 1;
    m_arrived.wait(lock, [&] { return m_stopping || m_queued > 0; });
    return m_queue.empty() ? nullptr : pop();
}

std::shared_ptr<Database::Writer::Group> Database::Writer::takeNext(Batch& batch) {
    if (batch.size >= m_batchLimit) return nullptr;
    std::unique_lock lock(m_mutex);
    if (m_queue.empty() && batch.size < m_expected) waitForStragglers(lock, batch);
    return fits(batch) ? pop() : nullptr;
}

bool Database::Writer::fits(const Batch& batch) const {
    return !m_queue.empty() && batch.size + m_queue.front()->jobs.size() <= m_batchLimit;
}

std::shared_ptr<Database::Writer::Group> Database::Writer::pop() {
    auto group = std::move(m_queue.front());
    m_queue.pop_front();
    m_queued -= group->jobs.size();
    return group;
}

/// The callers of the last commit are on their way back. A moment's wait, short beside the commit it saves, keeps them
/// from falling apart into two halves that wait for each other's commits.
void Database::Writer::waitForStragglers(std::unique_lock<std::mutex>& lock, Batch& batch) {
    if (!batch.deadline) batch.deadline = Steady::now() + m_patience;
    m_wanted = std::min(m_expected, m_batchLimit) - batch.size;
    m_arrived.wait_until(lock, *batch.deadline, [&] { return m_stopping || m_queued >= m_wanted; });
}

void Database::Writer::runBatch(Batch& batch) {
    try {
        const std::lock_guard turn(m_turn);
        commitTogether(batch);
    } catch (const std::exception& e) {
        base::log::error("database.batch_failed", {{"reason", e.what()}, {"writes", batch.size}});
        failAll(batch, std::current_exception());
    }
    for (const auto& group : batch.groups)
        group->settled.set_value();
}

void Database::Writer::commitTogether(Batch& batch) {
    try {
        execute("BEGIN IMMEDIATE");
        runJobs(batch);
        commit(batch);
    } catch (...) {
        rollBack();
        throw;
    }
}

void Database::Writer::runJobs(Batch& batch) {
    // Callers woken by the last commit come back while this batch runs: asking again each time fills it.
    for (std::size_t i = 0; i < batch.groups.size(); ++i) {
        for (auto* job : batch.groups[i]->jobs)
            runOne(*job);
        if (auto next = takeNext(batch)) batch.add(std::move(next));
    }
}

void Database::Writer::runOne(Job& job) {
    if (m_rehearses) rehearse(job);
    execute("SAVEPOINT job");
    job.kept = runIn(job.tx, job);
    if (!job.kept) undo();
    execute("RELEASE job");
    ++m_writes;
}

void Database::Writer::rehearse(Job& job) {
    Transaction tx(*m_connection);  // What it asks to happen afterwards goes with it.
    execute("SAVEPOINT job");
    runIn(tx, job);
    job.error = nullptr;
    undo();
    execute("RELEASE job");
}

bool Database::Writer::runIn(Transaction& tx, Job& job) {
    bool kept = false;
    m_current = &tx;
    try {
        kept = job.action(tx);
        if (kept) requireResolvedKeys();
    } catch (...) {
        kept = false;
        job.error = std::current_exception();
    }
    m_current = nullptr;
    return kept;
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
    m_expected = batch.size + pending();
}

void Database::Writer::rollBack() {
    if (!m_connection->inTransaction()) return;
    try {
        execute("ROLLBACK");
    } catch (const std::exception& e) {
        base::log::error("database.rollback_failed", {{"reason", e.what()}});
    }
}

void Database::Writer::failAll(Batch& batch, const std::exception_ptr& error) {
    for (const auto& group : batch.groups) {
        for (auto* job : group->jobs) {
            job->kept = false;
            if (!job->error) job->error = error;
        }
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
