#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/news.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::notifications {

/// One line of somebody's bell as it is stored.
struct NotificationRow {
    domain::NotificationId id;
    domain::NotificationType type = domain::NotificationType::booking_confirmed;
    std::string parameters;  ///< JSON.
    std::string link;
    std::int64_t position = 0;  ///< In the person's list; larger is newer.
    domain::UtcTime createdAt;
    std::optional<domain::UtcTime> readAt;
};
BOOST_DESCRIBE_STRUCT(NotificationRow, (), (id, type, parameters, link, position, createdAt, readAt))

/// The SQL of the bell. Every statement names whose it is. Free of state.
class NotificationStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    /// False when the person has one with that key.
    bool insert(Transaction& tx, domain::UserId user, const NotificationRow& row, const std::string& key) const;
    /// As insert; one with that key takes the new words, time and place, is unread again and keeps its id, which is
    /// answered.
    domain::NotificationId renew(Transaction& tx, domain::UserId user, const NotificationRow& row,
                                 const std::string& key) const;
    std::optional<NotificationRow> find(Reader& reader, domain::UserId user, domain::NotificationId id) const;
    std::optional<NotificationRow> findByKey(Reader& reader, domain::UserId user, const std::string& key) const;
    /// Newest first, below a position.
    std::vector<NotificationRow> below(Reader& reader, domain::UserId user, std::int64_t position, int limit) const;
    int unread(Reader& reader, domain::UserId user) const;
    /// False when it was read before.
    bool markRead(Transaction& tx, domain::UserId user, domain::NotificationId id, domain::UtcTime at) const;
    void markAllRead(Transaction& tx, domain::UserId user, domain::UtcTime at) const;
};

}  // namespace mc::notifications
