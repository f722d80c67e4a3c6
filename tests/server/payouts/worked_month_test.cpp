#include <QTest>

#include "domain/financial_year.h"
#include "payments/ledger/ledger_view.h"
#include "server/payouts/month_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::PlanTier;
using ledger::AccountKind;
using ledger::JournalKind;
using test::amountText;
using test::inIndia;
using test::MarkdownTable;

namespace {

MarkdownTable workedTable(std::string_view heading) {
    return test::markdownTable(MC_SOURCE_DIR "/tests/server/payouts/worked_month.md", heading);
}

std::string tableLine(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : " | ") + cell;
    return line;
}

/// The month of worked_month.md, as the program lives through it.
struct WorkedMonth : test::MonthHouse {
    WorkedMonth() {
        planPurchases();
        for (const auto& row : workedTable("Sessions").rows)
            planSession(row);
        for (const auto& row : workedTable("Payouts").rows)
            if (row.at("Mentor") == "Ananya")
                planStep(inIndia(row.at("Week") + " 07:00") + 7 * kDay, 99, [this] { payOut(); });
        planStep("2027-04-06 12:00", 0, [] {});
        play();
    }

    void planPurchases() {
        for (const auto& row : workedTable("Plans and credits").rows) {
            const auto student = row.at("Student");
            const auto what = row.at("What");
            planStep(row.at("When"), 0, [this, student, what] {
                if (what == "Pro") buyPlan(student, PlanTier::pro);
                if (what == "Premium") buyPlan(student, PlanTier::premium);
                if (what == "credits") buyCredits(student, 2500);
            });
        }
    }

    void planSession(const Row& row) {
        const int number = std::stoi(row.at("#"));
        planStep(row.at("Booked"), number, [this, row, number] {
            sessions[number] = buySession(row);
            numbers[sessions[number].code] = number;
        });
        const auto end = inIndia(row.at("Starts")) + std::stoi(row.at("Minutes")) * kMinute;
        const auto what = row.at("What became of it");
        if (what.starts_with("held")) planHeld(number, end);
        if (what.starts_with("held, contested")) planContested(number, end, what.substr(what.size() - 16));
        if (what.ends_with("absent")) planAbsence(number, end, what.starts_with("student"));
        if (what.starts_with("cancelled"))
            planStep(what.substr(what.size() - 16), number,
                     [this, number, byMentor = what.find("mentor") != std::string::npos] {
                         const auto& session = sessions.at(number);
                         changes
                             .cancel(byMentor ? session.mentorId : session.studentId, session.id, "I am ill.",
                                     clock.now())
                             .value();
                     });
    }
    void planHeld(int number, domain::UtcTime end) {
        planStep(end, number, [this, number] {
            const auto& session = sessions.at(number);
            comes(session, session.studentId);
            comes(session, session.mentorId);
            settlement.complete(session.mentorId, session.id, clock.now()).value();
        });
    }
    /// Her student says that she was not there, she says that she was, and an admin believes her.
    void planContested(int number, domain::UtcTime end, const std::string& ruledAt) {
        planStep(end + 10 * kMinute, number, [this, number] {
            const auto& session = sessions.at(number);
            settlement.reportNoShow(session.studentId, session.id, "Nobody came.", clock.now()).value();
        });
        planStep(end + kHour, number, [this, number] {
            const auto& session = sessions.at(number);
            settlement.contest(session.mentorId, session.id, "I was there.", clock.now()).value();
        });
        planStep(ruledAt, number, [this, number] {
            const auto session = now(sessions.at(number));
            const bookings::Ruling ruling{domain::AbsenceRuling::rejected, "They met.", session.version};
            settlement.rule(people.at("Olga"), session.id, ruling, clock.now()).value();
        });
    }
    /// Nobody says anything: the records decide a day after the end.
    void planAbsence(int number, domain::UtcTime end, bool ofStudent) {
        planStep(end, number, [this, number, ofStudent] {
            const auto& session = sessions.at(number);
            comes(session, ofStudent ? session.mentorId : session.studentId);
        });
        planStep(end + kDay, number, [] {});
    }
    void payOut() {
        for (const auto& planned : runs.preview())
            if (planned.hold == domain::PayoutHold::below_threshold) carried.push_back(carriedLine(planned));
        const auto run = runs.make(people.at("Olga")).value();
        runs.approve(people.at("Pavel"), run.id, run.version).value();
    }

    std::string nameOf(domain::UserId id) const {
        for (const auto& [name, person] : people)
            if (person == id) return name;
        return "?";
    }
    /// What the sale of it, and what was given back of that, left on an account.
    std::string kept(int number, AccountKind kind) {
        std::int64_t sum = 0;
        (*database).read([&](database::Reader& reader) {
            for (const auto& line : ledger::linesOf(reader, sessions.at(number).id))
                if (line.account == kind && (line.kind == JournalKind::sale || line.kind == JournalKind::sale_reversal))
                    sum -= line.amount.minor;
        });
        return amountText(sum);
    }
    std::string sessionLine(int number) {
        const auto& session = sessions.at(number);
        const auto creditsBack = (*database).read(
            [&](database::Reader& reader) { return wallet.returnedOf(reader, session.id, session.price.currency); });
        const auto moneyBack = (*database).read([&](database::Reader& reader) {
            return reader.scalar<std::int64_t>(
                "SELECT coalesce(sum(r.amount_minor), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id "
                "JOIN orders o ON o.id = p.order_id "
                "WHERE o.subject_kind = 'session' AND o.subject_id = $1 AND r.status = 'processed'",
                session.id);
        });
        return tableLine({std::to_string(number), amountText(session.price), amountText(session.included),
                          amountText(session.discount), amountText(session.credits), amountText(session.total),
                          amountText(moneyBack), amountText(creditsBack), kept(number, AccountKind::gateway_fee),
                          kept(number, AccountKind::commission), kept(number, AccountKind::gst_payable),
                          kept(number, AccountKind::mentor_unearned)});
    }

    std::vector<payments::InvoiceRow> documents() {
        auto rows =
            (*database).read([](database::Reader& reader) { return payments::InvoiceStore().list(reader, {}, 1000); });
        std::ranges::reverse(rows);
        return rows;
    }
    std::string documentLine(const payments::InvoiceRow& row) {
        const auto& parts = row.parts;
        const auto known = numbers.find(row.code);
        const std::string other = row.subject == domain::SubjectKind::plan ? "plan" : "credits";
        return tableLine({row.number, domain::toString(domain::dayInIndia(row.issuedAt)), nameOf(row.studentId),
                          known == numbers.end() ? other : std::to_string(known->second), amountText(parts.fee),
                          amountText(parts.service), amountText(parts.cgst), amountText(parts.sgst),
                          amountText(parts.igst), amountText(parts.reductions), amountText(parts.total)});
    }

    /// "12, -19": of these sessions, the second taken back.
    template <class Lines, class Number>
    static std::string sessionsOf(const Lines& lines, const Number& number) {
        std::string text;
        for (const auto& line : lines)
            text += (text.empty() ? "" : ", ") + number(line);
        return text;
    }
    std::string carriedLine(const payouts::PlannedPayout& planned) {
        const auto text = sessionsOf(planned.entries, [&](const ledger::OwedEntry& entry) {
            for (const auto& [number, session] : sessions)
                if (session.id.value == entry.subjectId)
                    return (entry.amount.isNegative() ? "-" : "") + std::to_string(number);
            return std::string("?");
        });
        const auto nothing = amountText(0);
        return tableLine({domain::toString(planner.due(clock.now()).monday), nameOf(planned.mentor), text,
                          amountText(planned.plan.gross), amountText(planned.plan.receivable), nothing, nothing,
                          "carried", nothing, nothing});
    }
    std::string paidLine(const protocol::PayoutStatement& statement) {
        const auto text = sessionsOf(statement.lines, [&](const protocol::PayoutLine& line) {
            return (line.share.isNegative() ? "-" : "") + std::to_string(numbers.at(line.code));
        });
        std::map<std::string, std::int64_t> years;
        for (const auto& year : statement.years)
            years[year.year] = year.earned.minor;
        const auto& payout = statement.payout;
        return tableLine({domain::toString(payout.week), statement.mentor, text, amountText(payout.gross),
                          amountText(payout.receivable), amountText(payout.tds), amountText(payout.net),
                          payout.state == domain::PayoutState::paid ? "paid" : "not paid", amountText(years["26-27"]),
                          amountText(years["27-28"])});
    }
    std::vector<protocol::PayoutStatement> statements(const std::string& mentor) {
        const auto id = people.at(mentor);
        std::vector<protocol::PayoutStatement> all;
        const auto page = earnings.page(id, {.limit = 100, .cursor = {}}).value();
        for (const auto& payout : page.items)
            all.push_back(earnings.statement(id, payout.id).value());
        return all;
    }
    std::vector<std::string> payoutLines() {
        auto lines = carried;
        for (const auto* mentor : {"Ananya", "Ravi"})
            for (const auto& statement : statements(mentor))
                lines.push_back(paidLine(statement));
        std::ranges::sort(lines);
        return lines;
    }

    std::map<int, bookings::Booking> sessions;
    std::map<std::string, int> numbers;  ///< By the code people know.
    std::vector<std::string> carried;
};

void compareLines(const std::vector<std::string>& actual, const std::vector<std::string>& expected) {
    for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(QString::fromStdString(actual[i]), QString::fromStdString(expected[i]));
    QCOMPARE(actual.size(), expected.size());
}

}  // namespace

/// Every figure of a month, reckoned by hand: sessions, documents with their tax, statements, tax kept back, and the
/// books.
class WorkedMonthTest : public QObject {
    Q_OBJECT

private slots:
    void everyFigure_isAsReckonedByHand() {
        WorkedMonth month;
        sessions(month);
        documents(month);
        statements(month);
        years(month);
        gst(month);
        books(month);
    }

private:
    static void sessions(WorkedMonth& month) {
        std::vector<std::string> lines;
        for (const auto& [number, session] : month.sessions)
            lines.push_back(month.sessionLine(number));
        compareLines(lines, workedTable("Sessions")
                                .lines({"#", "List", "Included", "Discount", "Credits", "Money", "Money back",
                                        "Credits back", "Gateway", "Commission", "GST", "Mentor has"}));
    }
    static void documents(WorkedMonth& month) {
        std::vector<std::string> lines;
        for (const auto& row : month.documents())
            lines.push_back(month.documentLine(row));
        compareLines(lines, workedTable("Documents").lines());
    }
    /// And each line of a statement is as its session was.
    static void statements(WorkedMonth& month) {
        compareLines(month.payoutLines(), workedTable("Payouts").lines());
        const auto table = workedTable("Sessions");
        for (const auto* mentor : {"Ananya", "Ravi"})
            for (const auto& statement : month.statements(mentor))
                for (const auto& line : statement.lines) {
                    if (line.share.isNegative()) continue;
                    const auto& row = table.rows.at(static_cast<std::size_t>(month.numbers.at(line.code) - 1));
                    QCOMPARE(amountText(line.share), row.at("Mentor has"));
                    QCOMPARE(amountText(line.fee), row.at("Gateway"));
                    QCOMPARE(line.price, line.commission + line.fee + line.share);
                    QCOMPARE(line.student, row.at("Student"));
                }
    }
    static void years(WorkedMonth& month) {
        std::vector<std::string> lines;
        for (const auto* mentor : {"Ananya", "Ravi"})
            for (const int begins : {2026, 2027}) {
                const auto year = month.earnings.year(month.people.at(mentor), {begins});
                lines.push_back(tableLine({mentor, year.year, amountText(year.earned), amountText(year.tds)}));
            }
        compareLines(lines, workedTable("Tax kept back").lines());
    }
    /// What the invoices say less what the credit notes do.
    static void gst(WorkedMonth& month) {
        std::map<int, domain::InvoiceParts> sums;
        for (const auto& row : month.documents()) {
            auto& sum = sums[row.year];
            const bool isNote = row.kind == domain::InvoiceKind::credit_note;
            sum = isNote ? sum - row.parts : sum - (domain::InvoiceParts{} - row.parts);
        }
        std::vector<std::string> lines;
        for (const auto& [begins, sum] : sums)
            lines.push_back(tableLine({domain::toString(domain::FinancialYear{begins}), amountText(sum.service),
                                       amountText(sum.cgst), amountText(sum.sgst), amountText(sum.igst)}));
        compareLines(lines, workedTable("GST of the documents").lines());
        const auto& [first, second] = std::pair(sums.begin()->second, sums.rbegin()->second);
        QCOMPARE(-month.balance(AccountKind::gst_payable), (first.tax() + second.tax()).minor);
    }
    static void books(WorkedMonth& month) {
        std::vector<std::string> lines;
        (*month.database).read([&](database::Reader& reader) {
            for (const auto& account : test::trialBalance(reader))
                if (!account.balance.isZero())
                    lines.push_back(tableLine(
                        {std::string(boost::describe::enum_to_string(account.kind, "")), amountText(account.balance)}));
        });
        std::ranges::sort(lines);
        compareLines(lines, workedTable("Books").lines());
        QCOMPARE(month.trialSum(), 0);
    }
};

MC_TEST_CORE(WorkedMonthTest)
#include "worked_month_test.moc"
