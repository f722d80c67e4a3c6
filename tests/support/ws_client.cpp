#include "support/ws_client.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <utility>

namespace mc::test {

struct WsClient::Connection {
    boost::asio::io_context loop;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> socket{loop};
    boost::beast::flat_buffer buffer;
    boost::system::error_code error;
    std::optional<std::string> got;
    std::string body;
    unsigned status = 0;
    bool reading = false;

    void run() {
        loop.restart();
        if (!reading) {
            loop.run_for(std::chrono::seconds(10));
        } else {
            loop.poll();
        }
    }
    void write(std::string_view bytes) {
        socket.async_write(boost::asio::buffer(bytes.data(), bytes.size()),
                           [this](const auto& failed, std::size_t) { error = failed; });
        run();
    }
    void startReading() {
        reading = true;
        got.reset();
        socket.async_read(buffer, [this](const auto& failed, std::size_t) {
            reading = false;
            error = failed;
            if (failed) return;
            got = boost::beast::buffers_to_string(buffer.data());
            buffer.clear();
        });
    }
};

WsClient::WsClient(std::uint16_t port, const std::string& target) : m_connection(std::make_unique<Connection>()) {
    auto& own = *m_connection;
    boost::asio::ip::tcp::endpoint server(boost::asio::ip::address_v4::loopback(), port);
    own.socket.next_layer().connect(server, own.error);
    own.socket.next_layer().set_option(boost::asio::ip::tcp::no_delay(true));
    boost::beast::websocket::response_type answer;
    own.socket.async_handshake(answer, "127.0.0.1:" + std::to_string(port), target,
                               [&own](const auto& error) { own.error = error; });
    own.run();
    own.status = answer.result_int();
    own.body = answer.body();
}

WsClient::~WsClient() = default;

bool WsClient::open() const {
    return !m_connection->error;
}

unsigned WsClient::status() const {
    return m_connection->status;
}

const std::string& WsClient::body() const {
    return m_connection->body;
}

bool WsClient::send(std::string_view text) {
    m_connection->socket.text(true);
    m_connection->write(text);
    return open();
}

void WsClient::sendRaw(std::string_view bytes) {
    boost::asio::write(m_connection->socket.next_layer(), boost::asio::buffer(bytes.data(), bytes.size()),
                       m_connection->error);
}

void WsClient::sendBinary(std::string_view bytes) {
    m_connection->socket.binary(true);
    m_connection->write(bytes);
}

std::optional<std::string> WsClient::read(std::chrono::milliseconds limit) {
    auto& own = *m_connection;
    if (!own.reading && open()) own.startReading();
    own.loop.restart();
    const auto end = std::chrono::steady_clock::now() + limit;
    while (own.reading && own.loop.run_one_until(end) > 0)
        continue;
    if (own.reading) return std::nullopt;
    return std::exchange(own.got, std::nullopt);
}

std::optional<std::string> WsClient::receive() {
    for (auto text = read(); text; text = read()) {
        if (*text != "2") return text;
        send("3");
    }
    return std::nullopt;
}

bool WsClient::closedByPeer(std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (open() && std::chrono::steady_clock::now() < end) {
        read(std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()));
    }
    return !open();
}

std::string WsClient::join(std::string_view space, std::string_view token) {
    receive();
    return connect(space, token);
}

std::string WsClient::connect(std::string_view space, std::string_view token) {
    send("40" + (space == "/" ? std::string() : std::string(space) + ",") + R"({"token":")" + std::string(token) +
         "\"}");
    return receive().value_or("");
}

void WsClient::close() {
    boost::system::error_code ignored;
    m_connection->socket.next_layer().close(ignored);
    m_connection->error = boost::asio::error::not_connected;
    m_connection->run();
}

}  // namespace mc::test
