#pragma once

#include "bookings/booking_desk.h"
#include "notifications/sent_letters.h"
#include "platform/http/router.h"

namespace mc::admin {

/// Everybody's bookings, and what admins decide about them (ADM-2): finance and owners.
class BookingDeskRoutes {
public:
    BookingDeskRoutes(bookings::BookingDesk& desk, const notifications::SentLetters& letters)
        : m_desk(desk), m_letters(letters) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response review(const http::Request& request) const;
    http::Response mails(const http::Request& request) const;
    http::Response rule(const http::Request& request);
    http::Response note(const http::Request& request);
    http::Response cancel(const http::Request& request);
    http::Response complete(const http::Request& request);
    http::Response move(const http::Request& request);

    bookings::BookingDesk& m_desk;
    const notifications::SentLetters& m_letters;
};

}  // namespace mc::admin
