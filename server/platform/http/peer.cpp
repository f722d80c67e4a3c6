#include "platform/http/peer.h"

#include <algorithm>

#include "platform/http/text.h"

namespace mc::http {

namespace asio = boost::asio;

namespace {

std::string_view lastEntry(std::string_view list) {
    const auto comma = list.rfind(',');
    if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
    const auto first = list.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : list.substr(first);
}

}  // namespace

std::string_view headerIn(const std::vector<Request::Header>& headers, std::string_view name) {
    for (const auto& [key, value] : headers) {
        if (equalsIgnoringCase(key, name)) return value;
    }
    return {};
}

Peer::Peer(asio::ip::address address, const std::vector<std::string>& trustedProxies) {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    m_address = address.to_string();
    m_loopback = address.is_loopback();
    m_trusted = std::find(trustedProxies.begin(), trustedProxies.end(), m_address) != trustedProxies.end();
}

bool Peer::describe(Request::Data& data) const {
    data.remoteAddress = m_address;
    data.loopback = m_loopback && !m_trusted;
    if (!m_loopback && !m_trusted) return false;
    const auto forwarded = headerIn(data.headers, "X-Forwarded-For");
    if (!forwarded.empty() || !headerIn(data.headers, "Forwarded").empty()) data.loopback = false;
    if (!m_trusted) return false;
    if (const auto client = lastEntry(forwarded); isVisibleAscii(client, 64)) data.remoteAddress = client;
    data.secure = data.secure || equalsIgnoringCase(headerIn(data.headers, "X-Forwarded-Proto"), "https");
    return true;
}

}  // namespace mc::http
