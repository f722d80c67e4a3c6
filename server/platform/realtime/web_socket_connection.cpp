#include "platform/realtime/web_socket_connection.h"

#include <boost/asio/post.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <utility>

namespace mc::realtime {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

namespace {

constexpr std::size_t kKeptBytes = 4096;

}  // namespace

template <class Stream>
WebSocketConnection<Stream>::WebSocketConnection(Hub& hub, http::Upgrade upgrade, Stream stream)
    : Connection(hub, upgrade.loop, std::move(upgrade.remoteAddress)),
      m_socket(std::make_unique<Socket>(std::move(stream))),
      m_head(std::move(upgrade.head)),
      m_ticket(std::move(upgrade.ticket)),
      m_longest(hub.options.maxMessageBytes) {
    m_socket->write_buffer_bytes(512);
    m_socket->auto_fragment(false);
    m_socket->read_message_max(hub.options.strangersMessageBytes);
    m_socket->text(true);
    websocket::stream_base::timeout limits{};
    limits.handshake_timeout = std::chrono::seconds(5);
    limits.idle_timeout = websocket::stream_base::none();  // Engine.IO has pings of its own.
    limits.keep_alive_pings = false;
    m_socket->set_option(limits);
}

template <class Stream>
void WebSocketConnection<Stream>::start() {
    ++m_underWay;
    m_socket->async_accept(m_head, [me = self()](const Error& error) {
        --me->m_underWay;
        me->m_head = {};
        if (error) {
            me->m_broken = true;
            return me->settle();
        }
        me->opened();
    });
}

template <class Stream>
void WebSocketConnection<Stream>::read() {
    ++m_underWay;
    m_socket->async_read(m_buffer, [me = self()](const Error& error, std::size_t) { me->got(error); });
}

template <class Stream>
void WebSocketConnection<Stream>::allowLongMessages() {
    if (m_socket) m_socket->read_message_max(m_longest);
}

template <class Stream>
void WebSocketConnection<Stream>::got(const Error& error) {
    --m_underWay;
    if (error) {
        m_broken = true;
        return settle();
    }
    if (!m_socket->got_text()) return refuse();  // Attachments are not enabled.
    const auto bytes = m_buffer.cdata();
    std::string text(static_cast<const char*>(bytes.data()), bytes.size());
    m_buffer.consume(m_buffer.size());
    if (m_buffer.capacity() > kKeptBytes) m_buffer.shrink_to_fit();
    if (received(std::move(text))) read();
}

template <class Stream>
void WebSocketConnection<Stream>::write(const Message& message) {
    m_writing = message;
    ++m_underWay;
    m_socket->async_write(boost::asio::buffer(*message), [me = self()](const Error& error, std::size_t) {
        --me->m_underWay;
        me->m_writing.reset();
        if (error) me->m_broken = true;
        if (me->m_broken) return me->settle();
        me->written();
    });
}

template <class Stream>
void WebSocketConnection<Stream>::closeStream() {
    if (m_broken) return settle();
    ++m_underWay;
    m_socket->async_close(websocket::close_code::normal, [me = self()](const Error&) {
        --me->m_underWay;
        me->m_broken = true;
        me->settle();
    });
}

template <class Stream>
void WebSocketConnection<Stream>::kill() {
    if (!m_socket) return;
    m_broken = true;
    Error ignored;
    beast::get_lowest_layer(*m_socket).close(ignored);
    settle();
}

template <class Stream>
void WebSocketConnection<Stream>::settle() {
    Error ignored;
    if (m_socket) beast::get_lowest_layer(*m_socket).close(ignored);
    if (m_underWay == 0) ended();
}

template <class Stream>
void WebSocketConnection<Stream>::dropStream() {
    m_socket.reset();
    m_ticket.reset();
}

template class WebSocketConnection<http::TcpStream>;
template class WebSocketConnection<http::TlsStream>;

std::shared_ptr<Connection> makeConnection(Hub& hub, http::Upgrade upgrade) {
    if (auto* plain = std::get_if<http::TcpStream>(&upgrade.stream)) {
        auto stream = std::move(*plain);
        return std::make_shared<WebSocketConnection<http::TcpStream>>(hub, std::move(upgrade), std::move(stream));
    }
    auto secure = std::get<std::unique_ptr<http::TlsStream>>(std::move(upgrade.stream));
    return std::make_shared<WebSocketConnection<http::TlsStream>>(hub, std::move(upgrade), std::move(*secure));
}

}  // namespace mc::realtime
