#include "admin/capture_routes.h"

#include "admin/deed_routes.h"
#include "payments/wire_words.h"

namespace mc::admin {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr std::int64_t kMostCaptured = 1'000'000'000'000;

}  // namespace

void CaptureRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/captures",
                Access::finance,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({choice<protocol::DeskAttemptUse>("use", "Of which this became"),
                                instant("from", "Taken then or later"), instant("until", "Taken before"),
                                whole("least", "Minor units, at least", 0, kMostCaptured),
                                whole("most", "Minor units, at most", 0, kMostCaptured),
                                text("q", "A booking's code, a gateway's id, or part of a name", 80),
                                choice<protocol::CaptureSort>("order", "Which come first").otherwise("newest")},
                               paging(50, 500)),
                 .docs = {.id = "listCaptures",
                          .summary = "Everything that was paid in",
                          .response = &protocol::schemaOf<protocol::DeskCapturePage>}}});
}

Response CaptureRoutes::list(const Request& request) const {
    payments::CaptureQuery query{.text = request.query("q").value_or(""), .paging = request.paging()};
    auto& filter = query.filter;
    if (const auto use = request.queryChoice<protocol::DeskAttemptUse>("use"))
        filter.use = payments::wireWord<payments::PaymentUse>(*use);
    filter.from = request.queryInstant("from").value_or(filter.from);
    filter.until = request.queryInstant("until").value_or(filter.until);
    filter.least = request.queryWhole("least").value_or(filter.least);
    filter.most = request.queryWhole("most").value_or(filter.most);
    filter.rising = request.queryChoice<protocol::CaptureSort>("order").value() == protocol::CaptureSort::oldest;
    return http::answer(m_desk.list(query));
}

}  // namespace mc::admin
