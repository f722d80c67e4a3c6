#include "payments/sandbox/sandbox_routes.h"

#include <boost/json/serialize.hpp>

#include "platform/base/log.h"
#include "platform/http/embedded_pages.h"
#include "platform/http/json.h"
#include "protocol/codec_impl.h"

namespace mc::sandbox {
namespace {

constexpr domain::Seconds kLongestStep = 400 * domain::kDay;

BOOST_DEFINE_FIXED_ENUM_CLASS(Outcome, int, success, failure)

/// What the person at the checkout chose.
struct Decision {
    std::optional<std::string> order_id;
    std::optional<std::string> subscription_id = {};  ///< Of a plan's first payment, or after one that failed.
    std::string method;
    Outcome outcome = Outcome::success;
    std::optional<std::string> token_id = {};  ///< Pays by what was saved.
    std::optional<bool> save = {};             ///< For the next time.
};
BOOST_DESCRIBE_STRUCT(Decision, (), (order_id, subscription_id, method, outcome, token_id, save))

/// A way to pay that can be chosen again.
struct Saved {
    std::string id;
    std::string method;
    std::string account;  ///< The UPI id, the last four digits or the bank's code.
    std::string network;  ///< Of a card.
};
BOOST_DESCRIBE_STRUCT(Saved, (), (id, method, account, network))

/// What the checkout offers beside the methods.
struct SavedChoice {
    bool can_save = false;
    std::vector<Saved> items;
};
BOOST_DESCRIBE_STRUCT(SavedChoice, (), (can_save, items))

/// What Standard Checkout hands to its page.
struct Handover {
    std::string razorpay_payment_id;
    std::optional<std::string> razorpay_order_id;
    std::optional<std::string> razorpay_subscription_id;
    std::string razorpay_signature;
};
BOOST_DESCRIBE_STRUCT(Handover, (),
                      (razorpay_payment_id, razorpay_order_id, razorpay_subscription_id, razorpay_signature))

struct ClockStep {
    domain::Seconds advanceSeconds = 0;
};
BOOST_DESCRIBE_STRUCT(ClockStep, (), (advanceSeconds))

struct ClockState {
    domain::UtcTime now;
    domain::Seconds offsetSeconds = 0;  ///< Ahead of the machine's clock.
};
BOOST_DESCRIBE_STRUCT(ClockState, (), (now, offsetSeconds))

}  // namespace
}  // namespace mc::sandbox

template <>
const mc::protocol::FieldLimits& mc::protocol::Limits<mc::sandbox::ClockStep>::table() {
    static const FieldLimits limits{{"advanceSeconds", range(0, mc::sandbox::kLongestStep)}};
    return limits;
}

namespace mc::sandbox {
namespace {

namespace json = boost::json;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

std::shared_ptr<const std::string> script() {
    return std::make_shared<const std::string>(base::contentOf(http::embeddedPages(), "sandbox_checkout.js"));
}

json::object refusalSchema() {
    return {{"type", "object"},
            {"required", json::array{"error"}},
            {"properties", json::object{{"error", json::object{{"type", "object"}}}}}};
}

/// As Standard Checkout's payment.failed hands it over.
Response refused(const Refusal& refusal) {
    return http::json(json::serialize(toJson(refusal)), refusal.status);
}

}  // namespace

void SandboxRoutes::addTo(http::Router& router) {
    base::log::warning("payments.sandbox", {{"notice", "SANDBOX CHECKOUT AND TEST CLOCK ARE ON: no money moves"}});
    router.add(
        {Method::get,
         "/sandbox/checkout.js",
         Access::anonymous,
         [source = script()](const Request&) {
             Response response;
             response.contentType = "text/javascript; charset=utf-8";
             response.shared = source;
             return response;
         },
         {.limits = {.bodyBytes = 0},
          .run = http::Run::inline_,
          .docs = {.id = "sandboxScript", .summary = "The sandbox's checkout", .responseType = "text/javascript"}}});
    router.add({Method::post,
                "/sandbox/pay",
                Access::anonymous,
                [this](const Request& request) { return pay(request); },
                {.limits = {.bodyBytes = 1024, .rate = {60, 60}},
                 .docs = {.id = "sandboxPay",
                          .summary = "How a person at the sandbox's checkout decides",
                          .request = &protocol::schemaOf<Decision>,
                          .response = &protocol::schemaOf<Handover>,
                          .refusal = &refusalSchema}}});
    router.add({Method::get,
                "/sandbox/saved/{order}",
                Access::anonymous,
                [this](const Request& request) { return saved(request); },
                {.limits = {.bodyBytes = 0, .rate = {60, 60}},
                 .docs = {.id = "sandboxSaved",
                          .summary = "What can be chosen again at the sandbox's checkout of an order",
                          .response = &protocol::schemaOf<SavedChoice>}}});
    router.add(
        {Method::get,
         "/sandbox/clock",
         Access::local,
         [this](const Request&) { return time(); },
         {.docs = {
              .id = "sandboxClock", .summary = "The server's time", .response = &protocol::schemaOf<ClockState>}}});
    router.add({Method::post,
                "/sandbox/clock",
                Access::local,
                [this](const Request& request) { return advance(request); },
                {.limits = {.bodyBytes = 256},
                 .docs = {.id = "advanceSandboxClock",
                          .summary = "Moves the server's time forward",
                          .request = &protocol::schemaOf<ClockStep>,
                          .response = &protocol::schemaOf<ClockState>}}});
}

Response SandboxRoutes::pay(const Request& request) {
    const auto decision = request.decode<Decision>();
    if (!decision) return refused({.description = decision.error().detail});
    const Attempt attempt{.orderId = decision->order_id.value_or(""),
                          .method = decision->method,
                          .succeeds = decision->outcome == Outcome::success,
                          .saves = decision->save.value_or(false),
                          .tokenId = decision->token_id.value_or("")};
    if (decision->subscription_id) {
        const auto begun = m_gateway.subscribe(*decision->subscription_id, attempt);
        if (!begun) return refused(begun.error());
        return http::ok(Handover{begun->paymentId, {}, begun->subscriptionId, begun->signature});
    }
    const auto result = m_gateway.checkout(attempt);
    if (!result) return refused(result.error());
    return http::ok(Handover{result->paymentId, result->orderId, {}, result->signature});
}

Response SandboxRoutes::saved(const Request& request) {
    const auto rows = m_gateway.savedFor(std::string(request.param("order")));
    SavedChoice choice{rows.has_value(), {}};
    for (const auto& row : rows.value_or(std::vector<TokenRow>()))
        choice.items.push_back({row.id, row.instrument.method, row.instrument.account, row.instrument.network});
    return http::ok(choice);
}

Response SandboxRoutes::advance(const Request& request) {
    const auto step = request.decode<ClockStep>();
    if (!step) return http::problem(step.error());
    m_clock.advance(step->advanceSeconds);
    base::log::warning("sandbox.clock", {{"advancedSeconds", step->advanceSeconds}});
    return time();
}

Response SandboxRoutes::time() const {
    return http::ok(ClockState{m_clock.now(), m_clock.offset()});
}

}  // namespace mc::sandbox
