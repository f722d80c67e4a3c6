#include "payouts/earnings.h"

#include <algorithm>
#include <map>

#include "payments/disputed_subjects.h"
#include "payouts/session_figures.h"

namespace mc::payouts {

using domain::Money;
using domain::PayoutHold;
using domain::PayoutState;
using domain::Result;

namespace {

protocol::Payout shownPayout(const PayoutRow& row) {
    const bool paid = row.state == PayoutState::paid;
    return {row.id,       row.period, row.state,  row.gross,  row.receivable,
            row.tds,      row.net,    row.masked, row.madeAt, paid ? row.endedAt : std::nullopt,
            row.reference};
}

constexpr int kEarnedBars = 12;
constexpr domain::Seconds kEarnedFor = 400 * domain::kDay;  ///< The bars go back no further.

/// What was earned and what was taken back of it; what the bank sent back was earned before.
std::vector<domain::EarnedEntry> earnedOf(database::Reader& reader, domain::UserId mentor, domain::Currency currency,
                                          domain::UtcTime now) {
    std::vector<domain::EarnedEntry> entries;
    for (const auto& entry : ledger::owedSince(reader, mentor, currency, now - kEarnedFor))
        if (entry.kind != ledger::JournalKind::payout_returned) entries.push_back({entry.at, entry.amount});
    return entries;
}

}  // namespace

protocol::Earnings Earnings::of(domain::UserId mentor) const {
    const auto now = m_parts.clock.now();
    const auto next = m_parts.planner.next(now);
    return m_parts.database.read([&](database::Reader& reader) {
        const auto planned = m_parts.planner.planFor(reader, mentor, next, next.runsAt);
        const auto currency = planned.plan.net.currency;
        const auto year = domain::financialYearOf(now);
        protocol::Earnings earnings;
        earnings.payable = -m_parts.ledger.balance(reader, {ledger::AccountKind::mentor_payable, mentor}, currency);
        earnings.unearned = -m_parts.ledger.balance(reader, {ledger::AccountKind::mentor_unearned, mentor}, currency);
        earnings.nextRun = next.runsAt;
        earnings.hold = planned.hold;
        earnings.nextNet = planned.hold == PayoutHold::none ? planned.plan.net : Money{0, currency};
        earnings.least = m_parts.planner.least();
        earnings.year = domain::toString(year);
        earnings.yearBegins = year.begins;
        const auto [earned, tds] = m_store.ofYear(reader, mentor, year, currency);
        earnings.paidThisYear = earned;
        earnings.tdsThisYear = tds;
        const auto entries = earnedOf(reader, mentor, currency, now);
        const auto bars = [&](domain::EarnedStep step) {
            return domain::earnedBars(entries, m_parts.planner.operatorZone(), now, step, kEarnedBars, currency);
        };
        earnings.weeks = bars(domain::EarnedStep::week);
        earnings.months = bars(domain::EarnedStep::month);
        earnings.frozen = frozen(reader, mentor);
        return earnings;
    });
}

std::vector<protocol::FrozenShare> Earnings::frozen(database::Reader& reader, domain::UserId mentor) const {
    const auto disputed = payments::disputedSubjects(reader);
    if (disputed.empty()) return {};
    const auto currency = m_parts.planner.least().currency;
    std::map<domain::Subject, Money> shares;
    for (const auto& entry : ledger::unpaidTo(reader, mentor, currency)) {
        const domain::Subject subject{entry.subjectKind, entry.subjectId};
        if (!disputed.contains(subject)) continue;
        shares.try_emplace(subject, Money{0, currency}).first->second += entry.amount;
    }
    std::vector<protocol::FrozenShare> all;
    for (const auto& [subject, share] : shares) {
        const auto id = domain::bookingOf(subject);
        const auto booking = id && !share.isZero() ? m_parts.bookings.find(reader, *id) : std::nullopt;
        if (!booking) continue;
        const auto student = m_people.find(reader, booking->studentId);
        all.push_back({booking->id, booking->code, student ? student->name : std::string(), booking->startsAt, share});
    }
    return all;
}

Result<protocol::PayoutPage> Earnings::page(domain::UserId mentor, const base::Paging& paging) const {
    const auto cursor = base::idCursor(paging);
    if (!cursor) return cursor.error();
    return m_parts.database.read([&](database::Reader& reader) {
        protocol::PayoutPage page;
        for (const auto& row : m_store.sentTo(reader, mentor, *cursor, paging.limit + 1))
            page.items.push_back(shownPayout(row));
        if (page.items.size() > static_cast<std::size_t>(paging.limit)) {
            page.items.pop_back();
            page.next = domain::toString(page.items.back().id);
        }
        return page;
    });
}

Result<protocol::PayoutStatement> Earnings::statement(domain::UserId mentor, domain::PayoutId id) const {
    return m_parts.database.read([&](database::Reader& reader) -> Result<protocol::PayoutStatement> {
        const auto row = m_store.payout(reader, id);
        if (!row || row->mentor != mentor || !domain::isInTheBooks(row->state))
            return domain::fail(domain::ErrorCode::not_found);
        protocol::PayoutStatement statement;
        statement.payout = shownPayout(*row);
        const auto person = m_people.find(reader, mentor);
        statement.mentor = person ? person->name : std::string();
        for (const auto& item : m_store.items(reader, id))
            statement.lines.push_back(line(reader, ledger::owedEntry(reader, item.journal, item.line).value()));
        for (const auto& year : m_store.years(reader, id))
            statement.years.push_back({domain::toString(domain::FinancialYear{year.begins}),
                                       {year.earnedMinor, row->net.currency},
                                       {year.tdsMinor, row->net.currency}});
        return statement;
    });
}

protocol::PayoutYearStatement Earnings::year(domain::UserId mentor, domain::FinancialYear year) const {
    return m_parts.database.read([&](database::Reader& reader) {
        const auto currency = m_parts.planner.least().currency;
        protocol::PayoutYearStatement statement{domain::toString(year), {}, {}, {0, currency}, {0, currency}};
        const auto person = m_people.find(reader, mentor);
        statement.mentor = person ? person->name : std::string();
        for (const auto& part : m_store.partsOfYear(reader, mentor, year)) {
            const auto row = m_store.payout(reader, part.payout);
            statement.lines.push_back({shownPayout(*row), {part.earnedMinor, currency}, {part.tdsMinor, currency}});
            statement.earned += statement.lines.back().earned;
            statement.tds += statement.lines.back().tds;
        }
        return statement;
    });
}

protocol::PayoutLine Earnings::line(database::Reader& reader, const ledger::OwedEntry& entry) const {
    protocol::PayoutLine shown;
    shown.share = entry.amount;
    const domain::Subject subject{entry.subjectKind, entry.subjectId};
    const auto id = subject ? domain::bookingOf(subject) : std::nullopt;
    const auto booking = id ? m_parts.bookings.find(reader, *id) : std::nullopt;
    if (booking) {
        const auto student = m_people.find(reader, booking->studentId);
        shown.booking = booking->id;
        shown.code = booking->code;
        shown.student = student ? student->name : std::string();
        shown.startsAt = booking->startsAt;
    }
    const auto sale = saleBehind(reader, entry);
    shown.price = sale.price;
    shown.commission = sale.commission;
    shown.fee = sale.fee;
    return shown;
}

}  // namespace mc::payouts
