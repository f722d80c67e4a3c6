#pragma once

#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Avatar;
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::student {

/// The session that comes next: the only card with an accent edge. Join is disabled and says when it opens, then it
/// turns primary. Object names: nextSession, joinButton, joinHint, nextCountdown, checkDevices, messageMentor.
class NextSessionCard : public widgets::Card {
    Q_OBJECT
public:
    explicit NextSessionCard(QWidget* parent);

    void setBooking(const protocol::Booking& booking);
    void setNow(domain::UtcTime now);

signals:
    void navigate(const QString& link);

private:
    QWidget* makeTop();
    QWidget* makeActions();

    protocol::Booking m_booking;
    widgets::Avatar* m_avatar = nullptr;
    widgets::Label* m_title = nullptr;
    widgets::Label* m_when = nullptr;
    widgets::Label* m_countdown = nullptr;
    widgets::Label* m_countdownWords = nullptr;
    widgets::Button* m_join = nullptr;
    widgets::Label* m_hint = nullptr;
    widgets::Button* m_devices = nullptr;
    widgets::Button* m_message = nullptr;
};

}  // namespace mc::student
