#include "app/settings.h"

#include <Poco/Exception.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/URI.h>
#include <Poco/Util/AbstractConfiguration.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <optional>
#include <regex>

#include "domain/text.h"
#include "platform/base/zones.h"
#include "platform/http/text.h"
#include "platform/mail/mail.h"

namespace mc::app {

namespace {

bool areDigits(const std::string& text, std::size_t most) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && text.size() <= most && std::ranges::all_of(text, isDigit);
}

constexpr std::size_t kLongestPath = 4096;
constexpr std::size_t kTooShortToGuess = 3;  ///< "IST" is not "EST".
// Sections that are the frame's own, not ours.
constexpr std::array<std::string_view, 3> kForeign{"application", "system", "logging"};

// ISO 4217, list one: those with hundredths, and those whose smallest unit is another part or the whole.
constexpr std::string_view kWithHundredths =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP "
    "CRC "
    "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD "
    "KES "
    "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
    "NPR "
    "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT "
    "TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW";
constexpr std::string_view kWithout =
    "BHD BIF CLF CLP DJF GNF IQD ISK JOD JPY KMF KRW KWD LYD OMR PYG RWF TND UGX UYI UYW VND VUV XAF XOF XPF";

bool isAmong(std::string_view codes, std::string_view code) {
    return code.size() == 3 && codes.find(code) % 4 == 0;  // Nowhere is no multiple of four.
}

/// Letters to insert, remove or exchange to get from one word to the other (Levenshtein).
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < other.size(); ++j) {
            const auto exchanged = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({exchanged, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

std::string inQuotes(const std::string& value) {
    return "\"" + value + "\"";
}

std::string didYouMean(std::string_view word, std::span<const std::string> names) {
    const auto near = nearest(word, names);
    return near.empty() ? std::string() : "; did you mean " + near + "?";
}

std::optional<Poco::Net::IPAddress> parseAddress(const std::string& text) {
    Poco::Net::IPAddress address;
    if (text == "::") return Poco::Net::IPAddress(Poco::Net::IPAddress::IPv6);  // Poco takes it for no address.
    if (!Poco::Net::IPAddress::tryParse(text, address)) return std::nullopt;
    return address;
}

bool isHost(const std::string& text, bool withPort) {
    static const std::regex kName(
        R"(([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\.?)");
    static const std::regex kPort(R"((.*):([1-9][0-9]{0,4}))");
    std::smatch parts;
    if (withPort && !parseAddress(text) && std::regex_match(text, parts, kPort))
        return std::stoi(parts[2]) <= 65535 && isHost(parts[1], false);
    if (text.starts_with('[') && text.ends_with(']')) return parseAddress(text.substr(1, text.size() - 2)).has_value();
    return parseAddress(text) || (text.size() <= 253 && std::regex_match(text, kName));
}

/// Why it is none; empty when it is one.
std::string troubleWithUrl(const std::string& text) {
    try {
        const Poco::URI url(text);
        if (url.getScheme() != "http" && url.getScheme() != "https") return "must begin with http:// or https://";
        if (!isHost(url.getHost(), false)) return "must name a host";
        if (!url.getUserInfo().empty()) return "must have no user name in it";
        if (!url.getRawQuery().empty() || !url.getFragment().empty()) return "must end with its path";
        return {};
    } catch (const Poco::SyntaxException&) {
        return "must be an address like https://mentors.example.org";
    }
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> names) {
    const auto wanted = domain::lowerAscii(word);
    std::string best;
    if (word.size() <= kTooShortToGuess) return best;
    auto bestDistance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto& name : names) {
        const auto candidate = domain::lowerAscii(name);
        // "port" for "server.port", "Kolkata" for "Asia/Kolkata".
        const auto tail = candidate.substr(candidate.find_last_of("./") + 1);
        const auto away = std::min(distance(wanted, candidate), distance(wanted, tail) + 1);
        if (away >= bestDistance) continue;
        bestDistance = away;
        best = name;
    }
    return best;
}

bool isLoopback(std::string_view address) {
    const auto parsed = parseAddress(std::string(address));
    return parsed && parsed->isLoopback();
}

bool isOfThisMachine(std::string_view host) {
    return host == "localhost" || isLoopback(host);
}

bool isEveryAddress(std::string_view host) {
    const auto parsed = parseAddress(std::string(host));
    return parsed && parsed->isWildcard();
}

void Settings::refuse(const std::string& key, const std::string& what) {
    throw ConfigError(key + " " + what);
}

bool Settings::has(const std::string& key) const {
    return m_source.has(key);
}

std::string Settings::raw(const std::string& key, const std::string& usual) {
    m_known.insert(key);
    return m_source.getString(key, usual);
}

std::string Settings::text(const std::string& key, const std::string& usual, std::size_t most) {
    auto value = raw(key, usual);
    if (value.size() > most) refuse(key, "must have at most " + std::to_string(most) + " bytes");
    if (std::ranges::any_of(value, [](unsigned char c) { return c < ' ' || c == 0x7f; }))
        refuse(key, "must be one line without control characters");
    if (!domain::isUtf8(value)) refuse(key, "must be UTF-8");
    return value;
}

std::string Settings::secret(const std::string& key) {
    return text(key, {}, 1000);
}

int Settings::integer(const std::string& key, int usual, int least, int most) {
    return wholeNumber(key, raw(key, std::to_string(usual)), least, most);
}

std::vector<int> Settings::wholeNumbers(const std::string& key, const std::vector<int>& usual, int least, int most) {
    std::string text;
    for (const int one : usual)
        text += std::to_string(one) + ' ';
    std::vector<int> numbers;
    for (const auto& one : list(key, text))
        numbers.push_back(wholeNumber(key, one, least, most));
    return numbers;
}

int Settings::wholeNumber(const std::string& key, const std::string& value, int least, int most) const {
    int number = 0;
    const auto* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc{} || stop != end) refuse(key, "must be a whole number, not " + inQuotes(value));
    if (number < least || number > most)
        refuse(key, "must be between " + std::to_string(least) + " and " + std::to_string(most) + ", not " + value);
    return number;
}

int Settings::hundredths(const std::string& key, int usual, int least, int most) {
    const auto value = raw(key, std::to_string(usual / 100) + '.' + std::to_string(usual % 100 + 100).substr(1));
    const auto point = value.find('.');
    const auto whole = value.substr(0, point);
    auto decimals = point == std::string::npos ? std::string("00") : value.substr(point + 1);
    if (!areDigits(whole, 4) || !areDigits(decimals, 2))
        refuse(key, "must be a number like 3 or 3.25, not " + inQuotes(value));
    decimals.resize(2, '0');
    const int number = std::stoi(whole) * 100 + std::stoi(decimals);
    if (number < least || number > most)
        refuse(key, "must be between " + std::to_string(least / 100) + " and " + std::to_string(most / 100) + ", not " +
                        value);
    return number;
}

bool Settings::yesOrNo(const std::string& key, bool usual) {
    const auto value = raw(key, usual ? "true" : "false");
    if (value != "true" && value != "false") refuse(key, "must be true or false, not " + inQuotes(value));
    return value == "true";
}

std::size_t Settings::wordIndex(const std::string& key, const std::vector<std::string>& words) {
    const auto value = raw(key, words.front());
    const auto found = std::ranges::find(words, value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string choice = words.front();
    for (std::size_t i = 1; i < words.size(); ++i)
        choice += (i + 1 == words.size() ? " or " : ", ") + words[i];
    refuse(key, "must be " + choice + ", not " + inQuotes(value) + didYouMean(value, words));
}

domain::Currency Settings::currency(const std::string& key, const domain::Currency& usual) {
    const auto value = raw(key, std::string(usual.text()));
    if (isAmong(kWithout, value)) refuse(key, "must have two decimals, which " + value + " has not");
    if (!isAmong(kWithHundredths, value))
        refuse(key, "must be a currency's code of ISO 4217 like INR or EUR, not " + inQuotes(value));
    return {{value[0], value[1], value[2]}};
}

std::string Settings::zone(const std::string& key, const std::string& usual) {
    auto value = raw(key, usual);
    const base::Zones zones;
    if (zones.exists({value})) return value;
    refuse(key, "must be a time zone like Asia/Kolkata, not " + inQuotes(value) + didYouMean(value, zones.names()));
}

std::string Settings::address(const std::string& key, const std::string& usual) {
    auto value = raw(key, usual);
    if (!parseAddress(value))
        refuse(key, "must be an IP address of this machine, 0.0.0.0 or :: for all of them, not " + inQuotes(value));
    return value;
}

std::string Settings::url(const std::string& key, const std::string& usual) {
    auto value = raw(key, usual);
    while (value.ends_with('/'))
        value.pop_back();
    if (value.empty()) return value;
    if (const auto trouble = troubleWithUrl(value); !trouble.empty()) refuse(key, trouble + ", not " + inQuotes(value));
    return value;
}

std::string Settings::secureUrl(const std::string& key, const std::string& usual) {
    auto value = url(key, usual);
    if (value.empty() && usual.empty()) return value;
    if (value.empty()) refuse(key, "must not be empty");
    const Poco::URI parsed(value);
    if (parsed.getScheme() != "https" && !isOfThisMachine(parsed.getHost()))
        refuse(key, "must begin with https://, not " + inQuotes(value));
    return value;
}

std::string Settings::host(const std::string& key, bool withPort) {
    auto value = raw(key, {});
    if (!value.empty() && !isHost(value, withPort)) refuse(key, "must be a host's name, not " + inQuotes(value));
    return value;
}

std::string Settings::mailAddress(const std::string& key, const std::string& usual) {
    auto value = raw(key, usual);
    if (!domain::isEmailAddress(value)) refuse(key, "must be a mail address, not " + inQuotes(value));
    return value;
}

std::string Settings::path(const std::string& key) {
    return text(key, {}, kLongestPath);
}

std::string Settings::file(const std::string& key) {
    auto value = raw(key, {});
    if (value.empty()) return value;
    if (!std::filesystem::is_regular_file(value)) refuse(key, "names no file: " + value);
    if (::access(value.c_str(), R_OK) != 0) refuse(key, "names a file this server may not read: " + value);
    return value;
}

std::vector<std::string> Settings::list(const std::string& key, const std::string& usual) {
    std::vector<std::string> result;
    std::string word;
    for (const char c : raw(key, usual) + ",") {
        if (c != ',' && c != ' ') {
            word += c;
        } else if (!word.empty()) {
            result.push_back(std::exchange(word, {}));
        }
    }
    return result;
}

std::vector<http::Network> Settings::networks(const std::string& key) {
    std::vector<http::Network> result;
    for (const auto& one : list(key)) {
        const auto network = http::Network::parse(one);
        if (!network) refuse(key, "must be addresses or networks like 10.0.0.0/8, not " + inQuotes(one));
        result.push_back(*network);
    }
    return result;
}

std::vector<std::string> Settings::iceUrls(const std::string& key, const std::string& scheme) {
    static const std::regex kTransport(R"((.*)\?transport=(udp|tcp))");
    auto result = list(key);
    for (const auto& one : result) {
        const auto colon = one.find(':');
        const auto before = one.substr(0, colon);
        auto rest = colon == std::string::npos ? std::string() : one.substr(colon + 1);
        std::smatch parts;
        if (std::regex_match(rest, parts, kTransport)) rest = std::string(parts[1]);
        const bool bareIpv6 = !rest.starts_with('[') && std::ranges::count(rest, ':') > 1;
        if ((before != scheme && before != scheme + "s") || bareIpv6 || !isHost(rest, true))
            refuse(key, "must be like " + scheme + ":" + scheme + ".example.org:3478, not " + inQuotes(one));
    }
    return result;
}

void Settings::requireText(const std::string& key, const std::string& what) const {
    if (m_source.getString(key, "").empty()) refuse(key, what);
}

void Settings::requireTogether(const std::string& one, const std::string& other) const {
    if (m_source.getString(one, "").empty() != m_source.getString(other, "").empty())
        refuse(one, "and " + other + " belong together");
}

void Settings::requireNoOthers() const {
    checkKeys("");
}

void Settings::checkKeys(const std::string& prefix) const {
    Poco::Util::AbstractConfiguration::Keys keys;
    m_source.keys(prefix, keys);
    if (keys.empty() && !prefix.empty() && !m_known.contains(prefix)) refuseUnknown(prefix);
    for (const auto& key : keys) {
        const bool foreign = prefix.empty() && std::ranges::find(kForeign, key) != kForeign.end();
        if (!foreign) checkKeys(prefix.empty() ? key : prefix + "." + key);
    }
}

void Settings::refuseUnknown(const std::string& key) const {
    const std::vector<std::string> names(m_known.begin(), m_known.end());
    refuse(key, "is not a known setting" + didYouMean(key, names));
}

}  // namespace mc::app
