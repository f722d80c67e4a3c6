#include "payouts/payout_desk.h"

#include <algorithm>
#include <map>

#include "payouts/session_figures.h"

namespace mc::payouts {

namespace {

constexpr int kRunsShown = 12;

template <class Shown>
void take(Shown& shown, const SessionFigures& figures) {
    shown.sessions = figures.sessions;
    shown.price = figures.price;
    shown.commission = figures.commission;
    shown.fee = figures.fee;
    shown.other = figures.other;
}

}  // namespace

protocol::PayoutDesk PayoutDesk::look(domain::UserId admin) const {
    const auto now = m_parts.clock.now();
    const auto period = m_parts.planner.due(now);
    return m_parts.database.read([&](database::Reader& reader) {
        protocol::PayoutDesk desk;
        desk.week = period.monday;
        for (const auto& planned : m_parts.planner.plan(reader, period, now))
            desk.preview.push_back(shown(reader, planned));
        for (const auto mentor : ledger::mentorsOwing(reader, m_parts.planner.least().currency))
            desk.preview.push_back(shown(reader, m_parts.planner.planFor(reader, mentor, period, now)));
        for (const auto& run : m_store.runs(reader, kRunsShown))
            desk.runs.push_back(shown(reader, run, admin));
        const auto approvers = m_people.admins(reader, {domain::Role::finance, domain::Role::owner});
        desk.alone = std::ranges::all_of(approvers, [&](domain::UserId other) { return other == admin; });
        return desk;
    });
}

protocol::DeskPayoutPreview PayoutDesk::shown(database::Reader& reader, const PlannedPayout& planned) const {
    const auto& plan = planned.plan;
    protocol::DeskPayoutPreview shown;
    shown.mentor = nameOf(reader, planned.mentor);
    shown.hold = planned.hold;
    take(shown, figuresOf(reader, planned.entries, plan.net.currency));
    shown.gross = plan.gross;
    shown.receivable = plan.receivable;
    shown.tds = plan.tds;
    shown.net = plan.carried.value_or(plan.net);
    shown.frozen = planned.frozen;
    if (planned.details) shown.account = planned.details->masked;
    return shown;
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
    std::map<domain::PayoutFileId, std::string> references;
    for (const auto& file : m_parts.files.ofRun(reader, run.id)) {
        shown.files.push_back(this->shown(reader, file));
        references[file.id] = file.reference;
    }
    for (const auto& payout : m_store.ofRun(reader, run.id)) {
        if (payout.mentor == admin) shown.paysMe = true;
        shown.payouts.push_back(this->shown(reader, payout));
        auto& last = shown.payouts.back();
        if (payout.file) last.file = references[*payout.file];
        const bool waits = payout.way == domain::PayoutWay::manual && payout.state == domain::PayoutState::approved;
        if (waits && !payout.file && last.stopped == domain::PayoutFailure::none) shown.fileWaits = true;
    }
    if (shown.paysMe) shown.mayApprove = false;
    return shown;
}

protocol::DeskPayout PayoutDesk::shown(database::Reader& reader, const PayoutRow& payout) const {
    protocol::DeskPayout shown{
        payout.id, nameOf(reader, payout.mentor), payout.state, payout.way, payout.gross, payout.receivable, payout.tds,
        payout.net};
    shown.account = payout.masked;
    shown.reference = payout.reference;
    shown.failure = payout.failure;
    shown.words = payout.words;
    take(shown, figuresOf(reader, entriesOf(reader, payout), payout.net.currency));
    if (payout.state == domain::PayoutState::paid) shown.paidOn = payout.endedAt;
    if (payout.state == domain::PayoutState::approved && !payout.askedAt)
        shown.stopped = m_stops.of(reader, payout).value_or(domain::PayoutFailure::none);
    return shown;
}

/// Also of one that is withdrawn: what it would have paid.
std::vector<ledger::OwedEntry> PayoutDesk::entriesOf(database::Reader& reader, const PayoutRow& payout) const {
    std::vector<ledger::OwedEntry> entries;
    for (const auto& item : m_store.items(reader, payout.id))
        entries.push_back(ledger::owedEntry(reader, item.journal, item.line).value());
    return entries;
}

protocol::DeskBankFile PayoutDesk::shown(database::Reader& reader, const BankFileRow& file) const {
    protocol::DeskBankFile shown;
    shown.id = file.id;
    shown.reference = file.reference;
    shown.madeBy = nameOf(reader, file.madeBy);
    shown.madeAt = file.madeAt;
    for (const auto& payout : m_parts.files.payoutsOf(reader, file.id)) {
        ++shown.payouts;
        if (shown.payouts == 1) shown.sum = {0, payout.net.currency};
        shown.sum += payout.net;
        const bool waits = payout.state == domain::PayoutState::approved;
        if (waits && m_stops.of(reader, payout)) shown.stopped = true;
        if (payout.state == domain::PayoutState::paid) shown.given = true;
    }
    shown.offered = m_parts.files.isOffered(reader, file.id);
    return shown;
}

/// What the approval of the run left out, and what was made of it.
std::vector<protocol::DeskPayoutChange> PayoutDesk::changesOf(database::Reader& reader, domain::PayoutRunId run) const {
    std::vector<protocol::DeskPayoutChange> changes;
    for (const auto& payout : m_store.ofRun(reader, run)) {
        if (payout.state != domain::PayoutState::withdrawn) continue;
        const auto again = m_store.ofPeriod(reader, payout.mentor, payout.period);
        const domain::Money nothing{0, payout.net.currency};
        changes.push_back({nameOf(reader, payout.mentor), payout.failure, payout.net, again ? again->net : nothing});
    }
    return changes;
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
    const auto done = m_parts.runs.approve(admin, run, request.version);
    auto answer = after(admin, done);
    if (answer && done->state == domain::PayoutRunState::approved)
        answer->changed = m_parts.database.read([&](database::Reader& reader) { return changesOf(reader, run); });
    return answer;
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
    return after(admin, m_parts.sending.markFailed(admin, payout, request.reason, request.accountIsWrong));
}

PayoutDesk::Answer PayoutDesk::putFileAway(domain::UserId admin, domain::PayoutFileId file,
                                           const protocol::PutBankFileAway& request) {
    return after(admin, m_parts.files.putAway(admin, file, request.reason));
}

}  // namespace mc::payouts
