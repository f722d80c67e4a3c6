#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace mc::http {

/// Who is at the other end of a connection, and whether it speaks for others.
class Peer {
public:
    Peer() = default;
    Peer(boost::asio::ip::address address, const std::vector<std::string>& trustedProxies);

    /// Fills in who is asking: the peer or, when it is a trusted proxy, whom it names. A request that any proxy touched
    /// is never local. True when the peer may also name the request (X-Request-Id).
    bool describe(Request::Data& data) const;

private:
    std::string m_address;
    bool m_loopback = false;
    bool m_trusted = false;
};

std::string_view headerIn(const std::vector<Request::Header>& headers, std::string_view name);

}  // namespace mc::http
