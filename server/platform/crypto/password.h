#pragma once

#include <string>
#include <string_view>

namespace mc::crypto {

/// Argon2id through libsodium. Slow on purpose (`interactive`: about 20–60 ms and 64 MiB a call): call it from the
/// accounts' own pool, never from a handler's thread. Thread safe.
enum class PasswordCost { interactive, test };

/// The encoded hash with its salt and parameters, ASCII. Throws std::bad_alloc when memory is short.
std::string hashPassword(std::string_view password, PasswordCost cost = PasswordCost::interactive);
/// Takes as long for a wrong password as for the right one. False for a malformed hash.
bool verifyPassword(const std::string& hash, std::string_view password);
/// The hash was made with other parameters than `cost`: hash the password again now that it is known.
bool needsRehash(const std::string& hash, PasswordCost cost = PasswordCost::interactive);

}  // namespace mc::crypto
