#pragma once

#include <string>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::payments {

/// Something a student owes money for.
struct Payable {
    domain::BookingId booking;
    domain::UserId student;
    domain::Money amount;     ///< Zero: nothing is due and no gateway order is made (case 28).
    std::string description;  ///< Shown in the checkout: "60 minutes with Ananya Krishnan".
    std::string receipt;      ///< The booking's code.
    domain::UtcTime payBefore;
};

/// Says what is to be paid; bookings implement it, since payments stand to their left.
class Payables {
public:
    virtual ~Payables() = default;
    /// Errors: not_found (no such booking, or another student's), hold_expired, invalid_state, policy_not_accepted.
    virtual domain::Result<Payable> payable(database::Reader& reader, domain::UserId student, domain::BookingId booking,
                                            domain::UtcTime now) const = 0;
};

}  // namespace mc::payments
