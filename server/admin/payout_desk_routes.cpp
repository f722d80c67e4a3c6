#include "admin/payout_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::PayoutId;
using domain::PayoutRunId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

constexpr std::string_view kBankFile = "text/csv";

}  // namespace

void PayoutDeskRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/payouts",
                Access::finance,
                [this](const Request& request) { return http::ok(m_desk.look(request.actor().user)); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "lookAtPayouts",
                          .summary = "What a run made now would pay, and the newest runs",
                          .response = &schemaOf<protocol::PayoutDesk>}}});
    router.add({Method::post,
                "/api/admin/payout-runs",
                Access::finance,
                [this](const Request& request) { return http::answer(m_desk.make(request.actor().user)); },
                {.limits = {.rate = kDeciding},
                 .docs = {.id = "makePayoutRun",
                          .summary = "Make the run of the last week; another admin approves it",
                          .response = &schemaOf<protocol::PayoutDesk>}}});
    router.add({Method::post,
                "/api/admin/payout-runs/{id}/bank-file",
                Access::finance,
                [this](const Request& request) { return bankFile(request); },
                {.limits = {.rate = kDeciding},
                 .docs = {.id = "makeBankFile",
                          .summary = "What the bank is given to pay by hand, with whole account numbers; recorded",
                          .responseType = kBankFile}}});
    addDeeds(router);
}

void PayoutDeskRoutes::addDeeds(http::Router& router) {
    using protocol::PayoutDesk;
    router.add({Method::post, "/api/admin/payout-runs/{id}/approve", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutRunId, protocol::ApprovePayoutRun>(
                        request,
                        [&](auto admin, auto run, const auto& body) { return m_desk.approve(admin, run, body); });
                },
                deedOptions<protocol::ApprovePayoutRun, PayoutDesk>("approvePayoutRun",
                                                                    "Approve a run that another admin made")});
    router.add(
        {Method::post, "/api/admin/payout-runs/{id}/reject", Access::finance,
         [this](const Request& request) {
             return withBody<PayoutRunId, protocol::RejectPayoutRun>(
                 request, [&](auto admin, auto run, const auto& body) { return m_desk.reject(admin, run, body); });
         },
         deedOptions<protocol::RejectPayoutRun, PayoutDesk>("rejectPayoutRun", "Refuse a run, or take it back")});
    router.add({Method::post, "/api/admin/payouts/{id}/paid", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutId, protocol::MarkPayoutPaid>(request,
                                                                        [&](auto admin, auto payout, const auto& body) {
                                                                            return m_desk.markPaid(admin, payout, body);
                                                                        });
                },
                deedOptions<protocol::MarkPayoutPaid, PayoutDesk>("markPayoutPaid", "A payout was paid by hand")});
    router.add({Method::post, "/api/admin/payouts/{id}/failed", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutId, protocol::MarkPayoutFailed>(
                        request, [&](auto admin, auto payout, const auto& body) {
                            return m_desk.markFailed(admin, payout, body);
                        });
                },
                deedOptions<protocol::MarkPayoutFailed, PayoutDesk>("markPayoutFailed",
                                                                    "A payout could not be paid by hand")});
}

Response PayoutDeskRoutes::bankFile(const Request& request) {
    const auto run = request.pathId<PayoutRunId>("id");
    if (!run) return http::problem(run.error());
    auto file = m_desk.bankFile(request.actor().user, *run);
    if (!file) return http::problem(file.error());
    Response response;
    response.contentType = std::string(kBankFile);
    response.body = *std::move(file);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"payouts.csv\"");
    return response;
}

}  // namespace mc::admin
