#pragma once

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mc::test {

/// A client's frame of fewer than 126 bytes; the mask is zero, so the text shows.
inline std::string maskedText(const std::string& text) {
    std::string frame = "\x81";
    frame += static_cast<char>(0x80 | text.size());
    return frame + std::string(4, '\0') + text;
}

/// A WebSocket client that speaks raw Engine.IO text, with every wait bounded.
class WsClient {
public:
    explicit WsClient(std::uint16_t port, const std::string& target = "/socket.io/?EIO=4&transport=websocket")
        : m_socket(m_loop) {
        boost::asio::ip::tcp::endpoint server(boost::asio::ip::address_v4::loopback(), port);
        m_socket.next_layer().connect(server, m_error);
        m_socket.next_layer().set_option(boost::asio::ip::tcp::no_delay(true));
        boost::beast::websocket::response_type answer;
        m_socket.async_handshake(answer, "127.0.0.1:" + std::to_string(port), target,
                                 [this](const auto& error) { m_error = error; });
        run();
        m_status = answer.result_int();
        m_body = answer.body();
    }

    bool open() const { return !m_error; }
    unsigned status() const { return m_status; }  ///< Of the answer to the upgrade.
    const std::string& body() const { return m_body; }

    bool send(std::string_view text) {
        m_socket.text(true);
        m_socket.async_write(boost::asio::buffer(text.data(), text.size()),
                             [this](const auto& error, std::size_t) { m_error = error; });
        run();
        return open();
    }
    /// Bytes straight onto the connection, past the WebSocket.
    void sendRaw(std::string_view bytes) {
        boost::asio::write(m_socket.next_layer(), boost::asio::buffer(bytes.data(), bytes.size()), m_error);
    }
    void sendBinary(std::string_view bytes) {
        m_socket.binary(true);
        m_socket.async_write(boost::asio::buffer(bytes.data(), bytes.size()),
                             [this](const auto& error, std::size_t) { m_error = error; });
        run();
    }

    /// The next message; absent when the connection ended or nothing came in time.
    std::optional<std::string> read(std::chrono::milliseconds limit = std::chrono::seconds(10)) {
        if (!m_reading && open()) {
            m_reading = true;
            m_got.reset();
            m_socket.async_read(m_buffer, [this](const auto& error, std::size_t) {
                m_reading = false;
                m_error = error;
                if (error) return;
                m_got = boost::beast::buffers_to_string(m_buffer.data());
                m_buffer.clear();
            });
        }
        m_loop.restart();
        const auto end = std::chrono::steady_clock::now() + limit;
        while (m_reading && m_loop.run_one_until(end) > 0)
            continue;
        if (m_reading) return std::nullopt;
        return std::exchange(m_got, std::nullopt);
    }
    /// The next message that is no ping; pings are answered.
    std::optional<std::string> receive() {
        for (auto text = read(); text; text = read()) {
            if (*text != "2") return text;
            send("3");
        }
        return std::nullopt;
    }
    /// Whether the server closes; what it still says before is thrown away and pings stay unanswered.
    bool closedByPeer(std::chrono::milliseconds limit = std::chrono::seconds(10)) {
        const auto end = std::chrono::steady_clock::now() + limit;
        while (open() && std::chrono::steady_clock::now() < end) {
            read(std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()));
        }
        return !open();
    }
    /// OPEN and CONNECT; the CONNECT answer.
    std::string join(std::string_view space, std::string_view token) {
        receive();
        return connect(space, token);
    }
    std::string connect(std::string_view space, std::string_view token) {
        send("40" + (space == "/" ? std::string() : std::string(space) + ",") + R"({"token":")" + std::string(token) +
             "\"}");
        return receive().value_or("");
    }
    void close() {
        boost::system::error_code ignored;
        m_socket.next_layer().close(ignored);
        m_error = boost::asio::error::not_connected;
        run();
    }

private:
    void run() {
        m_loop.restart();
        if (!m_reading) {
            m_loop.run_for(std::chrono::seconds(10));
        } else {
            m_loop.poll();
        }
    }

    boost::asio::io_context m_loop;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> m_socket;
    boost::beast::flat_buffer m_buffer;
    boost::system::error_code m_error;
    std::optional<std::string> m_got;
    std::string m_body;
    unsigned m_status = 0;
    bool m_reading = false;
};

}  // namespace mc::test
