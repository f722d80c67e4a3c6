#include <QTest>
#include <boost/describe/enum_to_string.hpp>

#include "payments/sandbox/disputes.h"
#include "payments/sandbox/settlements.h"
#include "server/payouts/month_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kMinute;
using ledger::AccountKind;
using test::amountText;
using test::inIndia;
using test::MarkdownTable;

namespace {

MarkdownTable disputesTable(std::string_view heading) {
    return test::markdownTable(MC_SOURCE_DIR "/tests/server/payouts/worked_disputes.md", heading);
}

std::string disputeLine(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : " | ") + cell;
    return line;
}

/// The weeks of worked_disputes.md, as the program lives through them.
struct WorkedDisputes : test::MonthHouse {
    WorkedDisputes() {
        for (const auto& row : disputesTable("Sessions").rows)
            planDisputed(row);
        for (const auto& row : disputesTable("Payouts").rows)
            planStep(row.at("Monday") + " 07:00", 99, [this, row] { payOut(row.at("Monday"), row.at("Mentor")); });
        planStep("2027-04-06 12:00", 0, [this] {
            if (!sandbox.settlements().settle()) throw std::runtime_error("nothing is left to be settled");
        });
        play();
    }

    void planDisputed(const Row& row) {
        const int number = std::stoi(row.at("#"));
        planStep(row.at("Booked"), number, [this, row, number] { sessions[number] = buySession(row); });
        const auto& what = row.at("What became of it");
        if (what == "held")
            planStep(inIndia(row.at("Starts")) + std::stoi(row.at("Minutes")) * kMinute, number, [this, number] {
                const auto& session = sessions.at(number);
                comes(session, session.studentId);
                comes(session, session.mentorId);
                settlement.complete(session.mentorId, session.id, clock.now()).value();
            });
        if (what.starts_with("cancelled"))
            planStep(what.substr(what.size() - 16), number, [this, number] {
                const auto& session = sessions.at(number);
                changes.cancel(session.studentId, session.id, "I am ill.", clock.now()).value();
            });
        planStep(row.at("Asked back at"), number, [this, row, number] {
            boost::json::object body;
            body.emplace("amount", std::stoll(row.at("Asked back")) * 100);
            disputes[number] = sandbox.disputes().open(paymentOf(number), body)->id;
        });
        planStep(row.at("Decided"), number, [this, row, number] {
            if (!sandbox.disputes().move(disputes.at(number), row.at("As")))
                throw std::runtime_error("the bank may not do that");
        });
    }
    std::string paymentOf(int number) {
        return (*database).read([&](database::Reader& reader) {
            return reader.scalar<std::string>(
                "SELECT p.gateway_payment_id FROM payments p JOIN orders o ON o.id = p.order_id "
                "WHERE o.subject_kind = 'session' AND o.subject_id = $1 AND p.use = 'accepted'",
                sessions.at(number).id);
        });
    }
    /// What waits and what is paid, of the one who is named.
    void payOut(const std::string& monday, const std::string& mentor) {
        domain::Money frozen;
        auto hold = domain::PayoutHold::none;
        for (const auto& planned : runs.preview())
            if (planned.mentor == people.at(mentor)) {
                frozen = planned.frozen;
                hold = planned.hold;
            }
        domain::Money paid;
        if (hold == domain::PayoutHold::none) {
            const auto run = runs.make(people.at("Olga")).value();
            runs.approve(people.at("Pavel"), run.id, run.version).value();
            followUp();
            paid = earnings.page(people.at(mentor), {.limit = 1, .cursor = {}})->items.at(0).net;
        }
        payouts_.push_back(disputeLine({monday, mentor, amountText(frozen),
                                        std::string(boost::describe::enum_to_string(hold, "")), amountText(paid)}));
    }

    std::int64_t summed(int number, const char* sql) {
        return (*database).read(
            [&](database::Reader& reader) { return reader.scalar<std::int64_t>(sql, sessions.at(number).id); });
    }
    std::string outcome(int number) {
        constexpr auto* kRefunds =
            "SELECT coalesce(sum(r.amount_minor), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id "
            "JOIN orders o ON o.id = p.order_id WHERE o.subject_kind = 'session' AND o.subject_id = $1 "
            "AND r.status = 'processed' AND r.origin <> 'dispute'";
        constexpr auto* kTaken =
            "SELECT coalesce(sum(r.amount_minor), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id "
            "JOIN orders o ON o.id = p.order_id WHERE o.subject_kind = 'session' AND o.subject_id = $1 "
            "AND r.status = 'processed' AND r.origin = 'dispute'";
        constexpr auto* kBeyond =
            "SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = "
            "j.id JOIN ledger_accounts a ON a.id = e.account_id WHERE j.subject_kind = 'session' AND j.subject_id = $1 "
            "AND j.kind = 'dispute_loss' AND a.kind = 'promotions'";
        constexpr auto* kHers =
            "SELECT coalesce(-sum(e.amount_minor), 0) FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = "
            "j.id JOIN ledger_accounts a ON a.id = e.account_id WHERE j.subject_kind = 'session' AND j.subject_id = $1 "
            "AND a.owner_id <> 0";
        const auto session = now(sessions.at(number));
        return disputeLine({std::to_string(number), std::string(boost::describe::enum_to_string(session.status, "")),
                            amountText(summed(number, kRefunds)), amountText(summed(number, kTaken)),
                            amountText(summed(number, kBeyond)), amountText(summed(number, kHers))});
    }
    std::vector<std::string> booksNow() {
        std::vector<std::string> lines;
        (*database).read([&](database::Reader& reader) {
            for (const auto& account : test::trialBalance(reader))
                if (!account.balance.isZero())
                    lines.push_back(disputeLine(
                        {std::string(boost::describe::enum_to_string(account.kind, "")), amountText(account.balance)}));
        });
        std::ranges::sort(lines);
        return lines;
    }

    std::map<int, bookings::Booking> sessions;
    std::map<int, std::string> disputes;  ///< The gateway's ids.
    std::vector<std::string> payouts_;
};

void compareAll(const std::vector<std::string>& actual, const std::vector<std::string>& expected) {
    for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(QString::fromStdString(actual[i]), QString::fromStdString(expected[i]));
    QCOMPARE(actual.size(), expected.size());
}

}  // namespace

/// Disputes of four kinds, with the payouts and the books around them, reckoned by hand (PAY-7, cases 36 and 37).
class WorkedDisputesTest : public QObject {
    Q_OBJECT

private slots:
    void everyFigure_isAsReckonedByHand() {
        WorkedDisputes weeks;
        std::vector<std::string> outcomes;
        for (const auto& [number, session] : weeks.sessions)
            outcomes.push_back(weeks.outcome(number));
        compareAll(outcomes, disputesTable("What each came to").lines());
        compareAll(weeks.payouts_, disputesTable("Payouts").lines());
        compareAll(weeks.booksNow(), disputesTable("Books").lines());
        QCOMPARE(weeks.trialSum(), 0);
    }
};

MC_TEST_CORE(WorkedDisputesTest)
#include "worked_disputes_test.moc"
