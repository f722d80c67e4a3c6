#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/base/random.h"
#include "platform/database/database.h"

namespace mc::jobs {

/// One effect outside the process that must happen because a transaction was kept.
struct Delivery {
    domain::OutboxId id;
    std::string kind;
    std::string payload;         ///< JSON, as enqueued.
    std::string idempotencyKey;  ///< The same on every attempt; pass it to the provider.
    int attempt = 1;             ///< 1 on the first try.
};

/// Thrown by a handler that knows that trying again is useless: the row goes to "dead" at once.
class PermanentFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct OutboxOptions {
    std::size_t threads = 2;
    int maxAttempts = 12;                     ///< Then the row is "dead" and logged as an error.
    domain::Seconds firstRetry = 5;           ///< Doubles each time, with ±20 % jitter …
    domain::Seconds longestRetry = 6 * 3600;  ///< … up to this.
};

/// Effects as rows written with their cause and delivered at least once, in no promised order. Handlers run on the
/// outbox's own threads, outside any transaction; one that throws is tried again with growing pauses. Follows the
/// clock, its jumps included. Thread safe.
class Outbox {
public:
    using Handler = std::function<void(const Delivery&)>;

    Outbox(database::Database& database, const base::Clock& clock, base::IdSource& ids, base::Random& random,
           OutboxOptions options = {});
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    /// Every kind needs exactly one handler, set before start().
    void handle(std::string kind, Handler handler);

    /// Writes the row in the caller's transaction. A second row with the same kind and key is not written: the first
    /// stands. An empty key takes the row's own id. `payloadJson` may hold personal data; it is never logged and
    /// is emptied once delivered.
    void enqueue(database::Transaction& tx, std::string_view kind, std::string_view payloadJson,
                 std::string_view idempotencyKey = {}, std::optional<domain::UtcTime> notBefore = {});

    /// Starts the delivery threads; rows a former process had claimed are due again (one process owns the file).
    void start();
    /// Lets running handlers finish; nothing more is delivered until start().
    void stop();

    /// Delivers on the calling thread whatever is due now and what that enqueues, until nothing is; also waits for what
    /// other threads are delivering. Failed rows wait for their next time. Returns how many handlers succeeded here.
    /// For tests; needs no start().
    std::size_t drain();

    /// Removes rows delivered before `time`; their keys may then be used again.
    std::int64_t forgetDeliveredBefore(domain::UtcTime time);

private:
    void wake();
    void work();
    std::optional<Delivery> claim();
    std::optional<Delivery> claimDue();
    bool deliver(const Delivery& delivery);
    void call(const Delivery& delivery) const;
    void markDone(const Delivery& delivery);
    void markFailed(const Delivery& delivery, const std::string& reason, bool permanent);
    domain::Seconds pauseAfter(int attempt);
    void releaseClaims();
    std::optional<domain::UtcTime> nextDue();
    void waitForWork(std::uint64_t seen);
    void leave();

    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    base::Random& m_random;
    const OutboxOptions m_options;
    std::map<std::string, Handler, std::less<>> m_handlers;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::uint64_t m_wakes = 0;
    std::size_t m_running = 0;  ///< Threads that hold or are about to take a row.
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
    base::Subscription m_jumps;
};

}  // namespace mc::jobs
