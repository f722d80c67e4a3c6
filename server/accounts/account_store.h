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

BOOST_DEFINE_ENUM_CLASS(CodePurpose, verify_email, reset_password, change_email)

/// A person as stored.
struct Account {
    domain::UserId id;
    std::string name;
    std::string email;
    std::optional<domain::UtcTime> emailVerifiedAt;
    std::optional<std::string> passwordHash;
    std::int64_t roles = 0;  ///< domain::Roles as bits.
    domain::ZoneName timeZone;
    std::string languages;  ///< One a line.
    std::string bio;
    std::optional<domain::UtcTime> suspendedAt;
    std::optional<domain::Language> language = {};  ///< Of mails; absent: the server's.
    std::int64_t version = 1;                       ///< Rises with every change of what people edit.
    std::optional<std::string> photo = {};          ///< Key of the squares.
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, name, email, emailVerifiedAt, passwordHash, roles, timeZone, languages, bio, suspendedAt,
                       language, version, photo))

struct SessionRow {
    domain::UserId user;
    std::int64_t roles = 0;
    domain::UtcTime expiresAt;
    std::optional<domain::UtcTime> endedAt;
    std::optional<domain::UtcTime> suspendedAt;
    bool secondFactor = false;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (user, roles, expiresAt, endedAt, suspendedAt, secondFactor))

struct RefreshTokenRow {
    domain::SessionId session;
    domain::UserId user;
    std::optional<domain::UtcTime> usedAt;
    domain::UtcTime expiresAt;
    std::optional<domain::UtcTime> endedAt;  ///< Of the session.
    std::optional<std::string> successor;    ///< Hash of the token that was given for this one.
    bool successorUsed = false;
};
BOOST_DESCRIBE_STRUCT(RefreshTokenRow, (), (session, user, usedAt, expiresAt, endedAt, successor, successorUsed))

struct CodeRow {
    domain::UserId user;
    std::string codeHash;
    domain::UtcTime createdAt;
    domain::UtcTime expiresAt;
    int attempts = 0;       ///< Wrong tries of strangers.
    int knownAttempts = 0;  ///< Wrong tries where the person is known.
    std::optional<domain::UtcTime> usedAt;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (user, codeHash, createdAt, expiresAt, attempts, knownAttempts, usedAt))

/// An address that waits for its code.
struct AddressChange {
    domain::UserId user;
    std::string email;
    domain::UtcTime askedAt;
};
BOOST_DESCRIBE_STRUCT(AddressChange, (), (user, email, askedAt))

/// The SQL of accounts. Free of state.
class AccountStore {
public:
    std::optional<Account> find(database::Reader& reader, domain::UserId user) const;
    /// `email` in any case.
    std::optional<Account> findByEmail(database::Reader& reader, std::string_view email) const;
    /// Throws ConstraintViolation on users.email_key when the address is taken.
    void insert(database::Transaction& tx, const Account& account, domain::UtcTime now) const;
    /// changed_elsewhere unless the account still has its version.
    domain::Result<void> updateProfile(database::Transaction& tx, const Account& account) const;
    void setPassword(database::Transaction& tx, domain::UserId user, const std::string& hash) const;
    /// The same password under another cost; not when it was changed meanwhile.
    void upgradePassword(database::Transaction& tx, domain::UserId user, const std::optional<std::string>& from,
                         const std::string& to) const;
    void setVerified(database::Transaction& tx, domain::UserId user, domain::UtcTime at) const;
    /// The new address, confirmed. Throws ConstraintViolation on users.email_key when it is taken.
    void setAddress(database::Transaction& tx, domain::UserId user, const std::string& email, domain::UtcTime at) const;
    /// Replaces the one the person asked for before.
    void putAddressChange(database::Transaction& tx, const AddressChange& change) const;
    std::optional<AddressChange> addressChange(database::Reader& reader, domain::UserId user) const;
    void removeAddressChange(database::Transaction& tx, domain::UserId user) const;
    /// Those nobody confirmed since `before`.
    std::int64_t removeAddressChangesBefore(database::Transaction& tx, domain::UtcTime before) const;
    /// changed_elsewhere unless the account still has its version.
    domain::Result<void> setRoles(database::Transaction& tx, const Account& account, std::int64_t roles) const;
    void setSuspended(database::Transaction& tx, domain::UserId user, std::optional<domain::UtcTime> at,
                      const std::string& reason) const;

    void insertSession(database::Transaction& tx, domain::SessionId session, domain::UserId user,
                       const std::string& deviceName, domain::UtcTime now, domain::UtcTime expiresAt,
                       bool secondFactor) const;
    /// Of those of the person that have not ended.
    void setSecondFactor(database::Transaction& tx, domain::UserId user, bool secondFactor) const;
    std::optional<SessionRow> session(database::Reader& reader, domain::SessionId session) const;
    void extendSession(database::Transaction& tx, domain::SessionId session, domain::UtcTime now,
                       domain::UtcTime expiresAt) const;
    void endSession(database::Transaction& tx, domain::SessionId session, domain::UserId user, domain::UtcTime now,
                    std::string_view why) const;
    void endAllSessions(database::Transaction& tx, domain::UserId user, domain::UtcTime now,
                        std::string_view why) const;
    void endOtherSessions(database::Transaction& tx, domain::UserId user, domain::SessionId but, domain::UtcTime now,
                          std::string_view why) const;
    /// When the person signed in there; absent for a session that is not hers.
    std::optional<domain::UtcTime> signedInAt(database::Reader& reader, domain::SessionId session,
                                              domain::UserId user) const;

    void insertRefreshToken(database::Transaction& tx, const std::string& hash, domain::SessionId session,
                            domain::UtcTime now, domain::UtcTime expiresAt) const;
    std::optional<RefreshTokenRow> refreshToken(database::Reader& reader, const std::string& hash) const;
    /// False when somebody was quicker: the token does not have the successor it was read with any more.
    bool succeed(database::Transaction& tx, const std::string& hash, const RefreshTokenRow& row,
                 const std::string& successor, domain::UtcTime now) const;
    /// A token given out that shall not be used: a later one was given in its place.
    void supersede(database::Transaction& tx, const std::string& hash, const std::string& successor,
                   domain::UtcTime now) const;

    /// Refresh tokens and codes whose time was over before `now`, and places not seen since `unseenSince`.
    std::int64_t removeExpired(database::Transaction& tx, domain::UtcTime now, domain::UtcTime unseenSince) const;

    /// Replaces the person's code of that purpose.
    void putCode(database::Transaction& tx, CodePurpose purpose, const CodeRow& code,
                 const std::string& linkHash) const;
    std::optional<CodeRow> code(database::Reader& reader, domain::UserId user, CodePurpose purpose) const;
    std::optional<CodeRow> codeByLink(database::Reader& reader, CodePurpose purpose, const std::string& linkHash) const;
    void countAttempt(database::Transaction& tx, domain::UserId user, CodePurpose purpose, bool known) const;
    void markCodeUsed(database::Transaction& tx, domain::UserId user, CodePurpose purpose, domain::UtcTime now) const;
    void removeCode(database::Transaction& tx, domain::UserId user, CodePurpose purpose) const;

    /// Places the person is known at, by hash; the newest kMostPlaces are kept.
    static constexpr int kMostPlaces = 20;
    bool knowsPlace(database::Reader& reader, domain::UserId user, const std::string& placeHash) const;
    void rememberPlace(database::Transaction& tx, domain::UserId user, const std::string& placeHash,
                       domain::UtcTime now) const;
    void forgetPlaces(database::Transaction& tx, domain::UserId user) const;
};

}  // namespace mc::accounts
