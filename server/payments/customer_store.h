#pragma once

#include <optional>
#include <string>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// The SQL of whom the gateway knows: those who want to pay by what they saved there. Free of state.
class CustomerStore {
public:
    std::optional<std::string> find(database::Reader& reader, domain::UserId user) const;
    void keep(database::Transaction& tx, domain::UserId user, const std::string& gatewayId, domain::UtcTime now) const;
    void forget(database::Transaction& tx, domain::UserId user) const;
};

}  // namespace mc::payments
