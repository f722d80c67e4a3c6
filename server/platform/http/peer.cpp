#include "platform/http/peer.h"

#include <algorithm>

#include "platform/http/text.h"

namespace mc::http {

namespace asio = boost::asio;

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// "203.0.113.7", and as some proxies write it "203.0.113.7:4711" or "[2001:db8::1]:4711".
std::optional<AddressBytes> parseEntry(std::string_view entry) {
    if (entry.starts_with('[')) {
        const auto close = entry.find(']');
        if (close == std::string_view::npos) return std::nullopt;
        return parseAddress(entry.substr(1, close - 1));
    }
    const auto colon = entry.find(':');
    const bool port = colon != std::string_view::npos && colon == entry.rfind(':');
    return parseAddress(port ? entry.substr(0, colon) : entry);
}

/// The entries of all X-Forwarded-For lines from the last to the first, until `visit` returns false.
template <class Visitor>
void eachHopFromTheRight(const std::vector<Request::Header>& headers, Visitor visit) {
    for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
        if (!equalsIgnoringCase(header->first, "X-Forwarded-For")) continue;
        for (auto rest = std::optional(header->second); rest;) {
            const auto comma = rest->rfind(',');
            const bool last = comma == std::string_view::npos;
            if (!visit(trimmed(last ? *rest : rest->substr(comma + 1)))) return;
            rest = last ? std::nullopt : std::optional(rest->substr(0, comma));
        }
    }
}

}  // namespace

std::string_view headerIn(const std::vector<Request::Header>& headers, std::string_view name) {
    for (const auto& [key, value] : headers) {
        if (equalsIgnoringCase(key, name)) return value;
    }
    return {};
}

Peer::Peer(const asio::ip::address& address, const std::vector<Network>& trustedProxies) : m_proxies(&trustedProxies) {
    const auto six =
        address.is_v4() ? asio::ip::make_address_v6(asio::ip::v4_mapped, address.to_v4()) : address.to_v6();
    m_address = six.to_bytes();
    m_name = clientName(m_address);
    m_loopback =
        six.is_v4_mapped() ? asio::ip::make_address_v4(asio::ip::v4_mapped, six).is_loopback() : six.is_loopback();
    m_trusted = isTrusted(m_address);
}

bool Peer::isTrusted(const AddressBytes& address) const {
    return std::any_of(m_proxies->begin(), m_proxies->end(),
                       [&](const Network& network) { return network.contains(address); });
}

/// An entry that is no address tells nothing: then the one who wrote it is as far as we see.
AddressBytes Peer::client(const std::vector<Request::Header>& headers) const {
    auto known = m_address;
    eachHopFromTheRight(headers, [&](std::string_view entry) {
        const auto hop = parseEntry(entry);
        if (hop) known = *hop;
        return hop && isTrusted(*hop);
    });
    return known;
}

bool Peer::describe(Request::Data& data) {
    data.remoteAddress = m_name;
    data.loopback = m_loopback && !m_trusted;
    if (!m_loopback && !m_trusted) return false;
    const auto forwarded = headerIn(data.headers, "X-Forwarded-For");
    if (!forwarded.empty() || !headerIn(data.headers, "Forwarded").empty()) data.loopback = false;
    if (!m_trusted) return false;
    if (!forwarded.empty()) {
        m_forwardedName = clientName(client(data.headers));
        data.remoteAddress = m_forwardedName;
    }
    data.secure = data.secure || equalsIgnoringCase(headerIn(data.headers, "X-Forwarded-Proto"), "https");
    return true;
}

}  // namespace mc::http
