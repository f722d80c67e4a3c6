#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bookings/booking_service.h"

namespace mc::bookings {

/// All there is about who kept a session.
struct AbsenceFile {
    Booking booking;
    domain::Attendance attendance;
    std::vector<StatementRow> statements;
    std::optional<RulingRow> ruling;
    std::optional<AbsenceNoteRow> note;
    bool canNote = false;  ///< By whoever asked.
};

/// The evidence of an absence for its two people, and the words a student may leave when her money went back (decision
/// 8, case 41). Thread safe.
class AbsenceFiles {
public:
    AbsenceFiles(database::Database& database, const BookingService& bookings)
        : m_database(database), m_bookings(bookings) {}

    /// not_found for everybody else.
    domain::Result<AbsenceFile> find(domain::UserId user, domain::BookingId id) const;
    /// By the student, once. Errors: not_found, validation_failed; invalid_state where nothing went back for an absence
    /// or something is written already.
    domain::Result<AbsenceFile> note(domain::UserId student, domain::BookingId id, const std::string& text,
                                     domain::UtcTime now);

private:
    domain::Result<AbsenceFile> read(database::Reader& reader, domain::UserId user, domain::BookingId id) const;

    database::Database& m_database;
    const BookingService& m_bookings;
    BookingStore m_store;
};

}  // namespace mc::bookings
