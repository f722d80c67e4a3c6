#include <QtTest>
#include <boost/asio/connect.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include "platform/base/random.h"
#include "platform/http/upgrade.h"
#include "platform/realtime/socket_server.h"
#include "support/edge_fixture.h"
#include "support/raw_client.h"
#include "support/self_signed.h"
#include "support/test_program.h"

using namespace mc;
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

/// A client that trusts exactly one certificate.
struct TlsClient {
    TlsClient(std::uint16_t port, const std::string& certificate, int mostVersion = TLS1_3_VERSION)
        : context(asio::ssl::context::tls_client) {
        context.load_verify_file(certificate);
        context.set_verify_mode(asio::ssl::verify_peer);
        SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context.native_handle(), mostVersion);
        SSL_CTX_set_security_level(context.native_handle(), 0);
        stream = std::make_unique<asio::ssl::stream<tcp::socket>>(loop, context);
        stream->next_layer().connect({asio::ip::address_v4::loopback(), port});
        stream->handshake(asio::ssl::stream_base::client, error);
    }
    std::string ask(const std::string& bytes) {
        asio::write(*stream, asio::buffer(bytes));
        std::string text;
        const auto head = asio::read_until(*stream, asio::dynamic_buffer(text), "\r\n\r\n");
        const auto length = static_cast<std::size_t>(std::atol(text.c_str() + text.find("Content-Length: ") + 16));
        if (text.size() < head + length)
            asio::read(*stream, asio::dynamic_buffer(text), asio::transfer_exactly(head + length - text.size()));
        return text;
    }

    asio::io_context loop;
    asio::ssl::context context;
    std::unique_ptr<asio::ssl::stream<tcp::socket>> stream;
    boost::system::error_code error;
};

}  // namespace

class TlsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_certificate = m_folder.filePath("server.pem").toStdString();
        m_key = m_folder.filePath("server.key").toStdString();
        test::writeSelfSigned("localhost", m_certificate, m_key);
    }

    void init() {
        m_edge = std::make_unique<test::EdgeFixture>();
        m_edge->authenticator.put("ada", {domain::UserId{1}, domain::SessionId{1}, {}});
        m_edge->options.certificateFile = m_certificate;
        m_edge->options.privateKeyFile = m_key;
        m_edge->options.headerSeconds = 1;
        m_edge->router.add(
            {http::Method::get,
             "/inline",
             http::Access::anonymous,
             [](const http::Request& request) { return http::json(request.secure() ? "true" : "false"); },
             {.run = http::Run::inline_}});
        m_edge->router.add({http::Method::post,
                            "/size",
                            http::Access::anonymous,
                            [](const http::Request& request) {
                                return http::bytes("text/plain", std::string(request.body().size(), 'x'));
                            },
                            {.limits = {.bodyBytes = 3000000}}});
        m_sockets = std::make_unique<realtime::SocketServer>(realtime::Options{}, m_edge->authenticator,
                                                             m_edge->workers, m_edge->clock, m_random);
        m_sockets->of("/chat").on(
            "echo", {http::Access::signedIn},
            [](const realtime::Socket&, const realtime::Event& event) { return std::string(event.json); });
        m_edge->server =
            std::make_unique<http::HttpServer>(m_edge->options, m_edge->router, m_edge->workers, m_edge->clock);
        m_edge->server->mount("/socket.io/", m_sockets->handler());
        m_edge->server->start();
    }
    void cleanup() {
        m_edge->server.reset();
        m_sockets.reset();
        m_edge.reset();
    }

    void https_answersSeveralRequests() {
        QVERIFY(m_edge->server->url().starts_with("https://"));
        TlsClient client(m_edge->port(), m_certificate);
        QVERIFY(!client.error);
        for (int i = 0; i < 3; ++i) {
            const auto answer = client.ask("GET /inline HTTP/1.1\r\nHost: localhost\r\n\r\n");
            QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\n"));
            QVERIFY(answer.ends_with("\r\n\r\ntrue"));
            QVERIFY(answer.find("Strict-Transport-Security: ") != std::string::npos);
        }
        const std::string body(2000000, 'b');
        const auto echoed = client.ask("POST /size HTTP/1.1\r\nHost: l\r\nContent-Length: 2000000\r\n\r\n" + body);
        QVERIFY(echoed.ends_with("\r\n\r\n" + std::string(2000000, 'x')));
        const auto last = client.ask("GET /inline HTTP/1.1\r\nHost: l\r\nConnection: close\r\n\r\n");
        QVERIFY(last.find("Connection: close") != std::string::npos);
    }

    void oldVersions_areRefused() {
        QVERIFY(TlsClient(m_edge->port(), m_certificate, TLS1_1_VERSION).error);
        QVERIFY(!TlsClient(m_edge->port(), m_certificate, TLS1_2_VERSION).error);
    }

    void plainHttpOnATlsPort_isClosed() {
        test::RawClient client(m_edge->port());
        QCOMPARE(client.ask("GET /inline HTTP/1.1\r\nHost: l\r\n\r\n").status, 0);
        QVERIFY(!TlsClient(m_edge->port(), m_certificate).error);
    }

    void silentHandshake_isClosedAfterItsDeadline() {
        test::RawClient client(m_edge->port());
        QVERIFY(client.closedByPeer());
    }

    void webSocket_overTls_works() {
        TlsClient client(m_edge->port(), m_certificate);
        boost::beast::websocket::stream<asio::ssl::stream<tcp::socket>&> socket(*client.stream);
        socket.handshake("localhost", "/socket.io/?EIO=4&transport=websocket");
        boost::beast::flat_buffer buffer;
        const auto next = [&] {
            buffer.clear();
            socket.read(buffer);
            return boost::beast::buffers_to_string(buffer.data());
        };
        QVERIFY(next().starts_with("0{"));
        socket.write(asio::buffer(std::string(R"(40/chat,{"token":"ada"})")));
        QVERIFY(next().starts_with("40/chat,"));
        socket.write(asio::buffer(std::string(R"(42/chat,1["echo",5])")));
        QCOMPARE(next(), std::string("43/chat,1[5]"));
        m_sockets->disconnectUser(domain::UserId{1});
        QCOMPARE(next(), std::string("41/chat,"));
        boost::system::error_code error;
        buffer.clear();
        socket.read(buffer, error);
        QVERIFY(error == boost::beast::websocket::error::closed);
    }

    void certificate_thatIsNotThere_isSaidAtStart() {
        test::EdgeFixture edge;
        edge.options.certificateFile = "/nonexistent.pem";
        edge.options.privateKeyFile = m_key;
        QVERIFY_EXCEPTION_THROWN(edge.start(), std::system_error);
    }

private:
    QTemporaryDir m_folder;
    std::string m_certificate;
    std::string m_key;
    base::SystemRandom m_random;
    std::unique_ptr<test::EdgeFixture> m_edge;
    std::unique_ptr<realtime::SocketServer> m_sockets;
};

MC_TEST_CORE(TlsTest)
#include "tls_test.moc"
