#pragma once

#include <boost/describe/enum.hpp>

#include "domain/time.h"

/// Calendars of a mentor into which her sessions are written (CAL-3).
namespace mc::domain {

/// How writing went the last time. waiting: it was not tried yet. wrong_password: she has to sign in again. read_only: this
/// calendar cannot be written to. gone: there is no such calendar any more. full: it takes no more. rejected: its server does
/// not take what is written. The others are of the way there.
BOOST_DEFINE_FIXED_ENUM_CLASS(CalendarWriteHealth, int, waiting, good, wrong_password, read_only, gone, full, rejected,
                              forbidden, certificate, timed_out, unreachable)

/// So long it is tried again by itself.
inline constexpr Seconds kCalendarWritePatience = kDay;

}  // namespace mc::domain
