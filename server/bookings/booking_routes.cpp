#include "bookings/booking_routes.h"

#include <charconv>

#include "accounts/agreement_routes.h"
#include "bookings/dashboard.h"
#include "platform/http/json.h"
#include "platform/http/span.h"
#include "protocol/booking_answers.h"

namespace mc::bookings {

using http::Access;
using http::Idempotency;
using http::Method;
using protocol::schemaOf;

namespace {

constexpr base::RateLimit kBookingRate{5, 60};  // SEC-2
constexpr base::RateLimit kChangeRate{60, 60};
constexpr std::size_t kBookingBody = 8 * 1024;
constexpr std::size_t kNotesBody = 64 * 1024;

http::RouteOptions changeOptions(std::string id, std::string summary, http::Schema body) {
    return {.limits = {.bodyBytes = kBookingBody, .rate = kChangeRate},
            .docs = {.id = std::move(id),
                     .summary = std::move(summary),
                     .request = body,
                     .response = &schemaOf<protocol::Booking>}};
}

http::QueryParameter roleParameter() {
    return http::param::choice("role", "As whom", {"student", "mentor"}).otherwise("student");
}

Party roleIn(const http::Request& request) {
    return request.query("role") == "mentor" ? Party::mentor : Party::student;
}

std::vector<http::QueryParameter> listQuery() {
    return http::param::with(
        {roleParameter(),
         http::param::choice<When>("when", "Requests are those that wait for an answer; during is asked of a span")
             .otherwise("upcoming")},
        http::param::with(http::spanParameters(), http::param::paging()));
}

}  // namespace

void BookingRoutes::addTo(http::Router& router) {
    addReading(router);
    addHold(router);
    addChanges(router);
    addAfterwards(router);
}

void BookingRoutes::addReading(http::Router& router) {
    router.add(
        {Method::get,
         "/api/bookings",
         Access::signedIn,
         [this](const Request& request) { return list(request); },
         {.limits = {.rate = {240, 60}},
          .query = listQuery(),
          .docs = {.id = "listBookings", .summary = "My sessions", .response = &schemaOf<protocol::BookingPage>}}});
    router.add({Method::get,
                "/api/people/{id}/sessions",
                Access::signedIn,
                [this](const Request& request) { return together(request); },
                {.limits = {.rate = {240, 60}},
                 .query = http::param::with({roleParameter()}, http::param::paging()),
                 .docs = {.id = "listSessionsTogether",
                          .summary = "My sessions with one person, the latest first",
                          .response = &schemaOf<protocol::BookingPage>}}});
    router.add(
        {Method::get,
         "/api/bookings/{id}",
         Access::signedIn,
         [this](const Request& request) { return one(request); },
         {.limits = {.rate = {240, 60}},
          .docs = {.id = "getBooking", .summary = "One of my sessions", .response = &schemaOf<protocol::Booking>}}});
    router.add({Method::get,
                "/api/bookings/{id}/cancel-preview",
                Access::signedIn,
                [this](const Request& request) { return previewCancel(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "previewCancel",
                          .summary = "What cancelling now would give back",
                          .response = &schemaOf<protocol::CancelPreview>}}});
    router.add({Method::get,
                "/api/mentors/dashboard/stats",
                Access::mentor,
                [this](const Request& request) { return stats(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getDashboardStats",
                          .summary = "A mentor's figures",
                          .response = &schemaOf<protocol::DashboardStats>}}});
}

void BookingRoutes::addHold(http::Router& router) {
    router.add({Method::post,
                "/api/bookings",
                Access::signedIn,
                accounts::onceAgreed(m_agreements, [this](const Request& request) { return create(request); }),
                {.limits = {.bodyBytes = kBookingBody, .rate = kBookingRate},
                 .idempotency = Idempotency::required,
                 .docs = {.id = "createBooking",
                          .summary = "Hold a time for fifteen minutes",
                          .request = &schemaOf<protocol::CreateBooking>,
                          .response = &schemaOf<protocol::Booking>,
                          .status = 201}}});
    router.add({Method::put, "/api/bookings/{id}/details", Access::signedIn,
                [this](const Request& request) { return changed(request, &BookingRoutes::setDetails); },
                changeOptions("setBookingDetails", "Topic, agenda, length and consent of a held booking",
                              &schemaOf<protocol::BookingDetails>)});
}

void BookingRoutes::addChanges(http::Router& router) {
    auto cancelling = changeOptions("cancelBooking", "Cancel, or release a hold", &schemaOf<protocol::EndBooking>);
    cancelling.docs.mayBeEmpty = true;
    router.add({Method::put, "/api/bookings/{id}/cancel", Access::signedIn,
                [this](const Request& request) { return changed(request, &BookingRoutes::cancel); },
                std::move(cancelling)});
    auto accepting = changeOptions("acceptBooking", "Accept a request", &schemaOf<protocol::AcceptBooking>);
    accepting.docs.mayBeEmpty = true;
    router.add({Method::put, "/api/bookings/{id}/accept", Access::mentor,
                accounts::onceAgreed(
                    m_agreements, [this](const Request& request) { return changed(request, &BookingRoutes::accept); }),
                std::move(accepting)});
    router.add({Method::put, "/api/bookings/{id}/decline", Access::mentor,
                [this](const Request& request) { return changed(request, &BookingRoutes::decline); },
                changeOptions("declineBooking", "Decline a request", &schemaOf<protocol::DeclineBooking>)});
}

void BookingRoutes::addAfterwards(http::Router& router) {
    router.add({Method::put, "/api/bookings/{id}/complete", Access::mentor,
                [this](const Request& request) { return changed(request, &BookingRoutes::complete); },
                changeOptions("completeBooking", "The session was held", nullptr)});
    auto notes =
        changeOptions("writeSessionNotes", "Session notes and action items", &schemaOf<protocol::SessionNotes>);
    notes.limits.bodyBytes = kNotesBody;
    router.add({Method::put, "/api/bookings/{id}/notes", Access::mentor,
                [this](const Request& request) { return changed(request, &BookingRoutes::writeNotes); },
                std::move(notes)});
    router.add({Method::put, "/api/bookings/{id}/action-items/{index}", Access::signedIn,
                [this](const Request& request) { return changed(request, &BookingRoutes::tick); },
                changeOptions("tickActionItem", "Tick an action item", &schemaOf<protocol::ToggleActionItem>)});
    auto noShow = changeOptions("reportNoShow", "The other one did not come", &schemaOf<protocol::Statement>);
    noShow.idempotency = Idempotency::required;
    router.add({Method::post, "/api/bookings/{id}/no-show", Access::signedIn,
                [this](const Request& request) { return changed(request, &BookingRoutes::reportNoShow); },
                std::move(noShow)});
    auto contest = changeOptions("contestNoShow", "Contest a no-show", &schemaOf<protocol::Statement>);
    contest.idempotency = Idempotency::required;
    router.add({Method::post, "/api/bookings/{id}/contest", Access::signedIn,
                [this](const Request& request) { return changed(request, &BookingRoutes::contest); },
                std::move(contest)});
}

http::Response BookingRoutes::create(const Request& request) {
    const auto body = request.decode<protocol::CreateBooking>();
    if (!body) return http::problem(body.error());
    NewBooking wish;
    wish.mentorId = body->mentorId;
    wish.startsAt = body->startsAt;
    wish.durationMinutes = body->durationMinutes;
    wish.topic = body->topic.value_or("");
    wish.agenda = body->agenda.value_or("");
    wish.policyAccepted = body->policyAccepted;
    const auto booking =
        m_desks.holds.create(request.actor().user, wish, request.idempotencyKey(), request.receivedAt());
    return shown(request, booking, 201);
}

http::Response BookingRoutes::list(const Request& request) {
    const auto paging = request.paging();
    ListQuery query{request.actor().user, roleIn(request), request.queryChoice<When>("when").value(), paging.cursor,
                    paging.limit};
    if (query.when == When::during) {
        const auto span = http::querySpan(request);
        if (!span) return http::problem(span.error());
        query.span = *span;
    }
    const auto now = request.receivedAt();
    return http::answer(m_parts.database.read([&](database::Reader& reader) -> domain::Result<protocol::BookingPage> {
        const auto list = listBookings(reader, query, now);
        if (!list) return list.error();
        return m_desks.view.page(reader, *list, query.user, now);
    }));
}

http::Response BookingRoutes::together(const Request& request) {
    const auto other = request.pathId<domain::UserId>("id");
    if (!other) return http::problem(other.error());
    const auto paging = request.paging();
    const PairQuery query{request.actor().user, roleIn(request), *other, paging.cursor, paging.limit};
    return http::answer(m_parts.database.read([&](database::Reader& reader) -> domain::Result<protocol::BookingPage> {
        const auto list = listTogether(reader, query);
        if (!list) return list.error();
        return m_desks.view.page(reader, *list, query.user, request.receivedAt());
    }));
}

http::Response BookingRoutes::one(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    return shown(request, m_parts.database.read([&](database::Reader& reader) {
        return m_desks.bookings.findFor(reader, *id, request.actor().user);
    }));
}

http::Response BookingRoutes::previewCancel(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto preview = m_desks.changes.previewCancel(request.actor().user, *id, request.receivedAt());
    if (!preview) return http::problem(preview.error());
    return http::ok(protocol::CancelPreview{preview->percent, preview->refund, preview->changesAt, preview->refundAfter,
                                            preview->toCredits});
}

http::Response BookingRoutes::stats(const Request& request) {
    return http::ok(dashboardStats(m_parts, request.actor().user, request.receivedAt()));
}

http::Response BookingRoutes::changed(const Request& request, Change change) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    return shown(request, (this->*change)(request, *id));
}

http::Response BookingRoutes::shown(const Request& request, const domain::Result<Booking>& booking, int status) {
    if (!booking) return http::problem(booking.error());
    const auto dto = m_parts.database.read([&](database::Reader& reader) {
        return m_desks.view.show(reader, *booking, request.actor().user, request.receivedAt());
    });
    // Whose answer takes time of the mentor's reads it first: her other calendars are asked meanwhile.
    if (dto.move || dto.status == BookingStatus::requested) m_parts.scheduling.aboutToTake(booking->mentorId);
    return status == 201 ? http::created(dto, "/api/bookings/" + domain::toString(dto.id)) : http::ok(dto);
}

domain::Result<Booking> BookingRoutes::setDetails(const Request& request, domain::BookingId id) {
    const auto body = request.decode<protocol::BookingDetails>();
    if (!body) return body.error();
    return m_desks.holds.setDetails(request.actor().user, id, *body, request.receivedAt());
}

domain::Result<Booking> BookingRoutes::accept(const Request& request, domain::BookingId id) {
    if (request.body().empty()) return m_desks.changes.accept(request.actor().user, id, request.receivedAt());
    const auto body = request.decode<protocol::AcceptBooking>();
    if (!body) return body.error();
    return m_desks.changes.accept(request.actor().user, id, request.receivedAt(), body->pause);
}

domain::Result<Booking> BookingRoutes::decline(const Request& request, domain::BookingId id) {
    const auto body = request.decode<protocol::DeclineBooking>();
    if (!body) return body.error();
    return m_desks.changes.decline(request.actor().user, id, body->reason, request.receivedAt(),
                                   body->pause.value_or(false));
}

/// A hold is released without a reason, so the body may be missing; who must give one is the service's to say.
domain::Result<Booking> BookingRoutes::cancel(const Request& request, domain::BookingId id) {
    if (request.body().empty()) return m_desks.changes.cancel(request.actor().user, id, {}, request.receivedAt());
    const auto body = request.decode<protocol::EndBooking>();
    if (!body) return body.error();
    return m_desks.changes.cancel(request.actor().user, id, body->reason, request.receivedAt());
}

domain::Result<Booking> BookingRoutes::complete(const Request& request, domain::BookingId id) {
    return m_desks.settlement.complete(request.actor().user, id, request.receivedAt());
}

domain::Result<Booking> BookingRoutes::writeNotes(const Request& request, domain::BookingId id) {
    const auto body = request.decode<protocol::SessionNotes>();
    if (!body) return body.error();
    return m_desks.notes.write(request.actor().user, id, *body, request.receivedAt());
}

domain::Result<Booking> BookingRoutes::tick(const Request& request, domain::BookingId id) {
    const auto body = request.decode<protocol::ToggleActionItem>();
    if (!body) return body.error();
    const auto text = request.param("index");
    int index = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc() || end != text.data() + text.size()) return domain::fail(domain::ErrorCode::not_found);
    return m_desks.notes.tick(request.actor().user, id, index, *body);
}

domain::Result<Booking> BookingRoutes::reportNoShow(const Request& request, domain::BookingId id) {
    const auto body = request.decode<protocol::Statement>();
    if (!body) return body.error();
    return m_desks.settlement.reportNoShow(request.actor().user, id, body->text, request.receivedAt());
}

domain::Result<Booking> BookingRoutes::contest(const Request& request, domain::BookingId id) {
    const auto body = request.decode<protocol::Statement>();
    if (!body) return body.error();
    return m_desks.settlement.contest(request.actor().user, id, body->text, request.receivedAt());
}

}  // namespace mc::bookings
