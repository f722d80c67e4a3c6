#pragma once

#include <QUrl>

#include "net/api_client.h"

namespace mc::booking {

/// Where a checkout is, in the reader's language; `dark` picks its colours. Empty where there is none, and for any
/// other server than ours: the page may speak to us.
QUrl checkoutAddress(const net::ApiClient& api, const std::string& checkoutPath, bool dark);

}  // namespace mc::booking
