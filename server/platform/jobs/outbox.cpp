#include "platform/jobs/outbox.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "platform/base/log.h"
#include "platform/jobs/reason.h"

namespace mc::jobs {
Outbox::Outbox(database::Database& database, const base::Clock& clock, base::IdSource& ids, base::Random& random,
               OutboxOptions options)
    : m_database(database),
      m_clock(clock),
      m_ids(ids),
      m_random(random),
      m_lookEveryMillis(options.lookEvery * 1000),
      m_roads{Road{Lane::money, options.money}, Road{Lane::mail, options.mail}, Road{Lane::webhook, options.webhook},
              Road{Lane::reminder, options.reminder}, Road{Lane::calendar, options.calendar}} {
    m_jumps = m_clock.onJump([this] { clockMoved(); });
}

Outbox::~Outbox() {
    stop();
}

void Outbox::handle(std::string kind, Lane lane, Handler handler) {
    if (!m_kinds.emplace(kind, Kind{lane, std::move(handler)}).second)
        throw std::logic_error("two handlers for " + kind);
}

void Outbox::enqueue(database::Transaction& tx, std::string_view kind, std::string_view payloadJson,
                     std::string_view idempotencyKey, std::optional<domain::UtcTime> notBefore) {
    const auto known = m_kinds.find(kind);
    if (known == m_kinds.end()) throw std::logic_error("nobody handles " + std::string(kind));
    const auto id = m_ids.next<domain::OutboxId>();
    const auto key = idempotencyKey.empty() ? domain::toString(id) : std::string(idempotencyKey);
    const auto lane = known->second.lane;
    if (m_store.insert(tx, {id, kind, lane, key, payloadJson, notBefore, m_clock.now()}))
        tx.afterCommit([this, lane] { wake(roadOf(lane)); });
}

void Outbox::start() {
    takeOver();
    m_stopping = false;
    for (auto& road : m_roads) {
        for (std::size_t i = 0; i < road.rules.threads; ++i) {
            m_threads.emplace_back([this, &road] { work(road); });
            pthread_setname_np(m_threads.back().native_handle(), "outbox");
        }
    }
}

void Outbox::takeOver() {
    const auto stranded = m_database.write([&](database::Transaction& tx) {
        m_store.releaseClaims(tx);
        for (const auto& [kind, known] : m_kinds)
            m_store.setLane(tx, kind, known.lane);
        return m_store.strand(tx);
    });
    if (stranded > 0) base::log::error("outbox.stranded", {{"count", stranded}});
}

void Outbox::windDown() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
}

bool Outbox::isStopping() {
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void Outbox::stop() {
    windDown();
    for (auto& thread : m_threads)
        thread.join();
    m_threads.clear();
}

std::size_t Outbox::drain() {
    std::size_t delivered = 0;
    for (;;) {
        while (const auto delivery = claimAny())
            delivered += deliver(*delivery) ? 1 : 0;
        std::unique_lock lock(m_mutex);
        if (m_running == 0) return delivered;
        const auto seen = m_wakes;
        m_changed.wait(lock, [&] { return m_running == 0 || m_wakes != seen; });
    }
}

void Outbox::reportStuck() {
    const auto count = m_database.read([&](database::Reader& reader) { return m_store.countStuck(reader); });
    if (count > 0) base::log::error("outbox.waits_for_a_person", {{"count", count}});
}

std::int64_t Outbox::forgetDeliveredBefore(domain::UtcTime time) {
    return m_database.write([&](database::Transaction& tx) { return m_store.removeDoneBefore(tx, time); });
}

void Outbox::wake(Road& road) {
    {
        const std::lock_guard lock(m_mutex);
        ++road.wakes;
        ++m_wakes;
    }
    m_changed.notify_all();
}

void Outbox::clockMoved() {
    {
        const std::lock_guard lock(m_mutex);
        for (auto& road : m_roads)
            road.clockWasSet = true;
    }
    for (auto& road : m_roads)
        wake(road);
}

void Outbox::work(Road& road) {
    for (bool more = true; more;) {
        try {
            more = workOnce(road);
        } catch (const std::exception& e) {  // The database, say: the lane must not end with it.
            base::log::error("outbox.failed", {{"reason", e.what()}});
            more = rest();
        }
    }
}

bool Outbox::workOnce(Road& road) {
    std::uint64_t seen = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) return false;
        seen = road.wakes;
    }
    if (const auto delivery = claim(road))
        deliver(*delivery);
    else
        waitForWork(road, seen);
    return true;
}

bool Outbox::rest() {
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, std::chrono::seconds(1), [&] { return m_stopping; });
}

void Outbox::waitForWork(Road& road, std::uint64_t seen) {
    const auto due = nextDue(road);
    auto millis = m_lookEveryMillis;
    if (due) millis = std::clamp(due->seconds * 1000 - m_clock.nowMillis(), std::int64_t{1}, millis);
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(millis), [&] { return m_stopping || road.wakes != seen; });
}

std::optional<domain::UtcTime> Outbox::nextDue(const Road& road) {
    return m_database.read([&](database::Reader& reader) { return m_store.nextDue(reader, road.lane); });
}

void Outbox::leave() {
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    m_changed.notify_all();
}

std::optional<Delivery> Outbox::claimAny() {
    for (auto& road : m_roads) {
        if (auto delivery = claim(road)) return delivery;
    }
    return std::nullopt;
}

std::optional<Delivery> Outbox::claim(Road& road) {
    // Counted before looking, so that drain() never finds the moment between taking a row and delivering it.
    {
        const std::lock_guard lock(m_mutex);
        ++m_running;
    }
    try {
        auto delivery = claimDue(road);
        if (!delivery) leave();
        return delivery;
    } catch (...) {
        leave();
        throw;
    }
}

std::optional<Delivery> Outbox::claimDue(Road& road) {
    hurryIfClockWasSet(road);
    const auto due = nextDue(road);  // Reading first: an idle outbox must not write.
    const auto now = m_clock.now();
    if (!due || *due > now) return std::nullopt;
    return m_database.write([&](database::Transaction& tx) { return m_store.claim(tx, road.lane, now); });
}

void Outbox::hurryIfClockWasSet(Road& road) {
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(road.clockWasSet, false)) return;
    }
    const auto now = m_clock.now();
    const auto latest = now + road.rules.longestRetry * 2;
    m_database.write([&](database::Transaction& tx) { m_store.hurry(tx, road.lane, now, latest); });
}

bool Outbox::deliver(const Delivery& delivery) {
    const std::shared_ptr<void> leaveAtEnd(nullptr, [this](void*) { leave(); });
    const auto outcome = call(delivery);
    if (!outcome.reason)
        settle([&](auto& tx) { m_store.setDone(tx, delivery.id, m_clock.now()); });
    else if (!outcome.isFinal && isStopping())
        base::log::info("outbox.cut_off", {{"kind", delivery.kind}, {"id", delivery.id}});
    else if (outcome.isFinal || outOfPatience(delivery))
        stuck(delivery, *outcome.reason);
    else
        failed(delivery, *outcome.reason);
    return !outcome.reason;
}

Outbox::Outcome Outbox::call(const Delivery& delivery) const {
    try {
        m_kinds.find(delivery.kind)->second.handler(delivery);
        return {};
    } catch (const PermanentFailure& e) {
        return {withoutAddresses(e.what()), true};
    } catch (const std::exception& e) {
        return {withoutAddresses(e.what()), false};
    }
}

bool Outbox::outOfPatience(const Delivery& delivery) {
    const auto& patience = rulesOf(delivery).patience;
    return patience && m_clock.now() - delivery.wantedAt >= *patience;
}

/// What was found out stays true while the disk is full: it is written down when that is possible again.
void Outbox::settle(const std::function<void(database::Transaction&)>& change) {
    for (;;) {
        try {
            return m_database.write(change);
        } catch (const database::DatabaseError& e) {
            base::log::error("outbox.not_written", {{"reason", e.what()}});
            if (!rest()) throw;
        }
    }
}

void Outbox::failed(const Delivery& delivery, const std::string& reason) {
    base::log::warning("outbox.delivery_failed",
                       {{"kind", delivery.kind}, {"id", delivery.id}, {"attempt", delivery.attempt}});
    const auto due = m_clock.now() + pauseAfter(delivery.attempt, rulesOf(delivery));
    settle([&](auto& tx) { m_store.setWaiting(tx, delivery.id, due, reason); });
}

void Outbox::stuck(const Delivery& delivery, const std::string& reason) {
    base::log::error("outbox.stuck", {{"kind", delivery.kind}, {"id", delivery.id}, {"attempt", delivery.attempt}});
    settle([&](auto& tx) { m_store.setStuck(tx, delivery.id, reason); });
}

const LaneRules& Outbox::rulesOf(const Delivery& delivery) {
    return roadOf(m_kinds.find(delivery.kind)->second.lane).rules;
}

domain::Seconds Outbox::pauseAfter(int attempt, const LaneRules& rules) {
    auto pause = rules.firstRetry;
    for (int i = 1; i < attempt && pause < rules.longestRetry; ++i)
        pause *= 2;
    pause = std::min(pause, rules.longestRetry);
    const auto percent = static_cast<domain::Seconds>(80 + m_random.below(41));
    return std::max<domain::Seconds>(1, pause * percent / 100);
}

}  // namespace mc::jobs
