#include "bookings/move_routes.h"

#include "platform/http/json.h"

namespace mc::bookings {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr base::RateLimit kMoveRate{30, 60};
constexpr std::size_t kMoveBody = 8 * 1024;

MoveReply replyOf(protocol::MoveAnswer answer) {
    switch (answer) {
        case protocol::MoveAnswer::agree:
            return MoveReply::agree;
        case protocol::MoveAnswer::withdraw:
            return MoveReply::withdraw;
        case protocol::MoveAnswer::refund:
            return MoveReply::refund;
        case protocol::MoveAnswer::decline:
            break;
    }
    return MoveReply::decline;
}

}  // namespace

void MoveRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/bookings/{id}/move-preview",
                Access::signedIn,
                [this](const Request& request) { return preview(request); },
                {.limits = {.rate = {240, 60}},
                 .query = {http::param::instant("startsAt", "The new start")},
                 .docs = {.id = "previewMove",
                          .summary = "What moving one of my sessions would mean",
                          .response = &schemaOf<protocol::MovePreview>}}});
    router.add({Method::post,
                "/api/bookings/{id}/move",
                Access::signedIn,
                [this](const Request& request) { return move(request); },
                {.limits = {.bodyBytes = kMoveBody, .rate = kMoveRate},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "moveBooking",
                          .summary = "Move a session, or propose another time",
                          .request = &schemaOf<protocol::MoveBooking>,
                          .response = &schemaOf<protocol::Booking>}}});
    router.add({Method::put,
                "/api/bookings/{id}/move",
                Access::signedIn,
                [this](const Request& request) { return answer(request); },
                {.limits = {.bodyBytes = kMoveBody, .rate = kMoveRate},
                 .docs = {.id = "answerMove",
                          .summary = "Answer, or take back, a proposal of another time",
                          .request = &schemaOf<protocol::AnswerMove>,
                          .response = &schemaOf<protocol::Booking>}}});
}

Response MoveRoutes::preview(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto outlook =
        m_moves.preview(request.actor().user, *id, request.queryInstant("startsAt"), request.receivedAt());
    if (!outlook) return http::problem(outlook.error());
    const bool atOnce = outlook->way == domain::MoveWay::at_once;
    return http::ok(protocol::MovePreview{atOnce, atOnce ? std::nullopt : std::optional(outlook->answerUntil),
                                          tiersOf(outlook->policy, outlook->deadlineStart)});
}

Response MoveRoutes::move(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<protocol::MoveBooking>();
    if (!body) return http::problem(body.error());
    return shown(request, m_moves.move(request.actor().user, *id, body->version, body->startsAt, body->note,
                                       request.receivedAt()));
}

Response MoveRoutes::answer(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<protocol::AnswerMove>();
    if (!body) return http::problem(body.error());
    return shown(request,
                 m_moves.answer(request.actor().user, *id, body->version, replyOf(body->answer), request.receivedAt()));
}

Response MoveRoutes::shown(const Request& request, const domain::Result<Booking>& booking) {
    if (!booking) return http::problem(booking.error());
    return http::ok(m_database.read([&](database::Reader& reader) {
        return m_view.show(reader, *booking, request.actor().user, request.receivedAt());
    }));
}

}  // namespace mc::bookings
