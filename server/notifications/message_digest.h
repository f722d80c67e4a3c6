#pragma once

#include <functional>
#include <optional>
#include <string>

#include "messaging/messaging_service.h"
#include "notifications/contact.h"
#include "notifications/mail_choice.h"
#include "platform/base/clock.h"
#include "platform/base/random.h"
#include "platform/mail/mailer.h"

namespace mc::notifications {

/// Mails about messages that nobody read (MSG-2): half an hour after the first, never sooner than four hours after the
/// one before, and none when all was read meanwhile. They say who wrote and how often, not what. Each carries a way to
/// have no more of them without signing in (RFC 8058). Thread safe.
class MessageDigest {
public:
    /// Where the server is reached, without a slash at the end.
    using PublicUrl = std::function<std::string()>;
    /// References must outlive it.
    struct Rooms {
        database::Database& database;
        const base::Clock& clock;
        base::Random& random;
        mail::Mailer& mailer;
        const messaging::MessagingService& messaging;
    };
    /// Registers with the mailer: construct before the outbox starts.
    MessageDigest(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName);

    /// In the transaction that stores a message to that person.
    void plan(database::Transaction& tx, domain::UserId to);

    using Choice = MailChoice;
    /// Absent for a token nobody has.
    std::optional<Choice> choice(const std::string& token) const;
    /// As choice, after the change.
    std::optional<Choice> choose(const std::string& token, bool wanted);

private:
    std::optional<mail::Mail> write(const std::string& facts) const;
    std::string linesOf(database::Reader& reader, const std::vector<messaging::Unread>& unread,
                        domain::Language language) const;

    Rooms m_rooms;
    ContactLookup m_contacts;
    PublicUrl m_publicUrl;
    std::string m_productName;
};

}  // namespace mc::notifications
