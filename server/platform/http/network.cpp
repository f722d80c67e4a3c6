#include "platform/http/network.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <charconv>
#include <vector>

namespace mc::http {

namespace ip = boost::asio::ip;

namespace {

constexpr int kMapped = 96;  ///< Bits before an IPv4 address in its mapped form.
constexpr std::size_t kNetworkBytes = 8;

std::optional<int> parsePrefix(std::string_view text) {
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc{} || stop != end || value < 0) return std::nullopt;
    return value;
}

}  // namespace

std::optional<AddressBytes> parseAddress(std::string_view text) {
    boost::system::error_code error;
    const auto address = ip::make_address(std::string(text), error);
    if (error) return std::nullopt;
    if (address.is_v4()) return ip::make_address_v6(ip::v4_mapped, address.to_v4()).to_bytes();
    if (address.to_v6().scope_id() != 0) return std::nullopt;
    return address.to_v6().to_bytes();
}

std::string clientName(const AddressBytes& address) {
    const ip::address_v6 six(address);
    if (six.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, six).to_string();
    auto network = address;
    std::fill(network.begin() + kNetworkBytes, network.end(), std::uint8_t{0});
    return ip::address_v6(network).to_string() + "/64";
}

bool isPublic(const AddressBytes& address) {
    static const auto kClosed = [] {
        std::vector<Network> networks;
        for (const auto* text : {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
                                 "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
                                 "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"})
            networks.push_back(*Network::parse(text));
        return networks;
    }();
    // Of IPv6 only what is given out, without what carries IPv4 addresses of its own choice (Teredo, 6to4) and examples.
    static const auto kGivenOut = *Network::parse("2000::/3");
    static const auto kMappedFour = *Network::parse("::ffff:0:0/96");
    static const std::array kNotThere{*Network::parse("2001::/23"), *Network::parse("2001:db8::/32"),
                                      *Network::parse("2002::/16")};
    const auto holds = [&](const Network& network) { return network.contains(address); };
    if (kMappedFour.contains(address)) return std::ranges::none_of(kClosed, holds);
    return kGivenOut.contains(address) && std::ranges::none_of(kNotThere, holds);
}

std::optional<Network> Network::parse(std::string_view text) {
    const auto slash = std::min(text.find('/'), text.size());
    const auto address = parseAddress(text.substr(0, slash));
    if (!address) return std::nullopt;
    Network network;
    network.m_bytes = *address;
    if (slash == text.size()) return network;
    const auto prefix = parsePrefix(text.substr(slash + 1));
    const int before = text.substr(0, slash).find(':') == std::string_view::npos ? kMapped : 0;
    if (!prefix || *prefix + before > 128) return std::nullopt;
    network.m_prefix = *prefix + before;
    return network;
}

bool Network::contains(const AddressBytes& address) const {
    const auto whole = static_cast<std::size_t>(m_prefix / 8);
    if (!std::equal(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(whole), m_bytes.begin()))
        return false;
    const int rest = m_prefix % 8;
    if (rest == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xFF << (8 - rest));
    return (address[whole] & mask) == (m_bytes[whole] & mask);
}

}  // namespace mc::http
