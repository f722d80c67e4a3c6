#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/network.h"
#include "platform/http/request.h"

namespace mc::http {

/// Who is at the other end of a connection, and whether it speaks for others.
class Peer {
public:
    Peer() = default;
    /// `trustedProxies` must outlive it.
    Peer(const boost::asio::ip::address& address, const std::vector<Network>& trustedProxies);

    /// Fills in who is asking: the peer or, when it is a trusted proxy, whom it names. Of several proxies in a row each
    /// tells who came to it, so the trusted ones are stepped over from the right of X-Forwarded-For; what stands left
    /// of the first stranger is that stranger's own words. A request that any proxy touched is never local. True when
    /// the peer may also name the request (X-Request-Id). The texts live until the next call.
    bool describe(Request::Data& data);

    /// Stands for others, so it may have as many connections as it wants.
    bool trusted() const { return m_trusted; }
    const std::string& name() const { return m_name; }  ///< clientName() of its address.

private:
    AddressBytes client(const std::vector<Request::Header>& headers) const;
    bool isTrusted(const AddressBytes& address) const;

    const std::vector<Network>* m_proxies = nullptr;
    AddressBytes m_address{};
    std::string m_name;
    std::string m_forwardedName;
    bool m_loopback = false;
    bool m_trusted = false;
};

std::string_view headerIn(const std::vector<Request::Header>& headers, std::string_view name);

}  // namespace mc::http
