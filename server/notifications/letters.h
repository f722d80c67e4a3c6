#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "calendars/calendar_service.h"
#include "notifications/contact.h"
#include "platform/base/zones.h"
#include "platform/mail/mailer.h"
#include "platform/mail/templates.h"
#include "protocol/notifications.h"

namespace mc::notifications {

/// The session a letter is about, as it was when the letter was decided.
struct LetterSession {
    domain::BookingId booking;
    domain::UserId other;
    std::string agenda;
    int sequence = 0;
    std::optional<calendars::IcsMethod> invitation = {};
};
BOOST_DESCRIBE_STRUCT(LetterSession, (), (booking, other, agenda, sequence, invitation))

/// What a letter is made of: facts and no sentence, and nothing to reach anybody by.
struct LetterFacts {
    protocol::NotificationType type = protocol::NotificationType::booking_confirmed;
    domain::UserId to;
    protocol::NotificationParameters parameters;
    domain::UtcTime at;  ///< When it happened.
    std::optional<LetterSession> session = {};
    std::string quote = {};  ///< Text of a review, a question, a reason.
};
BOOST_DESCRIBE_STRUCT(LetterFacts, (), (type, to, parameters, at, session, quote))

/// Which of the events are also written to somebody of that role (P7.9), which is absent where they are about no
/// booking. A mentor learns what was paid from the confirmation; payment_failed is seen in the checkout itself;
/// new_message has its digest, bookings_paused and cancellations_warned have mails of their own (PauseNews), as have saved
/// searches once a week; admins find their work in the bell and at the desk, not in their mailboxes, but for what a bank wants within days.
bool isMailed(protocol::NotificationType type, std::optional<domain::Party> role);

/// Mails about bookings, reviews and applications, in the reader's language and zone. Thread safe.
class Letters {
public:
    /// References must outlive it.
    struct Rooms {
        database::Database& database;
        mail::Mailer& mailer;
        const calendars::CalendarService& calendars;
        const base::Zones& zones;
        const base::Clock& clock;
    };
    /// Registers with the mailer: construct before the outbox starts.
    Letters(Rooms rooms, ContactLookup contacts, std::string productName);

    /// In the transaction of the cause; `key` names it.
    void enqueue(database::Transaction& tx, const LetterFacts& facts, const std::string& key);

private:
    std::optional<mail::Mail> write(const std::string& json) const;
    bool comesTooLate(const LetterFacts& facts) const;
    mail::Mail write(database::Reader& reader, const LetterFacts& facts, const Contact& to) const;
    mail::Values valuesOf(database::Reader& reader, const LetterFacts& facts, const Contact& to) const;
    std::string when(const LetterFacts& facts, const Contact& contact, domain::Language language) const;
    std::shared_ptr<const domain::ZoneTable> zoneOf(const Contact& contact) const;
    std::string before(const LetterFacts& facts, const Contact& to) const;
    std::string whenForOther(database::Reader& reader, const LetterFacts& facts, const Contact& to) const;
    mail::Attachment invitation(const LetterFacts& facts, const Contact& to) const;

    Rooms m_rooms;
    ContactLookup m_contacts;
    std::string m_productName;
};

}  // namespace mc::notifications
