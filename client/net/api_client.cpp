#include "net/api_client.h"

#include "net/problem.h"

namespace mc::net {

ApiClient::ApiClient(QObject* parent) : QObject(parent) {
    m_network.setAutoDeleteReplies(false);
}

void ApiClient::setServer(const QUrl& server) {
    m_server = server;
    m_photos.setServer(server);
}

QString ApiClient::withQuery(const QString& path, const QUrlQuery& query) {
    return query.isEmpty() ? path : path + u'?' + query.toString(QUrl::FullyEncoded);
}

void ApiClient::launch(ApiCall& call) {
    // Later, so that the caller can connect first even when the call ends at once.
    QMetaObject::invokeMethod(
        &call,
        [this, &call] {
            if (m_refreshing && call.m_request.withToken)
                m_waiting.emplace_back(&call);
            else
                call.send();
        },
        Qt::QueuedConnection);
}

QNetworkReply* ApiClient::send(ApiCall& call) {
    const auto& wanted = call.m_request;
    QUrl url = m_server;
    const auto relative = QUrl(wanted.path, QUrl::StrictMode);
    url.setPath(relative.path(QUrl::FullyEncoded), QUrl::StrictMode);
    url.setQuery(relative.query(QUrl::FullyEncoded), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setTransferTimeout(wanted.timeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    if (!wanted.contentType.isEmpty()) request.setRawHeader("Content-Type", wanted.contentType);
    if (!wanted.idempotencyKey.isEmpty()) request.setRawHeader("Idempotency-Key", wanted.idempotencyKey);
    call.m_tokenUsed = wanted.withToken && m_tokens ? m_tokens->accessToken() : QByteArray();
    if (!call.m_tokenUsed.isEmpty()) request.setRawHeader("Authorization", "Bearer " + call.m_tokenUsed);
    return m_network.sendCustomRequest(request, wanted.verb, wanted.body);
}

bool ApiClient::waitForRefresh(ApiCall& call) {
    if (!m_tokens || !call.m_request.withToken || call.m_refreshed) return false;
    call.m_refreshed = true;
    if (call.m_tokenUsed != m_tokens->accessToken()) {  // Somebody refreshed while this call was on its way.
        call.send();
        return true;
    }
    m_waiting.emplace_back(&call);
    if (!m_refreshing) {
        m_refreshing = true;
        m_tokens->refresh();
    }
    return true;
}

void ApiClient::tokenRefreshed(Refresh outcome) {
    m_refreshing = false;
    const auto error = outcome == Refresh::refused
                           ? domain::fail(domain::ErrorCode::unauthenticated)
                           : domain::fail(domain::ErrorCode::unavailable,
                                          tr("%1 does not answer as it should.").arg(m_server.host()).toStdString());
    for (const auto& call : std::exchange(m_waiting, {}))
        if (call) outcome == Refresh::renewed ? call->send() : call->failWith(error);
}

void ApiClient::dropCalls() {
    m_refreshing = false;
    m_waiting.clear();
    for (auto* call : findChildren<ApiCall*>(Qt::FindDirectChildrenOnly))
        if (call->m_request.withToken) call->abort();
}

void ApiClient::noteReachable(bool reachable) {
    if (m_reachable == reachable) return;
    m_reachable = reachable;
    emit reachableChanged(reachable);
}

}  // namespace mc::net
