#include "net/usage_events.h"

#include <utility>

namespace mc::net {

using domain::Result;
using protocol::AnalyticsConsent;
using protocol::EventName;

namespace {

const QString kConsent = QStringLiteral("/api/me/analytics-consent");
constexpr int kUsagePauseMs = 3'000;

}  // namespace

UsageEvents::UsageEvents(ApiClient& api, Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kUsagePauseMs);
    connect(&m_pause, &QTimer::timeout, this, &UsageEvents::send);
    connect(&session, &Session::signedOut, this, &UsageEvents::forget);
}

void UsageEvents::forget() {
    m_pause.stop();
    m_noted.clear();
    m_visited.reset();
    m_choosing = false;
    m_consent = {};
    m_state = LoadState::loading;
    emit changed();
}

void UsageEvents::load() {
    if (!m_session.isSignedIn() || m_choosing) return;
    if (m_loading) m_loading->abort();
    auto* job = m_api.get<AnalyticsConsent>(kConsent);
    m_loading = job;
    job->then(this, [this](const Result<AnalyticsConsent>& answer) {
        m_loading.clear();
        if (answer) return take(*answer);
        m_error = answer.error();
        m_state = LoadState::error;
        emit changed();
    });
}

void UsageEvents::take(const AnalyticsConsent& consent) {
    m_consent = consent;
    m_state = LoadState::ready;
    noteVisit();
    emit changed();
}

void UsageEvents::choose(bool given) {
    if (!m_session.isSignedIn() || m_choosing) return;
    if (m_loading) m_loading->abort();
    m_pause.stop();
    m_noted.clear();
    m_choosing = true;
    const auto before = m_consent;
    if (!given) m_consent = {};
    emit changed();
    m_api.put<AnalyticsConsent>(kConsent, protocol::ChooseAnalytics{given})
        ->then(this, [this, before](const Result<AnalyticsConsent>& answer) {
            m_choosing = false;
            if (answer) {
                m_visited.reset();
                return take(*answer);
            }
            m_consent = before;
            emit changed();
            emit failed(answer.error());
        });
}

void UsageEvents::noteVisit() {
    if (!m_consent.given || !m_session.isSignedIn()) return;
    const auto today = m_api.clock().now();
    const auto day = domain::fromDays(today.seconds / domain::kDay);
    if (m_visited == day) return;
    m_visited = day;
    note(EventName::visit);
}

void UsageEvents::note(EventName event) {
    if (!m_consent.given || m_noted.size() >= protocol::kMostEvents) return;
    m_noted.push_back(event);
    if (!m_pause.isActive()) m_pause.start();
}

void UsageEvents::send() {
    protocol::ReportEvents report;
    report.events = std::exchange(m_noted, {});
    m_api.post<void>(QStringLiteral("/api/events"), report);
}

}  // namespace mc::net
