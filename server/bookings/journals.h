#pragma once

#include "bookings/booking_service.h"
#include "payments/ledger/mentor_journal.h"
#include "platform/base/paging.h"
#include "protocol/journal.h"

namespace mc::bookings {

/// The journal of a mentor's own account, each line with the session it is about. Thread safe.
class Journals {
public:
    /// `currency`: of the server's prices, in which a page tells what the account has.
    Journals(const BookingParts& parts, domain::Currency currency) : m_parts(parts), m_currency(currency) {}

    /// validation_failed for a cursor that no answer has held.
    domain::Result<protocol::JournalPage> page(domain::UserId mentor, protocol::JournalOrder order,
                                               const base::Paging& paging) const;

private:
    std::optional<protocol::JournalSession> session(database::Reader& reader, const domain::Subject& subject) const;

    domain::Money had(database::Reader& reader, domain::UserId mentor, ledger::AccountKind account) const;

    BookingParts m_parts;
    domain::Currency m_currency;
    BookingStore m_store;
    ledger::MentorJournal m_journal;
};

}  // namespace mc::bookings
