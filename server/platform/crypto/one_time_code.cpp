#include "platform/crypto/one_time_code.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

#include "platform/crypto/digest.h"

namespace mc::crypto {
namespace {

constexpr std::size_t kSha1Bytes = 20;
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

using Digest = std::array<unsigned char, kSha1Bytes>;

Digest hmacSha1(std::string_view key, std::string_view message) {
    Digest digest{};
    unsigned int length = 0;
    if (!HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest.data(), &length))
        throw std::runtime_error("OpenSSL has no HMAC-SHA-1");
    return digest;
}

std::string bigEndian(std::uint64_t value) {
    std::string bytes(8, '\0');
    for (int i = 7; i >= 0; --i, value >>= 8)
        bytes[static_cast<std::size_t>(i)] = static_cast<char>(value & 0xff);
    return bytes;
}

/// RFC 4226 §5.4: 31 bits from where the last four say.
std::uint32_t truncated(const Digest& digest) {
    const std::size_t at = digest.back() & 0x0f;
    return (static_cast<std::uint32_t>(digest.at(at) & 0x7f) << 24) |
           (static_cast<std::uint32_t>(digest.at(at + 1)) << 16) |
           (static_cast<std::uint32_t>(digest.at(at + 2)) << 8) | digest.at(at + 3);
}

}  // namespace

std::string oneTimeCode(std::string_view secret, std::uint64_t counter, int digits) {
    std::uint32_t modulus = 1;
    for (int i = 0; i < digits; ++i)
        modulus *= 10;
    auto text = std::to_string(truncated(hmacSha1(secret, bigEndian(counter))) % modulus);
    text.insert(0, static_cast<std::size_t>(digits) - text.size(), '0');
    return text;
}

std::int64_t oneTimeStepAt(domain::UtcTime time) {
    return time.seconds / kOneTimeStep;
}

std::optional<std::int64_t> oneTimeStepOf(std::string_view secret, std::string_view code, domain::UtcTime now) {
    std::optional<std::int64_t> found;
    const auto present = oneTimeStepAt(now);
    for (auto step = present - 1; step <= present + 1; ++step)
        if (constantTimeEqual(oneTimeCode(secret, static_cast<std::uint64_t>(step)), code)) found = step;
    return found;
}

std::string toBase32(std::string_view bytes) {
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 5; count -= 5)
            text += kAlphabet[(bits >> (count - 5)) & 31];
    }
    if (count > 0) text += kAlphabet[(bits << (5 - count)) & 31];
    return text;
}

}  // namespace mc::crypto
