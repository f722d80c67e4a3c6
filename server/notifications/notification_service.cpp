#include "notifications/notification_service.h"

#include <limits>

#include "platform/http/id_cursor.h"

namespace mc::notifications {

using domain::NotificationId;
using domain::Result;
using domain::UserId;
using protocol::Notification;

#define NOTIFICATION_COLUMNS "id, type, title, message, link, created_at, read_at"

namespace {

int countUnread(database::Reader& reader, UserId user) {
    return reader.scalar<int>("SELECT COUNT(*) FROM notifications WHERE user_id = $1 AND read_at IS NULL", user);
}

}  // namespace

NotificationService::NotificationService(database::Database& database, const base::Clock& clock, base::IdSource& ids)
    : m_database(database), m_clock(clock), m_ids(ids) {}

Notification NotificationService::make(const NewNotification& from) const {
    return {m_ids.next<NotificationId>(), from.type, from.title, from.message, from.link, m_clock.now(), {}};
}

bool NotificationService::notify(database::Transaction& tx, const NewNotification& notification) {
    const auto row = make(notification);
    const auto inserted = tx.execute(
        "INSERT INTO notifications (id, user_id, type, title, message, link, dedupe_key, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id, dedupe_key) DO NOTHING",
        row.id, notification.user, row.type, row.title, row.message, row.link, notification.key, row.createdAt);
    if (inserted == 0) return false;
    push(tx, notification.user, row);
    return true;
}

void NotificationService::renew(database::Transaction& tx, const NewNotification& notification) {
    tx.execute("DELETE FROM notifications WHERE user_id = $1 AND dedupe_key = $2", notification.user, notification.key);
    notify(tx, notification);
}

void NotificationService::settle(database::Transaction& tx, UserId user, const std::string& key) {
    const auto changed =
        tx.execute("UPDATE notifications SET read_at = $1 WHERE user_id = $2 AND dedupe_key = $3 AND read_at IS NULL",
                   m_clock.now(), user, key);
    if (changed > 0) pushCount(tx, user);
}

void NotificationService::bookingChanged(database::Transaction& tx, UserId user, domain::BookingId booking,
                                         std::string_view status) {
    if (!m_push) return;
    tx.afterCommit([push = m_push, user, event = protocol::BookingChangedEvent{booking, std::string(status)}] {
        push->bookingChanged(user, event);
    });
}

void NotificationService::push(database::Transaction& tx, UserId user, const Notification& notification) const {
    if (!m_push) return;
    tx.afterCommit([push = m_push, user, notification] { push->notification(user, notification); });
    pushCount(tx, user);
}

void NotificationService::pushCount(database::Transaction& tx, UserId user) const {
    if (!m_push) return;
    tx.afterCommit([push = m_push, user, count = countUnread(tx, user)] { push->unreadCount(user, count); });
}

Result<protocol::NotificationPage> NotificationService::list(UserId user, const http::Paging& paging) {
    const auto below = http::idCursor(paging);
    if (!below) return below.error();
    return m_database.read([&](database::Reader& reader) {
        protocol::NotificationPage page;
        page.items = reader.all<Notification>("SELECT " NOTIFICATION_COLUMNS
                                              " FROM notifications WHERE user_id = $1 AND id < $2"
                                              " ORDER BY id DESC LIMIT $3",
                                              user, *below > 0 ? *below : std::numeric_limits<std::int64_t>::max(),
                                              paging.limit + 1);
        if (static_cast<int>(page.items.size()) > paging.limit) {
            page.items.pop_back();
            page.next = domain::toString(page.items.back().id);
        }
        page.unread = countUnread(reader, user);
        return page;
    });
}

int NotificationService::unread(UserId user) {
    return m_database.read([&](database::Reader& reader) { return countUnread(reader, user); });
}

Result<void> NotificationService::markRead(UserId user, NotificationId id) {
    return m_database.write([&](database::Transaction& tx) -> Result<void> {
        const auto mine =
            tx.one<NotificationId>("SELECT id FROM notifications WHERE id = $1 AND user_id = $2", id, user);
        if (!mine) return domain::fail(domain::ErrorCode::not_found, "There is no such notification.");
        tx.execute("UPDATE notifications SET read_at = $1 WHERE id = $2 AND user_id = $3 AND read_at IS NULL",
                   m_clock.now(), id, user);
        pushCount(tx, user);
        return {};
    });
}

void NotificationService::markAllRead(UserId user) {
    m_database.write([&](database::Transaction& tx) {
        tx.execute("UPDATE notifications SET read_at = $1 WHERE user_id = $2 AND read_at IS NULL", m_clock.now(), user);
        pushCount(tx, user);
    });
}

}  // namespace mc::notifications
