#pragma once

#include "bookings/booking_service.h"
#include "payments/ledger/mentor_journal.h"
#include "platform/base/paging.h"
#include "protocol/journal.h"

namespace mc::bookings {

/// The journal of a mentor's own account, each line with the session it is about. Thread safe.
class Journals {
public:
    explicit Journals(const BookingParts& parts) : m_parts(parts) {}

    /// validation_failed for a cursor that no answer has held.
    domain::Result<protocol::JournalPage> page(domain::UserId mentor, protocol::JournalOrder order,
                                               const base::Paging& paging) const;

private:
    std::optional<protocol::JournalSession> session(database::Reader& reader, const domain::Subject& subject) const;

    BookingParts m_parts;
    BookingStore m_store;
    ledger::MentorJournal m_journal;
};

}  // namespace mc::bookings
