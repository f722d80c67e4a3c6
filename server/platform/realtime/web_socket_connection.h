#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <memory>

#include "platform/http/upgrade.h"
#include "platform/realtime/hub.h"

namespace mc::realtime {

/// A connection over Beast's WebSocket without compression. Beast itself refuses unmasked frames, invalid UTF-8,
/// reserved bits and messages that are too long.
template <class Stream>
class WebSocketConnection final : public Connection {
public:
    WebSocketConnection(Hub& hub, http::Upgrade upgrade, Stream stream);

    void start() override;

private:
    using Socket = boost::beast::websocket::stream<Stream, false>;
    using Error = boost::system::error_code;

    void write(const Message& message) override;
    void read() override;
    void allowLongMessages() override;
    void closeStream() override;
    void kill() override;
    void dropStream() override;

    std::shared_ptr<WebSocketConnection> self() {
        return std::static_pointer_cast<WebSocketConnection>(this->shared_from_this());
    }
    void got(const Error& error);
    void settle();  ///< Ends once nothing is under way any more.

    std::unique_ptr<Socket> m_socket;
    boost::beast::http::request<boost::beast::http::empty_body> m_head;
    std::shared_ptr<void> m_ticket;
    const std::size_t m_longest;
    boost::beast::flat_buffer m_buffer;
    Message m_writing;
    int m_underWay = 0;
    bool m_broken = false;
};

std::shared_ptr<Connection> makeConnection(Hub& hub, http::Upgrade upgrade);

}  // namespace mc::realtime
