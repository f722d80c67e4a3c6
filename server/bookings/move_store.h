#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "bookings/booking.h"
#include "platform/database/transaction.h"

namespace mc::bookings {

/// Another time that one of the two wants for a session; one a booking. It counts while it waits and the booking is
/// confirmed.
struct Proposal {
    domain::BookingId booking;
    Party by = Party::student;
    domain::UtcTime startsAt;
    std::string note;
    domain::UtcTime proposedAt;
    domain::UtcTime answerUntil;
};
BOOST_DESCRIBE_STRUCT(Proposal, (), (booking, by, startsAt, note, proposedAt, answerUntil))

/// A change of a session's time.
struct Move {
    domain::BookingId booking;
    int number = 0;  ///< 1, 2, … for each booking.
    domain::UtcTime from;
    domain::UtcTime to;
    Party askedBy = Party::student;
    bool isFree = false;  ///< The student's, without consent.
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(Move, (), (booking, number, from, to, askedBy, isFree, at))

/// The SQL of proposals and moves. Free of state.
class MoveStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Proposal> proposal(Reader& reader, domain::BookingId booking) const;
    /// In the place of any other.
    void put(Transaction& tx, const Proposal& proposal) const;
    void remove(Transaction& tx, domain::BookingId booking) const;
    /// Nobody answered them in time, or their booking is over.
    std::vector<domain::BookingId> lapsed(Reader& reader, domain::UtcTime now, int limit, int skip) const;

    /// Oldest first.
    std::vector<Move> moves(Reader& reader, domain::BookingId booking) const;
    int freeMoves(Reader& reader, domain::BookingId booking) const;
    /// Its number.
    int add(Transaction& tx, const Move& move) const;
};

}  // namespace mc::bookings
