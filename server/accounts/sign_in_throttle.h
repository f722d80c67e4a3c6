#pragma once

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "platform/base/clock.h"

namespace mc::accounts {

/// Slows guessing (SEC-2): failures count per account and address, per account, and per address. Past the free tries
/// each further one doubles the wait. Follows the clock; thread safe; forgets after a quiet hour.
class SignInThrottle {
public:
    struct Limits {
        int perAccountAndAddress = 5;  ///< Free failures.
        int perAccount = 20;
        int perAddress = 50;
        domain::Seconds firstWait = 30;
        domain::Seconds longestWait = 15 * domain::kMinute;
        domain::Seconds forgetAfter = domain::kHour;
    };
    SignInThrottle(const base::Clock& clock, const Limits& limits);

    /// Seconds to wait before the next try; 0: go on. Does not count.
    domain::Seconds wait(std::string_view account, std::string_view address) const;
    void failed(std::string_view account, std::string_view address);
    /// Clears the pair, not the address: one good sign-in must not open the door for guessing at others.
    void succeeded(std::string_view account, std::string_view address);

private:
    struct Entry {
        int failures = 0;
        domain::UtcTime last;
    };
    struct Key {
        std::string text;
        int free = 0;
    };
    std::array<Key, 3> keys(std::string_view account, std::string_view address) const;
    domain::Seconds waitFor(const Key& key) const;
    void forgetOld();

    const base::Clock& m_clock;
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
};

}  // namespace mc::accounts
