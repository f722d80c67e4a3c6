#pragma once

#include "accounts/devices.h"
#include "accounts/people_desk.h"
#include "bookings/booking_desk.h"
#include "payments/payment_desk.h"
#include "platform/http/router.h"
#include "reviews/review_moderation.h"

namespace mc::admin {

/// /api/admin/people: support and owners look people up and suspend them; roles are the owners', and what somebody paid
/// is finance's and theirs.
class PeopleRoutes {
public:
    /// Whose rooms have what is known of somebody.
    struct Desks {
        accounts::PeopleDesk& people;
        const accounts::Devices& devices;
        const bookings::BookingDesk& bookings;
        const payments::PaymentDesk& payments;
        const reviews::ReviewModeration& reviews;
    };
    explicit PeopleRoutes(const Desks& desks) : m_desks(desks), m_desk(desks.people) {}
    void add(http::Router& router);

private:
    void addParts(http::Router& router);
    void addDeeds(http::Router& router);
    http::Response list(const http::Request& request) const;
    http::Response review(const http::Request& request) const;

    Desks m_desks;
    accounts::PeopleDesk& m_desk;
};

}  // namespace mc::admin
