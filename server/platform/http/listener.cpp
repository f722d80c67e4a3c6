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
        if (error) {  // Out of descriptors, say: one that idles gives up its own.
            m_loop->evict({});
            return rest();
        }
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

/// Null when there is no place and none can be made.
std::shared_ptr<void> Listener::admit(const Peer& peer) {
    auto& counts = m_loop->state().connections;
    const auto client = peer.trusted() ? std::string() : peer.name();
    auto admission = counts.admit(client);
    if (admission.verdict == ConnectionCounts::Verdict::admitted) return admission.ticket;
    const bool clientFull = admission.verdict == ConnectionCounts::Verdict::clientFull;
    if (!m_loop->evict(clientFull ? client : std::string())) return nullptr;
    return counts.admit(client).ticket;
}

void Listener::accepted(TcpStream stream) {
    boost::system::error_code error;
    const auto from = stream.remote_endpoint(error);
    if (error) return;  // Gone already.
    Peer peer(from.address(), m_loop->state().options.trustedProxies);
    auto ticket = admit(peer);
    if (!ticket) return;  // Closes.
    if (m_tls != nullptr) {
        start<TlsStream>(TlsStream(std::move(stream), *m_tls), std::move(peer), std::move(ticket));
    } else {
        start<TcpStream>(std::move(stream), std::move(peer), std::move(ticket));
    }
}

template <class Stream>
void Listener::start(Stream stream, Peer peer, std::shared_ptr<void> ticket) {
    std::make_shared<HttpConnection<Stream>>(m_loop, std::move(stream), std::move(peer), std::move(ticket))->start();
}

void Listener::close() {
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_timer.cancel();
}

}  // namespace mc::http
