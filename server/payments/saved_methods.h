#pragma once

#include <string>

#include "accounts/directory.h"
#include "payments/customer_store.h"
#include "payments/gateway/payment_gateway.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "protocol/saved_methods.h"

namespace mc::payments {

/// What a person saved at the gateway to pay by again (PAY-8). The gateway learns who she is when she wants that, and not
/// before; what she saved stays there and is asked for each time. Every call waits for the gateway: gateway_unavailable.
/// Thread safe.
class SavedMethods {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const gateway::PaymentGateway& gateway;
    };
    explicit SavedMethods(const Parts& parts) : m_parts(parts) {}

    domain::Result<protocol::SavedMethods> look(domain::UserId user) const;
    /// Not to keep removes what there is; one that cannot be removed now leaves her known, and can be tried again.
    domain::Result<protocol::SavedMethods> keep(domain::UserId user, bool kept);
    /// not_found where she has none of that id.
    domain::Result<protocol::SavedMethods> remove(domain::UserId user, const std::string& id);

private:
    std::optional<std::string> customer(domain::UserId user) const;
    domain::Result<void> begin(domain::UserId user);
    domain::Result<void> end(domain::UserId user, const std::string& customerId);

    Parts m_parts;
    accounts::Directory m_people;
    CustomerStore m_store;
};

}  // namespace mc::payments
