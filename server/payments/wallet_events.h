#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/subject.h"
#include "domain/time.h"

namespace mc::payments {

/// What somebody bought is soon worth nothing: raised once for it, in the transaction that marks it.
struct CreditsExpiring {
    domain::UserId student;
    domain::Money amount;       ///< Of everything that expires soon.
    domain::UtcTime expiresAt;  ///< The first of it.
    domain::UtcTime at;
};

/// Of what was spent for the subject, that much can be spent again.
struct CreditsReturned {
    domain::Subject subject;
    domain::Money amount;
    domain::UtcTime at;
};

}  // namespace mc::payments
