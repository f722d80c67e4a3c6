#pragma once

#include "accounts/agreements.h"
#include "bookings/booking_changes.h"
#include "bookings/booking_view.h"
#include "bookings/session_notes.h"
#include "bookings/settlement.h"
#include "platform/base/clock.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// /api/bookings, GET /api/people/{id}/sessions and GET /api/mentors/dashboard/stats.
class BookingRoutes {
public:
    struct Desks {
        BookingService& bookings;
        Holds& holds;
        BookingChanges& changes;
        Settlement& settlement;
        SessionNotes& notes;
        BookingView& view;
    };
    BookingRoutes(const Desks& desks, const BookingParts& parts, const accounts::Agreements& agreements)
        : m_desks(desks), m_parts(parts), m_agreements(agreements) {}
    void addTo(http::Router& router);

private:
    using Request = http::Request;
    using Response = http::Response;
    using Change = domain::Result<Booking> (BookingRoutes::*)(const Request&, domain::BookingId);

    void addReading(http::Router& router);
    void addHold(http::Router& router);
    void addChanges(http::Router& router);
    void addAfterwards(http::Router& router);

    Response create(const Request& request);
    Response list(const Request& request);
    /// With one person (BKG-8).
    Response together(const Request& request);
    Response one(const Request& request);
    Response previewCancel(const Request& request);
    Response stats(const Request& request);
    /// Runs a change and shows the booking as it is then.
    Response changed(const Request& request, Change change);
    Response shown(const Request& request, const domain::Result<Booking>& booking, int status = 200);

    domain::Result<Booking> setDetails(const Request& request, domain::BookingId id);
    domain::Result<Booking> accept(const Request& request, domain::BookingId id);
    domain::Result<Booking> decline(const Request& request, domain::BookingId id);
    domain::Result<Booking> cancel(const Request& request, domain::BookingId id);
    domain::Result<Booking> complete(const Request& request, domain::BookingId id);
    domain::Result<Booking> writeNotes(const Request& request, domain::BookingId id);
    domain::Result<Booking> tick(const Request& request, domain::BookingId id);
    domain::Result<Booking> reportNoShow(const Request& request, domain::BookingId id);
    domain::Result<Booking> contest(const Request& request, domain::BookingId id);

    Desks m_desks;
    BookingParts m_parts;
    const accounts::Agreements& m_agreements;
};

}  // namespace mc::bookings
