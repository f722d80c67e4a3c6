#include "payments/wallet_routes.h"

#include "accounts/agreement_routes.h"
#include "platform/http/json.h"

namespace mc::payments {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr base::RateLimit kReadingWallet{240, 60};

}  // namespace

void WalletRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/me/credits",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_wallet.look(request.actor().user)); },
                {.limits = {.rate = kReadingWallet},
                 .docs = {.id = "getCredits",
                          .summary = "My credits, and what can be bought",
                          .response = &schemaOf<protocol::Wallet>}}});
    router.add({Method::get,
                "/api/me/credits/moves",
                Access::signedIn,
                [this](const Request& request) { return moves(request); },
                {.limits = {.rate = kReadingWallet},
                 .query = http::param::paging(50, 100),
                 .docs = {.id = "listCreditMoves",
                          .summary = "What became of my credits, the newest first",
                          .response = &schemaOf<protocol::CreditMovePage>}}});
    addOrders(router);
}

void WalletRoutes::addOrders(http::Router& router) {
    router.add({Method::post,
                "/api/me/credits/orders",
                Access::signedIn,
                accounts::onceAgreed(m_agreements, [this](const Request& request) { return buy(request); }),
                {.limits = {.bodyBytes = 1024, .rate = {20, 60}},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "buyCredits",
                          .summary = "What is to be paid for a pack of credits, and where",
                          .request = &schemaOf<protocol::BuyCredits>,
                          .response = &schemaOf<protocol::Order>}}});
    router.add({Method::get,
                "/api/me/credits/orders/{id}",
                Access::signedIn,
                [this](const Request& request) { return order(request); },
                {.limits = {.rate = kReadingWallet},
                 .docs = {.id = "getCreditsOrder",
                          .summary = "How far one of my purchases has come, by its creditsId",
                          .response = &schemaOf<protocol::Order>}}});
}

Response WalletRoutes::moves(const Request& request) const {
    return http::answer(m_wallet.moves(request.actor().user, request.paging()));
}

Reply WalletRoutes::buy(const Request& request) {
    const auto body = request.decode<protocol::BuyCredits>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, pack = body->pack]() -> Response {
        const auto student = request.actor().user;
        const auto subject = m_wallet.choose(student, pack, request.receivedAt());
        if (!subject) return http::problem(subject.error());
        return http::answer(m_payments.createOrder(student, *subject, request.receivedAt()));
    });
}

Response WalletRoutes::order(const Request& request) const {
    const auto id = request.pathId<domain::CreditLotId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_payments.order(request.actor().user, {domain::SubjectKind::credits, id->value}));
}

}  // namespace mc::payments
