#include "payments/sandbox/events.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace mc::sandbox {

namespace json = boost::json;

namespace {

constexpr std::string_view kDelivery = "webhook";  ///< Of the outbox.

/// A second delivery's is "evt_…#2".
std::string deliveryKey(const std::string& id, std::int64_t number) {
    return number == 1 ? id : id + '#' + std::to_string(number);
}

}  // namespace

void announce(const BankParts& parts, database::Transaction& tx, std::string_view event, json::object payload) {
    if (parts.knobs.dropWebhooks) return;
    json::array contains;
    for (const auto& part : payload)
        contains.emplace_back(part.key());
    const auto now = parts.clock.now();
    const auto body = json::serialize(json::object{{"entity", "event"},
                                                   {"account_id", "acc_MentorSandbox01"},
                                                   {"event", event},
                                                   {"contains", std::move(contains)},
                                                   {"payload", std::move(payload)},
                                                   {"created_at", now.seconds}});
    const auto id = newId(parts, "evt_");
    tx.execute("INSERT INTO sandbox_events (id, event, body, created_at, deliveries) VALUES ($1, $2, $3, $4, 1)", id,
               event, body, now);
    parts.outbox.enqueue(tx, kDelivery, body, id, now + parts.knobs.webhookDelaySeconds.load());
}

namespace events {

std::vector<EventRow> newest(database::Reader& reader) {
    return reader.all<EventRow>(
        "SELECT id, event, created_at, deliveries FROM sandbox_events ORDER BY created_at DESC, id DESC LIMIT 40");
}

jobs::OutboxState stateOf(database::Reader& reader, const EventRow& row) {
    const auto delivery = jobs::OutboxStore().byKey(reader, kDelivery, deliveryKey(row.id, row.deliveries));
    return delivery ? delivery->state : jobs::OutboxState::done;  // What was delivered may be forgotten.
}

bool sendAgain(const BankParts& parts, database::Transaction& tx, const std::string& id) {
    const auto number = tx.one<std::int64_t>(
        "UPDATE sandbox_events SET deliveries = deliveries + 1 WHERE id = $1 RETURNING deliveries", id);
    if (!number) return false;
    const auto body = tx.scalar<std::string>("SELECT body FROM sandbox_events WHERE id = $1", id);
    parts.outbox.enqueue(tx, kDelivery, body, deliveryKey(id, *number), parts.clock.now());
    return true;
}

std::string_view idOf(std::string_view deliveryKey) {
    return deliveryKey.substr(0, deliveryKey.find('#'));
}

}  // namespace events
}  // namespace mc::sandbox
