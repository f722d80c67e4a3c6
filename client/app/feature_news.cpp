#include "app/feature_news.h"

#include <utility>

#include "net/features.h"
#include "net/session.h"

namespace mc::app {

using protocol::Features;
using widgets::Tone;

FeatureNews::FeatureNews(Services& services, QObject* parent) : QObject(parent), m_services(services) {
    connect(&services.features, &net::Features::changed, this, &FeatureNews::follow);
    follow();
}

void FeatureNews::follow() {
    const auto& features = m_services.features;
    const auto now = features.now();
    const auto before = std::exchange(m_before, now);
    if (!std::exchange(m_known, features.isKnown()) || !m_known) return;
    tell(before.newBookings, now.newBookings,
         m_services.session.isSignedIn()
             ? tr("New bookings are closed for your account at the moment. What is booked stays.")
             : tr("New bookings are closed at the moment."),
         tr("New bookings are open again."));
    if (!m_services.session.isSignedIn()) return;
    tell(before.mentorApplications, now.mentorApplications,
         tr("Applications cannot be handed in from your account at the moment. Your draft is kept."),
         tr("Applications to become a mentor are open again."));
}

void FeatureNews::tell(bool before, bool now, const QString& closed, const QString& open) {
    if (before != now) emit told(now ? Tone::info : Tone::warning, now ? open : closed);
}

}  // namespace mc::app
