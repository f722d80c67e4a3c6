#pragma once

#include <QWidget>

#include "protocol/bookings.h"

class QVBoxLayout;

namespace mc::booking {

/// Everything that goes back of what was paid for a session, each by itself with its state; hidden where nothing does.
/// Object names: refunds, refund0 …, creditsReturned, paymentUnderReview.
class RefundLines : public QWidget {
    Q_OBJECT
public:
    explicit RefundLines(QWidget* parent);

    void setBooking(const protocol::Booking& booking);

private:
    void addLine(const QString& name, const QString& title, const QString& amount, const QString& detail);

    QVBoxLayout* m_rows;
};

}  // namespace mc::booking
