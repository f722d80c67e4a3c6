#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "domain/ids.h"

namespace mc::domain {

/// What can be paid for.
BOOST_DEFINE_FIXED_ENUM_CLASS(SubjectKind, int,
                              session,  // One booking.
                              credits,  // An amount to spend later (PAY-5).
                              plan,     // One period of a plan (PAY-6).
                              pack)     // Sessions paid in advance (BKG-6).

/// What an order, a refund or a movement of money is for. Whoever owns the kind knows what the id stands for; money
/// itself does not ask.
struct Subject {
    Subject() = default;
    Subject(SubjectKind kind_, std::int64_t id_) : kind(kind_), id(id_) {}
    /// A booking is paid for as a session; not explicit, because it is the same thing seen by whoever counts money.
    Subject(BookingId booking) : id(booking.value) {}

    SubjectKind kind = SubjectKind::session;
    std::int64_t id = 0;  ///< 0: nothing in particular.

    auto operator<=>(const Subject&) const = default;
    explicit operator bool() const { return id != 0; }
};
BOOST_DESCRIBE_STRUCT(Subject, (), (kind, id))

/// "session:000002pxvkt4e": for causes, notes and logs.
std::string toString(const Subject& subject);
/// The booking a session is; absent for every other kind.
std::optional<BookingId> bookingOf(const Subject& subject);

}  // namespace mc::domain
