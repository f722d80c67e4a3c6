#pragma once

#include "payments/ledger/postings.h"
#include "payouts/bank_files.h"
#include "payouts/payout_accounts.h"
#include "payouts/payout_runs.h"
#include "payouts/payout_sending.h"
#include "payments/sandbox/payouts.h"
#include "support/listen.h"
#include "support/confirmed_session.h"

namespace mc::test {

/// A mentor whose session was held, where she is paid, and two admins; on the Monday after, at nine. The week begins on
/// 2027-01-18; the share of the session is ₹780.
struct PayoutHouse : ConfirmedSession {
    explicit PayoutHouse(domain::PayoutWay way = domain::PayoutWay::provider)
        : runs({*database, clock, ids, ledger, planner, way}) {
        runs.onApproved(
            [this](database::Transaction& tx, const payouts::PayoutRow& payout) { sending.send(tx, payout); });
        payments.events().payoutSeen.connect(
            [this](database::Transaction& tx, const gateway::Payout& seen) { sending.observe(tx, seen); });
        listen(sending.events().paid, [this](const payouts::PayoutNewsItem&) { heard.emplace_back("paid"); });
        listen(sending.events().returned, [this](const payouts::PayoutNewsItem&) { heard.emplace_back("returned"); });
        enter(ananya, "ananya.k@okicici");
        holdIt(booking);
        passTo(kMonday);
        heard.clear();
    }
    void enter(domain::UserId mentor, const std::string& upiId) {
        const auto version = details.of(mentor).version;
        details.change(mentor, {version, domain::PayoutDetailsKind::upi, "Ananya Kapoor", upiId, ""}).value();
    }
    void holdIt(const bookings::Booking& session) {
        for (const auto who : {session.studentId, session.mentorId})
            joins.table[{session.id, who}].push_back({session.startsAt, session.endsAt});
        passTo(session.endsAt);
        settlement.complete(session.mentorId, session.id, clock.now()).value();
    }
    /// As if so much had been earned by a session then.
    domain::Subject earn(domain::UserId mentor, const domain::Money& share, domain::UtcTime at) {
        const domain::Subject subject{domain::SubjectKind::session, ids.nextValue()};
        (*database).write([&](database::Transaction& tx) {
            ledger.post(tx, {ledger::JournalKind::sale,
                             "test_sale:" + domain::toString(subject),
                             subject,
                             at,
                             {{{ledger::AccountKind::student_funds}, share},
                              {{ledger::AccountKind::mentor_unearned, mentor}, -share}}});
            ledger.post(tx, ledger::earned(subject, mentor, share, at, at));
        });
        return subject;
    }
    void takeBack(const domain::Subject& subject, domain::UserId mentor, const domain::Money& share) {
        (*database).write([&](database::Transaction& tx) {
            ledger.post(tx, ledger::withheld(subject, mentor, share, clock.now(), clock.now()));
        });
    }
    void withhold() {
        (*database).write([&](database::Transaction& tx) {
            ledger.post(tx, ledger::withheld(booking.id, ananya, domain::rupees(780), clock.now(), booking.endsAt));
        });
    }
    payouts::RunRow made() { return runs.make(olga).value(); }
    domain::Result<payouts::RunRow> approve(domain::UserId admin, const payouts::RunRow& run) {
        return runs.approve(admin, run.id, run.version);
    }
    payouts::RunRow approved() { return approve(pavel, made()).value(); }
    std::vector<payouts::PayoutRow> payoutsOf(const payouts::RunRow& run) {
        return (*database).read([&](database::Reader& reader) { return store.ofRun(reader, run.id); });
    }
    std::vector<payouts::PayoutRow> payoutsOf(domain::UserId mentor) {
        return (*database).read([&](database::Reader& reader) { return store.ofMentor(reader, mentor, 0, 100); });
    }
    payouts::PayoutRow newest(domain::UserId mentor) { return payoutsOf(mentor).at(0); }
    void block(domain::UserId mentor) {
        (*database).write([&](database::Transaction& tx) {
            const payouts::DetailsStore all;
            all.block(tx, all.current(tx, mentor)->id, clock.now());
        });
    }
    /// An admin does so, or she leaves for good.
    void shutOut(domain::UserId mentor, const char* column = "suspended_at") {
        (*database).write([&](database::Transaction& tx) {
            tx.execute(std::string("UPDATE users SET ") + column + " = $1 WHERE id = $2", clock.now(), mentor);
        });
    }
    /// Approves what is due and lets a day pass, with what the provider tells and what it is asked.
    payouts::PayoutRow paidOut() {
        approved();
        for (int quarter = 0; quarter < 8; ++quarter) {
            pass(3 * domain::kHour);
            sending.followUp();
            settle();
        }
        return newest(ananya);
    }
    /// By the sandbox's own count: all that were not failed or sent back.
    std::int64_t sentBySandbox() {
        std::int64_t sum = 0;
        for (const auto& row : *sandbox.payouts().payouts(std::string(sandbox::Payouts::kAccount), {}, {.count = 100}))
            if (row.status != "failed" && row.status != "reversed") sum += row.amount;
        return sum;
    }
    domain::PayoutHold holdOf(domain::UserId mentor) {
        for (const auto& planned : runs.preview())
            if (planned.mentor == mentor) return planned.hold;
        throw std::runtime_error("nothing is due to her");
    }

    static constexpr domain::UtcTime kMonday{1800847800};  ///< 2027-01-25 09:00 in India.
    payouts::PayoutStore store;
    payouts::PayoutAccounts details{{*database, clock, ids, sealer}};
    payouts::PayoutPlanner planner{*zones.find({"Asia/Kolkata"}), domain::rupees(500)};
    payouts::PayoutRuns runs;
    gateway::PayoutGateway payoutGateway{gateway, std::string(sandbox::Payouts::kAccount)};
    payouts::PayoutSending sending{{*database, clock, outbox, ledger, payoutGateway, details}};
    payouts::BankFiles files{{*database, clock, ids, details}};
    domain::UserId olga = student("olga");
    domain::UserId pavel = student("pavel");
};

}  // namespace mc::test
