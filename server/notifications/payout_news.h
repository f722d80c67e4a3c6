#pragma once

#include <string>

#include "notifications/contact.h"
#include "payouts/payout_accounts.h"
#include "payouts/payout_events.h"
#include "platform/mail/mailer.h"

namespace mc::notifications {

/// Tells a mentor by mail what becomes of her payouts, and that they go somewhere else from now on.
class PayoutNews {
public:
    /// References must outlive it. Registers with the mailer: construct before the outbox starts.
    PayoutNews(database::Database& database, mail::Mailer& mailer, ContactLookup contacts, std::string productName);

    void changed(database::Transaction& tx, const payouts::DetailsChanged& event);
    void paid(database::Transaction& tx, const payouts::PayoutNewsItem& event);
    void returned(database::Transaction& tx, const payouts::PayoutNewsItem& event);

private:
    void tell(database::Transaction& tx, const char* words, const payouts::PayoutNewsItem& event);
    std::optional<mail::Mail> write(const std::string& facts) const;

    database::Database& m_database;
    mail::Mailer& m_mailer;
    ContactLookup m_contacts;
    std::string m_productName;
};

}  // namespace mc::notifications
