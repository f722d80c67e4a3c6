#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QStringList>
#include <QWebSocket>
#include <QWebSocketServer>
#include <functional>

namespace mc::support {

/// The smallest Socket.IO 5 server that is enough for tests of the client: one connection, every namespace welcome
/// unless `refuse` names it, every packet kept.
class SocketStub {
public:
    SocketStub() : m_server(QStringLiteral("stub"), QWebSocketServer::NonSecureMode) {
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }

    QStringList received;  ///< Engine.IO messages from the client, pongs included.
    QStringList refuse;    ///< Namespaces whose CONNECT gets CONNECT_ERROR.
    QByteArray refusal = R"({"message":"token_expired"})";
    int connections = 0;
    int pingIntervalMs = 25'000;
    int pingTimeoutMs = 20'000;
    /// Told of every event; the JSON it returns answers one that wants an ack.
    std::function<QByteArray(const QString& event, const QJsonValue& argument)> onRequest;

    void write(const QString& text) {
        if (m_client) m_client->sendTextMessage(text);
    }
    void emitEvent(const QString& space, const QString& event, const QByteArray& json) {
        write(QStringLiteral("42%1,[\"%2\",%3]").arg(space, event, QString::fromUtf8(json)));
    }
    void drop() {
        if (m_client) m_client->abort();
    }
    QJsonObject authOf(const QString& space) const {
        const QString prefix = QStringLiteral("40%1,").arg(space);
        for (auto it = received.crbegin(); it != received.crend(); ++it)
            if (it->startsWith(prefix)) return QJsonDocument::fromJson(it->mid(prefix.size()).toUtf8()).object();
        return {};
    }

private:
    void accept() {
        m_client = m_server.nextPendingConnection();
        ++connections;
        QObject::connect(m_client, &QWebSocket::textMessageReceived, m_client,
                         [this](const QString& text) { take(text); });
        QObject::connect(m_client, &QWebSocket::disconnected, m_client, &QObject::deleteLater);
        write(QStringLiteral(R"(0{"sid":"s","upgrades":[],"pingInterval":%1,"pingTimeout":%2,"maxPayload":1000000})")
                  .arg(pingIntervalMs)
                  .arg(pingTimeoutMs));
    }

    void take(const QString& text) {
        received << text;
        if (text.startsWith(u"40")) return welcome(text.mid(2).section(u',', 0, 0));
        if (!text.startsWith(u"42") || !onRequest) return;
        const auto comma = text.indexOf(u',');
        const auto bracket = text.indexOf(u'[');
        const QString id = text.mid(comma + 1, bracket - comma - 1);
        const auto arguments = QJsonDocument::fromJson(text.mid(bracket).toUtf8()).array();
        const auto answer = onRequest(arguments[0].toString(), arguments[1]);
        if (!id.isEmpty() && !answer.isNull())
            write(QStringLiteral("43%1,%2[%3]").arg(text.mid(2, comma - 2), id, QString::fromUtf8(answer)));
    }

    void welcome(const QString& space) {
        if (refuse.contains(space)) return write(QStringLiteral("44%1,%2").arg(space, QString::fromUtf8(refusal)));
        write(QStringLiteral("40%1,{\"sid\":\"n\"}").arg(space));
    }

    QPointer<QWebSocket> m_client;
    QWebSocketServer m_server;  // Last: its sockets say good-bye to the members above.
};

}  // namespace mc::support
