#include "admin/people_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::PersonDeedReason;
using protocol::PersonReview;
using protocol::schemaOf;
using protocol::SetAdminRoles;

/// `deed(actor, person, body)`: what an admin may depends on her roles as well.
template <class Body, class Deed>
http::Handler personDeed(Deed deed) {
    return [deed](const Request& request) -> http::Reply {
        return withBody<UserId, Body>(
            request, [&](UserId, UserId person, const Body& body) { return deed(request.actor(), person, body); });
    };
}

/// `part(person)` of somebody who is there.
template <class Part>
http::Handler partOf(const accounts::PeopleDesk& desk, Part part) {
    return [&desk, part](const Request& request) -> http::Reply {
        const auto person = request.pathId<UserId>("id");
        if (!person) return http::problem(person.error());
        if (const auto known = desk.known(*person); !known) return http::problem(known.error());
        return http::answer(part(*person, request));
    };
}

template <class Answer>
http::RouteOptions partOptions(std::string id, std::string summary, std::vector<http::QueryParameter> query = {}) {
    return {.limits = {.rate = kReading},
            .query = std::move(query),
            .docs = {.id = std::move(id), .summary = std::move(summary), .response = &schemaOf<Answer>}};
}

}  // namespace

void PeopleRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/people",
                Access::support,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({text("q", "A part of the name, a whole address, or an id"),
                                choice<protocol::Role>("role", "Of this kind only"),
                                choice<protocol::PersonState>("state", "Accounts in this state only"),
                                choice<protocol::PersonSort>("order", "Which come first").otherwise("newest")},
                               paging(20, 500)),
                 .docs = {.id = "listPeople", .summary = "People", .response = &schemaOf<protocol::PersonPage>}}});
    router.add({Method::get,
                "/api/admin/people/{id}",
                Access::support,
                [this](const Request& request) { return review(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "reviewPerson",
                          .summary = "Somebody's account as admins see it; the address is masked",
                          .response = &schemaOf<PersonReview>}}});
    addParts(router);
    addDeeds(router);
}

void PeopleRoutes::addParts(http::Router& router) {
    using http::param::paging;
    router.add(
        {Method::get, "/api/admin/people/{id}/bookings", Access::support,
         partOf(m_desk, [this](UserId person,
                               const Request& request) { return m_desks.bookings.ofPerson(person, request.paging()); }),
         partOptions<protocol::PersonBookingPage>("bookingsOfPerson", "Somebody's bookings", paging())});
    router.add(
        {Method::get, "/api/admin/people/{id}/payments", Access::finance,
         partOf(m_desk, [this](UserId person,
                               const Request& request) { return m_desks.payments.ofPerson(person, request.paging()); }),
         partOptions<protocol::PersonPaymentPage>("paymentsOfPerson", "What somebody paid", paging())});
    router.add(
        {Method::get, "/api/admin/people/{id}/reports", Access::support,
         partOf(m_desk,
                [this](UserId person, const Request&) -> domain::Result<protocol::PersonReports> {
                    return m_desks.reviews.ofPerson(person);
                }),
         partOptions<protocol::PersonReports>("reportsOfPerson", "What somebody reported, and what of hers was")});
    router.add({Method::get, "/api/admin/people/{id}/sessions", Access::support,
                partOf(m_desk,
                       [this](UserId person, const Request&) -> domain::Result<protocol::SignedInDevices> {
                           return m_desks.devices.ofPerson(person);
                       }),
                partOptions<protocol::SignedInDevices>("sessionsOfPerson", "Where somebody is signed in")});
}

void PeopleRoutes::addDeeds(http::Router& router) {
    router.add({Method::post, "/api/admin/people/{id}/suspend", Access::support,
                personDeed<PersonDeedReason>([this](const auto& admin, auto person, const auto& body) {
                    return m_desk.suspend(admin, person, body.reason);
                }),
                deedOptions<PersonDeedReason, PersonReview>("suspendPerson", "Close the account, at once")});
    router.add({Method::post, "/api/admin/people/{id}/reinstate", Access::support,
                personDeed<PersonDeedReason>([this](const auto& admin, auto person, const auto& body) {
                    return m_desk.reinstate(admin, person, body.reason);
                }),
                deedOptions<PersonDeedReason, PersonReview>("reinstatePerson", "Open a suspended account again")});
    router.add({Method::put, "/api/admin/people/{id}/roles", Access::owner,
                personDeed<SetAdminRoles>([this](const auto& admin, auto person, const auto& body) {
                    return m_desk.setRoles(admin, person, body);
                }),
                deedOptions<SetAdminRoles, PersonReview>("setAdminRoles", "Which kinds of admin somebody is")});
    router.add({Method::post, "/api/admin/people/{id}/reveal-email", Access::support,
                personDeed<PersonDeedReason>([this](const auto& admin, auto person, const auto& body) {
                    return m_desk.revealEmail(admin, person, body.reason);
                }),
                deedOptions<PersonDeedReason, protocol::RevealedEmail>("revealEmail", "Show the address; recorded")});
}

Response PeopleRoutes::list(const Request& request) const {
    return http::answer(m_desk.search({.text = request.query("q").value_or(""),
                                       .role = request.queryChoice<protocol::Role>("role"),
                                       .state = request.queryChoice<protocol::PersonState>("state"),
                                       .order = request.queryChoice<protocol::PersonSort>("order").value(),
                                       .paging = request.paging()}));
}

Response PeopleRoutes::review(const Request& request) const {
    const auto person = request.pathId<UserId>("id");
    if (!person) return http::problem(person.error());
    return http::answer(m_desk.review(request.actor(), *person));
}

}  // namespace mc::admin
