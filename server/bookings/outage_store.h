#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "bookings/booking.h"
#include "domain/outages.h"
#include "platform/database/transaction.h"

namespace mc::bookings {

/// A span in which the platform was down, as an admin marked it.
struct Outage {
    domain::OutageId id;
    domain::UtcTime from;
    domain::UtcTime until;
    std::string reason;  ///< Admins alone read it.
    domain::UserId markedBy;
    domain::UtcTime markedAt;

    domain::UtcRange range() const { return {from, until}; }
};
BOOST_DESCRIBE_STRUCT(Outage, (), (id, from, until, reason, markedBy, markedAt))

/// What an outage made of a session at the start it had.
struct OutageSession {
    domain::BookingId booking;
    domain::UtcTime startsAt;
    domain::OutageId outage;
    domain::OutageFate fate = domain::OutageFate::choice;
    std::optional<domain::UtcTime> chooseBy;  ///< Of a choice.
};
BOOST_DESCRIBE_STRUCT(OutageSession, (), (booking, startsAt, outage, fate, chooseBy))

/// How many sessions an outage took, and of how many the student has not chosen yet.
struct OutageCounts {
    int sessions = 0;
    int open = 0;
};
BOOST_DESCRIBE_STRUCT(OutageCounts, (), (sessions, open))

/// The SQL of outages. Free of state.
class OutageStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Outage> find(Reader& reader, const domain::UtcRange& span) const;
    /// The latest marked first, behind that instant and id.
    std::vector<Outage> list(Reader& reader, std::optional<std::pair<domain::UtcTime, domain::OutageId>> behind,
                             int limit) const;
    void insert(Transaction& tx, const Outage& outage) const;
    OutageCounts counts(Reader& reader, domain::OutageId outage) const;

    /// Sessions at that time that no outage took yet, confirmed or settled as an absence, in order.
    std::vector<domain::BookingId> during(Reader& reader, const domain::UtcRange& span) const;
    void insert(Transaction& tx, const OutageSession& session) const;
    /// Of the start the booking has now.
    std::optional<OutageSession> session(Reader& reader, const Booking& booking) const;
    /// When the student has to have chosen; absent unless she still has to.
    std::optional<domain::UtcTime> openUntil(Reader& reader, const Booking& booking) const;
};

}  // namespace mc::bookings
