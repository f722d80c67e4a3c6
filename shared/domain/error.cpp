#include "domain/error.h"

namespace mc::domain {
namespace {

struct Row {
    std::string_view name;
    int status;
};

// A switch rather than an array: a code without a row does not compile (-Wswitch).
constexpr Row rowOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::malformed_json:
            return {"malformed_json", 400};
        case ErrorCode::validation_failed:
            return {"validation_failed", 422};
        case ErrorCode::body_too_large:
            return {"body_too_large", 413};
        case ErrorCode::header_too_large:
            return {"header_too_large", 431};
        case ErrorCode::malformed_request:
            return {"malformed_request", 400};
        case ErrorCode::unsupported_media_type:
            return {"unsupported_media_type", 415};
        case ErrorCode::not_found:
            return {"not_found", 404};
        case ErrorCode::method_not_allowed:
            return {"method_not_allowed", 405};
        case ErrorCode::rate_limited:
            return {"rate_limited", 429};
        case ErrorCode::timeout:
            return {"timeout", 408};
        case ErrorCode::internal:
            return {"internal", 500};
        case ErrorCode::unavailable:
            return {"unavailable", 503};
        case ErrorCode::unauthenticated:
            return {"unauthenticated", 401};
        case ErrorCode::token_expired:
            return {"token_expired", 401};
        case ErrorCode::invalid_credentials:
            return {"invalid_credentials", 401};
        case ErrorCode::account_suspended:
            return {"account_suspended", 401};
        case ErrorCode::forbidden:
            return {"forbidden", 403};
        case ErrorCode::email_taken:
            return {"email_taken", 409};
        case ErrorCode::email_not_verified:
            return {"email_not_verified", 403};
        case ErrorCode::token_invalid:
            return {"token_invalid", 400};
        case ErrorCode::refresh_reused:
            return {"refresh_reused", 401};
        case ErrorCode::weak_password:
            return {"weak_password", 422};
        case ErrorCode::second_factor_required:
            return {"second_factor_required", 403};
        case ErrorCode::challenge_expired:
            return {"challenge_expired", 400};
        case ErrorCode::idempotency_key_required:
            return {"idempotency_key_required", 400};
        case ErrorCode::idempotency_key_reused:
            return {"idempotency_key_reused", 422};
        case ErrorCode::idempotency_in_flight:
            return {"idempotency_in_flight", 409};
        case ErrorCode::slot_taken:
            return {"slot_taken", 409};
        case ErrorCode::slot_not_offered:
            return {"slot_not_offered", 409};
        case ErrorCode::slot_for_premium:
            return {"slot_for_premium", 409};
        case ErrorCode::student_busy:
            return {"student_busy", 409};
        case ErrorCode::own_mentor:
            return {"own_mentor", 403};
        case ErrorCode::mentor_not_accepting:
            return {"mentor_not_accepting", 409};
        case ErrorCode::hold_expired:
            return {"hold_expired", 409};
        case ErrorCode::invalid_state:
            return {"invalid_state", 409};
        case ErrorCode::changed_elsewhere:
            return {"changed_elsewhere", 409};
        case ErrorCode::too_many_holds:
            return {"too_many_holds", 409};
        case ErrorCode::outside_join_window:
            return {"outside_join_window", 409};
        case ErrorCode::already_reviewed:
            return {"already_reviewed", 409};
        case ErrorCode::not_completed:
            return {"not_completed", 409};
        case ErrorCode::too_early:
            return {"too_early", 409};
        case ErrorCode::policy_not_accepted:
            return {"policy_not_accepted", 422};
        case ErrorCode::contest_window_closed:
            return {"contest_window_closed", 409};
        case ErrorCode::signature_invalid:
            return {"signature_invalid", 400};
        case ErrorCode::amount_mismatch:
            return {"amount_mismatch", 409};
        case ErrorCode::payment_failed:
            return {"payment_failed", 402};
        case ErrorCode::gateway_unavailable:
            return {"gateway_unavailable", 502};
        case ErrorCode::order_mismatch:
            return {"order_mismatch", 409};
        case ErrorCode::not_a_member:
            return {"not_a_member", 404};
        case ErrorCode::message_too_long:
            return {"message_too_long", 422};
    }
    return {"", 500};
}

}  // namespace

std::string_view toString(ErrorCode code) {
    return rowOf(code).name;
}

int httpStatus(ErrorCode code) {
    return rowOf(code).status;
}

std::optional<ErrorCode> parseErrorCode(std::string_view text) {
    for (int i = 0;; ++i) {
        const auto name = rowOf(static_cast<ErrorCode>(i)).name;
        if (name.empty()) return std::nullopt;
        if (name == text) return static_cast<ErrorCode>(i);
    }
}

ErrorException::ErrorException(Error error)
    : std::runtime_error(std::string(toString(error.code)) + (error.detail.empty() ? "" : ": " + error.detail)),
      m_error(std::move(error)) {}

void throw_exception_from_error(const Error& error, const boost::source_location&) {
    throw ErrorException(error);
}

void FieldErrors::add(std::string path, std::string_view rule, std::string_view requirement,
                      FieldParameters parameters) {
    auto message = (path.empty() ? std::string("the body") : path).append(" ").append(requirement);
    m_fields.push_back({std::move(path), std::string(rule), std::move(message), std::move(parameters)});
}

Error FieldErrors::toError() && {
    auto error = fail(ErrorCode::validation_failed, m_fields.at(0).message);
    error.fields = std::move(m_fields);
    return error;
}

Result<void> FieldErrors::toResult() && {
    if (m_fields.empty()) return {};
    return std::move(*this).toError();
}

Error invalid(std::string path, std::string_view rule, std::string_view requirement, FieldParameters parameters) {
    FieldErrors errors;
    errors.add(std::move(path), rule, requirement, std::move(parameters));
    return std::move(errors).toError();
}

}  // namespace mc::domain
