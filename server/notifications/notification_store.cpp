#include "notifications/notification_store.h"

namespace mc::notifications {

using domain::NotificationId;
using domain::UserId;

#define NOTIFICATION_COLUMNS "id, type, parameters, link, position, created_at, read_at"

bool NotificationStore::insert(Transaction& tx, UserId user, const NotificationRow& row, const std::string& key) const {
    return tx.execute(
               "INSERT INTO notifications (id, user_id, type, parameters, link, dedupe_key, position, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id, dedupe_key) DO NOTHING",
               row.id, user, row.type, row.parameters, row.link, key, row.position, row.createdAt) > 0;
}

NotificationId NotificationStore::renew(Transaction& tx, UserId user, const NotificationRow& row,
                                        const std::string& key) const {
    return tx.scalar<NotificationId>(
        "INSERT INTO notifications (id, user_id, type, parameters, link, dedupe_key, position, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id, dedupe_key) DO UPDATE SET"
        " type = excluded.type, parameters = excluded.parameters, link = excluded.link,"
        " position = excluded.position, created_at = excluded.created_at, read_at = NULL RETURNING id",
        row.id, user, row.type, row.parameters, row.link, key, row.position, row.createdAt);
}

std::optional<NotificationRow> NotificationStore::find(Reader& reader, UserId user, NotificationId id) const {
    return reader.one<NotificationRow>(
        "SELECT " NOTIFICATION_COLUMNS " FROM notifications WHERE id = $1 AND user_id = $2", id, user);
}

std::optional<NotificationRow> NotificationStore::findByKey(Reader& reader, UserId user, const std::string& key) const {
    return reader.one<NotificationRow>(
        "SELECT " NOTIFICATION_COLUMNS " FROM notifications WHERE user_id = $1 AND dedupe_key = $2", user, key);
}

std::vector<NotificationRow> NotificationStore::below(Reader& reader, UserId user, std::int64_t position,
                                                      int limit) const {
    return reader.all<NotificationRow>("SELECT " NOTIFICATION_COLUMNS
                                       " FROM notifications WHERE user_id = $1 AND position < $2"
                                       " ORDER BY position DESC LIMIT $3",
                                       user, position, limit);
}

int NotificationStore::unread(Reader& reader, UserId user) const {
    return reader.scalar<int>("SELECT COUNT(*) FROM notifications WHERE user_id = $1 AND read_at IS NULL", user);
}

bool NotificationStore::markRead(Transaction& tx, UserId user, NotificationId id, domain::UtcTime at) const {
    return tx.execute("UPDATE notifications SET read_at = $1 WHERE id = $2 AND user_id = $3 AND read_at IS NULL", at,
                      id, user) > 0;
}

void NotificationStore::markAllRead(Transaction& tx, UserId user, domain::UtcTime at) const {
    tx.execute("UPDATE notifications SET read_at = $1 WHERE user_id = $2 AND read_at IS NULL", at, user);
}

}  // namespace mc::notifications
