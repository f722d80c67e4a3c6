#pragma once

#include <QNetworkAccessManager>
#include <QUrl>
#include <QUrlQuery>
#include <vector>

#include "net/api_job.h"
#include "net/photos.h"
#include "net/server_clock.h"
#include "net/server_terms.h"

namespace mc::net {

/// Where the bearer token comes from. `refresh` is asked for at most once at a time and answers through
/// ApiClient::tokenRefreshed.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    virtual QByteArray accessToken() const = 0;
    virtual void refresh() = 0;
};

/// The server's HTTP API, one typed job a call:
///
///     m_api.get<protocol::MentorPage>("/api/mentors", query)->then(this, [this](const auto& page) { … });
///
/// Errors come as values: the server's problem answers with their code and field paths, everything the network does
/// as ErrorCode::unavailable with a sentence for people. Never blocks. GUI thread only.
class ApiClient : public QObject {
    Q_OBJECT
public:
    explicit ApiClient(QObject* parent = nullptr);

    /// What the one before has not answered yet fails: no answer of one server is taken for another's.
    void setServer(const QUrl& server);
    const QUrl& server() const { return m_server; }
    /// May be null: calls then go without a token.
    void setTokenSource(TokenSource* source) { m_tokens = source; }

    template <class T>
    ApiJob<T>* get(const QString& path, const QUrlQuery& query = {}) {
        return start<T>({"GET", withQuery(path, query), {}, {}, {}});
    }
    /// As get, without the token.
    template <class T>
    ApiJob<T>* getOpen(const QString& path, const QUrlQuery& query = {}) {
        return start<T>({"GET", withQuery(path, query), {}, {}, {}, false});
    }
    template <class T, class Body>
    ApiJob<T>* post(const QString& path, const Body& body, const Intent& intent = {}) {
        return start<T>({"POST", path, encodeBody(body), kJson, intent.key()});
    }
    template <class T>
    ApiJob<T>* post(const QString& path, const Intent& intent = {}) {
        return start<T>({"POST", path, {}, {}, intent.key()});
    }
    /// As post, without the token: sign in, sign up, reset.
    template <class T, class Body>
    ApiJob<T>* postOpen(const QString& path, const Body& body, const Intent& intent = {}) {
        return start<T>({"POST", path, encodeBody(body), kJson, intent.key(), false});
    }
    template <class T, class Body>
    ApiJob<T>* put(const QString& path, const Body& body, const Intent& intent = {}) {
        return start<T>({"PUT", path, encodeBody(body), kJson, intent.key()});
    }
    template <class T>
    ApiJob<T>* put(const QString& path, const Intent& intent = {}) {
        return start<T>({"PUT", path, {}, {}, intent.key()});
    }
    template <class T>
    ApiJob<T>* del(const QString& path, const Intent& intent = {}) {
        return start<T>({"DELETE", path, {}, {}, intent.key()});
    }
    template <class T>
    ApiJob<T>* start(ApiRequest request) {
        auto* job = new ApiJob<T>(*this, std::move(request));
        launch(*job);
        return job;
    }

    /// How asking for a fresh token ended.
    enum class Refresh {
        renewed,     ///< Calls that waited go on.
        refused,     ///< They fail with `unauthenticated`.
        unanswered,  ///< Nobody who knows has answered: they fail with `unavailable`, the next one asks again.
    };
    /// The token source's answer to refresh().
    void tokenRefreshed(Refresh outcome);
    /// Drops every call that went, or would go, with a token; none of them finishes. For the end of a session: nothing
    /// asked for in one person's name may be answered to another.
    void dropCalls();

    bool isReachable() const { return m_reachable; }
    /// Follows the Date header of every answer.
    ServerClock& clock() { return m_clock; }
    /// Filled by the entrance, which asks each server about itself.
    ServerTerms& terms() { return m_terms; }
    /// The connections to the server, for what is asked of it before it is known to be ours.
    QNetworkAccessManager& network() { return m_network; }
    /// Told of by whoever takes an answer that shows people.
    Photos& photos() { return m_photos; }

signals:
    /// Follows the last call: false once the server could not be reached, true with the next answer.
    void reachableChanged(bool reachable);

private:
    friend class ApiCall;
    static constexpr auto kJson = "application/json";

    template <class Body>
    static QByteArray encodeBody(const Body& body) {
        return QByteArray::fromStdString(protocol::encode(body));
    }
    static QString withQuery(const QString& path, const QUrlQuery& query);
    void launch(ApiCall& call);
    QNetworkReply* send(ApiCall& call);
    bool waitForRefresh(ApiCall& call);
    void noteReachable(bool reachable);

    QNetworkAccessManager m_network;
    ServerClock m_clock;
    ServerTerms m_terms;
    Photos m_photos;
    QUrl m_server;
    TokenSource* m_tokens = nullptr;
    std::vector<QPointer<ApiCall>> m_waiting;
    bool m_refreshing = false;
    bool m_reachable = true;
};

}  // namespace mc::net
