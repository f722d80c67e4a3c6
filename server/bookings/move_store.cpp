#include "bookings/move_store.h"

namespace mc::bookings {

std::optional<Proposal> MoveStore::proposal(Reader& reader, domain::BookingId booking) const {
    return reader.one<Proposal>(
        "SELECT booking_id, proposed_by, starts_at, note, proposed_at, answer_until FROM booking_proposals "
        "WHERE booking_id = $1",
        booking);
}

void MoveStore::put(Transaction& tx, const Proposal& p) const {
    tx.execute(
        "INSERT INTO booking_proposals (booking_id, proposed_by, starts_at, note, proposed_at, answer_until) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (booking_id) DO UPDATE SET proposed_by = excluded.proposed_by, "
        "starts_at = excluded.starts_at, note = excluded.note, proposed_at = excluded.proposed_at, "
        "answer_until = excluded.answer_until",
        p.booking, p.by, p.startsAt, p.note, p.proposedAt, p.answerUntil);
}

void MoveStore::remove(Transaction& tx, domain::BookingId booking) const {
    tx.execute("DELETE FROM booking_proposals WHERE booking_id = $1", booking);
}

std::vector<domain::BookingId> MoveStore::lapsed(Reader& reader, domain::UtcTime now, int limit, int skip) const {
    return reader.all<domain::BookingId>(
        "SELECT booking_id FROM booking_proposals WHERE answer_until <= $1 ORDER BY answer_until, booking_id "
        "LIMIT $2 OFFSET $3",
        now, limit, skip);
}

std::vector<Move> MoveStore::moves(Reader& reader, domain::BookingId booking) const {
    return reader.all<Move>(
        "SELECT booking_id, number, from_start, to_start, asked_by, is_free, moved_at FROM booking_moves "
        "WHERE booking_id = $1 ORDER BY number",
        booking);
}

int MoveStore::freeMoves(Reader& reader, domain::BookingId booking) const {
    return reader.scalar<int>("SELECT count(*) FROM booking_moves WHERE booking_id = $1 AND is_free = 1", booking);
}

int MoveStore::add(Transaction& tx, const Move& m) const {
    return tx.scalar<int>(
        "INSERT INTO booking_moves (booking_id, number, from_start, to_start, asked_by, is_free, moved_at) "
        "SELECT $1, 1 + count(*), $2, $3, $4, $5, $6 FROM booking_moves WHERE booking_id = $1 RETURNING number",
        m.booking, m.from, m.to, m.askedBy, m.isFree, m.at);
}

}  // namespace mc::bookings
