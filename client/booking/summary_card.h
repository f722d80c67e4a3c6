#pragma once

#include <functional>

#include "protocol/bookings.h"
#include "protocol/mentors.h"
#include "widgets/card.h"

namespace mc::widgets {
class Avatar;
class Button;
class HoldTimer;
class IconLabel;
class Label;
}  // namespace mc::widgets

namespace mc::booking {

class PriceLines;

/// Right of the booking steps: how long the time is held, with whom, when on both clocks, and price lines that add up
/// (PAY-3). Its action is the step's primary. Object names: holdTimer, summaryTotal, continueToPayment.
class SummaryCard : public widgets::Card {
    Q_OBJECT
public:
    explicit SummaryCard(QWidget* parent);

    void setClock(std::function<domain::UtcTime()> clock);
    void setBooking(const protocol::Booking& booking, bool verified);
    void setSandbox(bool sandbox);
    void setHeld(bool held);
    widgets::Button* action() const { return m_action; }

private:
    QWidget* makePerson();
    void addWhen();
    void addPrice();

    widgets::HoldTimer* m_timer;
    widgets::Avatar* m_avatar = nullptr;
    widgets::Label* m_name = nullptr;
    widgets::IconLabel* m_verified = nullptr;
    widgets::Label* m_headline = nullptr;
    widgets::Label* m_when = nullptr;
    widgets::Label* m_whenThere = nullptr;
    PriceLines* m_price = nullptr;
    widgets::Label* m_askedFirst = nullptr;
    widgets::Button* m_action = nullptr;
    widgets::Label* m_through = nullptr;
    domain::UtcTime m_heldUntil;
};

}  // namespace mc::booking
