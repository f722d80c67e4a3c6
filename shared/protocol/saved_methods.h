#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

/// A way to pay that somebody saved at the gateway, as the gateway names it. No number of a card is known here.
struct SavedMethod {
    std::string id;
    std::string method;   ///< As the gateway calls it: card, upi, netbanking, wallet.
    std::string network;  ///< Of a card: "Visa". Empty where it does not apply, as below.
    std::string last4;
    std::string vpa;   ///< "maya@okhdfc"
    std::string bank;  ///< "HDFC"
    std::optional<domain::UtcTime> usedAt;
    std::optional<domain::UtcTime> expiresAt;
    bool operator==(const SavedMethod&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedMethod, (), (id, method, network, last4, vpa, bank, usedAt, expiresAt))

/// GET /api/me/payment-methods (PAY-8); PUT the same with KeepMethods; DELETE /api/me/payment-methods/{id}: that one goes.
/// Each answers what there is then.
struct SavedMethods {
    bool kept = false;  ///< The checkout offers to save, and to pay by what was saved.
    std::vector<SavedMethod> methods;
};
BOOST_DESCRIBE_STRUCT(SavedMethods, (), (kept, methods))

/// Not to keep any longer removes all there are.
struct KeepMethods {
    bool kept = false;
};
BOOST_DESCRIBE_STRUCT(KeepMethods, (), (kept))

}  // namespace mc::protocol
