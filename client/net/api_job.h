#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "domain/error.h"
#include "protocol/codec.h"

namespace mc::net {

class ApiClient;

/// The one deed a user meant. Keep it while the same deed is tried again: the server then does it at most once (SEC-4).
class Intent {
public:
    Intent();  ///< A new deed with a random key of 128 bits.
    const QByteArray& key() const { return m_key; }

private:
    QByteArray m_key;
};

/// What goes over the wire, before the client adds address, token and headers.
struct ApiRequest {
    QByteArray verb;
    QString path;  ///< Path and query, beginning with "/".
    QByteArray body;
    QByteArray contentType;
    QByteArray idempotencyKey;  ///< Empty when the call does not change anything.
    bool withToken = true;      ///< False for sign in, sign up and the probe.
    int timeoutMs = 10'000;     ///< Silence after which the call fails with `unavailable`.
};

/// A call that is under way. Lives on the GUI thread, belongs to its ApiClient and deletes itself after `finished`.
class ApiCall : public QObject {
    Q_OBJECT
public:
    ~ApiCall() override;
    bool isFinished() const { return m_finished; }
    /// Drops the call; `finished` is not emitted.
    void abort();

signals:
    void finished();

protected:
    ApiCall(ApiClient& client, ApiRequest request);
    virtual void accept(const QByteArray& body) = 0;
    virtual void refuse(domain::Error error) = 0;

private:
    friend class ApiClient;
    void send();
    void receive();
    void end();
    void failWith(domain::Error error);
    domain::Error networkError() const;

    ApiClient& m_client;
    ApiRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QUrl m_server;  ///< Who was asked.
    QByteArray m_tokenUsed;
    bool m_refreshed = false;
    bool m_finished = false;
};

/// Reads an answer's body as T; `void` ignores it, QByteArray takes it as it is.
template <class T>
domain::Result<T> readAnswer(const QByteArray& body) {
    if constexpr (std::is_void_v<T>) {
        return {};
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return body;
    } else {
        auto value = protocol::decode<T>(std::string_view(body.constData(), static_cast<std::size_t>(body.size())));
        if (!value) return domain::fail(domain::ErrorCode::internal);
        return value;
    }
}

/// A call whose answer is a T. The result may be asked for once `finished` was emitted.
template <class T>
class ApiJob final : public ApiCall {
public:
    const domain::Result<T>& result() const { return *m_result; }

    /// Runs `done(const Result<T>&)` when the answer is there, unless `context` is gone by then.
    template <class Done>
    ApiJob* then(QObject* context, Done done) {
        connect(this, &ApiCall::finished, context, [this, done = std::move(done)] { done(result()); });
        return this;
    }

private:
    friend class ApiClient;
    ApiJob(ApiClient& client, ApiRequest request) : ApiCall(client, std::move(request)) {}
    void accept(const QByteArray& body) override { m_result.emplace(readAnswer<T>(body)); }
    void refuse(domain::Error error) override { m_result.emplace(std::move(error)); }

    std::optional<domain::Result<T>> m_result;
};

}  // namespace mc::net
