#include "accounts/directory.h"

#include "domain/text.h"
#include "platform/database/like.h"

namespace mc::accounts {

std::optional<Person> Directory::find(database::Reader& reader, domain::UserId id) const {
    return reader.one<Person>("SELECT id, name, time_zone, photo FROM users WHERE id = $1", id);
}

std::unordered_map<domain::UserId, Person> Directory::find(database::Reader& reader,
                                                           std::span<const domain::UserId> ids) const {
    std::unordered_map<domain::UserId, Person> people;
    for (const auto id : ids) {
        if (people.contains(id)) continue;
        if (auto person = find(reader, id)) people.emplace(id, std::move(*person));
    }
    return people;
}

std::optional<Contact> Directory::contact(database::Reader& reader, domain::UserId id) const {
    return reader.one<Contact>(
        "SELECT id, name, email, time_zone, email_verified_at IS NOT NULL, language FROM users"
        " WHERE id = $1 AND suspended_at IS NULL AND erased_at IS NULL",
        id);
}

bool Directory::isEmailVerified(database::Reader& reader, domain::UserId id) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM users WHERE id = $1 AND email_verified_at IS NOT NULL)",
                               id);
}

domain::UtcTime Directory::memberSince(database::Reader& reader, domain::UserId id) const {
    return reader.scalar<domain::UtcTime>("SELECT created_at FROM users WHERE id = $1", id);
}

std::vector<domain::UserId> Directory::named(database::Reader& reader, std::string_view text, int limit) const {
    return reader.all<domain::UserId>(
        "SELECT id FROM users WHERE lower(name) LIKE $1 ESCAPE '\\' AND erased_at IS NULL ORDER BY id LIMIT $2",
        database::likeContaining(text), limit);
}

std::optional<domain::UserId> Directory::withEmail(database::Reader& reader, std::string_view address) const {
    return reader.one<domain::UserId>("SELECT id FROM users WHERE email_key = $1 AND erased_at IS NULL",
                                      domain::lowerAscii(address));
}

bool Directory::isActive(database::Reader& reader, domain::UserId id) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM users WHERE id = $1 AND suspended_at IS NULL AND erased_at IS NULL)", id);
}

bool Directory::isErased(database::Reader& reader, domain::UserId id) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM users WHERE id = $1 AND erased_at IS NOT NULL)", id);
}

std::vector<domain::UserId> Directory::admins(database::Reader& reader, domain::Roles roles) const {
    return reader.all<domain::UserId>(
        "SELECT id FROM users WHERE roles >= 4 AND roles & $1 <> 0 AND suspended_at IS NULL AND erased_at IS NULL"
        " ORDER BY id",
        static_cast<std::int64_t>(roles.bits()));
}

}  // namespace mc::accounts
