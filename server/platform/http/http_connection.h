#pragma once

#include <memory>
#include <string>
#include <type_traits>

#include "platform/http/input_buffer.h"
#include "platform/http/io_loop.h"
#include "platform/http/peer.h"
#include "platform/http/upgrade.h"

namespace mc::http {

/// One client over `Stream` (TcpStream or TlsStream). Reads a request, has it answered, writes the answer, and again:
/// never two requests of one connection at once, so pipelined answers keep their order. Lives on its loop's thread;
/// only runOnWorker() and what it defers are elsewhere, and while they run nothing else touches the exchange.
template <class Stream>
class HttpConnection final : public Connection, public std::enable_shared_from_this<HttpConnection<Stream>> {
public:
    HttpConnection(std::shared_ptr<IoLoop> loop, Stream stream, Peer peer, std::shared_ptr<void> ticket);

    void start();
    void expire() override;
    void drain() override;
    void close() override;
    bool waiting() const override {
        return m_phase == Phase::head || m_phase == Phase::handshake || m_phase == Phase::lingering;
    }
    std::string_view client() const override { return m_peer.name(); }

private:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;
    using Error = boost::system::error_code;
    enum class Phase { handshake, head, body, chunks, handling, writing, lingering, leaving, closed };
    /// Whether the loop of advance() goes on, or waits for a completion.
    enum class Next { again, wait };

    void advance();
    Next readHead();
    Next beginExchange(std::size_t headBytes);
    Next headFault(HeadFault fault);
    Next unknownMethod();
    /// Answer, then close: the client may still be sending what nobody will read.
    void giveUp() {
        m_keepAlive = false;
        m_unread = true;
    }
    Next route();
    Next mounted(UpgradeHandler& handler);
    Next handOver(UpgradeHandler& handler);
    Next expectBody(std::size_t limit);
    void sayContinue();
    Next readBody();
    Next readChunks();
    Next dispatch();
    void runOnWorker();
    bool take(Reply reply);
    void respondFromElsewhere();
    Next refuse(domain::Error error);
    Next respond();
    Next write();
    Next written(const Error& error);
    Next finish();
    Next bodyTooLarge();

    void readInto(char* data, std::size_t size, void (HttpConnection::*then)(std::size_t));
    void gotHead(std::size_t count);
    void gotBody(std::size_t count);
    void gotChunks(std::size_t count);
    void discard(std::size_t count);
    void readFailed();
    void linger();
    void leave();
    void prepareRequest();
    void setDeadline(std::chrono::milliseconds wait) { deadline = m_loop->now() + wait; }
    EdgeState& state() { return m_loop->state(); }
    TcpStream& socket();

    std::shared_ptr<IoLoop> m_loop;
    Stream m_stream;
    std::shared_ptr<void> m_ticket;
    Peer m_peer;
    InputBuffer m_in;
    std::unique_ptr<InputBuffer> m_chunkInput;
    std::unique_ptr<Exchange> m_exchange;
    std::size_t m_scanned = 0;  ///< Of the bytes in m_in, those known to hold no end of a head.
    std::size_t m_used = 0;     ///< Of the bytes in m_in, those of the present request.
    std::size_t m_bodyLimit = 0;
    std::size_t m_bodyBytes = 0;  ///< Announced by Content-Length; while lingering, thrown away.
    std::size_t m_asked = 0;      ///< Size of the running read into the body.
    std::string_view m_body;
    Phase m_phase = Phase::head;
    bool m_keepAlive = true;
    bool m_unread = false;  ///< The client may still be sending: linger before closing.
    bool m_timedOut = false;
};

extern template class HttpConnection<TcpStream>;
extern template class HttpConnection<TlsStream>;

}  // namespace mc::http
