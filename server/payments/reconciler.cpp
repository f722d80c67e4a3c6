#include "payments/reconciler.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "platform/base/log.h"

namespace mc::payments {
namespace {

constexpr domain::Seconds kFirstPoll = domain::kMinute;
constexpr domain::Seconds kLongestPoll = 6 * domain::kHour;
constexpr domain::Seconds kPollFor = 7 * domain::kDay;
constexpr int kBatch = 50;
/// So many in a row without an answer: the gateway is away.
constexpr int kSilence = 8;

/// Soon after the checkout, then ever more seldom; a captured order is asked about once more, for a second capture.
std::optional<domain::UtcTime> nextPoll(const Order& order, domain::UtcTime now) {
    if (order.status == OrderStatus::captured || now - order.createdAt > kPollFor) return std::nullopt;
    const auto doublings = std::min(order.polls, 9);
    return now + std::min(kFirstPoll << doublings, kLongestPoll);
}

/// Calls `work(0 … count - 1)` on up to `atOnce` threads and waits for all.
template <class Work>
void sideBySide(std::size_t count, std::size_t atOnce, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto go = [&] {
        for (auto i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(count, atOnce); ++i)
        others.emplace_back(go);
    go();
}

/// How one row fared; nothing it does may harm those behind it. What was heard and failed with us is put off.
template <class Row, class Ask, class PutOff>
bool askSafely(const Row& row, const Ask& ask, const PutOff& putOff) {
    try {
        return ask(row);
    } catch (const std::exception& exception) {
        base::log::error("payment.alert.reconcile_failed", {{"of", row.id}, {"what", exception.what()}});
    }
    putOff(row);
    return true;
}

/// How the rows of a round fared, told by several threads.
struct Tally {
    std::atomic<int> answered{0};
    std::atomic<int> silent{0};       ///< In a row.
    std::atomic<bool> broken{false};  ///< Our own database gives up: nothing more can be claimed.

    bool isOver() const { return broken || silent >= kSilence; }
    void hear(bool answer) {
        silent = answer ? 0 : silent + 1;
        if (answer) ++answered;
    }
};

/// Nothing leaves a thread of its own but by return.
template <class Tend>
void tendSafely(Tally& tally, const Tend& tend) try {
    if (!tally.isOver()) tend();
} catch (const std::exception& exception) {
    tally.broken = true;
    base::log::error("payment.alert.reconcile_stopped", {{"what", exception.what()}});
}

}  // namespace

Reconciler::Reconciler(const PaymentParts& parts, PaymentMachine& machine, RefundDesk& refunds, std::size_t atOnce)
    : m_parts(parts), m_machine(machine), m_refunds(refunds), m_atOnce(atOnce) {}

template <class Due, class Claim, class Ask, class PutOff>
int Reconciler::round(const Due& due, const Claim& claim, const Ask& ask, const PutOff& putOff) {
    Tally tally;
    for (auto rows = m_parts.database.read(due); !rows.empty(); rows = m_parts.database.read(due)) {
        sideBySide(rows.size(), m_atOnce, [&](std::size_t i) {
            tendSafely(tally, [&, &row = rows[i]] {
                if (m_parts.database.write([&](database::Transaction& tx) { return claim(tx, row); }))
                    tally.hear(askSafely(row, ask, putOff));
            });
        });
        if (tally.isOver()) break;
    }
    return tally.answered;
}

int Reconciler::run(domain::UtcTime now) {
    // Set back, the clock would keep everything waiting for as long as it was set back by.
    if (m_lastRun.exchange(now) - now > kFirstPoll) catchUp(now);
    const auto next = now + kFirstPoll;
    const int refunds =
        round([&](database::Reader& reader) { return m_refundStore.toCheck(reader, now, kBatch); },
              [&](database::Transaction& tx, const Refund& refund) { return m_refundStore.claim(tx, refund, next); },
              [&](const Refund& refund) { return m_refunds.followUp(refund); },
              [&](const Refund& refund) { m_refunds.putOff(refund); });
    const int orders =
        round([&](database::Reader& reader) { return m_store.ordersToPoll(reader, now, kBatch); },
              [&](database::Transaction& tx, const Order& order) { return m_store.claim(tx, order, next); },
              [&](const Order& order) { return poll(order, now); }, [&](const Order& order) { putOff(order, now); });
    return refunds + orders;
}

bool Reconciler::poll(const Order& order, domain::UtcTime now) {
    const auto payments = m_parts.gateway.paymentsOf(order.gatewayOrderId);
    if (!payments && payments.error().kind == gateway::Error::Kind::unreadable) {
        base::log::error("payment.alert.answer_unreadable",
                         {{"order", order.id}, {"gatewayOrder", order.gatewayOrderId}});
        return putOff(order, now), true;
    }
    if (!payments && payments.error().worthRetrying()) return false;
    std::vector<gateway::Refund> refunds;
    if (payments && !learnRefunds(*payments, refunds)) return false;
    take(order, payments ? *payments : std::vector<gateway::Payment>{}, refunds, now);
    return true;
}

/// An answer nobody understands, or that cannot be taken in, is for a person to look at; it is asked for again as
/// seldom as any other.
void Reconciler::putOff(const Order& order, domain::UtcTime now) {
    m_parts.database.write(
        [&](database::Transaction& tx) { m_store.setPoll(tx, order.id, order.polls + 1, nextPoll(order, now)); });
}

/// Where more went back than we know of, somebody did it by hand and its event was lost. False without an answer.
bool Reconciler::learnRefunds(const std::vector<gateway::Payment>& payments, std::vector<gateway::Refund>& found) {
    for (const auto& payment : payments) {
        const auto known =
            m_parts.database.read([&](database::Reader& reader) { return m_refundStore.known(reader, payment.id); });
        if (payment.refunded.minor <= known) continue;
        const auto all = m_parts.gateway.refundsOf(payment.id);
        if (!all) return false;
        found.insert(found.end(), all->begin(), all->end());
    }
    return true;
}

void Reconciler::take(const Order& order, const std::vector<gateway::Payment>& payments,
                      const std::vector<gateway::Refund>& refunds, domain::UtcTime now) {
    for (const auto& payment : payments)
        m_machine.prepare(payment);
    m_parts.database.write([&](database::Transaction& tx) {
        for (const auto& refund : refunds)
            m_refunds.observe(tx, refund);
        for (const auto& payment : payments)
            m_machine.observe(tx, payment);
        m_store.setPoll(tx, order.id, order.polls + 1, nextPoll(order, now));
    });
}

void Reconciler::catchUp(domain::UtcTime now) {
    m_parts.database.write([&](database::Transaction& tx) {
        m_store.pollAllNow(tx, now);
        m_refundStore.checkAllNow(tx, now);
    });
}

}  // namespace mc::payments
