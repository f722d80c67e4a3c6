#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

BOOST_DEFINE_ENUM_CLASS(CodePurpose, verify_email, reset_password)

/// A person as stored.
struct Account {
    domain::UserId id;
    std::string name;
    std::string email;
    std::optional<domain::UtcTime> emailVerifiedAt;
    std::optional<std::string> passwordHash;
    std::int64_t roles = 0;  ///< http::Roles as bits.
    domain::ZoneName timeZone;
    std::string languages;  ///< One a line.
    std::string bio;
    std::optional<domain::UtcTime> suspendedAt;
    std::optional<domain::Language> language = {};  ///< Of mails; absent: the server's.
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, name, email, emailVerifiedAt, passwordHash, roles, timeZone, languages, bio, suspendedAt,
                       language))

struct SessionRow {
    domain::UserId user;
    std::int64_t roles = 0;
    domain::UtcTime expiresAt;
    std::optional<domain::UtcTime> endedAt;
    std::optional<domain::UtcTime> suspendedAt;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (user, roles, expiresAt, endedAt, suspendedAt))

struct RefreshTokenRow {
    domain::SessionId session;
    domain::UserId user;
    std::optional<domain::UtcTime> usedAt;
    domain::UtcTime expiresAt;
    std::optional<domain::UtcTime> endedAt;  ///< Of the session.
};
BOOST_DESCRIBE_STRUCT(RefreshTokenRow, (), (session, user, usedAt, expiresAt, endedAt))

struct CodeRow {
    domain::UserId user;
    std::string codeHash;
    domain::UtcTime createdAt;
    domain::UtcTime expiresAt;
    int attempts = 0;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (user, codeHash, createdAt, expiresAt, attempts))

/// The SQL of accounts. Free of state.
class AccountStore {
public:
    std::optional<Account> find(database::Reader& reader, domain::UserId user) const;
    /// `email` in any case.
    std::optional<Account> findByEmail(database::Reader& reader, std::string_view email) const;
    /// Throws ConstraintViolation on users.email_key when the address is taken.
    void insert(database::Transaction& tx, const Account& account, const std::optional<std::string>& termsVersion,
                domain::UtcTime now) const;
    void updateProfile(database::Transaction& tx, const Account& account) const;
    void setPassword(database::Transaction& tx, domain::UserId user, const std::string& hash) const;
    void setVerified(database::Transaction& tx, domain::UserId user, domain::UtcTime at) const;
    void setRoles(database::Transaction& tx, domain::UserId user, std::int64_t roles) const;
    void setSuspended(database::Transaction& tx, domain::UserId user, std::optional<domain::UtcTime> at,
                      const std::string& reason) const;

    void insertSession(database::Transaction& tx, domain::SessionId session, domain::UserId user,
                       const std::string& deviceName, domain::UtcTime now, domain::UtcTime expiresAt) const;
    std::optional<SessionRow> session(database::Reader& reader, domain::SessionId session) const;
    void extendSession(database::Transaction& tx, domain::SessionId session, domain::UtcTime now,
                       domain::UtcTime expiresAt) const;
    void endSession(database::Transaction& tx, domain::SessionId session, domain::UserId user, domain::UtcTime now,
                    std::string_view why) const;
    void endAllSessions(database::Transaction& tx, domain::UserId user, domain::UtcTime now,
                        std::string_view why) const;

    void insertRefreshToken(database::Transaction& tx, const std::string& hash, domain::SessionId session,
                            domain::UtcTime now, domain::UtcTime expiresAt) const;
    std::optional<RefreshTokenRow> refreshToken(database::Reader& reader, const std::string& hash) const;
    void markUsed(database::Transaction& tx, const std::string& hash, domain::UtcTime now) const;

    /// Refresh tokens and codes whose time was over before `now`.
    std::int64_t removeExpired(database::Transaction& tx, domain::UtcTime now) const;

    /// Replaces the person's code of that purpose.
    void putCode(database::Transaction& tx, CodePurpose purpose, const CodeRow& code,
                 const std::string& linkHash) const;
    std::optional<CodeRow> code(database::Reader& reader, domain::UserId user, CodePurpose purpose) const;
    std::optional<CodeRow> codeByLink(database::Reader& reader, CodePurpose purpose, const std::string& linkHash) const;
    void countAttempt(database::Transaction& tx, domain::UserId user, CodePurpose purpose) const;
    void removeCode(database::Transaction& tx, domain::UserId user, CodePurpose purpose) const;
};

}  // namespace mc::accounts
