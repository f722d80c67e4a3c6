#include "bookings/absence_files.h"

#include "protocol/formats.h"

namespace mc::bookings {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;

domain::Result<AbsenceFile> AbsenceFiles::find(domain::UserId user, domain::BookingId id) const {
    return m_database.read([&](Reader& reader) { return read(reader, user, id); });
}

domain::Result<AbsenceFile> AbsenceFiles::read(Reader& reader, domain::UserId user, domain::BookingId id) const {
    auto booking = m_bookings.findFor(reader, id, user);
    if (!booking) return booking.error();
    AbsenceFile file{std::move(*booking), {}, m_store.statements(reader, id), m_store.ruling(reader, id), {}};
    file.attendance = m_bookings.attendance(reader, file.booking);
    file.note = m_store.absenceNote(reader, id);
    file.canNote = !file.note && file.booking.studentId == user && file.booking.isRefundedForAbsence();
    return file;
}

domain::Result<AbsenceFile> AbsenceFiles::note(domain::UserId student, domain::BookingId id, const std::string& text,
                                               domain::UtcTime now) {
    return m_database.write([&](Transaction& tx) -> domain::Result<AbsenceFile> {
        const auto file = read(tx, student, id);
        if (!file) return file;
        if (file->booking.studentId != student) return fail(ErrorCode::not_found);
        if (protocol::isBlank(text)) return domain::invalid("text", "required", "is required");
        if (!file->canNote) return fail(ErrorCode::invalid_state, "There is nothing to be noted.");
        tx.execute("INSERT INTO booking_absence_notes (booking_id, text, written_at) VALUES ($1, $2, $3)", id, text,
                   now);
        return read(tx, student, id);
    });
}

}  // namespace mc::bookings
