#include "accounts/register_store.h"

#include "domain/roles.h"
#include "domain/text.h"

namespace mc::accounts {
namespace {

/// In the manner of LIKE, with "\" before what would stand for something else.
std::string containing(const std::string& part) {
    std::string pattern = "%";
    for (const char c : domain::lowerAscii(part)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

}  // namespace

std::vector<RegisterRow> RegisterStore::search(database::Reader& reader, const RegisterSearch& search) const {
    const auto pattern = search.namePart ? std::optional(containing(*search.namePart)) : std::nullopt;
    const auto email = search.email ? std::optional(domain::lowerAscii(*search.email)) : std::nullopt;
    return reader.all<RegisterRow>(
        "SELECT id, name, email, roles, suspended_at, suspended_reason, created_at, photo, email_verified_at, version"
        " FROM users WHERE erased_at IS NULL AND ($1 IS NULL OR lower(name) LIKE $1 ESCAPE '\\')"
        " AND ($2 IS NULL OR email_key = $2) AND ($3 IS NULL OR id = $3) AND ($4 IS NULL OR id < $4)"
        " ORDER BY id DESC LIMIT $5",
        pattern, email, search.id, search.before, search.limit);
}

std::optional<RegisterRow> RegisterStore::find(database::Reader& reader, domain::UserId user) const {
    return reader.one<RegisterRow>(
        "SELECT id, name, email, roles, suspended_at, suspended_reason, created_at, photo, email_verified_at, version"
        " FROM users WHERE id = $1 AND erased_at IS NULL",
        user);
}

int RegisterStore::ownersBut(database::Reader& reader, domain::UserId user) const {
    return reader.scalar<int>(
        // roles >= 4: the admins, by an index of theirs.
        "SELECT count(*) FROM users WHERE roles >= 4 AND (roles & $1) <> 0 AND id <> $2 AND suspended_at IS NULL"
        " AND erased_at IS NULL",
        domain::Roles{domain::Role::owner}.bits(), user);
}

int RegisterStore::devicesOf(database::Reader& reader, domain::UserId user, domain::UtcTime now) const {
    return reader.scalar<int>(
        "SELECT count(*) FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2", user, now);
}

}  // namespace mc::accounts
