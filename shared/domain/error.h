#pragma once

#include <boost/system/result.hpp>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace mc::domain {

/// Stable codes of everything a user can cause. The text form (`toString`) is part of the protocol: clients translate
/// it. `httpStatus` is the one table from code to status (RFC 9110, RFC 9457).
enum class ErrorCode {
    // Request
    malformed_json,
    validation_failed,
    body_too_large,
    header_too_large,
    malformed_request,
    unsupported_media_type,
    not_found,
    method_not_allowed,
    rate_limited,
    timeout,
    internal,
    unavailable,
    // Identity
    unauthenticated,
    token_expired,
    invalid_credentials,
    account_suspended,
    forbidden,
    email_taken,
    email_not_verified,
    token_invalid,
    refresh_reused,
    weak_password,
    second_factor_required,
    challenge_expired,
    // Idempotency
    idempotency_key_required,
    idempotency_key_reused,
    idempotency_in_flight,
    // Scheduling and bookings
    slot_taken,
    slot_not_offered,
    slot_for_premium,
    student_busy,
    own_mentor,
    mentor_not_accepting,
    hold_expired,
    invalid_state,
    changed_elsewhere,
    too_many_holds,
    outside_join_window,
    already_reviewed,
    not_completed,
    too_early,
    policy_not_accepted,
    contest_window_closed,
    // Payments
    signature_invalid,
    amount_mismatch,
    payment_failed,
    gateway_unavailable,
    order_mismatch,
    // Messaging
    not_a_member,
    message_too_long,
};

std::string_view toString(ErrorCode code);
int httpStatus(ErrorCode code);
/// The code a problem answer names; absent for one this build does not know.
std::optional<ErrorCode> parseErrorCode(std::string_view text);

/// What the reader needs to word a field's fault in her own language.
struct FieldParameters {
    std::optional<std::int64_t> limit = {};  ///< What the value is measured against; of money, in minor units.
    std::string kind = {};                   ///< Of a limit on money its currency; else the shape: "email", "time", …
    bool operator==(const FieldParameters&) const = default;
};

/// One thing wrong with one field. `path` is like "items[0].rating"; `rule` is stable: required, type, min_length,
/// max_length, minimum, maximum, multiple_of, enum, format, min_items, too_many, unique, overlap; `message` is English
/// and complete, for people who read the wire: "items[0].rating must be at most 5".
struct FieldError {
    std::string path;
    std::string rule;
    std::string message;
    FieldParameters parameters = {};
};

struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string detail;              ///< One English sentence for people; never contains secrets or others' data.
    std::vector<FieldError> fields;  ///< Only with validation_failed.
    std::string extra;               ///< A JSON object merged into the problem answer ("alternatives"); empty if none.
};

/// Lets Result::value() throw when a caller was sure.
class ErrorException : public std::runtime_error {
public:
    explicit ErrorException(Error error);
    const Error& error() const { return m_error; }

private:
    Error m_error;
};
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location&);

/// Values for what users can cause; exceptions for what they cannot.
template <class T>
using Result = boost::system::result<T, Error>;

inline Error fail(ErrorCode code, std::string detail = {}) {
    return {code, std::move(detail), {}, {}};
}

/// Gathers everything that is wrong with a request: the one place where field errors are made.
class FieldErrors {
public:
    /// `requirement` completes the sentence "<path> …".
    void add(std::string path, std::string_view rule, std::string_view requirement, FieldParameters parameters = {});
    bool empty() const { return m_fields.empty(); }
    std::size_t size() const { return m_fields.size(); }
    const std::vector<FieldError>& list() const { return m_fields; }
    /// validation_failed with all of them; its detail is the first message. There must be one.
    Error toError() &&;
    /// That error, or nothing when nothing is wrong.
    Result<void> toResult() &&;

private:
    std::vector<FieldError> m_fields;
};

/// validation_failed for one field.
Error invalid(std::string path, std::string_view rule, std::string_view requirement, FieldParameters parameters = {});

}  // namespace mc::domain
