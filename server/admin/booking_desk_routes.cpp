#include "admin/booking_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::BookingId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

constexpr std::int64_t kMostMinutes = 24 * 60;

template <class Body>
http::RouteOptions bookingOptions(std::string id, std::string summary) {
    return admin::onceOptions<Body, protocol::BookingReview>(std::move(id), std::move(summary));
}

}  // namespace

void BookingDeskRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/bookings",
                Access::finance,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({choice<protocol::DeskQueue>("queue", "Which of them").otherwise("waiting"),
                                choice<domain::BookingStatus>("status", "In this state only"),
                                instant("from", "That start then or later"), instant("until", "That start before"),
                                text("q", "A booking's code, or part of a name", 80),
                                choice<domain::MoneyState>("money", "Whose money is so far"),
                                choice<domain::NoShowState>("absence", "Of which an absence is so far"),
                                whole("length", "So many minutes long", 1, kMostMinutes),
                                choice<domain::Party>("as", "Whose name `q` is a part of; either's without it"),
                                choice<protocol::BookingSort>("order", "Which come first")},
                               paging(50, 500)),
                 .docs = {.id = "listAllBookings",
                          .summary = "Everybody's bookings, and what of them an admin has to decide",
                          .response = &schemaOf<protocol::DeskPage>}}});
    router.add({Method::get,
                "/api/admin/bookings/{id}",
                Access::finance,
                [this](const Request& request) { return review(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "reviewBooking",
                          .summary = "A booking with its whole history",
                          .response = &schemaOf<protocol::BookingReview>}}});
    router.add({Method::get,
                "/api/admin/bookings/{id}/mails",
                Access::finance,
                [this](const Request& request) { return mails(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "mailsOfBooking",
                          .summary = "What was written to the two of a booking, and what became of it",
                          .response = &schemaOf<protocol::DeskMails>}}});
    router.add({Method::post, "/api/admin/bookings/{id}/absence", Access::finance,
                [this](const Request& request) { return rule(request); },
                bookingOptions<protocol::RuleOnAbsence>("ruleOnAbsence", "Decide an absence that is contested")});
    router.add({Method::post, "/api/admin/bookings/{id}/absence-note", Access::finance,
                [this](const Request& request) { return note(request); },
                bookingOptions<protocol::NoteOnAbsence>("noteOnAbsence", "Somebody looked at a session neither kept")});
    router.add({Method::post, "/api/admin/bookings/{id}/cancel", Access::finance,
                [this](const Request& request) { return cancel(request); },
                bookingOptions<protocol::EndAsAdmin>("cancelAsAdmin", "Cancel a session; everything goes back")});
    router.add({Method::post, "/api/admin/bookings/{id}/complete", Access::finance,
                [this](const Request& request) { return complete(request); },
                bookingOptions<protocol::EndAsAdmin>("completeAsAdmin", "Complete a session the two have kept")});
    router.add({Method::post, "/api/admin/bookings/{id}/move", Access::finance,
                [this](const Request& request) { return move(request); },
                bookingOptions<protocol::MoveAsAdmin>("moveAsAdmin", "Move a session for the two")});
}

Response BookingDeskRoutes::list(const Request& request) const {
    return http::answer(m_desk.list({.queue = request.queryChoice<protocol::DeskQueue>("queue").value(),
                                     .status = request.queryChoice<domain::BookingStatus>("status"),
                                     .from = request.queryInstant("from"),
                                     .until = request.queryInstant("until"),
                                     .money = request.queryChoice<domain::MoneyState>("money"),
                                     .noShow = request.queryChoice<domain::NoShowState>("absence"),
                                     .minutes = static_cast<int>(request.queryWhole("length").value_or(0)),
                                     .text = request.query("q").value_or(""),
                                     .as = request.queryChoice<domain::Party>("as"),
                                     .order = request.queryChoice<protocol::BookingSort>("order"),
                                     .paging = request.paging()}));
}

Response BookingDeskRoutes::review(const Request& request) const {
    const auto booking = request.pathId<BookingId>("id");
    if (!booking) return http::problem(booking.error());
    return http::answer(m_desk.review(request.actor().user, *booking, request.receivedAt()));
}

Response BookingDeskRoutes::mails(const Request& request) const {
    const auto id = request.pathId<BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto booking = m_desk.review(request.actor().user, *id, request.receivedAt());
    if (!booking) return http::problem(booking.error());
    return http::ok(m_letters.ofBooking(*id, {booking->student.id, booking->mentor.id}));
}

Response BookingDeskRoutes::rule(const Request& request) {
    return withBody<BookingId, protocol::RuleOnAbsence>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.rule(admin, booking, body, request.receivedAt());
    });
}

Response BookingDeskRoutes::note(const Request& request) {
    return withBody<BookingId, protocol::NoteOnAbsence>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.note(admin, booking, body, request.receivedAt());
    });
}

Response BookingDeskRoutes::cancel(const Request& request) {
    return withBody<BookingId, protocol::EndAsAdmin>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.cancel(admin, booking, body, request.receivedAt());
    });
}

Response BookingDeskRoutes::complete(const Request& request) {
    return withBody<BookingId, protocol::EndAsAdmin>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.complete(admin, booking, body, request.receivedAt());
    });
}

Response BookingDeskRoutes::move(const Request& request) {
    return withBody<BookingId, protocol::MoveAsAdmin>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.move(admin, booking, body, request.receivedAt());
    });
}

}  // namespace mc::admin
