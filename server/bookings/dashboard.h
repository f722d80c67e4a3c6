#pragma once

#include "bookings/booking_service.h"
#include "protocol/mentors.h"

namespace mc::bookings {

/// A mentor's figures (MEN-2). Money is read from the ledger; months are those of the mentor's own zone.
protocol::DashboardStats dashboardStats(const BookingParts& parts, domain::UserId mentor, domain::UtcTime now);

}  // namespace mc::bookings
