#pragma once

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "payments/sandbox/events.h"
#include "platform/crypto/digest.h"
#include "server/bookings/sequence_deeds.h"
#include "support/booking_house.h"

namespace mc::test {

inline constexpr std::int64_t kSequencePriceMinor = 100'000;
inline constexpr std::int64_t kPartByHandMinor = 30'000;

/// Where a sequence ended, when everything that follows from it has happened. Times and ids are not in it, and of the
/// books only what each account has of the session.
struct SequenceEnd {
    domain::BookingStatus session = domain::BookingStatus::held;
    protocol::PaymentStatus seen = protocol::PaymentStatus::none;  ///< What its student is shown.
    std::int64_t takenMinor = 0;                                   ///< By the gateway's own count …
    std::int64_t returnedMinor = 0;                                ///< … as this.
    std::int64_t inFlightMinor = 0;                                ///< Of our refunds.
    std::map<std::string, std::int64_t> accounts;                  ///< Without those at zero.
    bool operator==(const SequenceEnd&) const = default;
};
inline std::string toText(const SequenceEnd& end) {
    std::string text = std::string(" session ") + boost::describe::enum_to_string(end.session, "") + ", seen " +
                       boost::describe::enum_to_string(end.seen, "") + ", taken " + std::to_string(end.takenMinor) +
                       ", returned " + std::to_string(end.returnedMinor) + ", in flight " +
                       std::to_string(end.inFlightMinor);
    for (const auto& [account, minor] : end.accounts)
        text += ", " + account + ' ' + std::to_string(minor);
    return text;
}

/// One session after another, each with one sequence of deeds: ₹1,000, booked at once, three days ahead, so that
/// whoever cancels has everything back. An earlier attempt has failed, and where it is partly returned, somebody gave
/// ₹300 back in the gateway's dashboard, or all of it. What the gateway tells is told by the deeds alone, each time as a new event:
/// that an event is known by its id hides nothing. The clock stands still.
class SequenceHouse : public BookingHouse {
public:
    /// `atOnce`: what waits in the outbox is delivered after each deed, else when all is done.
    SequenceHouse(GatewayTruth truth, bool atOnce, std::int64_t byHandMinor = kPartByHandMinor)
        : m_truth(truth), m_atOnce(atOnce), m_byHandMinor(byHandMinor) {
        auto& knobs = sandbox.knobs();
        knobs.dropWebhooks = true;
        knobs.refundSeconds = 0;
        knobs.authorizeOnly = truth == GatewayTruth::authorized;
    }

    /// A new session and these deeds. Answers all on which it can depend what follows.
    std::string run(std::span<const MoneyDeed> deeds) {
        begin();
        for (const auto deed : deeds) {
            apply(deed);
            if (m_atOnce) outbox.drain();
        }
        return standing();
    }

    /// Lets everything that follows happen, and gives the time free again.
    SequenceEnd end() {
        follow();
        payments.reconcile(clock.now());  // What came and went unexplained is asked for.
        follow();
        const auto end = endNow();
        if (end.session == domain::BookingStatus::confirmed) apply(MoneyDeed::cancel);
        outbox.drain();
        return end;
    }

    /// Events that could not be taken in.
    std::int64_t setAside() {
        return (*database).read([](database::Reader& reader) {
            return reader.scalar<std::int64_t>("SELECT count(*) FROM webhooks_aside");
        });
    }

private:
    void follow() {
        while (outbox.drain() + sandbox.drain() + tellOfRefunds() > 0)
            continue;
    }

    void begin() {
        m_outboxBefore = (*database).read([](database::Reader& reader) {
            return reader.scalar<std::int64_t>("SELECT coalesce(max(id), 0) FROM outbox");
        });
        m_told.clear();
        m_session = held(m_maya, m_ananya, m_first + ++m_runs % 2 * domain::kHour);
        const auto opened = order(m_session);
        m_failed = *sandbox.bank().pay({.orderId = opened.gatewayOrderId, .succeeds = false});
        if (m_truth == GatewayTruth::unpaid) return;
        m_proof = checkout(opened);
        if (m_truth != GatewayTruth::partly_returned) return;
        const auto amount = "{\"amount\":" + std::to_string(m_byHandMinor) + "}";
        m_byHand = sandbox.bank().refund(m_proof.razorpay_payment_id, amount, {})->id;
        m_told.insert(m_byHand);
        sandbox.drain();
    }

    void apply(MoneyDeed deed) {
        using enum MoneyDeed;
        switch (deed) {
            case verify:
                payments.verify(m_maya, m_proof).value();
                return;
            case authorized:
                return tell("payment.authorized", sandbox::entity("payment", as("authorized")));
            case captured:
                return tell("payment.captured", sandbox::entity("payment", as("captured")));
            case order_paid:
                return tell("order.paid", sandbox::with(sandbox::entity("payment", as("captured")), "order",
                                                        *sandbox.bank().order(m_proof.razorpay_order_id)));
            case failed:
                return tell("payment.failed", sandbox::entity("payment", m_failed));
            case refund_processed:
                return tell(*sandbox.bank().refundById(m_byHand));
            case dispute:
                return tellOfDispute();
            case expiry:
                (void)bookings.changeAsPlatform(m_session.id, [&](database::Transaction& tx, bookings::Booking& now_) {
                    return holds.expire(tx, now_, std::max(clock.now(), now_.holdExpiresAt));
                });
                return;
            case cancel:
                (void)changes.cancel(m_maya, m_session.id, "I am ill.", clock.now());
                return;
        }
    }

    void tell(std::string_view event, boost::json::object payload) {
        const auto body = boost::json::serialize(boost::json::object{{"entity", "event"},
                                                                     {"event", event},
                                                                     {"payload", std::move(payload)},
                                                                     {"created_at", clock.now().seconds}});
        const auto secret = sandbox.gatewayOptions().webhookSecret;
        payments.webhook(body, crypto::hmacSha256Hex(secret, body), "evt_" + std::to_string(++m_events)).value();
    }
    void tell(const sandbox::RefundRow& refund) {
        tell("refund.processed", sandbox::with(sandbox::entity("refund", refund), "payment", payment()));
    }
    void tellOfDispute() {
        const boost::json::object dispute{{"id", "disp_" + m_proof.razorpay_payment_id.substr(4)},
                                          {"entity", "dispute"},
                                          {"payment_id", m_proof.razorpay_payment_id},
                                          {"amount", 100'000},
                                          {"amount_deducted", 0},
                                          {"currency", "INR"},
                                          {"reason_code", "goods_or_services_not_received_or_partially_received"},
                                          {"respond_by", (clock.now() + 7 * domain::kDay).seconds},
                                          {"status", "open"},
                                          {"phase", "chargeback"},
                                          {"created_at", clock.now().seconds}};
        auto payload = sandbox::entity("payment", as("captured"));
        payload.emplace("dispute", boost::json::object{{"entity", dispute}});
        tell("payment.dispute.created", std::move(payload));
    }
    /// As the gateway tells what became of refunds of ours. Returns of how many.
    std::size_t tellOfRefunds() {
        std::size_t told = 0;
        for (const auto& refund : refunds())
            if (refund.status == "processed" && m_told.insert(refund.id).second) {
                tell(refund);
                ++told;
            }
        return told;
    }

    /// Whatever the rooms read when something happens, except for times: they are the same in all runs.
    std::string standing() {
        auto text = (*database).read([&](database::Reader& reader) {
            return lines(reader,
                         "SELECT status || coalesce(ended_by, '-') || (paid_at IS NULL) || (hold_expires_at - "
                         "created_at) "
                         "|| end_reason FROM bookings WHERE id = $1") +
                   lines(reader, "SELECT count(*) || '' FROM occupancy WHERE booking_id = $1") +
                   lines(reader,
                         "SELECT o.status || o.amount_minor || coalesce(o.poll_at <= o.created_at, 0) FROM orders o "
                         "WHERE " +
                             std::string(kOurs)) +
                   lines(reader,
                         "SELECT p.status || p.use || p.amount_minor || p.failure FROM payments p "
                         "JOIN orders o ON o.id = p.order_id WHERE " +
                             std::string(kOurs)) +
                   lines(
                       reader,
                       "SELECT r.origin || r.status || r.attempt || (r.gateway_refund_id = '') || r.amount_minor || "
                       "substr(r.cause, 1, instr(r.cause, ':')) FROM refunds r JOIN payments p ON p.id = r.payment_id "
                       "JOIN orders o ON o.id = p.order_id WHERE " +
                           std::string(kOurs)) +
                   lines(reader,
                         "SELECT j.kind || a.kind || sum(e.amount_minor) || '/' || count(DISTINCT j.id) "
                         "FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
                         "JOIN ledger_accounts a ON a.id = e.account_id "
                         "WHERE j.subject_kind = 'session' AND j.subject_id = $1 GROUP BY j.kind, a.kind") +
                   lines(reader, "SELECT kind || state || attempts FROM outbox WHERE id > $1", m_outboxBefore) +
                   lines(reader, "SELECT amount_minor || '' FROM early_refunds WHERE gateway_payment_id = $1",
                         m_proof.razorpay_payment_id);
        });
        if (m_truth == GatewayTruth::unpaid) return text;
        const auto paid = payment();
        text += paid.status + std::to_string(paid.refunded);
        for (const auto& refund : refunds())
            text += refund.status + std::to_string(refund.amount) + (m_told.contains(refund.id) ? "told" : "");
        return text;
    }

    SequenceEnd endNow() {
        SequenceEnd end;
        end.session = now(m_session).status;
        if (m_truth != GatewayTruth::unpaid) {
            const auto paid = payment();
            end.takenMinor = paid.captured ? paid.amount : 0;
            end.returnedMinor = paid.refunded;
        }
        (*database).read([&](database::Reader& reader) {
            end.seen = payments.view(reader, m_session.id).status;
            end.inFlightMinor = reader.scalar<std::int64_t>(
                "SELECT coalesce(sum(r.amount_minor), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id "
                "JOIN orders o ON o.id = p.order_id WHERE r.status IN ('pending', 'failed') AND " +
                    std::string(kOurs),
                m_session.id);
            for (const auto& entry : entriesOf(reader, m_session.id))
                end.accounts[std::string(boost::describe::enum_to_string(entry.kind, ""))] += entry.amount.minor;
        });
        std::erase_if(end.accounts, [](const auto& account) { return account.second == 0; });
        return end;
    }

    std::string lines(database::Reader& reader, std::string_view sql) { return lines(reader, sql, m_session.id); }
    template <class Named>
    static std::string lines(database::Reader& reader, std::string_view sql, const Named& of) {
        auto rows = reader.all<std::string>(sql, of);
        std::ranges::sort(rows);
        std::string text;
        for (const auto& row : rows)
            text += row + '\n';
        return text + ";\n";
    }

    /// The payment as it was when the gateway told of that.
    sandbox::PaymentRow as(const std::string& status) {
        auto row = payment();
        row.status = status;
        row.captured = status == "captured";
        row.refunded = 0;
        return row;
    }
    sandbox::PaymentRow payment() { return *sandbox.bank().payment(m_proof.razorpay_payment_id); }
    std::vector<sandbox::RefundRow> refunds() {
        if (m_truth == GatewayTruth::unpaid) return {};
        return *sandbox.bank().refundsOf(m_proof.razorpay_payment_id, {});
    }

    static constexpr std::string_view kOurs = "o.subject_kind = 'session' AND o.subject_id = $1";

    GatewayTruth m_truth;
    bool m_atOnce;
    std::int64_t m_byHandMinor;
    domain::UserId m_maya = student("maya");
    domain::UserId m_ananya = mentor("ananya");
    domain::UtcTime m_first = in(3 * domain::kDay);
    int m_runs = 0;
    int m_events = 0;
    std::int64_t m_outboxBefore = 0;
    bookings::Booking m_session;
    protocol::VerifyPayment m_proof;
    sandbox::PaymentRow m_failed;
    std::string m_byHand;          ///< The gateway's id of that refund.
    std::set<std::string> m_told;  ///< The refunds of which the gateway has told.
};

}  // namespace mc::test
