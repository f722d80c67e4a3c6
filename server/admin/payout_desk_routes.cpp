#include "admin/payout_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::PayoutFileId;
using domain::PayoutId;
using domain::PayoutRunId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::PayoutDesk;
using protocol::schemaOf;

constexpr std::string_view kBankFile = "text/csv";

http::RouteOptions fileOptions(std::string id, std::string summary) {
    return {.limits = {.rate = kDeciding},
            .docs = {.id = std::move(id), .summary = std::move(summary), .responseType = kBankFile}};
}

/// No copy of it stays on the way.
Response answerWith(domain::Result<payouts::BankFiles::File> file) {
    if (!file) return http::problem(file.error());
    Response response;
    response.contentType = std::string(kBankFile);
    response.body = std::move(file->bytes);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file->name + "\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace

void PayoutDeskRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/payouts",
                Access::finance,
                [this](const Request& request) { return http::ok(m_desk.look(request.actor().user)); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "lookAtPayouts",
                          .summary = "What a run made now would pay, and the newest runs",
                          .response = &schemaOf<PayoutDesk>}}});
    router.add({Method::post,
                "/api/admin/payout-runs",
                Access::finance,
                [this](const Request& request) { return http::answer(m_desk.make(request.actor().user)); },
                {.limits = {.rate = kDeciding},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "makePayoutRun",
                          .summary = "Make the run of the last week; another admin approves it",
                          .response = &schemaOf<PayoutDesk>}}});
    addDeeds(router);
    addFiles(router);
}

/// No answer of these is kept under a key: they hold whole account numbers, and a file is taken again by its own route.
void PayoutDeskRoutes::addFiles(http::Router& router) {
    router.add({Method::post, "/api/admin/payout-runs/{id}/bank-file", Access::finance,
                [this](const Request& request) {
                    const auto run = request.pathId<PayoutRunId>("id");
                    if (!run) return http::problem(run.error());
                    return answerWith(m_desk.makeFile(request.actor().user, *run));
                },
                fileOptions("makeBankFile",
                            "What the bank is given to pay by hand, with whole account numbers; of what is "
                            "in no file yet; recorded")});
    router.add({Method::post, "/api/admin/bank-files/{id}/again", Access::finance,
                [this](const Request& request) {
                    const auto file = request.pathId<PayoutFileId>("id");
                    if (!file) return http::problem(file.error());
                    return answerWith(m_desk.takeFileAgain(request.actor().user, *file));
                },
                fileOptions("takeBankFileAgain",
                            "The same bytes under the same reference, until something of it ended; recorded")});
    router.add({Method::post, "/api/admin/bank-files/{id}/put-away", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutFileId, protocol::PutBankFileAway>(
                        request,
                        [&](auto admin, auto file, const auto& body) { return m_desk.putFileAway(admin, file, body); });
                },
                onceOptions<protocol::PutBankFileAway, PayoutDesk>(
                    "putBankFileAway", "The bank was not given the file: what it holds can be in another")});
}

void PayoutDeskRoutes::addDeeds(http::Router& router) {
    router.add({Method::post, "/api/admin/payout-runs/{id}/approve", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutRunId, protocol::ApprovePayoutRun>(
                        request,
                        [&](auto admin, auto run, const auto& body) { return m_desk.approve(admin, run, body); });
                },
                onceOptions<protocol::ApprovePayoutRun, PayoutDesk>("approvePayoutRun",
                                                                    "Approve a run that another admin made")});
    router.add(
        {Method::post, "/api/admin/payout-runs/{id}/reject", Access::finance,
         [this](const Request& request) {
             return withBody<PayoutRunId, protocol::RejectPayoutRun>(
                 request, [&](auto admin, auto run, const auto& body) { return m_desk.reject(admin, run, body); });
         },
         onceOptions<protocol::RejectPayoutRun, PayoutDesk>("rejectPayoutRun", "Refuse a run, or take it back")});
    router.add({Method::post, "/api/admin/payouts/{id}/paid", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutId, protocol::MarkPayoutPaid>(request,
                                                                        [&](auto admin, auto payout, const auto& body) {
                                                                            return m_desk.markPaid(admin, payout, body);
                                                                        });
                },
                onceOptions<protocol::MarkPayoutPaid, PayoutDesk>("markPayoutPaid", "A payout was paid by hand")});
    router.add({Method::post, "/api/admin/payouts/{id}/failed", Access::finance,
                [this](const Request& request) {
                    return withBody<PayoutId, protocol::MarkPayoutFailed>(
                        request, [&](auto admin, auto payout, const auto& body) {
                            return m_desk.markFailed(admin, payout, body);
                        });
                },
                onceOptions<protocol::MarkPayoutFailed, PayoutDesk>("markPayoutFailed",
                                                                    "A payout could not be paid by hand")});
}

}  // namespace mc::admin
