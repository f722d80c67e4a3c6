#include "booking/price_card.h"

#include "booking/price_lines.h"
#include "booking/refund_lines.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::booking {

using widgets::Label;
using widgets::TextRole;

PriceCard::PriceCard(QWidget* parent)
    : Card(parent),
      m_lines(new PriceLines(this)),
      m_refunds(new RefundLines(this)),
      m_invoices(new widgets::Button(tr("Invoices"), widgets::Button::Kind::link, this)) {
    setObjectName(QStringLiteral("priceCard"));
    setInset(20);
    m_lines->total()->setObjectName(QStringLiteral("priceTotal"));
    column()->addWidget(new Label(tr("Price"), TextRole::section, widgets::Token::text, this));
    column()->addWidget(m_lines);
    column()->addWidget(m_refunds);
    m_invoices->setObjectName(QStringLiteral("showInvoices"));
    column()->addWidget(m_invoices, 0, Qt::AlignLeft);
    connect(m_invoices, &QAbstractButton::clicked, this, &PriceCard::invoicesWanted);
}

void PriceCard::setBooking(const protocol::Booking& booking) {
    setVisible(booking.price.has_value());
    using protocol::PaymentStatus;
    const bool wasPaid = booking.payment == PaymentStatus::captured || booking.payment == PaymentStatus::refunded ||
                         booking.payment == PaymentStatus::refund_pending ||
                         booking.payment == PaymentStatus::refund_failed;
    // What came too late is given back and was never invoiced.
    const bool isInvoiced = wasPaid && booking.status != domain::BookingStatus::expired;
    const bool hasWorth = booking.price && !(booking.price->paid().isZero() && booking.price->included.isZero());
    m_invoices->setVisible(isInvoiced && hasWorth);
    if (booking.price) m_lines->setPrice(*booking.price, booking.durationMinutes);
    m_refunds->setBooking(booking);
}

}  // namespace mc::booking
