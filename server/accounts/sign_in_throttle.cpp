#include "accounts/sign_in_throttle.h"

#include <algorithm>

namespace mc::accounts {
namespace {
constexpr std::size_t kSweepAbove = 10'000;
}

SignInThrottle::SignInThrottle(const base::Clock& clock, const Limits& limits) : m_clock(clock), m_limits(limits) {}

std::vector<SignInThrottle::Key> SignInThrottle::keys(std::string_view account, const Place& place) const {
    const std::string who(account);
    if (!place.known.empty()) return {{"known\n" + who + '\n' + place.known, m_limits.perPlace}};
    return {{"both\n" + who + '\n' + place.address, m_limits.perPlace},
            {"account\n" + who, m_limits.perAccount},
            {"address\n" + place.address, m_limits.perAddress}};
}

domain::Seconds SignInThrottle::wait(std::string_view account, const Place& place) const {
    const std::lock_guard lock(m_mutex);
    domain::Seconds longest = 0;
    for (const auto& key : keys(account, place))
        longest = std::max(longest, waitFor(key));
    return longest;
}

domain::Seconds SignInThrottle::waitFor(const Key& key) const {
    const auto found = m_entries.find(key.text);
    if (found == m_entries.end() || found->second.failures < key.free) return 0;
    const auto passed = now() - found->second.last;
    if (passed >= m_limits.forgetAfter) return 0;
    auto pause = m_limits.firstWait;
    for (int i = key.free; i < found->second.failures && pause < m_limits.longestWait; ++i)
        pause *= 2;
    return std::max<domain::Seconds>(0, std::min(pause, m_limits.longestWait) - passed);
}

void SignInThrottle::failed(std::string_view account, const Place& place) {
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() > kSweepAbove) forgetOld();
    const auto at = now();
    for (const auto& key : keys(account, place)) {
        auto& entry = m_entries[key.text];
        if (at - entry.last >= m_limits.forgetAfter) entry.failures = 0;
        ++entry.failures;
        entry.last = at;
    }
}

void SignInThrottle::succeeded(std::string_view account, const Place& place) {
    const std::lock_guard lock(m_mutex);
    m_entries.erase(keys(account, place).front().text);
}

void SignInThrottle::forgetOld() {
    const auto at = now();
    std::erase_if(m_entries, [&](const auto& entry) { return at - entry.second.last >= m_limits.forgetAfter; });
}

domain::Seconds SignInThrottle::now() const {
    return m_clock.steadyMillis() / 1000;
}

}  // namespace mc::accounts
