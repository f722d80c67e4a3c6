#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum_from_string.hpp>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "domain/booking_states.h"
#include "domain/payout_states.h"
#include "domain/tds.h"
#include "payments/credit_check.h"
#include "payments/ledger/ledger_view.h"
#include "platform/database/database.h"

namespace mc::test {

/// Rows as the proofs read them.
struct TouchedRow {
    std::string kind;
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(TouchedRow, (), (kind, id))
struct StateMove {
    std::string what;
    std::string was;
    std::string now;
};
BOOST_DESCRIBE_STRUCT(StateMove, (), (what, was, now))
struct NumberedRow {
    std::string kind;
    std::int64_t year = 0;
    std::int64_t place = 0;
};
BOOST_DESCRIBE_STRUCT(NumberedRow, (), (kind, year, place))
struct TaxedYear {
    std::int64_t earned = 0;
    std::int64_t tds = 0;
};
BOOST_DESCRIBE_STRUCT(TaxedYear, (), (earned, tds))

/// What must be so in the books of the whole market after every deed. Triggers note which rows a deed touched, so
/// that after each deed only these are looked at; audit() looks at everything, as sums.
class MarketBooks {
public:
    /// Once for a file of a database: the notes are kept in it.
    static void install(database::Database& database) {
        database.write([](database::Transaction& tx) {
            tx.execute("CREATE TABLE proof_touched (kind TEXT NOT NULL, id INTEGER NOT NULL) STRICT");
            tx.execute("CREATE TABLE proof_moves (what TEXT NOT NULL, was TEXT NOT NULL, now TEXT NOT NULL) STRICT");
            for (const auto& [table, kind, id] : kWatched)
                for (const auto* event : {"INSERT", "UPDATE"})
                    tx.execute("CREATE TRIGGER proof_" + table + event + " AFTER " + event + " ON " + table +
                               " BEGIN INSERT INTO proof_touched (kind, id) VALUES ('" + kind + "', new." + id +
                               "); END");
            for (const auto& [table, column] : kStates)
                tx.execute("CREATE TRIGGER proof_moves_" + table + " AFTER UPDATE OF " + column + " ON " + table +
                           " WHEN old." + column + " <> new." + column +
                           " BEGIN INSERT INTO proof_moves (what, was, now) VALUES ('" + table + "', old." + column +
                           ", new." + column + "); END");
        });
    }

    /// What is wrong with whatever was touched since it was asked last; empty: nothing.
    std::string faultOfWhatMoved(database::Database& database) {
        const bool moved = database.read([](database::Reader& reader) {
            return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM proof_touched)");
        });
        if (!moved) return {};
        auto fault = database.read([this](database::Reader& reader) { return faultOfTouched(reader); });
        database.write([](database::Transaction& tx) {
            tx.execute("DELETE FROM proof_touched");
            tx.execute("DELETE FROM proof_moves");
        });
        return fault;
    }

    static std::string audit(database::Reader& reader) {
        for (const auto& [fault, sql] : kSums)
            if (const auto found = reader.scalar<std::int64_t>(sql); found != 0)
                return std::string(fault) + " (" + std::to_string(found) + ")";
        if (!ledger::recount(reader).isRight()) return "the kept balances are not what the entries sum to";
        if (!payments::wrongCredits(reader).empty()) return "credits in lots and in the books differ";
        return {};
    }

private:
    struct Watched {
        std::string table;
        std::string kind;
        std::string id;
    };
    static inline const std::array<Watched, 7> kWatched{{{"bookings", "booking", "id"},
                                                         {"payments", "payment", "id"},
                                                         {"refunds", "payment", "payment_id"},
                                                         {"ledger_journals", "journal", "id"},
                                                         {"invoices", "invoice", "id"},
                                                         {"payouts", "payout", "id"},
                                                         {"reviews", "mentor", "mentor_id"}}};

    static inline const std::map<std::string, std::string> kStates{
        {"bookings", "status"}, {"orders", "status"}, {"payments", "status"}, {"payouts", "state"}};

    std::string faultOfTouched(database::Reader& reader) {
        for (const auto& move : reader.all<StateMove>("SELECT what, was, now FROM proof_moves"))
            if (!isLegal(move)) return move.what + " went from " + move.was + " to " + move.now;
        const auto touched = reader.all<TouchedRow>("SELECT DISTINCT kind, id FROM proof_touched ORDER BY kind, id");
        for (const auto& [kind, id] : touched) {
            auto fault = kind == "invoice" ? faultOfInvoice(reader, id) : faultOf(reader, kind, id);
            if (!fault.empty()) return fault + ": " + kind + " " + std::to_string(id);
        }
        return {};
    }

    static bool isLegal(const StateMove& move) {
        if (move.what == "bookings") return isLegalBooking(move);
        if (move.what == "payouts")
            return domain::mayBecome(word<domain::PayoutState>(move.was), word<domain::PayoutState>(move.now));
        static const std::map<std::string, std::string> forward{
            {"created", "attempted captured superseded quarantined reserved"},
            {"attempted", "captured superseded quarantined reserved"},
            {"reserved", "captured superseded quarantined"},
            {"quarantined", "captured"},
            {"failed", "authorized captured"},
            {"authorized", "captured"}};
        const auto found = forward.find(move.was);
        return found != forward.end() && found->second.find(move.now) != std::string::npos;
    }
    static bool isLegalBooking(const StateMove& move) {
        const auto was = word<domain::BookingStatus>(move.was);
        const auto now = word<domain::BookingStatus>(move.now);
        using enum domain::BookingStatus;
        // Decision 4: paid for after all, and still free; what was taken at once is not held in between.
        if (was == expired && (now == held || now == requested || now == confirmed)) return true;
        for (const auto& line : domain::bookingTransitions())
            if (line.from == was && line.to == now) return true;
        return false;
    }
    template <class Enum>
    static Enum word(const std::string& text) {
        Enum value{};
        if (!boost::describe::enum_from_string(text.c_str(), value)) throw std::runtime_error("no such state: " + text);
        return value;
    }

    std::string faultOfInvoice(database::Reader& reader, std::int64_t id) {
        const auto row = reader.one<NumberedRow>("SELECT kind, year, place_in_year FROM invoices WHERE id = $1", id);
        auto& last = m_lastNumber[{row->kind, row->year}];
        if (last == 0) last = row->place - 1;
        return row->place == ++last ? std::string() : "a number is missing before it";
    }
    static std::string faultOf(database::Reader& reader, const std::string& kind, std::int64_t id) {
        if (kind == "payout") return faultOfTax(reader, id);
        for (const auto& [of, fault, sql] : kRules)
            if (of == kind && !reader.scalar<bool>(sql, id)) return std::string(fault);
        return {};
    }
    /// Whatever the order and the parts in which a year was paid out.
    static std::string faultOfTax(database::Reader& reader, std::int64_t payout) {
        const auto years = reader.all<TaxedYear>(
            "SELECT sum(y.earned_minor), sum(y.tds_minor) FROM payout_years y JOIN payouts p ON p.id = y.payout_id "
            "WHERE p.mentor_id = (SELECT mentor_id FROM payouts WHERE id = $1) "
            "AND p.state NOT IN ('proposed', 'withdrawn') GROUP BY y.begins",
            payout);
        for (const auto& [earned, tds] : years)
            if (domain::tdsOfYear(domain::TdsProfile::one_percent, {earned, {}}).minor != tds)
                return "the tax of a year depends on how it was paid out";
        return {};
    }

    struct Rule {
        std::string_view of;
        std::string_view fault;
        std::string_view sql;  ///< True: it is so.
    };
    static constexpr std::array kRules{
        Rule{"booking", "its blocks are not its time",
             // What took place, or was missed, had its time, and counts for its day.
             "SELECT (SELECT count(*) FROM occupancy o WHERE o.booking_id = b.id) = "
             "CASE WHEN b.status IN ('held', 'requested', 'confirmed', 'completed', 'no_show') "
             "THEN (b.ends_at - b.starts_at) / 900 * 2 ELSE 0 END FROM bookings b WHERE b.id = $1"},
        Rule{"booking", "it is confirmed and not paid in full",
             // An admin may have accepted another amount: the rest is borne, or has gone back.
             "SELECT b.status NOT IN ('confirmed', 'completed') OR "
             "(coalesce((SELECT sum(p.amount_minor) FROM orders o JOIN payments p ON p.order_id = o.id "
             "WHERE o.subject_kind = 'session' AND o.subject_id = b.id AND o.status = 'captured' "
             "AND p.use = 'accepted'), 0) = b.total_minor OR EXISTS (SELECT 1 FROM ledger_journals j "
             "WHERE j.subject_kind = 'session' AND j.subject_id = b.id AND j.kind = 'acceptance')) AND "
             "coalesce((SELECT sum(u.amount_minor) FROM credit_uses u "
             "WHERE u.subject_kind = 'session' AND u.subject_id = b.id AND u.spent = 1), 0) = b.credits_minor AND "
             "coalesce((SELECT sum(m.minutes) FROM minute_uses m "
             "WHERE m.subject_kind = 'session' AND m.subject_id = b.id), 0) = b.included_minutes "
             "FROM bookings b WHERE b.id = $1"},
        Rule{"payment", "more goes back than came in",
             "SELECT coalesce((SELECT sum(r.amount_minor) FROM refunds r "
             "WHERE r.payment_id = p.id AND r.status <> 'superseded'), 0) <= p.amount_minor "
             "FROM payments p WHERE p.id = $1"},
        Rule{"journal", "it does not balance",
             "SELECT j.sealed = 1 AND (SELECT sum(e.amount_minor) = 0 AND count(*) > 1 FROM ledger_entries e "
             "WHERE e.journal_id = j.id) FROM ledger_journals j WHERE j.id = $1"},
        Rule{"mentor", "the rating is not what the reviews sum to",
             "SELECT m.rating_sum = coalesce(sum(r.rating), 0) AND m.rating_count = count(r.id) FROM mentors m "
             "LEFT JOIN reviews r ON r.mentor_id = m.user_id AND r.state <> 'hidden' WHERE m.user_id = $1"}};

    struct Sum {
        std::string_view fault;
        std::string_view sql;  ///< How many are not so.
    };
    static constexpr std::array kSums{
        Sum{"blocks that are nobody's time, or times without",
            "SELECT (SELECT count(*) FROM occupancy) - (SELECT coalesce(sum((ends_at - starts_at) / 900 * 2), 0) "
            "FROM bookings WHERE status IN ('held', 'requested', 'confirmed', 'completed', 'no_show'))"},
        Sum{"numbers missing among the documents",
            "SELECT count(*) FROM (SELECT 1 FROM invoices GROUP BY kind, year HAVING count(*) <> max(place_in_year))"},
        Sum{"payouts that are not what their entries sum to",
            "SELECT count(*) FROM payouts p WHERE p.state NOT IN ('proposed', 'withdrawn') AND p.net_minor + "
            "p.tds_minor "
            "<> (SELECT coalesce(sum(i.amount_minor), 0) FROM payout_items i WHERE i.payout_id = p.id)"},
        Sum{"entries in two payouts",
            "SELECT count(*) FROM (SELECT 1 FROM payout_items WHERE live = 1 GROUP BY journal_id, line "
            "HAVING count(*) > 1)"},
        Sum{"entries that are owed and paid, or neither",
            "SELECT count(*) FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id "
            "JOIN ledger_journals j ON j.id = e.journal_id WHERE a.kind = 'mentor_payable' AND j.kind <> 'payout' "
            "AND EXISTS (SELECT 1 FROM ledger_owed o WHERE o.account_id = a.id AND o.journal_id = e.journal_id "
            "AND o.line = e.line) = EXISTS (SELECT 1 FROM payout_items i WHERE i.journal_id = e.journal_id "
            "AND i.line = e.line AND i.live = 1)"},
        Sum{"sessions paid out above their mentor's share",
            "SELECT count(*) FROM (SELECT sum(i.amount_minor) AS paid, "
            "(SELECT -sum(e.amount_minor) FROM ledger_journals s JOIN ledger_entries e ON e.journal_id = s.id "
            "JOIN ledger_accounts a ON a.id = e.account_id WHERE s.subject_kind = 'session' "
            "AND s.subject_id = j.subject_id AND s.kind = 'sale' AND a.kind = 'mentor_unearned') AS share "
            "FROM payout_items i JOIN payouts p ON p.id = i.payout_id JOIN ledger_journals j ON j.id = i.journal_id "
            "WHERE j.subject_kind = 'session' AND i.live = 1 AND p.state NOT IN ('proposed', 'withdrawn') "
            "GROUP BY j.subject_id) WHERE paid > share"},
        Sum{"mentors owed less than nothing, and not for what was taken back",
            "SELECT count(*) FROM (SELECT a.id, sum(e.amount_minor) AS debit FROM ledger_accounts a "
            "JOIN ledger_entries e ON e.account_id = a.id WHERE a.kind = 'mentor_payable' GROUP BY a.id "
            "HAVING sum(e.amount_minor) > 0) d WHERE d.debit > (SELECT coalesce(sum(e.amount_minor), 0) "
            "FROM ledger_entries e JOIN ledger_journals j ON j.id = e.journal_id WHERE e.account_id = d.id "
            "AND e.amount_minor > 0 AND j.kind <> 'payout' AND NOT EXISTS (SELECT 1 FROM payout_items i "
            "JOIN payouts p ON p.id = i.payout_id WHERE i.journal_id = e.journal_id AND i.line = e.line AND i.live = 1 "
            "AND p.state NOT IN ('proposed', 'withdrawn')))"},
        Sum{"cycles whose minutes are not what was taken from them",
            "SELECT count(*) FROM plan_cycles c JOIN orders o ON o.subject_kind = 'plan' AND o.subject_id = c.id "
            "WHERE o.status = 'captured' AND c.minutes - c.left_minutes <> "
            "(SELECT coalesce(sum(u.minutes - u.returned), 0) FROM minute_uses u WHERE u.cycle_id = c.id)"},
        Sum{"cycles with less than no minutes", "SELECT count(*) FROM plan_cycles WHERE left_minutes < 0"},
        Sum{"lots of credits below nothing", "SELECT count(*) FROM credit_lots WHERE left_minor < 0"},
        Sum{"mentors whose rating is not what their reviews sum to",
            "SELECT count(*) FROM mentors m WHERE m.rating_sum <> (SELECT coalesce(sum(r.rating), 0) FROM reviews r "
            "WHERE r.mentor_id = m.user_id AND r.state <> 'hidden')"},
        Sum{"a bank account that is not what was sent there, less what was paid from it and 5.90 for each payout",
            "SELECT coalesce((SELECT sum(balance_minor) FROM ledger_accounts WHERE kind = 'bank'), 0) <> "
            "coalesce((SELECT sum(amount_minor) FROM payment_settlements), 0) - coalesce((SELECT sum(net_minor) + "
            "590 * count(*) FROM payouts WHERE state = 'paid'), 0)"},
        Sum{"events that could not be taken in", "SELECT count(*) FROM webhooks_aside"}};

    std::map<std::pair<std::string, std::int64_t>, std::int64_t> m_lastNumber;  ///< Since the process began.
};

}  // namespace mc::test
