#include "platform/jobs/outbox.h"

#include <pthread.h>

#include <algorithm>
#include <boost/describe/class.hpp>
#include <chrono>
#include <memory>

#include "platform/base/log.h"

namespace mc::jobs {
namespace {

constexpr std::int64_t kLongestWaitMillis = 60'000;  ///< The system's clock may be set under us.

struct Row {
    domain::OutboxId id;
    std::string kind;
    std::string payload;
    std::string idempotencyKey;
    int attempts = 0;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id, kind, payload, idempotencyKey, attempts))

}  // namespace

Outbox::Outbox(database::Database& database, const base::Clock& clock, base::IdSource& ids, base::Random& random,
               OutboxOptions options)
    : m_database(database), m_clock(clock), m_ids(ids), m_random(random), m_options(options) {
    m_jumps = m_clock.onJump([this] { wake(); });
}

Outbox::~Outbox() {
    stop();
}

void Outbox::handle(std::string kind, Handler handler) {
    if (!m_handlers.emplace(kind, std::move(handler)).second) throw std::logic_error("two handlers for " + kind);
}

void Outbox::enqueue(database::Transaction& tx, std::string_view kind, std::string_view payloadJson,
                     std::string_view idempotencyKey, std::optional<domain::UtcTime> notBefore) {
    const auto id = m_ids.next<domain::OutboxId>();
    const auto key = idempotencyKey.empty() ? domain::toString(id) : std::string(idempotencyKey);
    const auto now = m_clock.now();
    const auto written = tx.execute(
        "INSERT INTO outbox (id, kind, idempotency_key, payload, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (kind, idempotency_key) DO NOTHING",
        id, kind, key, payloadJson, notBefore.value_or(now), now);
    if (written > 0) tx.afterCommit([this] { wake(); });
}

void Outbox::start() {
    releaseClaims();
    m_stopping = false;
    for (std::size_t i = 0; i < m_options.threads; ++i) {
        m_threads.emplace_back([this] { work(); });
        pthread_setname_np(m_threads.back().native_handle(), "outbox");
    }
}

void Outbox::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (auto& thread : m_threads)
        thread.join();
    m_threads.clear();
}

std::size_t Outbox::drain() {
    std::size_t delivered = 0;
    for (;;) {
        while (const auto delivery = claim())
            delivered += deliver(*delivery) ? 1 : 0;
        std::unique_lock lock(m_mutex);
        if (m_running == 0) return delivered;
        const auto seen = m_wakes;
        m_changed.wait(lock, [&] { return m_running == 0 || m_wakes != seen; });
    }
}

std::int64_t Outbox::forgetDeliveredBefore(domain::UtcTime time) {
    return m_database.write([&](database::Transaction& tx) {
        return tx.execute("DELETE FROM outbox WHERE state = 'done' AND finished_at < $1", time);
    });
}

void Outbox::wake() {
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_changed.notify_all();
}

void Outbox::work() {
    for (;;) {
        std::uint64_t seen = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping) return;
            seen = m_wakes;
        }
        try {
            if (const auto delivery = claim())
                deliver(*delivery);
            else
                waitForWork(seen);
        } catch (const std::exception& e) {
            base::log::error("outbox.failed", {{"reason", e.what()}});
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, std::chrono::seconds(1), [&] { return m_stopping; });
        }
    }
}

void Outbox::waitForWork(std::uint64_t seen) {
    const auto due = nextDue();
    auto millis = kLongestWaitMillis;
    if (due) millis = std::clamp(due->seconds * 1000 - m_clock.nowMillis(), std::int64_t{1}, kLongestWaitMillis);
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(millis), [&] { return m_stopping || m_wakes != seen; });
}

std::optional<domain::UtcTime> Outbox::nextDue() {
    return m_database.read([](database::Reader& reader) {
        return reader.scalar<std::optional<domain::UtcTime>>(
            "SELECT due_at FROM outbox WHERE state = 'waiting' ORDER BY due_at LIMIT 1");
    });
}

void Outbox::leave() {
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    m_changed.notify_all();
}

std::optional<Delivery> Outbox::claim() {
    // Counted before looking, so that drain() never finds the moment between taking a row and delivering it.
    {
        const std::lock_guard lock(m_mutex);
        ++m_running;
    }
    try {
        auto delivery = claimDue();
        if (!delivery) leave();
        return delivery;
    } catch (...) {
        leave();
        throw;
    }
}

std::optional<Delivery> Outbox::claimDue() {
    const auto due = nextDue();  // Reading first: an idle outbox must not write.
    const auto now = m_clock.now();
    if (!due || *due > now) return std::nullopt;
    const auto row = m_database.write([&](database::Transaction& tx) {
        return tx.one<Row>(
            "UPDATE outbox SET state = 'claimed', attempts = attempts + 1 WHERE id ="
            " (SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, id LIMIT 1)"
            " RETURNING id, kind, payload, idempotency_key, attempts",
            now);
    });
    if (!row) return std::nullopt;
    return Delivery{row->id, row->kind, row->payload, row->idempotencyKey, row->attempts};
}

bool Outbox::deliver(const Delivery& delivery) {
    const std::shared_ptr<void> leaveAtEnd(nullptr, [this](void*) { leave(); });
    try {
        call(delivery);
        markDone(delivery);
        return true;
    } catch (const PermanentFailure& e) {
        markFailed(delivery, e.what(), true);
    } catch (const std::exception& e) {
        markFailed(delivery, e.what(), delivery.attempt >= m_options.maxAttempts);
    }
    return false;
}

void Outbox::call(const Delivery& delivery) const {
    const auto handler = m_handlers.find(delivery.kind);
    if (handler == m_handlers.end()) throw PermanentFailure("no handler");
    handler->second(delivery);
}

void Outbox::markDone(const Delivery& delivery) {
    m_database.write([&](database::Transaction& tx) {
        tx.execute("UPDATE outbox SET state = 'done', finished_at = $1, payload = '', last_error = NULL WHERE id = $2",
                   m_clock.now(), delivery.id);
    });
}

void Outbox::markFailed(const Delivery& delivery, const std::string& reason, bool permanent) {
    // The reason may quote an address: it stays in the database, the log gets the rest.
    base::log::Fields fields = {
        {"kind", delivery.kind}, {"id", delivery.id}, {"attempt", delivery.attempt}, {"dead", permanent}};
    if (permanent)
        base::log::error("outbox.delivery_dead", fields);
    else
        base::log::warning("outbox.delivery_failed", fields);
    const auto due = m_clock.now() + pauseAfter(delivery.attempt);
    m_database.write([&](database::Transaction& tx) {
        tx.execute("UPDATE outbox SET state = $1, due_at = $2, last_error = $3 WHERE id = $4",
                   permanent ? "dead" : "waiting", due, reason, delivery.id);
    });
}

domain::Seconds Outbox::pauseAfter(int attempt) {
    auto pause = m_options.firstRetry;
    for (int i = 1; i < attempt && pause < m_options.longestRetry; ++i)
        pause *= 2;
    pause = std::min(pause, m_options.longestRetry);
    const auto percent = static_cast<domain::Seconds>(80 + m_random.below(41));
    return std::max<domain::Seconds>(1, pause * percent / 100);
}

void Outbox::releaseClaims() {
    m_database.write(
        [](database::Transaction& tx) { tx.execute("UPDATE outbox SET state = 'waiting' WHERE state = 'claimed'"); });
}

}  // namespace mc::jobs
