#include "accounts/people_desk.h"

#include "domain/masks.h"

namespace mc::accounts {
namespace {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::PersonDeed;
using domain::Result;
using domain::Role;
using domain::Roles;
using domain::UserId;
using protocol::AdminRole;

constexpr std::array kAdminRoles{std::pair{Role::support, AdminRole::support},
                                 std::pair{Role::finance, AdminRole::finance},
                                 std::pair{Role::owner, AdminRole::owner}};

constexpr std::size_t kMostOpen = 100;

/// As somebody types it: an id, an address, or a part of a name.
RegisterSearch searchFor(const std::string& query) {
    if (query.empty()) return {};
    if (query.find('@') != std::string::npos) return {.email = query};
    if (const auto id = domain::parseId<UserId>(query)) return {.id = *id};
    return {.namePart = query};
}

Role roleOf(protocol::Role role) {
    if (role == protocol::Role::admin) return Role::support;
    return role == protocol::Role::mentor ? Role::mentor : Role::student;
}

/// The id, and by name the name behind it.
std::string cursorOf(const RegisterRow& row, bool byName) {
    return domain::toString(row.id) + (byName ? row.nameKey : std::string());
}

std::optional<RegisterSearch::Place> placeOf(const std::string& cursor, bool byName) {
    constexpr std::size_t kId = 13;
    const auto id = domain::parseId<UserId>(cursor.substr(0, kId));
    if (!id || (cursor.size() > kId) != byName) return std::nullopt;
    return RegisterSearch::Place{*id, cursor.substr(kId)};
}

protocol::PersonEntry entryOf(const RegisterRow& row) {
    const auto roles = Roles::fromBits(row.roles);
    protocol::PersonEntry entry{.id = row.id,
                                .name = row.name,
                                .email = domain::maskedEmail(row.email),
                                .suspended = row.suspendedAt.has_value(),
                                .memberSince = row.createdAt,
                                .photo = row.photo};
    if (roles.has(Role::student)) entry.roles.push_back(protocol::Role::student);
    if (roles.has(Role::mentor)) entry.roles.push_back(protocol::Role::mentor);
    if (roles.isAdmin()) entry.roles.push_back(protocol::Role::admin);
    for (const auto& [role, named] : kAdminRoles)
        if (roles.has(role)) entry.adminRoles.push_back(named);
    return entry;
}

/// The kinds of admin as wanted, everything else as it is.
Roles wantedRoles(Roles now, const std::vector<AdminRole>& wanted) {
    for (const auto& [role, named] : kAdminRoles) {
        now.remove(role);
        if (std::ranges::find(wanted, named) != wanted.end()) now.add(role);
    }
    return now;
}

std::string rolesDetail(Roles before, Roles after) {
    return R"({"before":)" + std::to_string(before.bits()) + R"(,"after":)" + std::to_string(after.bits()) + '}';
}

}  // namespace

Result<protocol::PersonPage> PeopleDesk::search(const PeopleQuery& query) const {
    using enum protocol::PersonSort;
    auto search = searchFor(query.text);
    if (query.role) search.role = roleOf(*query.role);
    if (query.state) search.suspended = query.state == protocol::PersonState::suspended;
    search.byName = query.order == name || query.order == name_reversed;
    search.rising = query.order == oldest || query.order == name;
    const auto& paging = query.paging;
    if (!paging.cursor.empty()) {
        search.after = placeOf(paging.cursor, search.byName);
        if (!search.after) return base::strangeCursor();
    }
    search.limit = paging.limit + 1;
    auto rows = m_database.read([&](Reader& reader) { return m_register.search(reader, search); });
    protocol::PersonPage page;
    if (std::ssize(rows) > paging.limit) {
        rows.resize(static_cast<std::size_t>(paging.limit));
        page.next = cursorOf(rows.back(), search.byName);
    }
    for (const auto& row : rows)
        page.items.push_back(entryOf(row));
    return page;
}

Result<protocol::PersonReview> PeopleDesk::review(const base::Actor& admin, UserId person) const {
    return m_database.read([&](Reader& reader) -> Result<protocol::PersonReview> {
        const auto row = m_register.find(reader, person);
        if (!row) return fail(ErrorCode::not_found);
        return reviewOf(reader, admin, *row);
    });
}

Result<void> PeopleDesk::known(UserId person) const {
    const bool there = m_database.read([&](Reader& reader) { return m_register.find(reader, person).has_value(); });
    if (!there) return fail(ErrorCode::not_found);
    return {};
}

protocol::PersonReview PeopleDesk::reviewOf(Reader& reader, const base::Actor& admin, const RegisterRow& row) const {
    auto counts = m_countsOf(reader, row.id);
    const int open = static_cast<int>(counts.open.size());
    if (counts.open.size() > kMostOpen) counts.open.resize(kMostOpen);
    const auto bar = [&](PersonDeed deed) {
        const auto of = Roles::fromBits(row.roles);
        return domain::personDeedBar(
            {deed, admin.roles, admin.user == row.id, of, of, m_register.ownersBut(reader, row.id)});
    };
    const auto suspendBar = bar(row.suspendedAt ? PersonDeed::reinstate : PersonDeed::suspend);
    const auto rolesBar = bar(PersonDeed::set_roles);
    return {.person = entryOf(row),
            .emailVerified = row.emailVerifiedAt.has_value(),
            .secondFactor = m_secondFactors.isOn(reader, row.id),
            .suspendedAt = row.suspendedAt,
            .suspendedReason = row.suspendedReason.value_or(""),
            .devices = m_register.devicesOf(reader, row.id, m_clock.now()),
            .asStudent = counts.asStudent,
            .asMentor = counts.asMentor,
            .version = row.version,
            .maySuspend = !suspendBar,
            .maySetRoles = !rolesBar,
            .suspendBar = suspendBar,
            .rolesBar = rolesBar,
            .open = std::move(counts.open),
            .openBookings = open};
}

Result<RegisterRow> PeopleDesk::allowed(Reader& reader, const base::Actor& admin, UserId person, PersonDeed deed,
                                        Roles wanted) const {
    const auto row = m_register.find(reader, person);
    if (!row) return fail(ErrorCode::not_found);
    const auto refused =
        domain::personDeedRefusal({deed, admin.roles, admin.user == person, Roles::fromBits(row->roles), wanted,
                                   m_register.ownersBut(reader, person)});
    if (refused) return fail(*refused, "This may not be done to this account by this account.");
    return *row;
}

void PeopleDesk::record(Transaction& tx, const base::Actor& admin, UserId person, const char* action,
                        const std::string& reason, const std::string& detail) const {
    audit::AuditLog().record(tx, {.at = m_clock.now(),
                                  .actor = admin.user,
                                  .action = action,
                                  .subjectKind = "user",
                                  .subjectId = person.value,
                                  .reason = reason,
                                  .detail = detail});
}

Result<protocol::PersonReview> PeopleDesk::suspend(const base::Actor& admin, UserId person, const std::string& reason) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::PersonReview> {
        const auto row = allowed(tx, admin, person, PersonDeed::suspend, {});
        if (!row) return row.error();
        if (row->suspendedAt) return fail(ErrorCode::invalid_state, "The account is suspended already.");
        if (const auto done = m_accounts.suspend(tx, person, reason); !done) return done.error();
        record(tx, admin, person, "person.suspended", reason);
        return reviewOf(tx, admin, *m_register.find(tx, person));
    });
}

Result<protocol::PersonReview> PeopleDesk::reinstate(const base::Actor& admin, UserId person,
                                                     const std::string& reason) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::PersonReview> {
        const auto row = allowed(tx, admin, person, PersonDeed::reinstate, {});
        if (!row) return row.error();
        if (!row->suspendedAt) return fail(ErrorCode::invalid_state, "The account is not suspended.");
        if (const auto done = m_accounts.reinstate(tx, person); !done) return done.error();
        record(tx, admin, person, "person.reinstated", reason);
        return reviewOf(tx, admin, *m_register.find(tx, person));
    });
}

Result<protocol::PersonReview> PeopleDesk::setRoles(const base::Actor& admin, UserId person,
                                                    const protocol::SetAdminRoles& request) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::PersonReview> {
        const auto found = m_register.find(tx, person);
        const auto before = found ? Roles::fromBits(found->roles) : Roles();
        const auto after = wantedRoles(before, request.adminRoles);
        const auto row = allowed(tx, admin, person, PersonDeed::set_roles, after);
        if (!row) return row.error();
        if (row->version != request.version) return fail(ErrorCode::changed_elsewhere);
        for (const auto& [role, named] : kAdminRoles) {
            const auto set =
                after.has(role) ? m_accounts.addRole(tx, person, role) : m_accounts.removeRole(tx, person, role);
            if (!set) return set.error();
        }
        if (before != after) record(tx, admin, person, "person.roles", request.reason, rolesDetail(before, after));
        return reviewOf(tx, admin, *m_register.find(tx, person));
    });
}

Result<protocol::RevealedEmail> PeopleDesk::revealEmail(const base::Actor& admin, UserId person,
                                                        const std::string& reason) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::RevealedEmail> {
        const auto row = m_register.find(tx, person);
        if (!row) return fail(ErrorCode::not_found);
        record(tx, admin, person, "person.email_revealed", reason);
        return protocol::RevealedEmail{row->email};
    });
}

}  // namespace mc::accounts
