#pragma once

#include <functional>
#include <string>

#include "domain/language.h"
#include "platform/database/reader.h"

namespace mc::notifications {

/// How to reach one person; for mails to that very person only.
struct Contact {
    std::string name;
    std::string email;  ///< Empty: cannot be reached (suspended, erased, unverified); no mail is sent.
    domain::ZoneName timeZone;
    domain::Language language = domain::Language::en;
};
using ContactLookup = std::function<Contact(database::Reader&, domain::UserId)>;

}  // namespace mc::notifications
