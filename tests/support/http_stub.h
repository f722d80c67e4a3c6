#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>
#include <deque>
#include <functional>

namespace mc::support {

/// A real HTTP server on a free loopback port that gives canned answers, for tests of the client.
///
///     stub.answer("GET /api/me", 200, R"({"id": …})");             // every time
///     stub.answerOnce("GET /api/me", 401, kTokenExpired);          // before the standing one
///     stub.on("POST /api/auth/sign-in", [](const Request& r) { return Answer{…}; });
///
/// Unknown requests get 404. Everything asked is kept in `requests()`.
class HttpStub {
public:
    struct Request {
        QByteArray verb;
        QString path;
        QUrlQuery query;
        QHash<QByteArray, QByteArray> headers;  ///< Names in lower case.
        QByteArray body;

        QString line() const { return QString::fromLatin1(verb) + u' ' + path; }
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };
    struct Answer {
        int status = 200;
        QByteArray body;
        bool silent = false;   ///< Never answers: the connection stays open.
        bool drop = false;     ///< Closes the connection instead of answering.
        QByteArray type = {};  ///< Content-Type; JSON, or a problem, when empty.
    };
    using Handler = std::function<Answer(const Request&)>;

    HttpStub() {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }
    HttpStub(const HttpStub&) = delete;
    HttpStub& operator=(const HttpStub&) = delete;
    /// What was asked, in its order, is half of why a test failed.
    ~HttpStub() {
        if (!QTest::currentTestFailed()) return;
        for (const auto& request : m_requests)
            qInfo().noquote() << "asked:" << request.line() << request.body.left(200);
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    void on(const QString& line, Handler handler) { m_handlers[line] = std::move(handler); }
    void answer(const QString& line, int status, const QByteArray& body = {}) {
        on(line, [=](const Request&) { return Answer{status, body}; });
    }
    void answerOnce(const QString& line, int status, const QByteArray& body = {}) {
        m_once[line].push_back({status, body});
    }
    /// The next such request is answered when `release`, set once it has arrived, is called.
    void hold(const QString& line, int status, const QByteArray& body, std::function<void()>& release) {
        on(line, [this, status, body, &release](const Request&) {
            release = [socket = QPointer(m_asking), status, body] {
                if (socket) reply(*socket, {status, body});
            };
            return Answer{0, {}, true};
        });
    }
    void problem(const QString& line, int status, const QByteArray& code, const QByteArray& errors = "[]") {
        answer(line, status, problemBody(status, code, errors));
    }
    static QByteArray problemBody(int status, const QByteArray& code, const QByteArray& errors = "[]") {
        return R"({"type":"about:blank","title":"x","status":)" + QByteArray::number(status) + R"(,"code":")" + code +
               R"(","detail":"Server sentence.","errors":)" + errors + "}";
    }

    const QList<Request>& requests() const { return m_requests; }
    int count(const QString& line) const {
        int n = 0;
        for (const auto& request : m_requests)
            n += request.line() == line ? 1 : 0;
        return n;
    }
    /// The latest such request; an empty one when there was none.
    Request last(const QString& line) const {
        for (auto it = m_requests.crbegin(); it != m_requests.crend(); ++it)
            if (it->line() == line) return *it;
        return {};
    }
    void stop() { m_server.close(); }

private:
    void accept() {
        while (auto* socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    }

    void read(QTcpSocket& socket) {
        auto& buffer = m_buffers[&socket];
        buffer += socket.readAll();
        for (;;) {
            const auto headEnd = buffer.indexOf("\r\n\r\n");
            if (headEnd < 0) return;
            Request request = parseHead(buffer.left(headEnd));
            const auto length = request.headers.value("content-length").toLongLong();
            if (buffer.size() < headEnd + 4 + length) return;
            request.body = buffer.mid(headEnd + 4, length);
            buffer.remove(0, headEnd + 4 + length);
            m_requests << request;
            m_asking = &socket;
            reply(socket, choose(request));
        }
    }

    static Request parseHead(const QByteArray& head) {
        const auto lines = head.split('\n');
        const auto first = lines[0].trimmed().split(' ');
        const QUrl target = QUrl::fromEncoded(first.value(1));
        Request request{first.value(0), target.path(), QUrlQuery(target), {}, {}};
        for (const auto& line : lines.mid(1)) {
            const auto colon = line.indexOf(':');
            request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
        return request;
    }

    Answer choose(const Request& request) {
        auto& once = m_once[request.line()];
        if (!once.empty()) {
            const auto next = once.front();
            once.pop_front();
            return next;
        }
        const auto handler = m_handlers.value(request.line());
        return handler ? handler(request) : Answer{404, problemBody(404, "not_found")};
    }

    static void reply(QTcpSocket& socket, const Answer& answer) {
        if (answer.silent) return;
        if (answer.drop) return socket.abort();
        const QByteArray json = answer.status >= 400 ? "application/problem+json" : "application/json";
        const QByteArray type = answer.type.isEmpty() ? json : answer.type;
        socket.write("HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\nContent-Type: " + type +
                     "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body);
    }

    QHash<QTcpSocket*, QByteArray> m_buffers;
    QHash<QString, Handler> m_handlers;
    QHash<QString, std::deque<Answer>> m_once;
    QList<Request> m_requests;
    QTcpSocket* m_asking = nullptr;
    QTcpServer m_server;  // Last: its sockets say good-bye to the members above.
};

}  // namespace mc::support
