#include "app/people.h"

namespace mc::app {

using domain::UserId;

protocol::PersonSummary People::summary(UserId user) const {
    return m_database.read([&](database::Reader& reader) {
        protocol::PersonSummary result;
        result.id = user;
        if (const auto person = m_directory.find(reader, user)) {
            result.name = person->name;
            result.timeZone = person->zone;
            result.photo = person->photo;
        }
        if (const auto mentor = m_mentors.find(reader, user)) {
            result.headline = mentor->headline;
            result.slug = mentor->slug;
        }
        result.online = m_sockets && m_sockets->online(user);
        return result;
    });
}

reviews::Author People::author(UserId user) const {
    return m_database.read([&](database::Reader& reader) -> reviews::Author {
        const auto person = m_directory.find(reader, user);
        return person ? reviews::Author{person->name, person->photo} : reviews::Author{};
    });
}

std::string People::name(UserId user) const {
    return m_database.read([&](database::Reader& reader) {
        const auto person = m_directory.find(reader, user);
        return person ? person->name : std::string();
    });
}

notifications::Contact People::contact(database::Reader& reader, UserId user) const {
    notifications::Contact result;
    if (const auto person = m_directory.find(reader, user)) {
        result.name = person->name;
        result.timeZone = person->zone;
    }
    const auto contact = m_directory.contact(reader, user);
    if (contact && contact->verified) result.email = contact->email;
    result.language = contact && contact->language ? *contact->language : m_language;
    return result;
}

calendars::Person People::calendarPerson(database::Reader& reader, UserId user) const {
    const auto person = contact(reader, user);
    return {person.name, person.language};
}

}  // namespace mc::app
