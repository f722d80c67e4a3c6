#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "payments/sandbox/bank_parts.h"

namespace mc::sandbox {

/// Those that the sandbox tells.
inline constexpr std::array<std::string_view, 30> kEventKinds{"payment.authorized",
                                                              "payment.captured",
                                                              "payment.failed",
                                                              "order.paid",
                                                              "refund.created",
                                                              "refund.processed",
                                                              "refund.failed",
                                                              "invoice.paid",
                                                              "subscription.authenticated",
                                                              "subscription.activated",
                                                              "subscription.charged",
                                                              "subscription.pending",
                                                              "subscription.halted",
                                                              "subscription.paused",
                                                              "subscription.resumed",
                                                              "subscription.updated",
                                                              "subscription.cancelled",
                                                              "subscription.completed",
                                                              "payout.queued",
                                                              "payout.initiated",
                                                              "payout.processed",
                                                              "payout.failed",
                                                              "payout.reversed",
                                                              "payment.dispute.created",
                                                              "payment.dispute.under_review",
                                                              "payment.dispute.action_required",
                                                              "payment.dispute.won",
                                                              "payment.dispute.lost",
                                                              "payment.dispute.closed",
                                                              "settlement.processed"};

/// An event that was told, whether or not it has arrived.
struct EventRow {
    std::string id;
    std::string event;
    domain::UtcTime createdAt;
    std::int64_t deliveries = 1;  ///< Asked for, the first among them.
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (id, event, createdAt, deliveries))

/// Tells an event with its entities, {"payment": {"entity": {…}}, …}: an outbox row of kind "webhook" whose payload is
/// the body and whose key is the event's id.
void announce(const BankParts& parts, database::Transaction& tx, std::string_view event, boost::json::object payload);

/// {"payment": {"entity": {…}}}, to which another may be added.
template <class Row>
boost::json::object entity(std::string_view name, const Row& row) {
    return {{name, {{"entity", toJson(row)}}}};
}
template <class Row>
boost::json::object with(boost::json::object payload, std::string_view name, const Row& row) {
    payload.emplace(name, boost::json::object{{"entity", toJson(row)}});
    return payload;
}

namespace events {

std::vector<EventRow> newest(database::Reader& reader);
/// Of its newest delivery, as the outbox has it.
jobs::OutboxState stateOf(database::Reader& reader, const EventRow& row);
/// As from the gateway's dashboard: the same event, id and body, once more. False: there is none.
bool sendAgain(const BankParts& parts, database::Transaction& tx, const std::string& id);
/// The event's id that a delivery's key stands for.
std::string_view idOf(std::string_view deliveryKey);

}  // namespace events
}  // namespace mc::sandbox
