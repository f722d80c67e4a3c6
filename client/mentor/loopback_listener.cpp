#include "mentor/loopback_listener.h"

#include <QTcpSocket>
#include <QUrlQuery>

namespace mc::mentor {

namespace {

constexpr qint64 kLongestHead = 16 * 1024;  // Codes of some servers are long.

/// What the first line asks for with GET; not valid when it is another thing.
QUrl askedFor(const QByteArray& head) {
    const auto words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith('/')) return {};
    return QUrl::fromEncoded("http://127.0.0.1" + words[1], QUrl::StrictMode);
}

}  // namespace

LoopbackListener::LoopbackListener(QObject* parent) : QObject(parent) {
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

bool LoopbackListener::listen() {
    return m_server.isListening() || m_server.listen(QHostAddress::LocalHost);
}

QString LoopbackListener::redirect() const {
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

void LoopbackListener::accept() {
    while (auto* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LoopbackListener::read(QTcpSocket* socket) {
    const auto head = socket->peek(kLongestHead);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= kLongestHead) socket->abort();
        return;
    }
    socket->readAll();
    const auto url = askedFor(head);
    const QUrlQuery query(url);
    const auto field = [&](const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    const bool isOurs = url.path() == u"/" && !m_state.isEmpty() && field("state") == m_state;
    if (!isOurs) return answer(socket, 404, tr("There is nothing here."));
    m_state.clear();  // Once.
    const auto code = field("code");
    if (code.isEmpty()) {
        answer(socket, 200, tr("Nothing was allowed. You can close this page and go back to the application."));
        return emit refused();
    }
    answer(socket, 200, tr("That is all. You can close this page and go back to the application."));
    emit came(code);
}

void LoopbackListener::answer(QTcpSocket* socket, int status, const QString& sentence) {
    const auto page = QStringLiteral("<!DOCTYPE html><meta charset=\"utf-8\"><title>Mentor Connect</title><p>%1</p>")
                          .arg(sentence.toHtmlEscaped())
                          .toUtf8();
    socket->write("HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Not Found") +
                  "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: "
                  "no-referrer\r\nConnection: close\r\nContent-Length: " +
                  QByteArray::number(page.size()) + "\r\n\r\n" + page);
    socket->disconnectFromHost();
}

}  // namespace mc::mentor
