#include "payments/sandbox/refusal.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;
using domain::ErrorCode;

constexpr std::size_t kIdLength = 14;  ///< After the prefix.

json::value textOrNull(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

bool canBeId(std::string_view prefix, std::string_view id) {
    return id.starts_with(prefix) && id.size() == prefix.size() + kIdLength;
}

/// "The count may not be greater than 100."
std::string wordsOf(const domain::FieldError& fault) {
    const auto limit = std::to_string(fault.parameters.limit.value_or(0));
    const auto subject = "The " + fault.path;
    if (fault.rule == "minimum") return subject + " must be at least " + limit + ".";
    if (fault.rule == "maximum") return subject + " may not be greater than " + limit + ".";
    if (fault.rule == "type") return subject + " must be an integer.";
    return subject + " is invalid.";
}

}  // namespace

json::object toJson(const Refusal& refusal) {
    return {{"error",
             {{"code", refusal.code},
              {"description", refusal.description},
              {"field", textOrNull(refusal.field)},
              {"source", refusal.source},
              {"step", refusal.step},
              {"reason", refusal.reason},
              {"metadata", json::object()}}}};
}

Refusal refuse(std::string description, std::string field) {
    return {.description = std::move(description), .field = std::move(field)};
}

Refusal unknownId(std::string_view prefix, std::string_view id) {
    if (!canBeId(prefix, id)) return refuse(std::string(id) + " is not a valid id");
    return refuse("The id provided does not exist");
}

Refusal unknownUrl() {
    return {
        .description = "The requested URL was not found on the server.", .source = "NA", .step = "NA", .reason = "NA"};
}

Refusal refusalOf(const domain::Error& error) {
    switch (error.code) {
        case ErrorCode::not_found:
        case ErrorCode::method_not_allowed:
            return unknownUrl();
        case ErrorCode::validation_failed:
            if (!error.fields.empty()) return refuse(wordsOf(error.fields.front()), error.fields.front().path);
            break;
        default:
            break;
    }
    const int status = domain::httpStatus(error.code);
    const auto words = error.detail.empty() ? std::string(domain::toString(error.code)) : error.detail;
    if (status >= 500)
        return {.status = status,
                .code = "SERVER_ERROR",
                .description = words,
                .source = "internal",
                .step = "NA",
                .reason = "server_error"};
    return {.status = status, .description = words, .source = "NA", .step = "NA", .reason = "NA"};
}

}  // namespace mc::sandbox
