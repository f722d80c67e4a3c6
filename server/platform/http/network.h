#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mc::http {

/// An internet address; IPv4 as its mapped form (RFC 4291 §2.5.5.2), so that one form holds both.
using AddressBytes = std::array<std::uint8_t, 16>;

/// "203.0.113.7", "2001:db8::1", "::ffff:203.0.113.7". Absent for anything else, zones ("fe80::1%eth0") included.
std::optional<AddressBytes> parseAddress(std::string_view text);

/// The name of whoever stands behind an address: IPv4 as it is; of IPv6 the /64, since whoever has one of its addresses
/// has them all. For limits and logs.
std::string clientName(const AddressBytes& address);

/// Whether it is one of the open internet: no address of this machine, of private or link-local networks, of carriers'
/// insides, of documentation, or one that stands for another network's (RFC 6890).
bool isPublic(const AddressBytes& address);

/// A block of addresses (CIDR): "10.0.0.2", "172.16.0.0/12", "2001:db8::/32", "::ffff:10.0.0.0/104".
class Network {
public:
    /// Absent when it is neither an address nor a block. Bits behind the prefix do not count.
    static std::optional<Network> parse(std::string_view text);
    bool contains(const AddressBytes& address) const;

private:
    AddressBytes m_bytes{};
    int m_prefix = 128;  ///< Of the mapped form.
};

}  // namespace mc::http
