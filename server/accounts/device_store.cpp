#include "accounts/device_store.h"

namespace mc::accounts {

std::vector<DeviceRow> DeviceStore::list(database::Reader& reader, domain::UserId user, domain::SessionId first,
                                         domain::UtcTime now, int most) const {
    return reader.all<DeviceRow>(
        "SELECT id, device_name, created_at, last_seen_at, second_factor FROM sessions"
        " WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2"
        " ORDER BY CASE WHEN id = $3 THEN 0 ELSE 1 END, last_seen_at DESC, id DESC LIMIT $4",
        user, now, first, most + 1);
}

bool DeviceStore::goesOn(database::Reader& reader, domain::UserId user, domain::SessionId session,
                         domain::UtcTime now) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM sessions WHERE id = $1 AND user_id = $2 AND ended_at IS NULL"
        " AND expires_at > $3)",
        session, user, now);
}

}  // namespace mc::accounts
