#include "platform/crypto/sealer.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "platform/base/base64.h"

namespace mc::crypto {
namespace {

// Sealed form: version, length of the key's id, id, nonce, box.
constexpr std::byte kVersion{1};
constexpr std::size_t kLongestId = 32;

bool isKeyId(std::string_view id) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && id.size() <= kLongestId && std::ranges::all_of(id, allowed);
}

unsigned char* raw(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}
const unsigned char* raw(const std::byte* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

struct Parts {
    std::string keyId;
    const std::byte* nonce = nullptr;
    const std::byte* box = nullptr;
    std::size_t boxSize = 0;
};

std::optional<Parts> split(const std::vector<std::byte>& sealed) {
    if (sealed.size() < 2 || sealed[0] != kVersion) return std::nullopt;
    const auto idSize = std::to_integer<std::size_t>(sealed[1]);
    const auto boxAt = 2 + idSize + crypto_secretbox_NONCEBYTES;
    if (sealed.size() < boxAt + crypto_secretbox_MACBYTES) return std::nullopt;
    Parts parts;
    parts.keyId.assign(reinterpret_cast<const char*>(sealed.data()) + 2, idSize);
    parts.nonce = sealed.data() + 2 + idSize;
    parts.box = sealed.data() + boxAt;
    parts.boxSize = sealed.size() - boxAt;
    return parts;
}

}  // namespace

Sealer::Sealer(std::map<std::string, Key> keys, std::string currentKeyId)
    : m_keys(std::move(keys)), m_currentKeyId(std::move(currentKeyId)) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    for (const auto& [id, key] : m_keys) {
        if (!isKeyId(id)) throw std::invalid_argument("a key's id is 1 to 32 of a-z, 0-9 and -");
        if (key.size() != crypto_secretbox_KEYBYTES) throw std::invalid_argument("a key has 32 bytes");
    }
    if (!m_keys.contains(m_currentKeyId)) throw std::invalid_argument("the current key is not among the keys");
}

std::vector<std::byte> Sealer::seal(std::string_view plain) const {
    const auto boxAt = 2 + m_currentKeyId.size() + crypto_secretbox_NONCEBYTES;
    std::vector<std::byte> sealed(boxAt + crypto_secretbox_MACBYTES + plain.size());
    sealed[0] = kVersion;
    sealed[1] = static_cast<std::byte>(m_currentKeyId.size());
    std::memcpy(sealed.data() + 2, m_currentKeyId.data(), m_currentKeyId.size());
    auto* nonce = raw(sealed.data() + 2 + m_currentKeyId.size());
    randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(raw(sealed.data() + boxAt), reinterpret_cast<const unsigned char*>(plain.data()),
                          plain.size(), nonce, raw(m_keys.at(m_currentKeyId).data()));
    return sealed;
}

std::optional<std::string> Sealer::open(const std::vector<std::byte>& sealed) const {
    const auto parts = split(sealed);
    if (!parts) return std::nullopt;
    const auto key = m_keys.find(parts->keyId);
    if (key == m_keys.end()) return std::nullopt;
    std::string plain(parts->boxSize - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()), raw(parts->box), parts->boxSize,
                                   raw(parts->nonce), raw(key->second.data())) != 0) {
        return std::nullopt;
    }
    return plain;
}

Sealer::Key Sealer::newKey() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    Key key(crypto_secretbox_KEYBYTES);
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string Sealer::encodeKey(const Key& key) {
    return base::toBase64({reinterpret_cast<const char*>(key.data()), key.size()});
}

std::optional<Sealer::Key> Sealer::decodeKey(const std::string& text) {
    const auto bytes = base::fromBase64(text);
    if (!bytes || bytes->size() != crypto_secretbox_KEYBYTES) return std::nullopt;
    const auto view = std::as_bytes(std::span(*bytes));
    return Key(view.begin(), view.end());
}

}  // namespace mc::crypto
