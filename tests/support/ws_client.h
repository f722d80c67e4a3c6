#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
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

/// A WebSocket client that speaks raw Engine.IO text, with every wait bounded. Beast stands in its source alone: it takes
/// the compiler ten seconds.
class WsClient {
public:
    explicit WsClient(std::uint16_t port, const std::string& target = "/socket.io/?EIO=4&transport=websocket");
    ~WsClient();

    bool open() const;
    unsigned status() const;  ///< Of the answer to the upgrade.
    const std::string& body() const;

    bool send(std::string_view text);
    /// Bytes straight onto the connection, past the WebSocket.
    void sendRaw(std::string_view bytes);
    void sendBinary(std::string_view bytes);

    /// The next message; absent when the connection ended or nothing came in time.
    std::optional<std::string> read(std::chrono::milliseconds limit = std::chrono::seconds(10));
    /// The next message that is no ping; pings are answered.
    std::optional<std::string> receive();
    /// Whether the server closes; what it still says before is thrown away and pings stay unanswered.
    bool closedByPeer(std::chrono::milliseconds limit = std::chrono::seconds(10));
    /// OPEN and CONNECT; the CONNECT answer.
    std::string join(std::string_view space, std::string_view token);
    std::string connect(std::string_view space, std::string_view token);
    void close();

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

}  // namespace mc::test
