#include "notifications/notification_service.h"

#include <limits>

#include "platform/base/paging.h"
#include "protocol/codec.h"

namespace mc::notifications {

using domain::NotificationId;
using domain::Result;
using domain::UserId;
using protocol::Notification;

namespace {

Notification toDto(const NotificationRow& row) {
    auto parameters = protocol::decode<protocol::NotificationParameters>(row.parameters);
    if (!parameters) throw std::logic_error("the parameters of notification " + domain::toString(row.id));
    return {row.id, row.type, std::move(*parameters), row.link, row.createdAt, row.readAt};
}

}  // namespace

NotificationService::NotificationService(database::Database& database, const base::Clock& clock, base::IdSource& ids)
    : m_database(database), m_clock(clock), m_ids(ids) {}

NotificationRow NotificationService::make(const NewNotification& from) const {
    const auto id = m_ids.next<NotificationId>();
    return {id, from.type, protocol::encode(from.parameters), from.link, id.value, m_clock.now(), {}};
}

bool NotificationService::notify(database::Transaction& tx, const NewNotification& notification) {
    const auto row = make(notification);
    if (!m_store.insert(tx, notification.user, row, notification.key)) return false;
    push(tx, notification.user, row);
    return true;
}

void NotificationService::renew(database::Transaction& tx, const NewNotification& notification) {
    auto row = make(notification);
    row.id = m_store.renew(tx, notification.user, row, notification.key);
    push(tx, notification.user, row);
}

void NotificationService::settle(database::Transaction& tx, UserId user, const std::string& key) {
    auto row = m_store.findByKey(tx, user, key);
    if (!row) return;
    row->readAt = m_clock.now();
    if (m_store.markRead(tx, user, row->id, *row->readAt)) push(tx, user, *row);
}

void NotificationService::bookingChanged(database::Transaction& tx, UserId user, domain::BookingId booking,
                                         std::string_view status) {
    if (!m_push) return;
    tx.afterCommit([push = m_push, user, event = protocol::BookingChangedEvent{booking, std::string(status)}] {
        push->bookingChanged(user, event);
    });
}

void NotificationService::push(database::Transaction& tx, UserId user, const NotificationRow& row) const {
    if (!m_push) return;
    tx.afterCommit([push = m_push, user, notification = toDto(row)] { push->notification(user, notification); });
    pushCount(tx, user);
}

void NotificationService::pushCount(database::Transaction& tx, UserId user) const {
    if (!m_push) return;
    tx.afterCommit([push = m_push, user, count = m_store.unread(tx, user)] { push->unreadCount(user, count); });
}

Result<protocol::NotificationPage> NotificationService::list(UserId user, const base::Paging& paging) {
    const auto below = base::idCursor(paging);
    if (!below) return below.error();
    const auto cursor = *below > 0 ? *below : std::numeric_limits<std::int64_t>::max();
    return m_database.read([&](database::Reader& reader) {
        auto rows = m_store.below(reader, user, cursor, paging.limit + 1);
        protocol::NotificationPage page;
        if (static_cast<int>(rows.size()) > paging.limit) {
            rows.pop_back();
            page.next = domain::encodeId(rows.back().position);
        }
        for (const auto& row : rows)
            page.items.push_back(toDto(row));
        page.unread = m_store.unread(reader, user);
        return page;
    });
}

int NotificationService::unread(UserId user) {
    return m_database.read([&](database::Reader& reader) { return m_store.unread(reader, user); });
}

Result<void> NotificationService::markRead(UserId user, NotificationId id) {
    return m_database.write([&](database::Transaction& tx) -> Result<void> {
        auto row = m_store.find(tx, user, id);
        if (!row) return domain::fail(domain::ErrorCode::not_found, "There is no such notification.");
        row->readAt = m_clock.now();
        if (m_store.markRead(tx, user, id, *row->readAt)) push(tx, user, *row);
        return {};
    });
}

void NotificationService::markAllRead(UserId user) {
    m_database.write([&](database::Transaction& tx) {
        m_store.markAllRead(tx, user, m_clock.now());
        pushCount(tx, user);
    });
}

}  // namespace mc::notifications
