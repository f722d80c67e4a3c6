#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <memory>
#include <string>

#include "platform/http/io_loop.h"
#include "platform/http/peer.h"
#include "platform/http/upgrade.h"

namespace mc::http {

/// TLS 1.2 and 1.3 with this chain and key. Throws std::system_error.
boost::asio::ssl::context serverContext(const std::string& certificateFile, const std::string& privateKeyFile);

/// Throws std::system_error when somebody listens there already: SO_REUSEPORT would share the port without a word.
void probe(const std::string& address, std::uint16_t port);

/// Accepts for one loop. The kernel spreads connections over the listeners of a port.
class Listener {
public:
    /// Binds; `tls` may be null. Throws std::system_error.
    Listener(std::shared_ptr<IoLoop> loop, boost::asio::ssl::context* tls, const std::string& address,
             std::uint16_t port);

    std::uint16_t port() const;
    void start();
    void close();  ///< On the loop's thread.

private:
    using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
    void accepted(TcpStream stream);
    std::shared_ptr<void> admit(const Peer& peer);
    template <class Stream>
    void start(Stream stream, Peer peer, std::shared_ptr<void> ticket);
    void rest();

    std::shared_ptr<IoLoop> m_loop;
    boost::asio::ssl::context* m_tls;
    Acceptor m_acceptor;
    boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>,
                                      boost::asio::io_context::executor_type>
        m_timer;
};

}  // namespace mc::http
