#pragma once

#include <functional>
#include <optional>
#include <string>

#include "mentors/saved_searches.h"
#include "mentors/search_watch.h"
#include "notifications/contact.h"
#include "notifications/mail_choice.h"
#include "notifications/notification_service.h"
#include "platform/base/random.h"
#include "platform/base/zones.h"
#include "platform/mail/mailer.h"
#include "platform/mail/words.h"

namespace mc::notifications {

/// What saved searches found: at once in the bell, one entry a search, and on Saturday at ten in the reader's own time by
/// mail, where there is something she has not looked at by then. Each mail carries a way to have no more of them without
/// signing in (RFC 8058); it turns the same switches as the application. Thread safe.
class SearchNews {
public:
    /// Where the server is reached, without a slash at the end.
    using PublicUrl = std::function<std::string()>;
    /// References must outlive it.
    struct Rooms {
        database::Database& database;
        const base::Clock& clock;
        base::Random& random;
        const base::Zones& zones;
        mail::Mailer& mailer;
        NotificationService& notifications;
        mentors::SavedSearches& searches;
    };
    /// Registers with the mailer: construct before the outbox starts.
    SearchNews(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName);

    void matched(database::Transaction& tx, const mentors::SearchMatched& event);
    /// The bell is quiet about a search that was looked at.
    void seen(database::Transaction& tx, const mentors::SearchSeen& event);

    /// Absent for a token nobody has.
    std::optional<MailChoice> choice(const std::string& token) const;
    /// As choice, after the change, which is of all searches of that person.
    std::optional<MailChoice> choose(const std::string& token, bool wanted);

    static constexpr std::size_t kMostLines = 10;  ///< Mentors named in one mail.

private:
    void plan(database::Transaction& tx, domain::UserId to, domain::UtcTime now);
    domain::UtcTime nextMail(const domain::ZoneName& zone, domain::UtcTime now) const;
    std::optional<mail::Mail> write(const std::string& facts) const;
    mail::Values valuesOf(const std::vector<mentors::FoundMentor>& found, const Contact& to) const;
    std::optional<domain::UserId> ownerOf(database::Reader& reader, const std::string& token) const;

    Rooms m_rooms;
    ContactLookup m_contacts;
    PublicUrl m_publicUrl;
    std::string m_productName;
};

}  // namespace mc::notifications
