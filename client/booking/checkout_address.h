#pragma once

#include <QUrl>

#include "net/api_client.h"
#include "protocol/payments.h"

namespace mc::booking {

/// Where an order's checkout is, in the reader's language; `dark` picks its colours. Empty where there is none, and for any
/// other server than ours: the page may speak to us.
QUrl checkoutAddress(const net::ApiClient& api, const protocol::Order& order, bool dark);

}  // namespace mc::booking
