#include "payments/checkout_page.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "domain/language.h"
#include "platform/http/embedded_pages.h"

namespace mc::payments {
namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// "https://checkout.razorpay.com" of an address there.
std::string originOf(const std::string& url) {
    return url.substr(0, url.find('/', url.find("//") + 2));
}

/// JSON inside a script element must not be able to close it.
std::string forScript(const boost::json::object& object) {
    auto text = boost::json::serialize(object);
    replaceAll(text, "<", "\\u003c");
    return text;
}

}  // namespace

CheckoutPage::CheckoutPage(PaymentService& payments, const Plans& plans, base::Random& random, CheckoutOptions options)
    : m_payments(payments),
      m_plans(plans),
      m_random(random),
      m_options(std::move(options)),
      m_template(base::contentOf(http::embeddedPages(), "checkout.html")),
      m_words(boost::json::parse(base::contentOf(http::embeddedPages(), "checkout_words.json")).as_object()) {}

void CheckoutPage::addTo(http::Router& router) {
    const auto add = [&](const char* path, const char* id, const char* summary, auto handler) {
        router.add({http::Method::get,
                    path,
                    http::Access::anonymous,
                    [this, handler](const http::Request& request) { return (this->*handler)(request); },
                    {.limits = {.bodyBytes = 0, .rate = {60, 60}},
                     .query = {http::param::choice("theme", "Of the page", {"light", "dark"}).otherwise("light"),
                               http::param::choice<domain::Language>("lang", "Of its words").otherwise("en")},
                     .docs = {.id = id, .summary = summary, .responseType = http::kHtml}}});
    };
    add("/checkout/{order}", "showCheckout", "The checkout page of an order", &CheckoutPage::ofOrder);
    add("/checkout/plans/{subscription}", "showPlanCheckout", "The checkout page of a plan's first payment",
        &CheckoutPage::ofPlan);
}

http::Response CheckoutPage::ofOrder(const http::Request& request) {
    const auto order = m_payments.checkoutOrder(request.param("order"));
    return order ? page(request, configOf(*order)) : http::problem(domain::ErrorCode::not_found);
}

http::Response CheckoutPage::ofPlan(const http::Request& request) {
    const auto plan = m_plans.waiting(request.param("subscription"));
    if (!plan) return http::problem(domain::ErrorCode::not_found);
    const std::string name = plan->tier == domain::PlanTier::premium ? "Premium" : "Pro";
    return page(request, {{"reserved", false},
                          {"bought", "plan"},
                          {"subscriptionId", plan->subscriptionId},
                          {"amount", plan->price.minor},
                          {"currency", plan->price.currency.text()},
                          {"description", name},
                          {"receipt", name},
                          {"paid", false}});
}

http::Response CheckoutPage::page(const http::Request& request, boost::json::object what) {
    const auto nonce = m_random.token(16);
    std::string text(m_template);
    const std::string language = request.query("lang").value();
    what.emplace("script", m_options.sandbox ? std::string("/sandbox/checkout.js") : m_options.script);
    what.emplace("sandbox", m_options.sandbox);
    what.emplace("key", m_payments.keyId());
    what.emplace("language", language);
    what.emplace("locale", language + "-IN");
    what.emplace("words", m_words.at(language));
    what.emplace("name", m_options.productName);
    replaceAll(text, "{{lang}}", language);
    replaceAll(text, "{{title}}", std::string(m_words.at(language).at("title").as_string()));
    replaceAll(text, "{{theme}}", request.query("theme").value());
    replaceAll(text, "{{nonce}}", nonce);
    replaceAll(text, "{{config}}", forScript(what));
    return http::html(std::move(text)).with("Content-Security-Policy", policy(nonce)).with("Cache-Control", "no-store");
}

boost::json::object CheckoutPage::configOf(const Order& order) const {
    return {{"reserved", m_payments.isCapturedLater(order)},
            {"bought", order.subject.kind == domain::SubjectKind::credits ? "credits" : "session"},
            {"orderId", order.gatewayOrderId},
            {"customer", m_payments.customerOf(order)},
            {"amount", order.amount.minor},
            {"currency", order.amount.currency.text()},
            {"description", order.description},
            {"receipt", order.receipt},
            {"paid", order.status == OrderStatus::captured || order.status == OrderStatus::reserved}};
}

/// Standard Checkout brings its own frames, styles and pictures; scripts run only from where they are expected.
std::string CheckoutPage::policy(const std::string& nonce) const {
    const std::string gateway = m_options.sandbox ? "" : " https://*.razorpay.com " + originOf(m_options.script);
    return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; script-src 'nonce-" +
           nonce + "' 'self' qrc:" + gateway + "; style-src 'self' 'unsafe-inline'" + gateway +
           "; img-src 'self' data:" + gateway + "; font-src 'self' data:" + gateway + "; connect-src 'self'" + gateway +
           "; frame-src 'self'" + gateway + "; form-action 'self'" + gateway;
}

}  // namespace mc::payments
