// What a person is and may do.

#include "accounts/account_service.h"
#include "accounts/text.h"

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

std::vector<protocol::Role> toProtocol(domain::Roles roles) {
    std::vector<protocol::Role> list;
    if (roles.has(domain::Role::student)) list.push_back(protocol::Role::student);
    if (roles.has(domain::Role::mentor)) list.push_back(protocol::Role::mentor);
    if (roles.isAdmin()) list.push_back(protocol::Role::admin);
    return list;
}

std::vector<protocol::AdminRole> adminRolesOf(domain::Roles roles) {
    std::vector<protocol::AdminRole> list;
    if (roles.has(domain::Role::support)) list.push_back(protocol::AdminRole::support);
    if (roles.has(domain::Role::finance)) list.push_back(protocol::AdminRole::finance);
    if (roles.has(domain::Role::owner)) list.push_back(protocol::AdminRole::owner);
    return list;
}

void apply(Account& account, const protocol::UpdateMe& request) {
    if (request.name) account.name = *request.name;
    if (request.timeZone) account.timeZone = *request.timeZone;
    if (request.languages) account.languages = joinLanguages(*request.languages);
    if (request.bio) account.bio = *request.bio;
    if (request.language) account.language = request.language;
}

domain::Error unknownZone() {
    return domain::invalid("timeZone", "format", "must be a known time zone", {.kind = "zone"});
}

}  // namespace

protocol::Me AccountService::toMe(database::Reader& reader, const Account& account) const {
    const auto roles = domain::Roles::fromBits(account.roles);
    protocol::Me me{.id = account.id,
                    .name = account.name,
                    .email = account.email,
                    .emailVerified = account.emailVerifiedAt.has_value(),
                    .roles = toProtocol(roles),
                    .timeZone = account.timeZone,
                    .languages = splitLanguages(account.languages),
                    .bio = account.bio,
                    .language = account.language.value_or(m_options.language),
                    .version = account.version,
                    .photo = account.photo,
                    .adminRoles = adminRolesOf(roles),
                    .secondFactor = m_secondFactors.isOn(reader, account.id)};
    if (const auto change = m_store.addressChange(reader, account.id)) me.pendingEmail = change->email;
    if (m_slugOf && roles.has(domain::Role::mentor)) me.mentorSlug = m_slugOf(reader, account.id);
    return me;
}

Result<protocol::Me> AccountService::me(domain::UserId user) {
    return m_parts.database.read([&](database::Reader& reader) -> Result<protocol::Me> {
        const auto account = m_store.find(reader, user);
        if (!account) return fail(ErrorCode::not_found);
        return toMe(reader, *account);
    });
}

Result<protocol::Me> AccountService::updateMe(domain::UserId user, const protocol::UpdateMe& request) {
    if (request.timeZone && !m_parts.zones.exists(*request.timeZone)) return unknownZone();
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::Me> {
        auto account = m_store.find(tx, user);
        if (!account) return fail(ErrorCode::not_found);
        account->version = request.version;
        apply(*account, request);
        if (const auto saved = m_store.updateProfile(tx, *account); !saved) return saved.error();
        ++account->version;
        m_signals.profileChanged.emit(tx, {user});
        return toMe(tx, *account);
    });
}

Result<void> AccountService::suspend(Transaction& tx, domain::UserId user, const std::string& reason) {
    const auto account = m_store.find(tx, user);
    if (!account) return fail(ErrorCode::not_found);
    if (account->suspendedAt) return {};
    const auto now = m_parts.clock.now();
    m_store.setSuspended(tx, user, now, reason);
    endAllSessions(tx, user, "suspended");
    m_signals.suspended.emit(tx, {user, reason, now});
    return {};
}

Result<void> AccountService::reinstate(Transaction& tx, domain::UserId user) {
    if (!m_store.find(tx, user)) return fail(ErrorCode::not_found);
    m_store.setSuspended(tx, user, std::nullopt, {});
    m_signals.profileChanged.emit(tx, {user});
    forgetLater(tx, user);
    return {};
}

Result<void> AccountService::addRole(Transaction& tx, domain::UserId user, domain::Role role) {
    const auto account = m_store.find(tx, user);
    if (!account) return fail(ErrorCode::not_found);
    auto roles = domain::Roles::fromBits(account->roles);
    roles.add(role);
    return setRoles(tx, *account, roles);
}

Result<void> AccountService::removeRole(Transaction& tx, domain::UserId user, domain::Role role) {
    const auto account = m_store.find(tx, user);
    if (!account) return fail(ErrorCode::not_found);
    auto roles = domain::Roles::fromBits(account->roles);
    roles.remove(role);
    return setRoles(tx, *account, roles);
}

Result<void> AccountService::setLanguages(Transaction& tx, domain::UserId user,
                                          const std::vector<std::string>& languages) {
    auto account = m_store.find(tx, user);
    if (!account) return fail(ErrorCode::not_found);
    const auto wanted = joinLanguages(languages);
    if (wanted == account->languages) return {};
    account->languages = wanted;
    if (auto saved = m_store.updateProfile(tx, *account); !saved) return saved;
    m_signals.profileChanged.emit(tx, {user});
    return {};
}

Result<void> AccountService::setRoles(Transaction& tx, const Account& account, domain::Roles roles) {
    if (roles.bits() == account.roles) return {};
    if (auto set = m_store.setRoles(tx, account, roles.bits()); !set) return set;
    forgetLater(tx, account.id);
    return {};
}

}  // namespace mc::accounts
