#include "payments/sandbox/bank_parts.h"

#include <boost/json/parse.hpp>

namespace mc::sandbox {

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

std::string idIn(const jobs::Delivery& delivery) {
    return std::string(boost::json::parse(delivery.payload).as_string());
}

}  // namespace mc::sandbox
