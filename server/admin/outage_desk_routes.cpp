#include "admin/outage_desk_routes.h"

#include <algorithm>

#include "admin/deed_routes.h"

namespace mc::admin {

using bookings::OutageState;
using bookings::TakenSession;
using database::Reader;
using domain::OutageFate;
using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

/// What may go back of them.
std::optional<domain::Money> backAtMost(const std::vector<TakenSession>& sessions) {
    std::optional<domain::Money> sum;
    for (const auto& [booking, fate] : sessions)
        if (fate != OutageFate::cleared) sum = sum ? *sum + booking.total : booking.total;
    return sum;
}

int countOf(const std::vector<TakenSession>& sessions, OutageFate fate) {
    return static_cast<int>(std::ranges::count(sessions, fate, &TakenSession::fate));
}

}  // namespace

void OutageDeskRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/outages",
                Access::finance,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = http::param::paging(),
                 .docs = {.id = "listOutages",
                          .summary = "Spans in which the platform was down, and how far their sessions are",
                          .response = &schemaOf<protocol::OutagePage>}}});
    router.add({Method::post, "/api/admin/outages/preview", Access::finance,
                [this](const Request& request) { return preview(request); },
                deedOptions<protocol::OutageSpan, protocol::OutagePreview>(
                    "previewOutage", "Which sessions a span would take, and what becomes of them; marks nothing")});
    router.add({Method::post, "/api/admin/outages", Access::finance,
                [this](const Request& request) { return mark(request); },
                onceOptions<protocol::MarkOutage, protocol::Outage>(
                    "markOutage", "Say that the platform was down; whoever had a session chooses what becomes of it")});
}

std::string OutageDeskRoutes::nameOf(Reader& reader, UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

protocol::Outage OutageDeskRoutes::shown(Reader& reader, const OutageState& state) const {
    const auto& outage = state.outage;
    return {outage.id,       outage.from,           outage.until,     outage.reason, nameOf(reader, outage.markedBy),
            outage.markedAt, state.counts.sessions, state.counts.open};
}

protocol::OutageSession OutageDeskRoutes::shown(Reader& reader, const TakenSession& session) const {
    const auto& booking = session.booking;
    return {booking.id,
            booking.code,
            nameOf(reader, booking.studentId),
            nameOf(reader, booking.mentorId),
            booking.startsAt,
            booking.endsAt,
            booking.total,
            session.fate};
}

Response OutageDeskRoutes::list(const Request& request) const {
    const auto page = m_outages.list(request.paging());
    if (!page) return http::problem(page.error());
    protocol::OutagePage dto{{}, page->next};
    m_database.read([&](Reader& reader) {
        for (const auto& state : page->items)
            dto.items.push_back(shown(reader, state));
    });
    return http::ok(dto);
}

Response OutageDeskRoutes::preview(const Request& request) const {
    const auto span = request.decode<protocol::OutageSpan>();
    if (!span) return http::problem(span.error());
    const auto sessions = m_outages.preview({span->from, span->until}, request.receivedAt());
    if (!sessions) return http::problem(sessions.error());
    const auto admin = request.actor().user;
    protocol::OutagePreview dto;
    dto.sessions = static_cast<int>(sessions->size());
    dto.choices = countOf(*sessions, OutageFate::choice);
    dto.refunds = countOf(*sessions, OutageFate::refund);
    dto.atMost = backAtMost(*sessions);
    dto.mayMark = std::ranges::none_of(
        *sessions, [&](const TakenSession& session) { return session.booking.partyOf(admin).has_value(); });
    m_database.read([&](Reader& reader) {
        for (std::size_t i = 0; i < std::min(sessions->size(), protocol::kMostOutageSessions); ++i)
            dto.items.push_back(shown(reader, (*sessions)[i]));
    });
    return http::ok(dto);
}

Response OutageDeskRoutes::mark(const Request& request) {
    const auto body = request.decode<protocol::MarkOutage>();
    if (!body) return http::problem(body.error());
    const auto outage = m_outages.mark(
        request.actor().user, {{body->from, body->until}, body->reason, static_cast<std::size_t>(body->sessions)},
        request.receivedAt());
    if (!outage) return http::problem(outage.error());
    return http::ok(m_database.read([&](Reader& reader) { return shown(reader, *outage); }));
}

}  // namespace mc::admin
