#include "calendars/calendar_feeds.h"

#include "platform/crypto/digest.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::UserId;

namespace {

constexpr std::size_t kTokenBytes = 24;
/// Of one address: some devices, each every five minutes.
constexpr base::RateLimit kReads{60, 3600};

}  // namespace

std::string CalendarFeeds::path(std::string_view token) {
    return "/api/calendar-feeds/" + std::string(token) + "/sessions.ics";
}

protocol::CalendarFeed CalendarFeeds::of(UserId user) const {
    const auto row = m_parts.database.read([&](Reader& reader) { return m_store.of(reader, user); });
    return row ? protocol::CalendarFeed{row->createdAt, row->readAt} : protocol::CalendarFeed{};
}

protocol::CalendarFeedAddress CalendarFeeds::renew(UserId user) {
    const auto token = m_parts.random.token(kTokenBytes);
    const auto now = m_parts.clock.now();
    m_parts.database.write([&](Transaction& tx) {
        m_store.put(tx, {user, crypto::sha256Hex(token), now, std::nullopt});
    });
    return {m_parts.publicUrl() + path(token), now};
}

void CalendarFeeds::revoke(UserId user) {
    m_parts.database.write([&](Transaction& tx) { m_store.remove(tx, user); });
}

domain::Result<std::string> CalendarFeeds::read(std::string_view token) {
    const auto hash = crypto::sha256Hex(token);
    const auto now = m_parts.clock.now();
    const auto row = m_parts.database.read([&](Reader& reader) -> std::optional<FeedRow> {
        auto found = m_store.find(reader, hash);
        return found && m_people.isActive(reader, found->user) ? std::move(found) : std::nullopt;
    });
    if (!row) return domain::fail(domain::ErrorCode::not_found);
    if (const auto wait = m_limiter.take("calendar feed", hash, kReads); wait > 0)
        return base::slowDown("Too often.", wait);
    if (!row->readAt || now - *row->readAt >= domain::kHour)
        m_parts.database.write([&](Transaction& tx) { m_store.setRead(tx, hash, now); });
    return m_parts.database.read([&](Reader& reader) { return m_parts.calendars.feed(reader, row->user, now); });
}

}  // namespace mc::calendars
