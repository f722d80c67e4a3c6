#include "platform/crypto/sealer.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "platform/base/base64.h"

namespace mc::crypto {
namespace {

// Sealed form: version, length of the key's id, id, nonce, box. Of the second version the box ends in its tag.
constexpr std::byte kVersion{1};
constexpr std::byte kBoundVersion{2};
constexpr std::size_t kLongestId = 32;
constexpr std::size_t kGcmNonce = 12;
constexpr std::size_t kGcmTag = 16;

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

struct Shape {
    std::byte version;
    std::size_t nonce;
    std::size_t tag;
};
constexpr Shape kBox{kVersion, crypto_secretbox_NONCEBYTES, crypto_secretbox_MACBYTES};
constexpr Shape kBound{kBoundVersion, kGcmNonce, kGcmTag};

std::optional<Parts> split(const std::vector<std::byte>& sealed, const Shape& shape) {
    if (sealed.size() < 2 || sealed[0] != shape.version) return std::nullopt;
    const auto idSize = std::to_integer<std::size_t>(sealed[1]);
    const auto boxAt = 2 + idSize + shape.nonce;
    if (sealed.size() < boxAt + shape.tag) return std::nullopt;
    Parts parts;
    parts.keyId.assign(reinterpret_cast<const char*>(sealed.data()) + 2, idSize);
    parts.nonce = sealed.data() + 2 + idSize;
    parts.box = sealed.data() + boxAt;
    parts.boxSize = sealed.size() - boxAt;
    return parts;
}

/// With room for nonce and box behind it.
std::vector<std::byte> formFor(const Shape& shape, const std::string& keyId, std::size_t plainSize) {
    std::vector<std::byte> form(2 + keyId.size() + shape.nonce + shape.tag + plainSize);
    form[0] = shape.version;
    form[1] = static_cast<std::byte>(keyId.size());
    std::memcpy(form.data() + 2, keyId.data(), keyId.size());
    randombytes_buf(raw(form.data() + 2 + keyId.size()), shape.nonce);
    return form;
}

/// One key serves one algorithm: what AES takes is derived from what the box takes.
std::vector<unsigned char> gcmKey(const Sealer::Key& key) {
    static_assert(crypto_auth_hmacsha256_BYTES == 32 && crypto_auth_hmacsha256_KEYBYTES == crypto_secretbox_KEYBYTES);
    constexpr std::string_view kPurpose = "mentor-connect aes-256-gcm";
    std::vector<unsigned char> derived(crypto_auth_hmacsha256_BYTES);
    crypto_auth_hmacsha256(derived.data(), reinterpret_cast<const unsigned char*>(kPurpose.data()), kPurpose.size(),
                           raw(key.data()));
    return derived;
}

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

void mustCipher(int done) {
    if (done != 1) throw std::runtime_error("OpenSSL does not do AES-256-GCM");
}

void addData(EVP_CIPHER_CTX* context, const std::string& keyId, std::string_view place, bool sealing) {
    const auto data = keyId + '\n' + std::string(place);
    int written = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
    mustCipher(sealing ? EVP_EncryptUpdate(context, nullptr, &written, bytes, static_cast<int>(data.size()))
                       : EVP_DecryptUpdate(context, nullptr, &written, bytes, static_cast<int>(data.size())));
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
    auto sealed = formFor(kBox, m_currentKeyId, plain.size());
    auto* nonce = raw(sealed.data() + 2 + m_currentKeyId.size());
    crypto_secretbox_easy(nonce + kBox.nonce, reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), nonce,
                          raw(m_keys.at(m_currentKeyId).data()));
    return sealed;
}

std::optional<std::string> Sealer::open(const std::vector<std::byte>& sealed) const {
    const auto parts = split(sealed, kBox);
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

std::vector<std::byte> Sealer::sealFor(std::string_view place, std::string_view plain) const {
    auto sealed = formFor(kBound, m_currentKeyId, plain.size());
    auto* nonce = raw(sealed.data() + 2 + m_currentKeyId.size());
    auto* box = nonce + kBound.nonce;
    const auto key = gcmKey(m_keys.at(m_currentKeyId));
    const Cipher cipher(EVP_CIPHER_CTX_new());
    mustCipher(EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce));
    addData(cipher.get(), m_currentKeyId, place, true);
    int written = 0;
    mustCipher(EVP_EncryptUpdate(cipher.get(), box, &written, reinterpret_cast<const unsigned char*>(plain.data()),
                                 static_cast<int>(plain.size())));
    mustCipher(EVP_EncryptFinal_ex(cipher.get(), box + written, &written));
    mustCipher(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kGcmTag, box + plain.size()));
    return sealed;
}

std::optional<std::string> Sealer::openFor(std::string_view place, const std::vector<std::byte>& sealed) const {
    const auto parts = split(sealed, kBound);
    if (!parts) return std::nullopt;
    const auto found = m_keys.find(parts->keyId);
    if (found == m_keys.end()) return std::nullopt;
    const auto key = gcmKey(found->second);
    std::string plain(parts->boxSize - kGcmTag, '\0');
    auto tag = std::vector<std::byte>(parts->box + plain.size(), parts->box + parts->boxSize);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    mustCipher(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), raw(parts->nonce)));
    addData(cipher.get(), parts->keyId, place, false);
    int written = 0;
    auto* into = reinterpret_cast<unsigned char*>(plain.data());
    mustCipher(EVP_DecryptUpdate(cipher.get(), into, &written, raw(parts->box), static_cast<int>(plain.size())));
    mustCipher(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kGcmTag, tag.data()));
    if (EVP_DecryptFinal_ex(cipher.get(), into + written, &written) != 1) return std::nullopt;
    return plain;
}

std::string_view Sealer::keyOf(const std::vector<std::byte>& sealed) {
    if (sealed.size() < 2 || (sealed[0] != kVersion && sealed[0] != kBoundVersion)) return {};
    const auto size = std::to_integer<std::size_t>(sealed[1]);
    if (sealed.size() < 2 + size) return {};
    return {reinterpret_cast<const char*>(sealed.data()) + 2, size};
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
