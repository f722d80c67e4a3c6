#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc::crypto {

/// Seals personal data at rest (SEC-3). The sealed form begins with the id of its key, so that keys rotate: new data takes
/// the current key, old data opens with the key it names. Thread safe.
class Sealer {
public:
    using Key = std::vector<std::byte>;  ///< 32 bytes.

    /// `currentKeyId` must be in `keys`; ids are 1–32 of [a-z0-9-]. Throws std::invalid_argument.
    Sealer(std::map<std::string, Key> keys, std::string currentKeyId);

    /// XSalsa20-Poly1305 (libsodium secretbox).
    std::vector<std::byte> seal(std::string_view plain) const;
    /// Absent when it was changed, cut, or names a key that is gone.
    std::optional<std::string> open(const std::vector<std::byte>& sealed) const;

    /// AES-256-GCM under a key derived from the current one, for one place alone ("payout_details:<id>:account"): copied
    /// into another row or field it does not open. The place and the key's id are the additional authenticated data.
    std::vector<std::byte> sealFor(std::string_view place, std::string_view plain) const;
    /// Absent as well where it was sealed for another place.
    std::optional<std::string> openFor(std::string_view place, const std::vector<std::byte>& sealed) const;

    const std::string& currentKey() const { return m_currentKeyId; }
    /// Of which key a sealed form of either kind says it is; empty where it is none.
    static std::string_view keyOf(const std::vector<std::byte>& sealed);

    static Key newKey();
    static std::string encodeKey(const Key& key);  ///< base64, for the configuration.
    static std::optional<Key> decodeKey(const std::string& text);

private:
    std::map<std::string, Key> m_keys;
    std::string m_currentKeyId;
};

}  // namespace mc::crypto
