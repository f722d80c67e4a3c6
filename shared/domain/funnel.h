#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <span>

#include "domain/time.h"

/// What is counted of how people come to a session (G12).
namespace mc::domain {

/// The event log's words: they are those of table and protocol.
BOOST_DEFINE_FIXED_ENUM_CLASS(EventName, int,
                              visit,  // The program was opened, or came back to the front on another day.
                              search_performed, mentor_profile_viewed,
                              slot_selected,  // A time was chosen on a mentor's page, whether or not it is booked then.
                              payment_succeeded, booking_confirmed, session_joined, feedback_submitted, message_sent)

/// In their order: Visit → Search → Profile → Slot → Payment → Confirmation.
BOOST_DEFINE_FIXED_ENUM_CLASS(FunnelStep, int, visit, search, profile, slot, payment, confirmation)

/// Absent for what happens after a booking: no step on the way to it.
std::optional<FunnelStep> stepOf(EventName event);
/// From the first to the last.
std::span<const FunnelStep> allSteps();

/// Whether a client may say so: what the server sees itself it believes nobody. Searches and profiles of those who are
/// not signed in it sees without knowing whose they are.
bool mayReport(EventName event, bool signedIn);

inline constexpr int kEventMonths = 13;  ///< How long events are kept: a month can be held against that of a year ago.
/// The first day, since 1970, of which events are kept.
std::int64_t firstKeptDay(CivilDate today);
/// Which key makes the pseudonyms of that day: another one for each kEventMonths. So a stretch of a year seldom meets a
/// change, at which a visitor counts twice, and no key is older than two such times.
std::int64_t keyPeriod(CivilDate day);

}  // namespace mc::domain
