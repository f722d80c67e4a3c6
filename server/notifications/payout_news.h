#pragma once

#include <string>

#include "notifications/contact.h"
#include "notifications/notification_service.h"
#include "payouts/payout_accounts.h"
#include "payouts/payout_events.h"
#include "platform/mail/mailer.h"

namespace mc::notifications {

/// Tells a mentor, in the app and by mail, what becomes of her payouts; by mail alone that they go somewhere else from now on.
class PayoutNews {
public:
    /// References must outlive it. Registers with the mailer: construct before the outbox starts.
    struct Parts {
        database::Database& database;
        mail::Mailer& mailer;
        NotificationService& notifications;
    };
    PayoutNews(const Parts& parts, ContactLookup contacts, std::string productName);

    void changed(database::Transaction& tx, const payouts::DetailsChanged& event);
    void paid(database::Transaction& tx, const payouts::PayoutNewsItem& event);
    void returned(database::Transaction& tx, const payouts::PayoutNewsItem& event);
    /// Once for each week.
    void held(database::Transaction& tx, const payouts::PayoutHeld& event);

private:
    void tell(database::Transaction& tx, protocol::NotificationType type, const payouts::PayoutNewsItem& event);
    bool ring(database::Transaction& tx, protocol::NotificationType type, domain::UserId mentor,
              const domain::Money& net, const std::string& cause);
    std::optional<mail::Mail> write(const std::string& facts) const;

    Parts m_parts;
    ContactLookup m_contacts;
    std::string m_productName;
};

}  // namespace mc::notifications
