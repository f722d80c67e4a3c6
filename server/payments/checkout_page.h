#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "payments/payment_service.h"
#include "payments/plans.h"
#include "platform/base/random.h"
#include "platform/http/router.h"

namespace mc::payments {

struct CheckoutOptions {
    bool sandbox = false;
    std::string productName = "Mentor Connect";
    std::string script = "https://checkout.razorpay.com/v1/checkout.js";  ///< Standard Checkout; unused by the sandbox.
};

/// GET /checkout/{order}, and /checkout/plans/{subscription} for a plan's first payment: the page that opens Standard
/// Checkout (Razorpay's or the sandbox's) for a gateway order and hands the outcome to the desktop client over
/// QWebChannel: object `checkout` with slots succeeded(orderId, paymentId, signature), failed(code), dismissed(); the
/// code is the gateway's reason, whose own sentence nobody sees. `?theme=dark&lang=hi`; the words are
/// resources/web/checkout_words.json (decision 34). The gateway's order id is the key to the page: it is random and
/// tells an amount and the code of what is sold, nothing of the student but under which id the gateway knows her, where
/// she wants it to.
class CheckoutPage {
public:
    CheckoutPage(PaymentService& payments, const Plans& plans, base::Random& random, CheckoutOptions options);
    void addTo(http::Router& router);

private:
    http::Response ofOrder(const http::Request& request);
    http::Response ofPlan(const http::Request& request);
    http::Response page(const http::Request& request, boost::json::object what);
    boost::json::object configOf(const Order& order) const;
    std::string policy(const std::string& nonce) const;

    PaymentService& m_payments;
    const Plans& m_plans;
    base::Random& m_random;
    CheckoutOptions m_options;
    std::string_view m_template;
    boost::json::object m_words;  ///< By language.
};

}  // namespace mc::payments
