#pragma once

#include "accounts/agreements.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// `handler` for whoever has agreed to what is in force; others are refused (Agreements::require). For routes that name a
/// user. The agreements must outlive the route.
http::Handler onceAgreed(const Agreements& agreements, http::Handler handler);

}  // namespace mc::accounts
