#include "accounts/known_places.h"

#include "platform/crypto/digest.h"

namespace mc::accounts {
namespace {

std::string hashOf(domain::UserId user, std::string_view kind, std::string_view value) {
    return crypto::sha256Hex(domain::toString(user) + std::string(kind) + std::string(value));
}

}  // namespace

Place KnownPlaces::placeOf(database::Reader& reader, std::optional<domain::UserId> user, const Device& device) const {
    if (!user) return {device.address, {}};
    for (const auto& [kind, value] : {std::pair{"device", device.token}, {"address", device.address}}) {
        if (value.empty()) continue;
        auto hash = hashOf(*user, kind, value);
        if (m_store.knowsPlace(reader, *user, hash)) return {device.address, std::move(hash)};
    }
    return {device.address, {}};
}

bool KnownPlaces::knowsDevice(database::Reader& reader, domain::UserId user, const std::string& token) const {
    return m_store.knowsPlace(reader, user, hashOf(user, "device", token));
}

void KnownPlaces::remember(database::Transaction& tx, domain::UserId user, const Device& device,
                           domain::UtcTime now) const {
    if (!device.token.empty()) m_store.rememberPlace(tx, user, hashOf(user, "device", device.token), now);
    if (!device.address.empty()) m_store.rememberPlace(tx, user, hashOf(user, "address", device.address), now);
}

void KnownPlaces::forget(database::Transaction& tx, domain::UserId user) const {
    m_store.forgetPlaces(tx, user);
}

}  // namespace mc::accounts
