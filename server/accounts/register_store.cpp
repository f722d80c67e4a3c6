#include "accounts/register_store.h"

#include "domain/roles.h"
#include "domain/text.h"
#include "platform/database/like.h"

namespace mc::accounts {
namespace {

constexpr std::string_view kSelect =
    "SELECT id, name, email, roles, suspended_at, suspended_reason, created_at, photo, email_verified_at, version, "
    "lower(name) FROM users WHERE erased_at IS NULL ";

/// Mentors and admins are found by indexes of theirs.
std::string_view roleSql(domain::Role role) {
    if (role == domain::Role::mentor) return "AND (roles & 2) <> 0 ";
    return role == domain::Role::student ? "AND (roles & 1) <> 0 " : "AND roles >= 4 ";
}

/// Every parameter is there, asked for or not.
std::string searchSql(const RegisterSearch& search) {
    const std::string way = search.rising ? ">" : "<";
    const std::string order = search.rising ? "" : " DESC";
    std::string text(kSelect);
    text +=
        "AND ($1 IS NULL OR lower(name) LIKE $1 ESCAPE '\\') AND ($2 IS NULL OR email_key = $2) "
        "AND ($3 IS NULL OR id = $3) ";
    if (search.suspended) text += *search.suspended ? "AND suspended_at IS NOT NULL " : "AND suspended_at IS NULL ";
    if (search.role) text += roleSql(*search.role);
    text += !search.after   ? "AND $4 = '' AND $5 = 0 "
            : search.byName ? "AND (lower(name), id) " + way + " ($4, $5) "
                            : "AND $4 = '' AND id " + way + " $5 ";
    text += search.byName ? "ORDER BY lower(name)" + order + ", id" + order : "ORDER BY id" + order;
    return text + " LIMIT $6";
}

}  // namespace

std::vector<RegisterRow> RegisterStore::search(database::Reader& reader, const RegisterSearch& search) const {
    const auto pattern = search.namePart ? std::optional(database::likeContaining(*search.namePart)) : std::nullopt;
    const auto email = search.email ? std::optional(domain::lowerAscii(*search.email)) : std::nullopt;
    const auto after = search.after.value_or(RegisterSearch::Place{});
    return reader.all<RegisterRow>(searchSql(search), pattern, email, search.id, after.nameKey, after.id, search.limit);
}

std::optional<RegisterRow> RegisterStore::find(database::Reader& reader, domain::UserId user) const {
    return reader.one<RegisterRow>(std::string(kSelect).append("AND id = $1"), user);
}

int RegisterStore::ownersBut(database::Reader& reader, domain::UserId user) const {
    return reader.scalar<int>(
        // roles >= 4: the admins, by an index of theirs, and not by that of all names.
        "SELECT count(*) FROM users WHERE roles >= 4 AND (roles & $1) <> 0 AND id <> $2 AND suspended_at IS NULL"
        " AND coalesce(erased_at, 0) = 0",
        domain::Roles{domain::Role::owner}.bits(), user);
}

int RegisterStore::devicesOf(database::Reader& reader, domain::UserId user, domain::UtcTime now) const {
    return reader.scalar<int>(
        "SELECT count(*) FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2", user, now);
}

}  // namespace mc::accounts
