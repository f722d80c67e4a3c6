#include "platform/crypto/password.h"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

namespace mc::crypto {
namespace {

struct Work {
    unsigned long long operations;
    std::size_t memory;
};

Work workOf(PasswordCost cost) {
    if (cost == PasswordCost::test) return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

void requireSodium() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

}  // namespace

std::string hashPassword(std::string_view password, PasswordCost cost) {
    requireSodium();
    const auto work = workOf(cost);
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), work.operations, work.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return out.data();
}

bool verifyPassword(const std::string& hash, std::string_view password) {
    requireSodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool needsRehash(const std::string& hash, PasswordCost cost) {
    requireSodium();
    const auto work = workOf(cost);
    return crypto_pwhash_str_needs_rehash(hash.c_str(), work.operations, work.memory) != 0;
}

}  // namespace mc::crypto
