#pragma once

#include <Poco/Net/SecureServerSocket.h>

#include <QTemporaryDir>
#include <string>
#include <thread>

#include "support/self_signed.h"

namespace mc::test {

/// Takes one connection with a certificate that nobody has signed for the name.
class NobodysServer {
public:
    explicit NobodysServer(const std::string& name)
        : m_socket(Poco::Net::SocketAddress("127.0.0.1", 0), 5, contextFor(name)), m_serving([this] {
              try {
                  char byte = 0;
                  m_socket.acceptConnection().receiveBytes(&byte, 1);
              } catch (const Poco::Exception&) {
                  return;  // The client leaves in the middle.
              }
          }) {}
    ~NobodysServer() { m_serving.join(); }
    NobodysServer(const NobodysServer&) = delete;
    NobodysServer& operator=(const NobodysServer&) = delete;

    std::string port() const { return std::to_string(m_socket.address().port()); }

private:
    Poco::Net::Context::Ptr contextFor(const std::string& name) const {
        const auto certificate = m_folder.filePath("c.pem").toStdString();
        const auto key = m_folder.filePath("k.pem").toStdString();
        writeSelfSigned(name, certificate, key);
        return new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE, key, certificate, "",
                                      Poco::Net::Context::VERIFY_NONE);
    }

    const QTemporaryDir m_folder;
    Poco::Net::SecureServerSocket m_socket;
    std::thread m_serving;
};

}  // namespace mc::test
