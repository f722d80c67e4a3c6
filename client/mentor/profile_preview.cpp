#include "mentor/profile_preview.h"

#include <QVBoxLayout>
#include <utility>

#include "discovery/booking_card.h"
#include "discovery/profile_aside.h"
#include "discovery/profile_header.h"
#include "text/format.h"

namespace mc::mentor {

namespace {

constexpr int kPreviewSoonMs = 80;

}  // namespace

ProfilePreview::ProfilePreview(QWidget* parent)
    : QWidget(parent),
      m_header(new discovery::ProfileHeader),
      m_booking(new discovery::BookingCard),
      m_aside(new discovery::ProfileAside) {
    setObjectName(QStringLiteral("profilePreview"));
    m_booking->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    for (QWidget* part : {static_cast<QWidget*>(m_header), m_header->about(), static_cast<QWidget*>(m_booking),
                          static_cast<QWidget*>(m_aside)})
        column->addWidget(part);
    column->addStretch(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewSoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waits, false)) follow();
    });
}

void ProfilePreview::setProfile(const protocol::MentorProfile& profile, domain::UtcTime now) {
    m_profile = profile;
    m_now = now;
    m_waits = m_soon.isActive();
    if (!m_waits) follow();
}

void ProfilePreview::follow() {
    m_soon.start();
    const auto zone = text::zoneTable(m_profile.card.timeZone);
    m_header->setProfile(m_profile, zone, m_now);
    m_booking->setProfile(m_profile, m_profile.prices.empty() ? 0 : m_profile.prices.front().minutes);
    m_booking->setNextFree(m_profile.card.nextFreeAt, zone, m_now);
    m_aside->setProfile(m_profile);
}

}  // namespace mc::mentor
