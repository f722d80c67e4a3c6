#pragma once

#include <array>
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
#include "platform/jobs/outbox_store.h"

namespace mc::jobs {

/// Thrown by a handler that knows that trying again is useless: the row is stuck at once.
class PermanentFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// How a lane works. Seconds; pauses double from the first to the longest, with ±20 % jitter.
struct LaneRules {
    std::size_t threads = 2;
    domain::Seconds firstRetry = 5;
    domain::Seconds longestRetry = domain::kHour;
    /// How long after it was wanted a row that still fails is stuck; absent: it is tried for ever.
    std::optional<domain::Seconds> patience;
};

/// Money is never given up, and soon noticed when the other side is back. Mail is given up to a person after four days
/// (RFC 5321 §4.5.4.1), a webhook after one, as payment gateways do. A reminder comes on time or not at all.
/// Whoever writes into calendars gives up by itself before its lane does.
struct OutboxOptions {
    LaneRules money{4, 5, 15 * domain::kMinute, {}};
    LaneRules mail{2, 5, 30 * domain::kMinute, 4 * domain::kDay};
    LaneRules webhook{2, 5, domain::kHour, domain::kDay};
    LaneRules reminder{1, 5, domain::kMinute, domain::kDay};
    LaneRules calendar{3, domain::kMinute, domain::kHour, 2 * domain::kDay};
    domain::Seconds lookEvery = 60;  ///< An operator's command from another process wakes nobody.
};

/// Effects as rows written with their cause and delivered at least once, in no promised order. Handlers run on the
/// threads of their lane, outside any transaction; one that throws is tried again with growing pauses. What needs a
/// person is stuck: counted, logged as an error, and seen and requeued by `mentor-connect-server outbox`, also from
/// another process. Follows the clock, its jumps included, also when it is set back. Thread safe.
class Outbox {
public:
    using Handler = std::function<void(const Delivery&)>;

    Outbox(database::Database& database, const base::Clock& clock, base::IdSource& ids, base::Random& random,
           OutboxOptions options = {});
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    /// Every kind needs exactly one handler, set before start() and before the first row of it.
    void handle(std::string kind, Lane lane, Handler handler);

    /// Writes the row in the caller's transaction. A second row with the same kind and key is not written: the first
    /// stands. An empty key takes the row's own id. `payloadJson` may hold personal data; it is never logged and
    /// is emptied once delivered. Throws std::logic_error for a kind without a handler.
    void enqueue(database::Transaction& tx, std::string_view kind, std::string_view payloadJson,
                 std::string_view idempotencyKey = {}, std::optional<domain::UtcTime> notBefore = {});

    /// Starts the delivery threads; rows a former process had claimed are due again (one process owns the file).
    void start();
    /// Begins no more deliveries, until start(). What fails from now on was perhaps cut off by the end of the program:
    /// it is due as if not tried when a process takes over.
    void windDown();
    /// As windDown(), and waits for running handlers.
    void stop();

    /// Delivers on the calling thread, lane after lane, whatever is due now and what that enqueues, until nothing is;
    /// also waits for what other threads are delivering. Failed rows wait for their next time. Returns how many
    /// handlers succeeded here. For tests; needs no start().
    std::size_t drain();

    /// Logs as an error how many rows wait for a person; says nothing when there are none.
    void reportStuck();
    /// Removes rows delivered before `time`; their keys may then be used again. Discarded rows stay.
    std::int64_t forgetDeliveredBefore(domain::UtcTime time);

private:
    struct Road {
        Lane lane;
        LaneRules rules;
        std::uint64_t wakes = 0;
        bool clockWasSet = true;  ///< Or the process was away meanwhile.
    };
    struct Kind {
        Lane lane;
        Handler handler;
    };
    struct Outcome {
        std::optional<std::string> reason;  ///< Absent: delivered.
        bool isFinal = false;
    };
    void wake(Road& road);
    void clockMoved();
    void work(Road& road);
    bool workOnce(Road& road);
    bool rest();
    std::optional<Delivery> claimAny();
    std::optional<Delivery> claim(Road& road);
    std::optional<Delivery> claimDue(Road& road);
    void hurryIfClockWasSet(Road& road);
    bool deliver(const Delivery& delivery);
    Outcome call(const Delivery& delivery) const;
    bool isStopping();
    bool outOfPatience(const Delivery& delivery);
    void settle(const std::function<void(database::Transaction&)>& change);
    const LaneRules& rulesOf(const Delivery& delivery);
    void failed(const Delivery& delivery, const std::string& reason);
    void stuck(const Delivery& delivery, const std::string& reason);
    domain::Seconds pauseAfter(int attempt, const LaneRules& rules);
    void takeOver();
    std::optional<domain::UtcTime> nextDue(const Road& road);
    void waitForWork(Road& road, std::uint64_t seen);
    void leave();
    Road& roadOf(Lane lane) { return m_roads[static_cast<std::size_t>(lane)]; }

    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    base::Random& m_random;
    OutboxStore m_store;
    std::map<std::string, Kind, std::less<>> m_kinds;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    const std::int64_t m_lookEveryMillis;
    std::array<Road, 5> m_roads;  ///< By Lane.
    std::uint64_t m_wakes = 0;    ///< Of all roads.
    std::size_t m_running = 0;    ///< Threads that hold or are about to take a row.
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
    base::Subscription m_jumps;
};

}  // namespace mc::jobs
