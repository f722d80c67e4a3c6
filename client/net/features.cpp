#include "net/features.h"

namespace mc::net {

Features::Features(ApiClient& api, RealtimeClient& realtime, Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_realtime(realtime), m_session(session) {
    auto& space = realtime.ofEverybody(QStringLiteral("/features"));
    connect(&space, &RealtimeNamespace::joined, this, &Features::ask);
    connect(&space, &RealtimeNamespace::received, this, [this](const QString& event, const QByteArray&) {
        if (event == QLatin1String("features_changed")) ask();
    });
    connect(&session, &Session::signedIn, this, &Features::reset);
    connect(&session, &Session::signedOut, this, &Features::reset);
}

void Features::ask() {
    if (m_call) m_call->abort();
    auto* job = m_session.isSignedIn() ? m_api.get<protocol::Features>(QStringLiteral("/api/me/features"))
                                       : m_api.getOpen<protocol::Features>(QStringLiteral("/api/features"));
    m_call = job;
    job->then(this, [this](const domain::Result<protocol::Features>& features) {
        m_call.clear();
        if (features) take(*features);  // Else the next join asks again, and the deed itself tells.
    });
}

void Features::listen() {
    if (!m_session.isSignedIn() && m_realtime.state() == RealtimeClient::State::stopped)
        m_realtime.startAsGuest(m_api.server());
}

void Features::forget() {
    if (m_realtime.isGuest()) m_realtime.stop();
    reset();
}

void Features::reset() {
    if (m_call) m_call->abort();
    m_call.clear();
    m_now = {};
    m_known = false;
    emit changed();
}

void Features::take(const protocol::Features& features) {
    m_now = features;
    m_known = true;
    emit changed();
}

}  // namespace mc::net
