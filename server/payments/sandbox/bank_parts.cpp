#include "payments/sandbox/bank_parts.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace mc::sandbox {

namespace json = boost::json;

bool takeOne(std::atomic<int>& counter) {
    auto left = counter.load();
    while (left > 0)
        if (counter.compare_exchange_weak(left, left - 1)) return true;
    return false;
}

std::string newId(const BankParts& parts, std::string_view prefix) {
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string id(prefix);
    for (int i = 0; i < 14; ++i)
        id += kAlphabet[parts.random.below(kAlphabet.size())];
    return id;
}

void announce(const BankParts& parts, database::Transaction& tx, std::string_view event, json::object payload) {
    if (parts.knobs.dropWebhooks) return;
    json::array contains;
    for (const auto& part : payload)
        contains.emplace_back(part.key());
    const json::object body{{"entity", "event"},
                            {"account_id", "acc_MentorSandbox01"},
                            {"event", event},
                            {"contains", std::move(contains)},
                            {"payload", std::move(payload)},
                            {"created_at", parts.clock.now().seconds}};
    parts.outbox.enqueue(tx, "webhook", json::serialize(body), newId(parts, "evt_"),
                         parts.clock.now() + parts.knobs.webhookDelaySeconds.load());
}

}  // namespace mc::sandbox
