#include "payouts/payout_desk.h"

#include <algorithm>

namespace mc::payouts {

namespace {

constexpr int kRunsShown = 12;

}  // namespace

protocol::PayoutDesk PayoutDesk::look(domain::UserId admin) const {
    const auto now = m_parts.clock.now();
    const auto period = m_parts.planner.due(now);
    return m_parts.database.read([&](database::Reader& reader) {
        protocol::PayoutDesk desk{period.monday, {}, {}};
        for (const auto& planned : m_parts.planner.plan(reader, period, now))
            desk.preview.push_back(shown(reader, planned));
        for (const auto& run : m_store.runs(reader, kRunsShown))
            desk.runs.push_back(shown(reader, run, admin));
        return desk;
    });
}

protocol::DeskPayoutPreview PayoutDesk::shown(database::Reader& reader, const PlannedPayout& planned) const {
    const auto& plan = planned.plan;
    return {nameOf(reader, planned.mentor),
            planned.hold,
            static_cast<int>(planned.entries.size()),
            plan.gross,
            plan.receivable,
            plan.tds,
            plan.carried.value_or(plan.net),
            planned.details ? planned.details->masked : std::string()};
}

protocol::DeskPayoutRun PayoutDesk::shown(database::Reader& reader, const RunRow& run, domain::UserId admin) const {
    protocol::DeskPayoutRun shown;
    shown.id = run.id;
    shown.version = run.version;
    shown.week = run.period;
    shown.state = run.state;
    if (run.madeBy) shown.madeBy = nameOf(reader, *run.madeBy);
    shown.madeAt = run.madeAt;
    if (run.decidedBy) shown.decidedBy = nameOf(reader, *run.decidedBy);
    shown.decidedAt = run.decidedAt;
    shown.reason = run.reason;
    shown.mayApprove = run.state == domain::PayoutRunState::proposed && run.madeBy != admin;
    for (const auto& payout : m_store.ofRun(reader, run.id)) {
        if (payout.mentor == admin) shown.mayApprove = false;
        shown.payouts.push_back({payout.id, nameOf(reader, payout.mentor), payout.state, payout.way, payout.gross,
                                 payout.receivable, payout.tds, payout.net, payout.masked, payout.reference,
                                 payout.failure});
    }
    return shown;
}

std::string PayoutDesk::nameOf(database::Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

PayoutDesk::Answer PayoutDesk::make(domain::UserId admin) {
    return after(admin, m_parts.runs.make(admin));
}

PayoutDesk::Answer PayoutDesk::approve(domain::UserId admin, domain::PayoutRunId run,
                                       const protocol::ApprovePayoutRun& request) {
    return after(admin, m_parts.runs.approve(admin, run, request.version));
}

PayoutDesk::Answer PayoutDesk::reject(domain::UserId admin, domain::PayoutRunId run,
                                      const protocol::RejectPayoutRun& request) {
    return after(admin, m_parts.runs.reject(admin, run, request.version, request.reason));
}

PayoutDesk::Answer PayoutDesk::markPaid(domain::UserId admin, domain::PayoutId payout,
                                        const protocol::MarkPayoutPaid& request) {
    return after(admin, m_parts.sending.markPaid(admin, payout, request.reference));
}

PayoutDesk::Answer PayoutDesk::markFailed(domain::UserId admin, domain::PayoutId payout,
                                          const protocol::MarkPayoutFailed& request) {
    return after(admin, m_parts.sending.markFailed(admin, payout, request.reason));
}

}  // namespace mc::payouts
