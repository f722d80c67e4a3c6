#include "bookings/dashboard.h"

#include "mentors/mentor_directory.h"

namespace mc::bookings {
namespace {

constexpr domain::UtcTime kForever{std::int64_t{1} << 60};

domain::UtcTime monthBegin(const BookingParts& parts, database::Reader& reader, domain::UserId mentor,
                           domain::UtcTime now) {
    const auto person = accounts::Directory().find(reader, mentor);
    const auto zone = person ? parts.zones.find(person->zone) : nullptr;
    const auto table = zone ? zone : parts.zones.find({"UTC"});
    auto first = table->dateAt(now);
    first.day = 1;
    return table->startOf(first).value_or(now);
}

void addReputation(database::Reader& reader, domain::UserId mentor, protocol::DashboardStats& stats) {
    const auto known = mentors::MentorDirectory().reputation(reader, mentor);
    stats.responseSeconds = known.responseSeconds;
    if (known.ratingCount == 0) return;
    stats.reviewCount = known.ratingCount;
    stats.ratingAverage = static_cast<double>(known.ratingSum) / known.ratingCount;
}

}  // namespace

protocol::DashboardStats dashboardStats(const BookingParts& parts, domain::UserId mentor, domain::UtcTime now) {
    auto stats = parts.database.read([&](database::Reader& reader) {
        const auto begin = monthBegin(parts, reader, mentor, now);
        const auto counts = BookingStore().counts(reader, mentor, begin);
        const auto currency = parts.mentors.priceBounds().least.currency;
        protocol::DashboardStats figures;
        figures.earnedThisMonth = parts.ledger.earned(reader, mentor, {begin, kForever}, currency);
        figures.earnedAllTime = parts.ledger.earned(reader, mentor, {{0}, kForever}, currency);
        figures.sessionsThisMonth = counts.thisMonth;
        figures.sessionsAllTime = counts.allTime;
        figures.pendingRequests = counts.pendingRequests;
        addReputation(reader, mentor, figures);
        return figures;
    });
    stats.acceptingBookings = parts.scheduling.own(mentor).acceptingBookings;
    return stats;
}

}  // namespace mc::bookings
