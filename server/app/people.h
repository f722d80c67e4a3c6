#pragma once

#include <string>

#include "accounts/directory.h"
#include "calendars/calendar_service.h"
#include "mentors/mentor_directory.h"
#include "notifications/contact.h"
#include "platform/database/database.h"
#include "platform/realtime/socket_server.h"
#include "protocol/bookings.h"
#include "reviews/review_service.h"

namespace mc::app {

/// People as the rooms to the right show them: names from accounts, headlines from mentors, presence from realtime.
/// Never e-mail or phone, except in `contact`, which is for our own mails. Thread safe.
class People {
public:
    /// `language` is of people who chose none.
    People(database::Database& database, domain::Language language) : m_database(database), m_language(language) {}
    /// Set once, before the server starts; without it nobody is online.
    void setSockets(const realtime::SocketServer& sockets) { m_sockets = &sockets; }

    /// An id nobody has answers a nameless person.
    protocol::PersonSummary summary(domain::UserId user) const;
    std::string name(domain::UserId user) const;
    reviews::Author author(domain::UserId user) const;
    /// Suspended and unverified people have no address here.
    notifications::Contact contact(database::Reader& reader, domain::UserId user) const;
    calendars::Person calendarPerson(database::Reader& reader, domain::UserId user) const;

private:
    database::Database& m_database;
    domain::Language m_language;
    accounts::Directory m_directory;
    mentors::MentorDirectory m_mentors;
    const realtime::SocketServer* m_sockets = nullptr;
};

}  // namespace mc::app
