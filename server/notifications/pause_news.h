#pragma once

#include <functional>
#include <string>

#include "bookings/cancellation_watch.h"
#include "notifications/contact.h"
#include "notifications/notification_service.h"
#include "platform/mail/mailer.h"

namespace mc::notifications {

/// Tells a mentor that her bookings are paused, in the app and by a mail with the way back (decision 33: the link shows a
/// page, its button takes bookings again); and, in the app and by a mail, that cancelling once more may pause them.
class PauseNews {
public:
    /// Where the server is reached, without a slash at the end.
    using PublicUrl = std::function<std::string()>;
    /// References must outlive it.
    struct Rooms {
        database::Database& database;
        mail::Mailer& mailer;
        NotificationService& notifications;
        const bookings::SilentMentors& silent;
    };
    /// Registers with the mailer: construct before the outbox starts.
    PauseNews(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName);

    void paused(database::Transaction& tx, const bookings::BookingsPaused& event);
    void warned(database::Transaction& tx, const bookings::CancellationsWarned& event);
    /// In which to speak to her.
    domain::Language languageOf(domain::UserId mentor) const;

private:
    std::optional<mail::Mail> write(const std::string& facts) const;
    std::optional<mail::Mail> writeWarning(const std::string& facts) const;

    Rooms m_rooms;
    ContactLookup m_contacts;
    PublicUrl m_publicUrl;
    std::string m_productName;
};

}  // namespace mc::notifications
