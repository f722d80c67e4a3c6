#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mc::domain {

/// A strongly typed 63-bit identity. In JSON and URLs it is 13 characters of Crockford base 32, lower case, so that no
/// JavaScript number ever rounds it; in SQL it is an INTEGER. Zero means "none" and is never issued.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

/// 13 characters of 0-9 a-z without i, l, o, u.
std::string encodeId(std::int64_t value);
/// Absent when the text is not exactly what encodeId writes for a positive value.
std::optional<std::int64_t> decodeId(std::string_view text);

template <class Tag>
std::string toString(Id<Tag> id) {
    return encodeId(id.value);
}
template <class IdType>
std::optional<IdType> parseId(std::string_view text) {
    if (auto value = decodeId(text)) return IdType{*value};
    return std::nullopt;
}

using UserId = Id<struct UserTag>;        ///< A person; a mentor's id is the same person's id.
using SessionId = Id<struct SessionTag>;  ///< A signed-in device.
using BookingId = Id<struct BookingTag>;
using OutageId = Id<struct OutageTag>;
using OrderId = Id<struct OrderTag>;
using PaymentId = Id<struct PaymentTag>;
using RefundId = Id<struct RefundTag>;
using JournalId = Id<struct JournalTag>;
using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using ReviewId = Id<struct ReviewTag>;
using NotificationId = Id<struct NotificationTag>;
using OutboxId = Id<struct OutboxTag>;

}  // namespace mc::domain

template <class Tag>
struct std::hash<mc::domain::Id<Tag>> {
    std::size_t operator()(mc::domain::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
