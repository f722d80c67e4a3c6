#pragma once

#include <filesystem>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/money.h"
#include "platform/http/network.h"

namespace Poco::Util {
class AbstractConfiguration;
}

namespace mc::app {

/// What is wrong with the configuration, with the key it stands under: "payments.mode must be sandbox or razorpay".
class ConfigError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The one of the names that was probably meant; empty when none is near. Letters' case does not count.
std::string nearest(std::string_view word, std::span<const std::string> names);

/// An address of this machine alone: 127.0.0.0/8 or ::1.
bool isLoopback(std::string_view address);

/// The same, or localhost.
bool isOfThisMachine(std::string_view host);

/// 0.0.0.0 or ::, which is good for listening and leads nowhere.
bool isEveryAddress(std::string_view host);

/// Settings by key, each with what it may be: everything is checked when it is read, which is at the start. Every
/// reader throws ConfigError naming the key, the value (never a secret's) and what would do. Reads what is asked for
/// once each; then `requireNoOthers`.
class Settings {
public:
    explicit Settings(const Poco::Util::AbstractConfiguration& source) : m_source(source) {}

    bool has(const std::string& key) const;
    /// One line of UTF-8 without control characters, at most `most` bytes.
    std::string text(const std::string& key, const std::string& usual = {}, std::size_t most = 200);
    std::string secret(const std::string& key);
    int integer(const std::string& key, int usual, int least, int most);
    /// A number with at most two decimals behind a point, in hundredths, as are the bounds.
    int hundredths(const std::string& key, int usual, int least, int most);
    bool yesOrNo(const std::string& key, bool usual);
    /// One of a few words; the first is usual.
    template <class Value>
    Value word(const std::string& key, const std::vector<std::pair<std::string, Value>>& words) {
        std::vector<std::string> names;
        for (const auto& [name, value] : words)
            names.push_back(name);
        return words[wordIndex(key, names)].second;
    }
    /// A currency of today with two decimals (ISO 4217), which is what prices are told in everywhere.
    domain::Currency currency(const std::string& key, const domain::Currency& usual);
    /// A time zone the system knows.
    std::string zone(const std::string& key, const std::string& usual);
    /// Comma or space between them; none where nothing is said behind the key.
    std::vector<int> wholeNumbers(const std::string& key, const std::vector<int>& usual, int least, int most);
    /// An IP address to listen on.
    std::string address(const std::string& key, const std::string& usual);
    /// http or https with a host, and nothing behind the path; without a slash at its end. Empty when absent.
    std::string url(const std::string& key, const std::string& usual = {});
    /// The same, empty only where that is usual, and https unless it is of this machine: what goes there is nobody else's
    /// to read.
    std::string secureUrl(const std::string& key, const std::string& usual);
    /// A host's name or address, with a port where `withPort`. Empty when absent.
    std::string host(const std::string& key, bool withPort = false);
    std::string mailAddress(const std::string& key, const std::string& usual);
    /// Where something is or will be. Empty when absent.
    std::string path(const std::string& key);
    /// A file that can be read. Empty when absent.
    std::string file(const std::string& key);
    /// Comma or space between them; each an address or a network in CIDR notation.
    std::vector<http::Network> networks(const std::string& key);
    /// Comma or space between them; each `<scheme>:host[:port][?transport=udp|tcp]` (RFC 7064, RFC 7065).
    std::vector<std::string> iceUrls(const std::string& key, const std::string& scheme);

    /// Refuses a setting that is not there, or empty, saying what for it is wanted.
    void requireText(const std::string& key, const std::string& what) const;
    /// Refuses one without the other: pieces that mean nothing alone.
    void requireTogether(const std::string& one, const std::string& other) const;
    /// Refuses keys nobody asked for, with the nearest that somebody did.
    void requireNoOthers() const;
    /// Throws ConfigError: "<key> <what>".
    [[noreturn]] static void refuse(const std::string& key, const std::string& what);

private:
    std::string raw(const std::string& key, const std::string& usual);
    std::size_t wordIndex(const std::string& key, const std::vector<std::string>& words);
    std::vector<std::string> list(const std::string& key, const std::string& usual = {});
    int wholeNumber(const std::string& key, const std::string& value, int least, int most) const;
    void checkKeys(const std::string& prefix) const;
    [[noreturn]] void refuseUnknown(const std::string& key) const;

    const Poco::Util::AbstractConfiguration& m_source;
    std::set<std::string> m_known;
};

}  // namespace mc::app
