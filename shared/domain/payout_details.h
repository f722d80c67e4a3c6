#pragma once

#include <boost/describe/enum.hpp>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/time.h"

/// Where a payout goes: the shapes of Indian bank and UPI details. Whether there is such an account only the bank knows.
namespace mc::domain {

using PayoutDetailsId = Id<struct PayoutDetailsTag>;

BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutDetailsKind, int, upi,
                              bank)  // A transfer to an account at a bank.

/// "HDFC0001234": four letters of the bank, a zero, and six letters or digits of the branch (RBI). Upper case.
bool isIfsc(std::string_view text);
/// Without spaces and in upper case, as people mean what they type: " hdfc0 001234".
std::string normalIfsc(std::string_view typed);

/// "ananya.k@okicici": 2 to 256 letters, digits, points, hyphens and underscores, and a handle of 2 to 64 letters or digits
/// that begins with a letter.
bool isUpiId(std::string_view text);

/// 5 to 35 letters or digits, as RazorpayX takes them.
bool isAccountNumber(std::string_view text);
/// "•••• 4321": all that is ever shown of it. Of fewer than eight characters no more than the last two.
std::string maskedAccount(std::string_view account);
/// "an••••@okicici": the handle and at most two letters.
std::string maskedUpiId(std::string_view upiId);

/// Until when it must be provable where money was sent: eight years after the end of the financial year in which the transfer
/// ended (Companies Act 2013, section 128(5)). Erasing an account does not shorten it (decision 24, case 54).
UtcTime detailsKeptUntil(UtcTime sentAt);

}  // namespace mc::domain
