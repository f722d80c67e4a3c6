#pragma once

#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::booking {

/// The platform was down during a session (case 39): its student chooses another time or everything back, its mentor reads
/// how long that may take. Object names: outageCard, outageMove, outageRefund.
class OutageCard : public widgets::Card {
    Q_OBJECT
public:
    explicit OutageCard(QWidget* parent = nullptr);

    /// Hidden where there is nothing to choose.
    void setBooking(const protocol::Booking& booking);
    void setBusy(bool busy);

signals:
    void otherTimeWanted();
    void refundWanted();

private:
    static QString wordsOf(const protocol::Booking& booking, domain::UtcTime chooseBy);

    widgets::Label* m_words;
    QWidget* m_choice;
    widgets::Button* m_move;
    widgets::Button* m_refund;
};

}  // namespace mc::booking
