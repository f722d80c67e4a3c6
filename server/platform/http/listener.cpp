#include "platform/http/listener.h"

#include <sys/socket.h>

#include <system_error>

#include "platform/http/http_connection.h"

namespace mc::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

namespace {

/// After running out of descriptors, say.
constexpr auto kRest = std::chrono::milliseconds(50);

template <class Action>
auto systemError(const std::string& what, Action action) {
    try {
        return action();
    } catch (const boost::system::system_error& error) {
        throw std::system_error(error.code(), what);
    }
}

template <class Acceptor>
void bindTo(Acceptor& acceptor, const std::string& address, std::uint16_t port, bool shared) {
    systemError("cannot listen on " + address + " port " + std::to_string(port), [&] {
        const tcp::endpoint endpoint(asio::ip::make_address(address), port);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        if (shared) acceptor.set_option(ReusePort(true));
        acceptor.bind(endpoint);
        acceptor.listen(4096);
    });
}

/// Gives a connection's place back when the last holder is gone.
std::shared_ptr<void> ticketOf(EdgeState& state) {
    return {&state, [](EdgeState* edge) {
                const std::lock_guard lock(edge->emptyMutex);
                if (--edge->connections == 0) edge->empty.notify_all();
            }};
}

}  // namespace

asio::ssl::context serverContext(const std::string& certificateFile, const std::string& privateKeyFile) {
    return systemError("cannot use the certificate " + certificateFile, [&] {
        asio::ssl::context context(asio::ssl::context::tls_server);
        context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_compression |
                            SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
        SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
        context.use_certificate_chain_file(certificateFile);
        context.use_private_key_file(privateKeyFile, asio::ssl::context::pem);
        return context;
    });
}

void probe(const std::string& address, std::uint16_t port) {
    asio::io_context context;
    tcp::acceptor acceptor(context);
    bindTo(acceptor, address, port, false);
}

Listener::Listener(std::shared_ptr<IoLoop> loop, asio::ssl::context* tls, const std::string& address,
                   std::uint16_t port)
    : m_loop(std::move(loop)), m_tls(tls), m_acceptor(m_loop->context()), m_timer(m_loop->context()) {
    bindTo(m_acceptor, address, port, true);
}

std::uint16_t Listener::port() const {
    return m_acceptor.local_endpoint().port();
}

void Listener::start() {
    m_acceptor.async_accept([this](const boost::system::error_code& error, TcpStream stream) {
        if (!m_acceptor.is_open()) return;
        if (error) return rest();
        accepted(std::move(stream));
        start();
    });
}

void Listener::rest() {
    m_timer.expires_after(kRest);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (!error && m_acceptor.is_open()) start();
    });
}

void Listener::accepted(TcpStream stream) {
    auto& state = m_loop->state();
    if (state.connections.load(std::memory_order_relaxed) >= state.options.connections) return;  // Closes.
    ++state.connections;
    auto ticket = ticketOf(state);
    if (m_tls != nullptr) {
        std::make_shared<HttpConnection<TlsStream>>(m_loop, TlsStream(std::move(stream), *m_tls), std::move(ticket))
            ->start();
    } else {
        std::make_shared<HttpConnection<TcpStream>>(m_loop, std::move(stream), std::move(ticket))->start();
    }
}

void Listener::close() {
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_timer.cancel();
}

}  // namespace mc::http
