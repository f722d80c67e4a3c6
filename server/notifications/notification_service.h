#pragma once

#include <string>

#include "notifications/notification_store.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/base/paging.h"
#include "platform/database/database.h"
#include "protocol/notifications.h"

namespace mc::notifications {

/// Where live events go; the /notifications namespace. Called after the commit, on the writing caller's thread.
class BellPush {
public:
    virtual ~BellPush() = default;
    virtual void notification(domain::UserId to, const protocol::Notification& notification) = 0;
    virtual void unreadCount(domain::UserId to, int count) = 0;
    virtual void bookingChanged(domain::UserId to, const protocol::BookingChangedEvent& event) = 0;
};

struct NewNotification {
    domain::UserId user;
    protocol::NotificationType type = protocol::NotificationType::booking_confirmed;
    protocol::NotificationParameters parameters;
    std::string link;  ///< "/bookings/ID"
    std::string key;   ///< The cause; a second notification of one user with the same key is not made.
};

/// The bell (NOT-1). Thread safe.
class NotificationService {
public:
    NotificationService(database::Database& database, const base::Clock& clock, base::IdSource& ids);
    /// Set once, before the server starts.
    void setPush(BellPush& push) { m_push = &push; }

    /// In the transaction of its cause. False when the key was there already.
    bool notify(database::Transaction& tx, const NewNotification& notification);
    /// As notify, but an earlier one with that key is renewed under its id: new parameters, unread again, on top. For
    /// causes that repeat (messages of one conversation).
    void renew(database::Transaction& tx, const NewNotification& notification);
    /// Tells both clients to reload a booking.
    void bookingChanged(database::Transaction& tx, domain::UserId user, domain::BookingId booking,
                        std::string_view status);
    /// The cause was dealt with elsewhere (a conversation was read).
    void settle(database::Transaction& tx, domain::UserId user, const std::string& key);

    domain::Result<protocol::NotificationPage> list(domain::UserId user, const base::Paging& paging);
    int unread(domain::UserId user);
    domain::Result<void> markRead(domain::UserId user, domain::NotificationId id);
    void markAllRead(domain::UserId user);

private:
    NotificationRow make(const NewNotification& notification) const;
    /// The row as it is now, to every open bell of its owner.
    void push(database::Transaction& tx, domain::UserId user, const NotificationRow& row) const;
    void pushCount(database::Transaction& tx, domain::UserId user) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    NotificationStore m_store;
    BellPush* m_push = nullptr;
};

}  // namespace mc::notifications
