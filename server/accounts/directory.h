#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/roles.h"
#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::accounts {

/// What anybody may see of a person. Never e-mail or phone.
struct Person {
    domain::UserId id;
    std::string name;
    domain::ZoneName zone;
    std::optional<std::string> photo;  ///< Key of it; absent: initials on a stable colour.
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name, zone, photo))

/// Where mail for a person goes. For the mailing of our own messages only: never encoded into an answer, but masked for
/// admins.
struct Contact {
    domain::UserId id;
    std::string name;
    std::string email;
    domain::ZoneName zone;
    bool verified = false;                     ///< Unverified addresses get nothing but verification and reset mails.
    std::optional<domain::Language> language;  ///< Absent: none chosen.
};
BOOST_DESCRIBE_STRUCT(Contact, (), (id, name, email, zone, verified, language))

/// People for the other rooms. Free of state; reads through whatever the caller is in (a transaction, too).
class Directory {
public:
    /// Absent for ids nobody has. An erased account has the name "Former member".
    std::optional<Person> find(database::Reader& reader, domain::UserId id) const;
    /// Unknown ids are left out.
    std::unordered_map<domain::UserId, Person> find(database::Reader& reader,
                                                    std::span<const domain::UserId> ids) const;
    /// Absent for unknown, suspended and erased accounts.
    std::optional<Contact> contact(database::Reader& reader, domain::UserId id) const;
    /// A booking needs it: ErrorCode::email_not_verified.
    bool isEmailVerified(database::Reader& reader, domain::UserId id) const;
    /// Of an account that is there.
    domain::UtcTime memberSince(database::Reader& reader, domain::UserId id) const;
    /// Whose name has this text in it, ASCII letters of either case; erased people have no name. The oldest accounts
    /// first, at most `limit`.
    std::vector<domain::UserId> named(database::Reader& reader, std::string_view text, int limit) const;
    /// The whole address, in any case.
    std::optional<domain::UserId> withEmail(database::Reader& reader, std::string_view address) const;
    bool isActive(database::Reader& reader, domain::UserId id) const;  ///< Neither suspended nor erased.
    bool isErased(database::Reader& reader, domain::UserId id) const;  ///< Decision 24: what was hers goes.
    /// Active ones with any of these roles, which are kinds of admin: nobody reads through all people for it.
    std::vector<domain::UserId> admins(database::Reader& reader, domain::Roles roles) const;
};

}  // namespace mc::accounts
