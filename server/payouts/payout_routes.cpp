#include "payouts/payout_routes.h"

#include "platform/http/json.h"

namespace mc::payouts {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

void PayoutRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/earnings",
                Access::mentor,
                [this](const Request& r) { return http::ok(m_earnings.of(r.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getEarnings",
                          .summary = "What I am owed, and when it is paid",
                          .response = &schemaOf<protocol::Earnings>}}});
    router.add({Method::get,
                "/api/payouts",
                Access::mentor,
                [this](const Request& r) { return http::answer(m_earnings.page(r.actor().user, r.paging())); },
                {.limits = {.rate = {240, 60}},
                 .query = http::param::paging(20, 100),
                 .docs = {.id = "listPayouts",
                          .summary = "What I was paid, week by week",
                          .response = &schemaOf<protocol::PayoutPage>}}});
    router.add({Method::get,
                "/api/payouts/{id}",
                Access::mentor,
                [this](const Request& r) { return statement(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getPayoutStatement",
                          .summary = "A payout, session by session",
                          .response = &schemaOf<protocol::PayoutStatement>}}});
    router.add(
        {Method::get,
         "/api/payout-years",
         Access::mentor,
         [this](const Request& r) { return year(r); },
         {.limits = {.rate = {240, 60}},
          .query = {http::param::whole("begins", "Its first calendar year; absent: of the running one", 2000, 2200)},
          .docs = {.id = "getPayoutYear",
                   .summary = "What I was paid of a financial year, payout by payout",
                   .response = &schemaOf<protocol::PayoutYearStatement>}}});
}

Response PayoutRoutes::year(const Request& request) const {
    const auto begins = request.queryWhole("begins");
    const auto year =
        begins ? domain::FinancialYear{static_cast<int>(*begins)} : domain::financialYearOf(request.receivedAt());
    return http::ok(m_earnings.year(request.actor().user, year));
}

Response PayoutRoutes::statement(const Request& request) const {
    const auto id = request.pathId<domain::PayoutId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_earnings.statement(request.actor().user, *id));
}

}  // namespace mc::payouts
