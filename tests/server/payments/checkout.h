#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/crypto/digest.h"
#include "support/payment_bench.h"

namespace mc::test {

/// One student who owes ₹1,000 and has opened the checkout.
struct Checkout : PaymentBench {
    explicit Checkout(std::int64_t amount = 1000)
        : student(person("maya")),
          subject(owes(student, domain::rupees(amount))),
          order(*service->createOrder(student, subject, clock.now())) {}

    protocol::VerifyPayment pay(const std::string& method = "upi") {
        const auto result = sandbox.checkout({.orderId = order.gatewayOrderId, .method = method});
        return {result->orderId, result->paymentId, result->signature};
    }
    domain::Result<protocol::Order> verify(const protocol::VerifyPayment& proof) {
        return service->verify(student, proof);
    }
    protocol::PaymentStatus status() { return view(subject).status; }
    /// Attempts of the refunds that failed and were not repeated yet.
    std::vector<int> failedRefunds() {
        return database->read([](database::Reader& reader) {
            return reader.all<int>(
                "SELECT attempt FROM refunds WHERE status = 'failed' AND check_at IS NOT NULL ORDER BY id");
        });
    }
    /// Amounts of the payments nobody may touch before somebody looked.
    std::vector<std::int64_t> setAside() {
        return database->read([](database::Reader& reader) {
            return reader.all<std::int64_t>(
                "SELECT p.amount_minor FROM payments p JOIN orders o ON o.id = p.order_id "
                "WHERE p.use = 'quarantined' AND o.status = 'quarantined'");
        });
    }
    /// An event as the gateway would send it of one payment that nobody made.
    domain::Result<void> tell(const std::string& event, const std::string& state) {
        return hear(R"({"event":")" + event + R"(","payload":{"payment":{"entity":{"id":"pay_Told","order_id":")" +
                    order.gatewayOrderId + R"(","amount":100000,"currency":"INR","status":")" + state + R"("}}}})");
    }
    /// The same of a refund that is under way there.
    domain::Result<void> tellRefund(const sandbox::RefundRow& refund_, const std::string& state, std::int64_t minor) {
        return hear(R"({"event":"refund.told","payload":{"refund":{"entity":{"id":")" + refund_.id +
                    R"(","payment_id":")" + refund_.paymentId + R"(","receipt":")" + refund_.receipt +
                    R"(","currency":"INR","amount":)" + std::to_string(minor) + R"(,"status":")" + state + R"("}}}})");
    }
    /// A refund made in the gateway's dashboard: an id we never heard of, and no receipt.
    domain::Result<void> tellByHand(const std::string& id, const std::string& paymentId, std::int64_t minor,
                                    const std::string& state = "processed") {
        return hear(R"({"event":"refund.)" + state + R"(","payload":{"refund":{"entity":{"id":")" + id +
                    R"(","payment_id":")" + paymentId + R"(","receipt":null,"currency":"INR","amount":)" +
                    std::to_string(minor) + R"(,"status":")" + state + R"("}}}})");
    }
    /// The same, made for good.
    void refundByHand(const std::string& paymentId, const domain::Money& amount) {
        if (!gateway->refund(paymentId, amount, "", "by-hand-" + std::to_string(1000 + ++m_byHand)))
            throw std::runtime_error("the gateway refused a refund by hand");
    }
    void refundByHandIfItFits(const std::string& paymentId, const domain::Money& amount) {
        (void)gateway->refund(paymentId, amount, "", "by-hand-" + std::to_string(1000 + ++m_byHand));
    }
    /// More than came in is refused, and then nothing has happened.
    void refundIfItFits(const domain::Money& amount, const std::string& cause) try {
        refund(amount, cause);
    } catch (const database::ConstraintViolation&) {
    }
    std::int64_t givenBackAtTheGateway() {
        std::int64_t sum = 0;
        for (const auto& row : sandbox.bank().refunds())
            if (row.status != "failed") sum += row.amount;
        return sum;
    }
    /// Each time as an event of its own.
    domain::Result<void> hear(const std::string& body) { return hear(body, "evt_" + std::to_string(++m_events)); }
    domain::Result<void> hear(const std::string& body, const std::string& event) {
        const auto signature = crypto::hmacSha256Hex(sandbox.gatewayOptions().webhookSecret, body);
        return service->webhook(body, signature, event);
    }
    /// How often the gateway was asked about the order.
    int polls(const domain::Subject& of) {
        return database->read([&](database::Reader& reader) {
            return reader.scalar<int>("SELECT polls FROM orders WHERE subject_kind = $1 AND subject_id = $2", of.kind,
                                      of.id);
        });
    }
    std::optional<payments::Refund> refund(const domain::Money& amount, const std::string& cause) {
        return database->write([&](database::Transaction& tx) { return service->refund(tx, subject, amount, cause); });
    }

    domain::UserId student;
    domain::Subject subject;
    protocol::Order order;

private:
    int m_events = 0;
    int m_byHand = 0;
};

}  // namespace mc::test
