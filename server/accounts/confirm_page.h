#pragma once

#include <string>
#include <string_view>

#include "accounts/account_service.h"

namespace mc::accounts {

/// The page behind the link of a verification mail (decision 33): a button while there is something to confirm, and
/// otherwise what is so. English or Hindi, whichever the browser's Accept-Language prefers; English for all others.
std::string confirmPage(LinkState state, std::string_view token, std::string_view acceptLanguage);

/// "en" or "hi": of the languages the header names, the one with the greatest weight (RFC 9110 §12.5.4).
std::string_view pageLanguage(std::string_view acceptLanguage);

}  // namespace mc::accounts
