#pragma once

#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
}

namespace mc::booking {

class PriceLines;
class RefundLines;

/// What a student pays or has paid for a session, line by line as before paying, and what of it goes back; hidden from the
/// mentor. Object names: priceCard, priceTotal, showInvoices, those of RefundLines.
class PriceCard : public widgets::Card {
    Q_OBJECT
public:
    explicit PriceCard(QWidget* parent);

    void setBooking(const protocol::Booking& booking);

signals:
    void invoicesWanted();

private:
    PriceLines* m_lines;
    RefundLines* m_refunds;
    widgets::Button* m_invoices;
};

}  // namespace mc::booking
