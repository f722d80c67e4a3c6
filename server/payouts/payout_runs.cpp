#include "payouts/payout_runs.h"

#include <algorithm>

#include "payments/ledger/postings.h"

namespace mc::payouts {

using domain::ErrorCode;
using domain::fail;
using domain::PayoutFailure;
using domain::PayoutHold;
using domain::PayoutRunState;
using domain::PayoutState;
using domain::Result;

std::vector<PlannedPayout> PayoutRuns::preview() const {
    const auto now = m_parts.clock.now();
    return m_parts.database.read(
        [&](database::Reader& reader) { return m_parts.planner.plan(reader, m_parts.planner.due(now), now); });
}

Result<RunRow> PayoutRuns::make(domain::UserId admin) {
    return m_parts.database.write([&](Transaction& tx) -> Result<RunRow> {
        auto run = makeNow(tx, admin);
        if (!run) return fail(ErrorCode::invalid_state, "Nobody is to be paid.");
        return *run;
    });
}

void PayoutRuns::makeWeekly() {
    const auto week = domain::toDays(m_parts.planner.due(m_parts.clock.now()).monday);
    if (m_madeFor == week) return;
    m_parts.database.write([&](Transaction& tx) { makeNow(tx, std::nullopt); });
    m_madeFor = week;
}

std::optional<RunRow> PayoutRuns::makeNow(Transaction& tx, std::optional<domain::UserId> admin) {
    const auto now = m_parts.clock.now();
    const auto period = m_parts.planner.due(now);
    std::optional<RunRow> run;
    for (const auto& planned : m_parts.planner.plan(tx, period, now)) {
        if (domain::isHers(planned.hold))
            held.emit(tx, {planned.mentor, period.monday, planned.hold, planned.plan.net});
        if (planned.hold != PayoutHold::none) continue;
        if (!run) {
            run = RunRow{m_parts.ids.next<domain::PayoutRunId>(), period.monday, {}, 1, admin, now, {}, {}, {}};
            m_store.insert(tx, *run);
            record(tx, *run, admin, "payout.run_made");
        }
        propose(tx, *run, planned);
    }
    return run;
}

void PayoutRuns::propose(Transaction& tx, const RunRow& run, const PlannedPayout& planned) {
    const auto& plan = planned.plan;
    PayoutRow payout;
    payout.id = m_parts.ids.next<domain::PayoutId>();
    payout.run = run.id;
    payout.mentor = planned.mentor;
    payout.period = run.period;
    payout.way = m_parts.way;
    payout.gross = plan.gross;
    payout.receivable = plan.receivable;
    payout.tds = plan.tds;
    payout.net = plan.net;
    payout.details = planned.details->id;
    payout.masked = planned.details->masked;
    payout.madeAt = run.madeAt;
    m_store.insert(tx, payout);
    for (const auto& entry : planned.entries)
        m_store.insertItem(tx, payout.id, {entry.journal, entry.line}, entry.amount.minor);
    for (const auto& year : plan.years)
        m_store.insertYear(tx, payout.id, year);
}

Result<RunRow> PayoutRuns::open(database::Reader& reader, domain::PayoutRunId id, int version) const {
    const auto run = m_store.run(reader, id);
    if (!run) return fail(ErrorCode::not_found);
    if (run->version != version) return fail(ErrorCode::changed_elsewhere);
    if (run->state != PayoutRunState::proposed) return fail(ErrorCode::invalid_state, "It was decided before.");
    return *run;
}

Result<RunRow> PayoutRuns::save(Transaction& tx, RunRow run) const {
    if (const auto saved = m_store.update(tx, run); !saved) return saved.error();
    ++run.version;
    return run;
}

Result<RunRow> PayoutRuns::approve(domain::UserId admin, domain::PayoutRunId id, int version) {
    return m_parts.database.write([&](Transaction& tx) -> Result<RunRow> {
        auto run = open(tx, id, version);
        if (!run) return run;
        const auto payouts = m_store.ofRun(tx, id);
        for (const auto& payout : payouts)
            if (payout.mentor == admin) return fail(ErrorCode::forbidden, "Nobody decides about her own money.");
        if (run->madeBy == admin) return fail(ErrorCode::forbidden, "Another admin has to agree.");
        if (!run->madeBy) {
            run->madeBy = admin;
            record(tx, *run, admin, "payout.run_checked");
            return save(tx, *run);
        }
        run->state = PayoutRunState::approved;
        run->decidedBy = admin;
        run->decidedAt = m_parts.clock.now();
        const auto saved = save(tx, *run);
        if (!saved) return saved;
        bool allApproved = true;
        for (const auto& payout : payouts)
            allApproved = approveOne(tx, payout) && allApproved;
        record(tx, *run, admin, "payout.run_approved");
        if (!allApproved && run->period == m_parts.planner.due(m_parts.clock.now()).monday) makeNow(tx, std::nullopt);
        return saved;
    });
}

bool PayoutRuns::approveOne(Transaction& tx, PayoutRow payout) {
    if (payout.state != PayoutState::proposed) return true;
    if (const auto change = changeOf(tx, payout); change != PayoutFailure::none) {
        withdraw(tx, payout, change);
        return false;
    }
    payout.state = PayoutState::approved;
    payout.approvedAt = m_parts.clock.now();
    if (!m_store.move(tx, payout, PayoutState::proposed)) return true;
    m_parts.ledger.post(tx, ledger::payout(payout.id, payout.mentor, payout.net, payout.tds, *payout.approvedAt));
    if (m_send) m_send(tx, payout);
    return true;
}

namespace {

/// What came of a mentor who would not be paid now.
PayoutFailure failureOfHold(PayoutHold hold) {
    switch (hold) {
        case PayoutHold::suspended:
        case PayoutHold::erased:
            return PayoutFailure::mentor_inactive;
        case PayoutHold::disputed:
            return PayoutFailure::disputed;
        case PayoutHold::details_blocked:
            return PayoutFailure::details_blocked;
        case PayoutHold::no_details:
        case PayoutHold::details_changed:
            return PayoutFailure::details_changed;
        case PayoutHold::none:
        case PayoutHold::below_threshold:
        case PayoutHold::upi_limit:
        case PayoutHold::waiting:
        case PayoutHold::paid_already:
            break;
    }
    return PayoutFailure::sum_changed;
}

}  // namespace

/// The same question once more, to the same instant of the run: what was contested, given back or changed since then makes
/// another answer.
PayoutFailure PayoutRuns::changeOf(database::Reader& reader, const PayoutRow& payout) const {
    const auto now = m_parts.clock.now();
    const auto period = m_parts.planner.due(payout.madeAt);
    const auto again = m_parts.planner.planFor(reader, payout.mentor, period, now, payout.id);
    if (again.hold != PayoutHold::none) return failureOfHold(again.hold);
    if (again.details->id != payout.details) return PayoutFailure::details_changed;
    const auto& plan = again.plan;
    const bool isSameSum = plan.gross == payout.gross && plan.receivable == payout.receivable && plan.tds == payout.tds;
    const auto items = m_store.items(reader, payout.id);
    const bool areSameItems =
        std::ranges::equal(items, again.entries, [](const ItemRef& item, const ledger::OwedEntry& entry) {
            return item == ItemRef{entry.journal, entry.line};
        });
    if (isSameSum && areSameItems) return PayoutFailure::none;
    return again.frozen.isZero() ? PayoutFailure::sum_changed : PayoutFailure::disputed;
}

Result<RunRow> PayoutRuns::reject(domain::UserId admin, domain::PayoutRunId id, int version,
                                  const std::string& reason) {
    return m_parts.database.write([&](Transaction& tx) -> Result<RunRow> {
        auto run = open(tx, id, version);
        if (!run) return run;
        run->state = PayoutRunState::rejected;
        run->decidedBy = admin;
        run->decidedAt = m_parts.clock.now();
        run->reason = reason;
        for (const auto& payout : m_store.ofRun(tx, id))
            withdraw(tx, payout, PayoutFailure::rejected);
        record(tx, *run, admin, "payout.run_rejected", reason);
        return save(tx, *run);
    });
}

void PayoutRuns::withdraw(Transaction& tx, PayoutRow payout, PayoutFailure why) {
    payout.state = PayoutState::withdrawn;
    payout.failure = why;
    payout.endedAt = m_parts.clock.now();
    if (m_store.move(tx, payout, PayoutState::proposed)) m_store.releaseItems(tx, payout.id);
}

void PayoutRuns::record(Transaction& tx, const RunRow& run, std::optional<domain::UserId> admin, const char* action,
                        const std::string& reason) const {
    m_audit.record(tx, {m_parts.clock.now(), admin, action, "payout_run", run.id.value, reason,
                        "{\"period\":\"" + domain::toString(run.period) + "\"}"});
}

}  // namespace mc::payouts
