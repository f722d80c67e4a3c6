#include "accounts/owners.h"

#include "accounts/account_store.h"
#include "domain/password.h"
#include "domain/roles.h"
#include "platform/audit/audit_log.h"
#include "protocol/accounts.h"
#include "protocol/codec.h"

namespace mc::accounts {

namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr const char* kOwnerGranted = "role.granted";

void record(Transaction& tx, domain::UserId user, domain::UtcTime now) {
    audit::AuditLog().record(tx, {.at = now,
                                  .action = kOwnerGranted,
                                  .subjectKind = "user",
                                  .subjectId = user.value,
                                  .detail = R"({"role":"owner"})"});
}

/// As at sign-up: one rule for names, addresses and passwords.
Result<void> check(const NewOwner& owner, const domain::ZoneName& zone) {
    const protocol::SignUp form{owner.name, owner.email, owner.password, zone, {}, true};
    if (const auto read = protocol::decode<protocol::SignUp>(protocol::encode(form)); !read) return read.error();
    if (!domain::isAccepted(domain::passwordStrength(owner.password, owner.name, owner.email)))
        return fail(ErrorCode::weak_password, "Choose a longer or less common password.");
    return {};
}

Result<OwnerMade> grant(Transaction& tx, const Account& account, domain::UtcTime now) {
    if (account.suspendedAt) return fail(ErrorCode::account_suspended, "This account is suspended.");
    auto roles = domain::Roles::fromBits(account.roles);
    if (roles.has(domain::Role::owner)) return OwnerMade::already;
    roles.add(domain::Role::owner);
    if (const auto set = AccountStore().setRoles(tx, account, roles.bits()); !set) return set.error();
    record(tx, account.id, now);
    return OwnerMade::granted;
}

Result<OwnerMade> create(Transaction& tx, const Account& account, domain::UtcTime now) {
    AccountStore().insert(tx, account, now);
    record(tx, account.id, now);
    return OwnerMade::created;
}

}  // namespace

bool hasAccount(database::Database& database, const std::string& email) {
    return database.read(
        [&](database::Reader& reader) { return AccountStore().findByEmail(reader, email).has_value(); });
}

Result<OwnerMade> makeOwner(database::Database& database, base::IdSource& ids, const NewOwner& owner,
                            const domain::ZoneName& zone, domain::UtcTime now, crypto::PasswordCost cost) {
    Account account;
    if (!hasAccount(database, owner.email)) {
        if (const auto checked = check(owner, zone); !checked) return checked.error();
        account = {.id = ids.next<domain::UserId>(),
                   .name = owner.name,
                   .email = owner.email,
                   .emailVerifiedAt = now,
                   .passwordHash = crypto::hashPassword(owner.password, cost),
                   .roles = domain::Roles{domain::Role::student, domain::Role::owner}.bits(),
                   .timeZone = zone};
    }
    return database.write([&](Transaction& tx) -> Result<OwnerMade> {
        const auto there = AccountStore().findByEmail(tx, owner.email);
        if (there) return grant(tx, *there, now);
        return create(tx, account, now);
    });
}

}  // namespace mc::accounts
