#include "bookings/journals.h"

#include <limits>

#include "accounts/directory.h"

namespace mc::bookings {

namespace {

protocol::JournalEntry shownLine(domain::JournalLine line) {
    protocol::JournalEntry entry;
    entry.number = line.number;
    entry.at = line.at;
    entry.movement = line.movement;
    entry.subjectKind = line.subject.kind;
    entry.subjectId = domain::encodeId(line.subject.id);
    entry.account = line.account;
    entry.amount = line.amount;
    entry.balance = line.balance;
    entry.availableFrom = line.availableFrom;
    entry.hash = std::move(line.hash);
    return entry;
}

}  // namespace

domain::Result<protocol::JournalPage> Journals::page(domain::UserId mentor, protocol::JournalOrder order,
                                                     const base::Paging& paging) const {
    const auto cursor = base::idCursor(paging);
    if (!cursor) return cursor.error();
    const bool oldest = order == protocol::JournalOrder::oldest;
    const auto place = oldest || *cursor > 0 ? *cursor : std::numeric_limits<std::int64_t>::max();
    return m_parts.database.read([&](database::Reader& reader) {
        protocol::JournalPage page;
        auto lines = oldest ? m_journal.lines(reader, mentor, place, paging.limit + 1)
                            : m_journal.newest(reader, mentor, place, paging.limit + 1);
        if (lines.size() > static_cast<std::size_t>(paging.limit)) {
            lines.pop_back();
            page.next = domain::encodeId(lines.back().number);
        }
        for (auto& line : lines) {
            const auto subject = line.subject;
            page.items.push_back(shownLine(std::move(line)));
            page.items.back().session = session(reader, subject);
        }
        const auto last = m_journal.last(reader, mentor);
        page.lines = last ? last->number : 0;
        page.head = last ? last->hash : domain::kJournalBeginning;
        page.unearned = had(reader, mentor, ledger::AccountKind::mentor_unearned);
        page.payable = had(reader, mentor, ledger::AccountKind::mentor_payable);
        page.completedSessions = m_store.counts(reader, mentor, {0}).allTime;
        return page;
    });
}

domain::Money Journals::had(database::Reader& reader, domain::UserId mentor, ledger::AccountKind account) const {
    return -m_parts.ledger.balance(reader, {account, mentor}, m_currency);
}

std::optional<protocol::JournalSession> Journals::session(database::Reader& reader,
                                                          const domain::Subject& subject) const {
    const auto id = domain::bookingOf(subject);
    const auto booking = id ? m_store.find(reader, *id) : std::nullopt;
    if (!booking) return std::nullopt;
    const auto student = accounts::Directory().find(reader, booking->studentId);
    const auto rates = booking->terms.rates();
    return protocol::JournalSession{
        booking->id,       booking->code,        student ? student->name : std::string(),
        booking->startsAt, booking->status,      booking->isReported() && booking->noShow != NoShowState::rejected,
        booking->price,    rates.commission.ppm, rates.gateway.ppm,
        rates.gst.ppm,     rates.gstMode};
}

}  // namespace mc::bookings
