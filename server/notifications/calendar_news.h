#pragma once

#include <string>

#include "calendars/calendar_sync.h"
#include "notifications/contact.h"
#include "platform/mail/mailer.h"

namespace mc::notifications {

/// Tells a mentor by mail that one of her other calendars has not been read for a day: what is new in it takes no slots
/// away.
class CalendarNews {
public:
    /// References must outlive it. Registers with the mailer: construct before the outbox starts.
    CalendarNews(database::Database& database, mail::Mailer& mailer, ContactLookup contacts, std::string productName);

    void failed(database::Transaction& tx, const calendars::CalendarFailed& event);

private:
    std::optional<mail::Mail> write(const std::string& facts) const;

    database::Database& m_database;
    mail::Mailer& m_mailer;
    ContactLookup m_contacts;
    std::string m_productName;
};

}  // namespace mc::notifications
