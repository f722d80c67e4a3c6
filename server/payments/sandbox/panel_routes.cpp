#include "payments/sandbox/panel_routes.h"

#include <array>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <charconv>

#include "payments/sandbox/events.h"
#include "platform/base/log.h"
#include "platform/http/embedded_pages.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr std::int64_t kMostTimes = 1'000'000;
constexpr std::int64_t kLongestHold = 300;
constexpr std::size_t kLongestUrl = 500;
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";

Response file(std::string_view name, std::string type) {
    return http::bytes(std::move(type), std::string(base::contentOf(http::embeddedPages(), name)))
        .with("Content-Security-Policy", std::string(kPolicy))
        .with("Cache-Control", "no-store");
}

/// Pages of others may send here, too, from the browser of whoever runs the sandbox.
bool isOfAnotherPage(const Request& request) {
    const auto host = request.header("host");
    if (!host.starts_with("127.0.0.1:") && !host.starts_with("localhost:")) return true;
    const auto origin = request.header("origin");
    return !origin.empty() && origin != "http://" + std::string(host);
}

std::vector<std::string_view> faultNames() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Fault>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return names;
}

json::object toJson(const FaultRule& rule) {
    return {{"id", rule.id},
            {"on", rule.on},
            {"fault", boost::describe::enum_to_string(rule.fault, "")},
            {"left", rule.left},
            {"seconds", rule.seconds}};
}

json::object toJson(const CallNote& note) {
    return {{"at", note.at.seconds}, {"call", note.call}, {"status", note.status}, {"fault", note.fault}};
}

template <class Rows>
json::array listOf(const Rows& rows) {
    json::array list;
    for (const auto& row : rows)
        list.push_back(toJson(row));
    return list;
}

json::array toldEvents(database::Reader& reader) {
    json::array list;
    for (const auto& row : events::newest(reader))
        list.push_back({{"id", row.id},
                        {"event", row.event},
                        {"at", row.createdAt.seconds},
                        {"state", boost::describe::enum_to_string(events::stateOf(reader, row), "")}});
    return list;
}

/// The switches of the page, by the names they have there.
struct FlagSwitch {
    std::string_view name;
    std::atomic<bool> Knobs::*knob;
};
constexpr std::array kFlagSwitches{FlagSwitch{"authorizeOnly", &Knobs::authorizeOnly},
                                   FlagSwitch{"failRefunds", &Knobs::failRefunds},
                                   FlagSwitch{"allowSecondPayment", &Knobs::allowSecondPayment},
                                   FlagSwitch{"dropWebhooks", &Knobs::dropWebhooks},
                                   FlagSwitch{"unknownAccounts", &Knobs::unknownAccounts},
                                   FlagSwitch{"refusePayouts", &Knobs::refusePayouts},
                                   FlagSwitch{"failPayouts", &Knobs::failPayouts},
                                   FlagSwitch{"closedAccounts", &Knobs::closedAccounts},
                                   FlagSwitch{"reversePayouts", &Knobs::reversePayouts},
                                   FlagSwitch{"lowBalance", &Knobs::lowBalance}};
struct TimeSwitch {
    std::string_view name;
    std::atomic<int> Knobs::*knob;
};
constexpr std::array kTimeSwitches{TimeSwitch{"refundSeconds", &Knobs::refundSeconds},
                                   TimeSwitch{"payoutSeconds", &Knobs::payoutSeconds},
                                   TimeSwitch{"webhookDelaySeconds", &Knobs::webhookDelaySeconds}};

json::object toJson(const Knobs& knobs) {
    json::object shown;
    for (const auto& [name, knob] : kFlagSwitches)
        shown.emplace(name, (knobs.*knob).load());
    for (const auto& [name, knob] : kTimeSwitches)
        shown.emplace(name, (knobs.*knob).load());
    return shown;
}

}  // namespace

void Panel::addTo(http::Router& router) {
    router.add({Method::get, "/", Access::local,
                [](const Request&) { return file("sandbox_panel.html", "text/html; charset=utf-8"); }});
    router.add({Method::get, "/sandbox_panel.js", Access::local,
                [](const Request&) { return file("sandbox_panel.js", "text/javascript; charset=utf-8"); }});
    add(router, Method::get, "/sandbox/state", &Panel::state);
    add(router, Method::post, "/sandbox/faults", &Panel::addFault);
    add(router, Method::delete_, "/sandbox/faults/{id}", &Panel::removeFault);
    add(router, Method::post, "/sandbox/let-go", &Panel::letGo);
    add(router, Method::post, "/sandbox/switches", &Panel::setSwitches);
    add(router, Method::post, "/sandbox/webhook", &Panel::setTarget);
    add(router, Method::post, "/sandbox/events/{id}/again", &Panel::sendAgain);
    add(router, Method::post, "/sandbox/payments/{id}/capture", &Panel::captureByHand);
    add(router, Method::post, "/sandbox/payments/{id}/refund", &Panel::refundByHand);
    add(router, Method::post, "/sandbox/payments/{id}/dispute", &Panel::openDispute);
    add(router, Method::post, "/sandbox/disputes/{id}/{state}", &Panel::moveDispute);
    add(router, Method::post, "/sandbox/settle", &Panel::settle);
}

void Panel::add(http::Router& router, Method method, std::string pattern, Handle handle) {
    router.add({method, std::move(pattern), Access::local, [this, handle](const Request& request) {
                    return isOfAnotherPage(request) ? reply(unknownUrl()) : (this->*handle)(request);
                }});
}

Response Panel::state(const Request&) {
    json::array faults;
    for (const auto name : faultNames())
        faults.emplace_back(name);
    json::array calls;
    for (const auto& route : m_door.routes())
        calls.emplace_back(route);
    json::array kinds;
    for (const auto& kind : kEventKinds)
        kinds.emplace_back(kind);
    const auto told = m_parts.database.read([](database::Reader& reader) { return toldEvents(reader); });
    return reply(json::object{{"now", m_parts.clock.now().seconds},
                              {"faults", std::move(faults)},
                              {"calls", std::move(calls)},
                              {"events", std::move(kinds)},
                              {"rules", listOf(m_faults.list())},
                              {"held", m_faults.held()},
                              {"switches", toJson(m_parts.knobs)},
                              {"target", m_webhooks.target()},
                              {"told", told},
                              {"payments", listOf(m_bank.payments({}))},
                              {"disputes", listOf(m_disputes.disputes({}))},
                              {"settlements", listOf(m_settlements.settlements({}))},
                              {"asked", listOf(m_door.recent())}});
}

Response Panel::addFault(const Request& request) {
    const auto body = parseBody(request.body());
    if (!body) return reply(body.error());
    Fields fields(*body);
    fields.allowOnly({"on", "fault", "times", "seconds"});
    FaultRule rule;
    rule.on = fields.text("on", 100);
    boost::describe::enum_from_string(fields.choice("fault", faultNames()).c_str(), rule.fault);
    rule.left = fields.whole("times", 1, kMostTimes, 1);
    rule.seconds = fields.whole("seconds", 0, kLongestHold, 0);
    if (fields.refusal()) return reply(*fields.refusal());
    base::log::warning("sandbox.fault", {{"on", rule.on}, {"fault", boost::describe::enum_to_string(rule.fault, "")}});
    return reply(toJson(m_faults.add(std::move(rule))));
}

Response Panel::removeFault(const Request& request) {
    const auto text = request.param("id");
    std::int64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    if (!m_faults.remove(id)) return reply(refuse("The id provided does not exist"));
    return reply(json::object{{"deleted", true}});
}

Response Panel::letGo(const Request&) {
    m_faults.letGo();
    return reply(json::object{{"held", m_faults.held()}});
}

Response Panel::setSwitches(const Request& request) {
    const auto body = parseBody(request.body());
    if (!body) return reply(body.error());
    Fields fields(*body);
    auto& knobs = m_parts.knobs;
    std::vector<std::string_view> names;
    std::vector<bool> flags;
    std::vector<int> times;
    for (const auto& [name, knob] : kFlagSwitches) {
        names.push_back(name);
        flags.push_back(fields.flag(name, knobs.*knob));
    }
    for (const auto& [name, knob] : kTimeSwitches) {
        names.push_back(name);
        times.push_back(static_cast<int>(fields.whole(name, 0, domain::kDay, knobs.*knob)));
    }
    fields.allowOnly(names);
    if (fields.refusal()) return reply(*fields.refusal());
    for (std::size_t place = 0; place < flags.size(); ++place)
        knobs.*kFlagSwitches[place].knob = flags[place];
    for (std::size_t place = 0; place < times.size(); ++place)
        knobs.*kTimeSwitches[place].knob = times[place];
    return reply(toJson(knobs));
}

Response Panel::setTarget(const Request& request) {
    const auto body = parseBody(request.body());
    if (!body) return reply(body.error());
    Fields fields(*body);
    fields.allowOnly({"url"});
    const auto url = fields.requiredText("url", kLongestUrl);
    if (!url.starts_with("http://")) fields.refuse("The url format is invalid.", "url");
    if (fields.refusal()) return reply(*fields.refusal());
    m_webhooks.setTarget(url);
    return reply(json::object{{"url", url}});
}

Response Panel::sendAgain(const Request& request) {
    const auto id = pathText(request);
    const bool sent =
        m_parts.database.write([&](database::Transaction& tx) { return events::sendAgain(m_parts, tx, id); });
    if (!sent) return reply(unknownId("evt_", id));
    return reply(json::object{{"id", id}});
}

Response Panel::captureByHand(const Request& request) {
    const auto payment = m_bank.payment(pathText(request));
    if (!payment) return reply(payment.error());
    return reply(m_bank.capture(payment->id, {{"amount", payment->amount}, {"currency", payment->currency}}));
}

/// What is left of it.
Response Panel::refundByHand(const Request& request) {
    return reply(m_bank.refund(pathText(request), {}, {}));
}

/// As the student's bank.
Response Panel::openDispute(const Request& request) {
    return withBody(request, [&](const json::object& body) { return m_disputes.open(pathText(request), body); });
}

/// What there is goes to the bank account.
Response Panel::settle(const Request&) {
    return reply(m_settlements.settle());
}

Response Panel::moveDispute(const Request& request) {
    return reply(m_disputes.move(pathText(request), pathText(request, "state")));
}

}  // namespace mc::sandbox
