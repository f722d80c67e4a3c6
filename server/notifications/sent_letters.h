#pragma once

#include <vector>

#include "domain/ids.h"
#include "platform/database/database.h"
#include "protocol/desk_mails.h"

namespace mc::notifications {

/// What was written to the two of a booking, as the outbox knows it: what each letter was about, to whom and what became
/// of it. Thread safe.
class SentLetters {
public:
    explicit SentLetters(database::Database& database) : m_database(database) {}

    struct Two {
        domain::UserId student;
        domain::UserId mentor;
    };
    /// The oldest first. Letters that were sent are known for as long as the outbox keeps its rows.
    protocol::DeskMails ofBooking(domain::BookingId booking, const Two& two) const;

private:
    database::Database& m_database;
};

}  // namespace mc::notifications
