#include "payments/customer_store.h"

namespace mc::payments {

std::optional<std::string> CustomerStore::find(database::Reader& reader, domain::UserId user) const {
    return reader.one<std::string>("SELECT gateway_id FROM payment_customers WHERE user_id = $1", user);
}

void CustomerStore::keep(database::Transaction& tx, domain::UserId user, const std::string& gatewayId,
                         domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO payment_customers (user_id, gateway_id, since) VALUES ($1, $2, $3) "
        "ON CONFLICT (user_id) DO UPDATE SET gateway_id = $2",
        user, gatewayId, now);
}

void CustomerStore::forget(database::Transaction& tx, domain::UserId user) const {
    tx.execute("DELETE FROM payment_customers WHERE user_id = $1", user);
}

}  // namespace mc::payments
