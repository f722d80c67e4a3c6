#include "net/api_job.h"

#include <QRandomGenerator>

#include "net/api_client.h"
#include "net/problem.h"

namespace mc::net {

using domain::ErrorCode;

namespace {

constexpr int kTokenRefused = 401;
/// On a request that was under way when another one did not get through.
constexpr auto kSentBeforeLoss = "sentBeforeLoss";

bool isSuccess(int status) {
    return status >= 200 && status < 300;
}

void markUnderWay(const ApiClient& client) {
    for (auto* reply : client.findChildren<QNetworkReply*>())
        reply->setProperty(kSentBeforeLoss, true);
}

/// An answer to what was sent before the connection was lost may have been on its way already: it says nothing about
/// now. The next thing that is sent will.
bool saysAboutNow(const QNetworkReply& answer) {
    return !answer.property(kSentBeforeLoss).toBool();
}

}  // namespace

Intent::Intent() {
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    m_key = bytes.toHex();
}

ApiCall::ApiCall(ApiClient& client, ApiRequest request)
    : QObject(&client), m_client(client), m_request(std::move(request)) {}

ApiCall::~ApiCall() {
    if (m_reply) m_reply->disconnect(this);
}

void ApiCall::abort() {
    if (m_finished) return;
    m_finished = true;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    deleteLater();
}

void ApiCall::send() {
    if (m_finished) return;
    m_server = m_client.server();
    m_reply = m_client.send(*this);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::receive);
}

void ApiCall::receive() {
    auto* reply = m_reply.data();
    reply->deleteLater();
    if (m_server != m_client.server())
        return failWith(domain::fail(ErrorCode::unavailable, tr("Another server was chosen meanwhile.").toStdString()));
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) markUnderWay(m_client);
    if (status == 0 || saysAboutNow(*reply)) m_client.noteReachable(status != 0);
    if (status == 0) return failWith(networkError());
    m_client.clock().heard(reply->rawHeader("Date"));
    const QByteArray body = reply->readAll();
    if (isSuccess(status)) {
        accept(body);
        return end();
    }
    auto error = readProblem(status, body);
    if (status == kTokenRefused && error.code == ErrorCode::token_expired && m_client.waitForRefresh(*this)) return;
    failWith(std::move(error));
}

void ApiCall::failWith(domain::Error error) {
    if (m_finished) return;
    refuse(std::move(error));
    end();
}

void ApiCall::end() {
    m_finished = true;
    emit finished();
    deleteLater();
}

domain::Error ApiCall::networkError() const {
    const QString host = m_client.server().host();
    const auto error = m_reply->error();
    if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        return domain::fail(
            ErrorCode::unavailable,
            tr("%1 took longer than %n seconds.", nullptr, m_request.timeoutMs / 1000).arg(host).toStdString());
    if (error == QNetworkReply::SslHandshakeFailedError)
        return domain::fail(ErrorCode::unavailable,
                            tr("The connection to %1 could not be made secure.").arg(host).toStdString());
    if (error == QNetworkReply::HostNotFoundError)
        return domain::fail(ErrorCode::unavailable, tr("There is no server called %1.").arg(host).toStdString());
    return domain::fail(ErrorCode::unavailable, tr("%1 cannot be reached.").arg(host).toStdString());
}

}  // namespace mc::net
