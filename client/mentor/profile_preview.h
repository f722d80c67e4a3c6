#pragma once

#include <QTimer>
#include <QWidget>

#include "domain/time.h"
#include "protocol/mentors.h"

namespace mc::discovery {
class BookingCard;
class ProfileAside;
class ProfileHeader;
}  // namespace mc::discovery

namespace mc::mentor {

/// A mentor's profile as students see it, of what is being written: the widgets of the real page, with nothing to press.
class ProfilePreview : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePreview(QWidget* parent = nullptr);

    /// Shown at once, and what follows quickly a moment later: every key changes it.
    void setProfile(const protocol::MentorProfile& profile, domain::UtcTime now);

private:
    void follow();

    discovery::ProfileHeader* m_header;
    discovery::BookingCard* m_booking;
    discovery::ProfileAside* m_aside;
    protocol::MentorProfile m_profile;
    domain::UtcTime m_now;
    QTimer m_soon;
    bool m_waits = false;
};

}  // namespace mc::mentor
