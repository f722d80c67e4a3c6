#include "bookings/absence_routes.h"

#include "platform/http/json.h"
#include "protocol/absence.h"

namespace mc::bookings {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

protocol::AbsenceFile toDto(const AbsenceFile& file) {
    protocol::AbsenceFile dto;
    dto.attendance = file.attendance;
    for (const auto& said : file.statements)
        if (const auto by = file.booking.partyOf(said.author))
            dto.statements.push_back({*by, said.kind == StatementKind::contest, said.text, said.at});
    // That an admin looked at what neither kept decides nothing.
    if (file.ruling && file.ruling->kind != RulingKind::noted)
        dto.decision = {file.ruling->kind == RulingKind::upheld, file.ruling->reason, file.ruling->at};
    if (file.note) dto.note = {file.note->text, file.note->at};
    dto.canNote = file.canNote;
    return dto;
}

Response answerOf(const domain::Result<AbsenceFile>& file) {
    return file ? http::ok(toDto(*file)) : http::problem(file.error());
}

}  // namespace

void AbsenceRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/bookings/{id}/absence",
                Access::signedIn,
                [this](const Request& request) { return show(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getAbsence",
                          .summary = "Who was there when, and what was said about it",
                          .response = &schemaOf<protocol::AbsenceFile>}}});
    router.add({Method::put,
                "/api/bookings/{id}/absence-note",
                Access::signedIn,
                [this](const Request& request) { return note(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = {30, 60}},
                 .docs = {.id = "noteAbsence",
                          .summary = "Words of the student about a session her mentor missed",
                          .request = &schemaOf<protocol::WriteAbsenceNote>,
                          .response = &schemaOf<protocol::AbsenceFile>}}});
}

Response AbsenceRoutes::show(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    return answerOf(m_files.find(request.actor().user, *id));
}

Response AbsenceRoutes::note(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<protocol::WriteAbsenceNote>();
    if (!body) return http::problem(body.error());
    return answerOf(m_files.note(request.actor().user, *id, body->text, request.receivedAt()));
}

}  // namespace mc::bookings
