#pragma once

#include "bookings/booking_desk.h"
#include "payments/payment_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// What of all money needs a person, and the ledger of one booking (ADM-2): finance and owners.
class PaymentDeskRoutes {
public:
    PaymentDeskRoutes(payments::PaymentDesk& desk, const bookings::BookingDesk& bookings)
        : m_desk(desk), m_bookings(bookings) {}
    void add(http::Router& router);

private:
    http::Response ledger(const http::Request& request) const;
    http::Response giveBack(const http::Request& request);
    http::Response accept(const http::Request& request);
    http::Response approve(const http::Request& request);
    http::Response reject(const http::Request& request);
    void addDeeds(http::Router& router);
    http::Response retryRefund(const http::Request& request);
    http::Response settle(const http::Request& request);
    http::Response retryDelivery(const http::Request& request);

    payments::PaymentDesk& m_desk;
    const bookings::BookingDesk& m_bookings;
};

}  // namespace mc::admin
