#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <iostream>
#include <string>

#include "payments/sandbox/disputes.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "payments/sandbox/settlements.h"
#include "platform/base/log.h"

/// The sandbox with a clock that its test moves. Says where it is and its keys as a line of JSON, then answers each line
/// of its input with one of its output, until the input ends.
using namespace mc;
namespace json = boost::json;

namespace {

struct Sandbox {
    explicit Sandbox(const std::string& file) : gateway(file, clock, random) { gateway.start(false); }
    base::FakeClock clock;
    base::SystemRandom random;
    sandbox::SandboxGateway gateway;
};

std::string textIn(const json::object& line, std::string_view name, std::string otherwise = {}) {
    const auto* value = line.if_contains(name);
    return value == nullptr ? otherwise : std::string(value->as_string());
}

sandbox::Attempt attemptOf(const json::object& line) {
    const auto* succeeds = line.if_contains("succeeds");
    return {.orderId = textIn(line, "order"),
            .method = textIn(line, "method", "upi"),
            .succeeds = succeeds == nullptr || succeeds->as_bool(),
            .account = textIn(line, "account"),
            .saves = line.contains("saves"),
            .tokenId = textIn(line, "token")};
}

json::object pay(Sandbox& sandbox, const json::object& line) {
    const auto result = sandbox.gateway.checkout(attemptOf(line));
    if (!result) return toJson(result.error());
    return {{"razorpay_order_id", result->orderId},
            {"razorpay_payment_id", result->paymentId},
            {"razorpay_signature", result->signature}};
}

json::object subscribe(Sandbox& sandbox, const json::object& line) {
    const auto result = sandbox.gateway.subscribe(textIn(line, "subscription"), attemptOf(line));
    if (!result) return toJson(result.error());
    return {{"razorpay_subscription_id", result->subscriptionId},
            {"razorpay_payment_id", result->paymentId},
            {"razorpay_signature", result->signature}};
}

/// Its row, or how it was refused.
template <class Row>
json::object outcome(const sandbox::Answer<Row>& done) {
    return done ? toJson(*done) : toJson(done.error());
}

json::object obey(Sandbox& sandbox, const json::object& line) {
    const auto what = textIn(line, "do");
    if (what == "pay") return pay(sandbox, line);
    if (what == "subscribe") return subscribe(sandbox, line);
    if (what == "dispute") return outcome(sandbox.gateway.disputes().open(textIn(line, "payment"), {}));
    if (what == "settle") return outcome(sandbox.gateway.settlements().settle());
    if (what == "decline") sandbox.gateway.knobs().failCharges = static_cast<int>(line.at("charges").as_int64());
    if (what == "deliver to") sandbox.gateway.deliverTo(textIn(line, "url"));
    if (what == "pass") sandbox.clock.advance(line.at("seconds").as_int64());
    if (what == "pass" || what == "deliver") return {{"delivered", sandbox.gateway.drain()}};
    return {};
}

}  // namespace

int main(int, char** arguments) {
    base::log::configure({.level = base::log::Level::error});
    Sandbox sandbox((std::filesystem::path(arguments[1]) / "sandbox.db").string());
    const auto keys = sandbox.gateway.gatewayOptions();
    std::cout << json::serialize(json::object{{"url", keys.baseUrl},
                                              {"keyId", keys.keyId},
                                              {"keySecret", keys.keySecret},
                                              {"webhookSecret", keys.webhookSecret},
                                              {"now", sandbox.clock.now().seconds}})
              << std::endl;
    for (std::string line; std::getline(std::cin, line);)
        std::cout << json::serialize(obey(sandbox, json::parse(line).as_object())) << std::endl;
    return 0;
}
