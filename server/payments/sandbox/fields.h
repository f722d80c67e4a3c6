#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "payments/sandbox/refusal.h"

namespace mc::sandbox {

inline constexpr std::int64_t kLeastAmount = 100;     ///< Of an order, in subunits.
inline constexpr std::size_t kLongestReceipt = 40;    ///< https://razorpay.com/docs/api/orders/create
inline constexpr std::size_t kMostNotes = 15;         ///< Pairs; https://razorpay.com/docs/api/orders/entity
inline constexpr std::size_t kLongestNote = 256;      ///< Characters of a key, and of a value.
inline constexpr std::int64_t kLongestManual = 7200;  ///< Minutes; see captureMinutes().

/// A call's body, read member by member. The first thing that is wrong is kept and answered; what a call does not know
/// is refused ("… is/are not required and should not be sent").
class Fields {
public:
    explicit Fields(const boost::json::object& body) : m_body(body) {}

    /// Absent when all is well.
    const std::optional<Refusal>& refusal() const { return m_refusal; }
    bool has(std::string_view name) const { return m_body.contains(name); }
    const boost::json::value* find(std::string_view name) const { return m_body.if_contains(name); }
    void refuse(std::string description, std::string_view field = {});

    void allowOnly(const std::vector<std::string_view>& names);
    /// In the currency's subunits, a whole number.
    std::int64_t amount(std::int64_t least, std::string_view name = "amount");
    /// One that Razorpay supports.
    std::string currency();
    std::string text(std::string_view name, std::size_t longest);
    std::string requiredText(std::string_view name, std::size_t longest);
    /// One of them; the first when it is not said.
    std::string choice(std::string_view name, const std::vector<std::string_view>& choices);
    std::int64_t whole(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t otherwise);
    std::int64_t requiredWhole(std::string_view name, std::int64_t least, std::int64_t most);
    /// true, false, 1, 0, "1" and "0".
    bool flag(std::string_view name, bool otherwise);
    /// As JSON: an object of texts, or [] when there are none. Numbers and flags become texts.
    std::string notes();
    const boost::json::object* object(std::string_view name);

    /// Until when an order's payments may be captured by a call, in minutes; 0: they are captured at once. Said as
    /// `payment: {capture: "manual", capture_options: {manual_expiry_period}}`, as `payment_capture: 0`, or as
    /// `capture: false`; https://razorpay.com/docs/payments/payments/capture-settings/api
    std::int64_t captureMinutes();

private:
    std::int64_t wholeOf(const boost::json::value& value, std::string_view name, std::int64_t least, std::int64_t most);
    bool isNo(std::string_view name);

    const boost::json::object& m_body;
    std::optional<Refusal> m_refusal;
};

/// The body of a call; an empty one counts as {}.
Answer<boost::json::object> parseBody(std::string_view text);

}  // namespace mc::sandbox
