#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.h"

namespace mc::accounts {

/// Where a try comes from.
struct Place {
    std::string address;
    /// Names the place when the person is known there; empty for a stranger.
    std::string known;
};

/// Whoever is signed in as the person: a thief of her session gets no more tries than at her door.
inline const Place kHerself{{}, "signed in"};

/// Slows guessing (SEC-2). A stranger's failures count per account and address, per account, and per address. A place
/// the person is known at has a count of its own and nothing else: whatever others do elsewhere, she is not slowed; and
/// who guesses from there gets no more tries than anywhere. Past the free tries each further one doubles the wait.
/// Follows the steady time, so that setting the clock locks nobody out; thread safe; forgets after a quiet hour.
class SignInThrottle {
public:
    struct Limits {
        int perPlace = 5;  ///< Free failures of one account at one address, or at one known place.
        int perAccount = 20;
        int perAddress = 50;
        domain::Seconds firstWait = 30;
        domain::Seconds longestWait = 15 * domain::kMinute;
        domain::Seconds forgetAfter = domain::kHour;
    };
    SignInThrottle(const base::Clock& clock, const Limits& limits);

    /// Seconds to wait before the next try; 0: go on. Does not count.
    domain::Seconds wait(std::string_view account, const Place& place) const;
    void failed(std::string_view account, const Place& place);
    /// Clears the account at this place, not the address: one good sign-in must not open the door for guessing at
    /// others.
    void succeeded(std::string_view account, const Place& place);

private:
    struct Entry {
        int failures = 0;
        domain::Seconds last = 0;  ///< In steady time.
    };
    struct Key {
        std::string text;
        int free = 0;
    };
    std::vector<Key> keys(std::string_view account, const Place& place) const;
    domain::Seconds waitFor(const Key& key) const;
    void forgetOld();
    domain::Seconds now() const;

    const base::Clock& m_clock;
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
};

}  // namespace mc::accounts
