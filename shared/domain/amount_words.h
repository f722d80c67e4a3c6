#pragma once

#include <string>

#include "domain/language.h"
#include "domain/money.h"

namespace mc::domain {

/// A sum in words as an invoice says it, counted in lakhs and crores: "One thousand two hundred thirty-nine rupees and ten
/// paise only", "एक हज़ार दो सौ उनतालीस रुपये और दस पैसे मात्र". Empty for other currencies than the rupee. Throws
/// std::logic_error for a negative sum.
std::string amountInWords(const Money& amount, Language language);

}  // namespace mc::domain
