#pragma once

/// Internal to platform/http and platform/realtime: the only headers where Asio shows.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "platform/http/request.h"
#include "platform/http/response.h"

namespace mc::http {

/// Bound to one loop's context without type erasure: each connection lives on one thread.
using TcpStream = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
using TlsStream = boost::asio::ssl::stream<TcpStream>;

using UpgradeHead = boost::beast::http::request<boost::beast::http::empty_body>;
/// The request as Beast's hand-shake wants it.
UpgradeHead upgradeHead(const Request& request);

/// A connection that leaves HTTP.
struct Upgrade {
    std::variant<TcpStream, std::unique_ptr<TlsStream>> stream;
    UpgradeHead head;
    boost::asio::io_context& loop;  ///< Everything on the stream happens on its thread.
    std::string remoteAddress;
    std::string requestId;
    std::shared_ptr<void> ticket;     ///< The place among the server's connections; hold it as long as the stream.
    std::shared_ptr<void> loopOwner;  ///< Keeps `loop` in being.
};

/// Takes over WebSockets under a path. Every function is called on an I/O thread, of several loops at once.
class UpgradeHandler {
public:
    virtual ~UpgradeHandler() = default;
    /// Before the stream is handed over: an answer refuses the upgrade.
    virtual std::optional<Response> refuse(const Request& request) = 0;
    virtual void accept(Upgrade upgrade) = 0;
    /// A request under the path that is no upgrade.
    virtual Response respond(const Request& request) = 0;
    /// The server stops: close every stream. Called once, not on an I/O thread; the loops still run.
    virtual void shutDown() = 0;
};

}  // namespace mc::http
