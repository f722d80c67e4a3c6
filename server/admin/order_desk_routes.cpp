#include "admin/order_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::OrderId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::PersonDeedReason;
using protocol::schemaOf;

constexpr std::int64_t kMostOrdered = 1'000'000'000'000;

}  // namespace

void OrderDeskRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/orders",
                Access::finance,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({choice<protocol::DeskOrderState>("state", "In this state only"),
                                instant("from", "Made then or later"), instant("until", "Made before"),
                                whole("least", "Minor units, at least", 0, kMostOrdered),
                                whole("most", "Minor units, at most", 0, kMostOrdered),
                                text("q", "A booking's code, a gateway's id, or part of a name", 80),
                                choice<protocol::OrderSort>("order", "Which come first").otherwise("newest")},
                               paging(50, 500)),
                 .docs = {.id = "listAllOrders",
                          .summary = "Everybody's orders",
                          .response = &schemaOf<protocol::DeskOrderPage>}}});
    router.add({Method::get,
                "/api/admin/orders/{id}",
                Access::finance,
                [this](const Request& request) { return review(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "reviewOrder",
                          .summary = "An order with what came in and what went back; the address is masked",
                          .response = &schemaOf<protocol::DeskOrder>}}});
    router.add({Method::post, "/api/admin/orders/{id}/reveal-email", Access::finance,
                [this](const Request& request) { return revealEmail(request); },
                deedOptions<PersonDeedReason, protocol::RevealedEmail>("revealEmailOfOrder",
                                                                       "Show the address of who pays; recorded")});
    router.add({Method::post, "/api/admin/orders/{id}/goodwill", Access::finance,
                [this](const Request& request) { return proposeGoodwill(request); },
                onceOptions<protocol::ProposeGoodwill, protocol::DeskOrder>(
                    "proposeGoodwill", "Propose a refund the platform bears; another admin decides")});
}

Response OrderDeskRoutes::list(const Request& request) const {
    payments::OrderQuery query{.state = request.queryChoice<protocol::DeskOrderState>("state"),
                               .text = request.query("q").value_or(""),
                               .order = request.queryChoice<protocol::OrderSort>("order").value(),
                               .paging = request.paging()};
    auto& filter = query.filter;
    filter.from = request.queryInstant("from").value_or(filter.from);
    filter.until = request.queryInstant("until").value_or(filter.until);
    filter.least = request.queryWhole("least").value_or(filter.least);
    filter.most = request.queryWhole("most").value_or(filter.most);
    return http::answer(m_desk.list(query));
}

Response OrderDeskRoutes::review(const Request& request) const {
    const auto order = request.pathId<OrderId>("id");
    if (!order) return http::problem(order.error());
    return http::answer(m_desk.review(request.actor().user, *order));
}

Response OrderDeskRoutes::proposeGoodwill(const Request& request) {
    return withBody<OrderId, protocol::ProposeGoodwill>(
        request, [&](auto admin, auto order, const auto& body) { return m_desk.proposeGoodwill(admin, order, body); });
}

Response OrderDeskRoutes::revealEmail(const Request& request) {
    return withBody<OrderId, PersonDeedReason>(
        request, [&](auto, auto order, const auto& body) -> domain::Result<protocol::RevealedEmail> {
            const auto student = m_desk.studentOf(order);
            if (!student) return student.error();
            return m_people.revealEmail(request.actor(), *student, body.reason);
        });
}

}  // namespace mc::admin
