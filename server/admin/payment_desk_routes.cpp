#include "admin/payment_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::PaymentDeskPage;
using protocol::schemaOf;

template <class Answer>
http::RouteOptions readOptions(std::string id, std::string summary) {
    return {.limits = {.rate = kReading},
            .docs = {.id = std::move(id), .summary = std::move(summary), .response = &schemaOf<Answer>}};
}

http::RouteOptions retryOptions(std::string id, std::string summary) {
    return {.limits = {.rate = kDeciding},
            .idempotency = http::Idempotency::required,
            .docs = {.id = std::move(id), .summary = std::move(summary), .response = &schemaOf<PaymentDeskPage>}};
}

}  // namespace

void PaymentDeskRoutes::add(http::Router& router) {
    router.add({Method::get, "/api/admin/payments", Access::finance,
                [this](const Request& request) { return http::ok(m_desk.look(request.actor().user)); },
                readOptions<PaymentDeskPage>("lookAtPayments", "What of all money needs a person")});
    router.add({Method::get, "/api/admin/bookings/{id}/ledger", Access::finance,
                [this](const Request& request) { return ledger(request); },
                readOptions<protocol::DeskLedger>("bookingLedger", "Every movement of a booking's money")});
    addDeeds(router);
    router.add({Method::post, "/api/admin/refunds/{id}/retry", Access::finance,
                [this](const Request& request) { return retryRefund(request); },
                retryOptions("retryRefund", "Try a failed refund again now")});
    router.add({Method::post, "/api/admin/refunds/{id}/settle", Access::finance,
                [this](const Request& request) { return settle(request); },
                onceOptions<protocol::SettleRefund, PaymentDeskPage>(
                    "settleRefund", "A failed or stuck refund was paid past the gateway")});
    router.add({Method::post, "/api/admin/deliveries/{id}/retry", Access::finance,
                [this](const Request& request) { return retryDelivery(request); },
                retryOptions("retryDelivery", "Try again now what has not reached the gateway")});
}

void PaymentDeskRoutes::addDeeds(http::Router& router) {
    router.add({Method::post, "/api/admin/payments/{id}/return", Access::finance,
                [this](const Request& request) { return giveBack(request); },
                onceOptions<protocol::ReturnPayment, PaymentDeskPage>("returnPayment", "Give quarantined money back")});
    router.add({Method::post, "/api/admin/payments/{id}/accept", Access::finance,
                [this](const Request& request) { return accept(request); },
                onceOptions<protocol::ReturnPayment, PaymentDeskPage>("acceptPayment",
                                                                      "Quarantined money pays its order after all")});
    router.add({Method::post, "/api/admin/proposals/{id}/approve", Access::finance,
                [this](const Request& request) { return approve(request); },
                onceOptions<protocol::DecideProposal, PaymentDeskPage>(
                    "approveProposal", "Agree to what another admin wants done with money")});
    router.add({Method::post, "/api/admin/proposals/{id}/reject", Access::finance,
                [this](const Request& request) { return reject(request); },
                onceOptions<protocol::DecideProposal, PaymentDeskPage>(
                    "rejectProposal", "Refuse what another admin wants done with money, or take it back")});
}

Response PaymentDeskRoutes::ledger(const Request& request) const {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto booking = m_bookings.review(request.actor().user, *id, request.receivedAt());
    if (!booking) return http::problem(booking.error());
    return http::ok(m_desk.ledgerOf(*id));
}

Response PaymentDeskRoutes::giveBack(const Request& request) {
    return withBody<domain::PaymentId, protocol::ReturnPayment>(
        request,
        [&](auto admin, auto payment, const auto& body) { return m_desk.giveBack(admin, payment, body.reason); });
}

Response PaymentDeskRoutes::accept(const Request& request) {
    return withBody<domain::PaymentId, protocol::ReturnPayment>(
        request,
        [&](auto admin, auto payment, const auto& body) { return m_desk.accept(admin, payment, body.reason); });
}

Response PaymentDeskRoutes::approve(const Request& request) {
    return withBody<protocol::ProposalId, protocol::DecideProposal>(
        request,
        [&](auto admin, auto proposal, const auto& body) { return m_desk.approve(admin, proposal, body.reason); });
}

Response PaymentDeskRoutes::reject(const Request& request) {
    return withBody<protocol::ProposalId, protocol::DecideProposal>(
        request,
        [&](auto admin, auto proposal, const auto& body) { return m_desk.reject(admin, proposal, body.reason); });
}

Response PaymentDeskRoutes::retryRefund(const Request& request) {
    const auto id = request.pathId<domain::RefundId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_desk.retryRefund(request.actor().user, *id));
}

Response PaymentDeskRoutes::settle(const Request& request) {
    return withBody<domain::RefundId, protocol::SettleRefund>(
        request, [&](auto admin, auto refund, const auto& body) { return m_desk.settle(admin, refund, body); });
}

Response PaymentDeskRoutes::retryDelivery(const Request& request) {
    const auto id = request.pathId<domain::OutboxId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_desk.retryDelivery(request.actor().user, *id));
}

}  // namespace mc::admin
