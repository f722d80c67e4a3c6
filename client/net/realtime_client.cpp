#include "net/realtime_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <algorithm>

#include "net/problem.h"

namespace mc::net {

using domain::ErrorCode;

namespace {

// Engine.IO 4 packet types, then Socket.IO 5 packet types inside an Engine.IO message.
constexpr QChar kOpen = u'0', kClose = u'1', kPing = u'2', kMessage = u'4';
constexpr QChar kConnect = u'0', kDisconnect = u'1', kEvent = u'2', kAck = u'3', kConnectError = u'4';

constexpr int kOpenTimeoutMs = 10'000;
constexpr int kRefusalPauseMs = 15'000;

QUrl socketUrl(QUrl server) {
    server.setScheme(server.scheme() == u"https" ? u"wss"_qs : u"ws"_qs);
    server.setPath(u"/socket.io/"_qs);
    QUrlQuery query;
    query.addQueryItem(u"EIO"_qs, u"4"_qs);
    query.addQueryItem(u"transport"_qs, u"websocket"_qs);
    server.setQuery(query);
    return server;
}

QByteArray toJson(const QJsonValue& value) {
    // QJsonDocument holds only arrays and objects; the wrapping brackets come off again.
    const auto wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QByteArray quoted(const QString& text) {
    return toJson(QJsonValue(text));
}

/// An ack's argument: a problem object (known by its code and status) is an error.
domain::Result<QByteArray> readAck(const QJsonValue& argument) {
    const auto object = argument.toObject();
    if (object["code"].isString() && object["status"].isDouble())
        return readProblem(object["status"].toInt(), toJson(argument));
    return toJson(argument);
}

/// A Socket.IO packet taken apart: `2/chat,17["event",…]`.
struct Packet {
    QChar type;
    QString space = u"/"_qs;
    qint64 id = 0;
    QByteArray json;
};

Packet parse(const QString& text) {
    Packet packet;
    packet.type = text.isEmpty() ? QChar() : text[0];
    qsizetype at = 1;
    if (at < text.size() && text[at] == u'/') {
        const auto comma = text.indexOf(u',', at);
        packet.space = text.mid(at, comma < 0 ? -1 : comma - at);
        at = comma < 0 ? text.size() : comma + 1;
    }
    while (at < text.size() && text[at].isDigit() && packet.id < (1LL << 50))
        packet.id = packet.id * 10 + text[at++].digitValue();
    packet.json = text.mid(at).toUtf8();
    return packet;
}

}  // namespace

// ── Namespace ──

RealtimeNamespace::RealtimeNamespace(RealtimeClient& client, QString name)
    : QObject(&client), m_client(client), m_name(std::move(name)) {}

QString RealtimeNamespace::prefix() const {
    return m_name == u"/" ? QString() : m_name + u',';
}

void RealtimeNamespace::send(const QString& event, const QByteArray& json) {
    if (!m_joined) return;
    m_client.write(QString(kMessage) + kEvent + prefix() + u'[' + QString::fromUtf8(quoted(event)) + u',' +
                   QString::fromUtf8(json) + u']');
}

void RealtimeNamespace::request(const QString& event, const QByteArray& json, QObject* context, Answer answer,
                                int timeoutMs) {
    const qint64 id = m_nextId++;
    auto& pending = m_pending[id];
    pending.context = context;
    pending.answer = std::move(answer);
    pending.timer = std::make_unique<QTimer>();
    pending.timer->setSingleShot(true);
    const auto late =
        m_joined ? domain::fail(ErrorCode::timeout, tr("The server took too long to answer.").toStdString())
                 : domain::fail(ErrorCode::unavailable, tr("There is no connection to the server.").toStdString());
    connect(pending.timer.get(), &QTimer::timeout, this, [this, id, late] { finish(id, late); });
    pending.timer->start(m_joined ? timeoutMs : 0);
    if (!m_joined) return;
    m_client.write(QString(kMessage) + kEvent + prefix() + QString::number(id) + u'[' +
                   QString::fromUtf8(quoted(event)) + u',' + QString::fromUtf8(json) + u']');
}

void RealtimeNamespace::finish(qint64 id, const domain::Result<QByteArray>& result) {
    const auto found = m_pending.find(id);
    if (found == m_pending.end()) return;
    const Pending pending = std::move(found->second);
    m_pending.erase(found);
    if (pending.context && pending.answer) pending.answer(result);
}

void RealtimeNamespace::setJoined(bool now) {
    if (m_joined == now) return;
    m_joined = now;
    if (now) {
        emit joined();
        return;
    }
    std::vector<qint64> open;
    for (const auto& entry : m_pending)
        open.push_back(entry.first);
    for (const auto id : open)
        finish(id, domain::fail(ErrorCode::unavailable, tr("The connection to the server broke.").toStdString()));
    emit left();
}

// ── Client ──

RealtimeClient::RealtimeClient(QObject* parent) : QObject(parent) {
    m_silence.setSingleShot(true);
    m_retry.setSingleShot(true);
    m_refusal.setSingleShot(true);
    connect(&m_refusal, &QTimer::timeout, this, [this] {
        m_lastRefusal.start();
        emit tokenRefused();
    });
    connect(&m_silence, &QTimer::timeout, this, &RealtimeClient::lost);
    connect(&m_retry, &QTimer::timeout, this, &RealtimeClient::open);
}

RealtimeClient::~RealtimeClient() {
    forgetSocket();
}

RealtimeNamespace& RealtimeClient::of(const QString& name) {
    auto*& space = m_spaces[name];
    if (!space) {
        space = new RealtimeNamespace(*this, name);
        if (m_state == State::online) join(*space);
    }
    return *space;
}

RealtimeNamespace& RealtimeClient::ofEverybody(const QString& name) {
    auto& space = of(name);
    if (!std::exchange(space.m_forGuests, true) && isGuest() && m_state == State::online) join(space);
    return space;
}

void RealtimeClient::setBackoff(int baseMs, int limitMs) {
    m_backoffBaseMs = baseMs;
    m_backoffLimitMs = limitMs;
}

void RealtimeClient::setToken(const QByteArray& token) {
    m_token = token;
    if (m_state != State::online) return;
    for (auto* space : std::as_const(m_spaces))
        if (!space->isJoined()) join(*space);
}

void RealtimeClient::start(const QUrl& server) {
    begin(server, false);
}

void RealtimeClient::startAsGuest(const QUrl& server) {
    begin(server, true);
}

void RealtimeClient::begin(const QUrl& server, bool guest) {
    stop();
    m_server = server;
    m_guest = guest;
    m_attempt = 0;
    open();
}

void RealtimeClient::stop() {
    m_retry.stop();
    m_refusal.stop();
    m_lastRefusal.invalidate();
    forgetSocket();
    setState(State::stopped);
}

void RealtimeClient::retryNow() {
    if (m_state != State::waiting) return;
    m_retry.stop();
    m_attempt = 0;
    open();
}

void RealtimeClient::open() {
    setState(State::connecting);
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingMessageSize(1'000'000);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &RealtimeClient::receive);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &RealtimeClient::lost);
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &RealtimeClient::lost);
    m_silence.start(kOpenTimeoutMs);
    m_socket->open(socketUrl(m_server));
}

void RealtimeClient::lost() {
    if (m_state == State::stopped || m_state == State::waiting) return;
    forgetSocket();
    const int full = std::min(m_backoffLimitMs, m_backoffBaseMs << std::min(m_attempt, 16));
    ++m_attempt;
    m_retry.start(full / 2 + QRandomGenerator::global()->bounded(full / 2 + 1));
    setState(State::waiting);
}

void RealtimeClient::forgetSocket() {
    m_silence.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    for (auto* space : std::as_const(m_spaces))
        space->setJoined(false);
}

void RealtimeClient::receive(const QString& text) {
    if (text.isEmpty()) return;
    if (m_silence.isActive() && m_state == State::online) m_silence.start();
    const QChar type = text[0];
    if (type == kOpen) return opened(text.mid(1));
    if (type == kPing) return write(u'3' + text.mid(1));
    if (type == kClose) return lost();
    if (type == kMessage) receivePacket(text.mid(1));
}

void RealtimeClient::opened(const QString& json) {
    const auto hello = QJsonDocument::fromJson(json.toUtf8()).object();
    m_silence.start(hello["pingInterval"].toInt(25'000) + hello["pingTimeout"].toInt(20'000));
    m_attempt = 0;
    setState(State::online);
    for (auto* space : std::as_const(m_spaces))
        join(*space);
}

void RealtimeClient::join(RealtimeNamespace& space) {
    if (m_guest && !space.m_forGuests) return;
    QJsonObject auth;
    if (!m_guest) auth.insert(u"token"_qs, QString::fromLatin1(m_token));
    write(QString(kMessage) + kConnect + space.prefix() +
          QString::fromUtf8(QJsonDocument(auth).toJson(QJsonDocument::Compact)));
}

void RealtimeClient::receivePacket(const QString& text) {
    const auto packet = parse(text);
    auto* space = m_spaces.value(packet.space);
    if (!space) return;
    if (packet.type == kConnect) return space->setJoined(true);
    if (packet.type == kDisconnect) return space->setJoined(false);
    if (packet.type == kConnectError) {
        space->setJoined(false);
        return refused(packet.json);
    }
    const auto arguments = QJsonDocument::fromJson(packet.json).array();
    if (packet.type == kEvent) emit space->received(arguments.at(0).toString(), toJson(arguments.at(1)));
    if (packet.type == kAck) space->finish(packet.id, readAck(arguments.at(0)));
}

void RealtimeClient::refused(const QByteArray& json) {
    const auto code = QJsonDocument::fromJson(json).object()["message"].toString();
    const bool aboutToken = code == u"token_expired" || code == u"token_invalid" || code == u"unauthenticated";
    if (!aboutToken || m_refusal.isActive()) return;
    m_refusal.start(m_lastRefusal.isValid() && m_lastRefusal.elapsed() < 4 * kRefusalPauseMs ? kRefusalPauseMs : 0);
}

void RealtimeClient::write(const QString& packet) {
    if (m_socket) m_socket->sendTextMessage(packet);
}

void RealtimeClient::setState(State state) {
    if (m_state == state) return;
    m_state = state;
    emit stateChanged(state);
}

}  // namespace mc::net
