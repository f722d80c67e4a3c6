#include "app/feature_news.h"

#include <utility>

#include "net/realtime_client.h"
#include "net/session.h"

namespace mc::app {

using protocol::Features;
using widgets::Tone;

FeatureNews::FeatureNews(Services& services, QObject* parent) : QObject(parent), m_services(services) {
    auto& bell = services.realtime.of(QStringLiteral("/notifications"));
    connect(&bell, &net::RealtimeNamespace::joined, this, &FeatureNews::ask);
    connect(&bell, &net::RealtimeNamespace::received, this, [this](const QString& event, const QByteArray&) {
        if (event == QLatin1String("features_changed")) ask();
    });
    connect(&services.session, &net::Session::signedOut, this, [this] {
        m_features = {};
        m_known = false;
    });
}

void FeatureNews::ask() {
    if (m_call) m_call->abort();
    auto* job = m_services.api.get<Features>(QStringLiteral("/api/me/features"));
    m_call = job;
    job->then(this, [this](const domain::Result<Features>& features) {
        m_call.clear();
        if (features) take(*features);  // Else the next join asks again.
    });
}

void FeatureNews::take(const Features& features) {
    const auto before = std::exchange(m_features, features);
    if (!std::exchange(m_known, true)) return;
    tell(before.newBookings, features.newBookings, bookingsClosed(), tr("New bookings are open again."));
    tell(before.mentorApplications, features.mentorApplications, applicationsClosed(),
         tr("Applications to become a mentor are open again."));
}

void FeatureNews::tell(bool before, bool now, const QString& closed, const QString& open) {
    if (before != now) emit told(now ? Tone::info : Tone::warning, now ? open : closed);
}

void FeatureNews::arrivedAt(const QString& path) {
    const bool books = path.startsWith(QLatin1String("/mentors/"));
    if (books && !m_features.newBookings) emit told(Tone::warning, bookingsClosed());
    if (path == QLatin1String("/become-a-mentor") && !m_features.mentorApplications)
        emit told(Tone::warning, applicationsClosed());
}

QString FeatureNews::bookingsClosed() const {
    return tr("New bookings are closed for your account at the moment. What is booked stays.");
}

QString FeatureNews::applicationsClosed() const {
    return tr("Applications cannot be handed in from your account at the moment. Your draft is kept.");
}

}  // namespace mc::app
