#pragma once

#include "booking/message_access_controller.h"
#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Label;
class Switch;
}  // namespace mc::widgets

namespace mc::booking {

/// Whether support may read the conversation of a booking's two: one's own switch, and what the other chose. Object names:
/// messageAccess, messageAccessSwitch, messageAccessState, messageAccessAgain.
class MessageAccessCard : public widgets::Card {
    Q_OBJECT
public:
    explicit MessageAccessCard(net::ApiClient& api, QWidget* parent = nullptr);

    /// Hidden where there is no conversation.
    void setBooking(const protocol::Booking& booking);

private:
    void fill();
    QString stateWords() const;

    MessageAccessController m_controller;
    QString m_other;  ///< First name.
    bool m_mentor = false;
    QString m_problem;
    widgets::Switch* m_switch;
    widgets::Label* m_about;
    widgets::Label* m_state;
    widgets::Button* m_again;
};

}  // namespace mc::booking
