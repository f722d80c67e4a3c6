#include "problem.h"

#include <algorithm>
#include <array>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "codec_writer.h"
#include "json_parse.h"

namespace mc::protocol {

namespace {

namespace json = boost::json;
using domain::ErrorCode;

constexpr std::array<std::string_view, 7> kNamed{"type", "title", "status", "code", "detail", "requestId", "errors"};

/// "slot_taken" → "Slot taken": for people who read the wire; clients translate the code.
std::string titleOf(std::string_view code) {
    std::string title(code);
    for (char& c : title)
        if (c == '_') c = ' ';
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

void member(std::string& out, std::string_view name, std::string_view value) {
    out.push_back(out.empty() ? '{' : ',');
    detail::writeLeaf(out, name);
    out.push_back(':');
    detail::writeLeaf(out, value);
}

void appendFields(std::string& out, const std::vector<domain::FieldError>& fields) {
    out.append(",\"errors\":[");
    for (const auto& field : fields) {
        std::string item;
        member(item, "path", field.path);
        member(item, "rule", field.rule);
        if (field.parameters.limit) item.append(",\"limit\":").append(std::to_string(*field.parameters.limit));
        if (!field.parameters.kind.empty()) member(item, "kind", field.parameters.kind);
        member(item, "message", field.message);
        out.append(item).append("},");
    }
    out.back() = ']';
}

/// Members of `extra` that are ours already would make duplicate keys.
void appendExtra(std::string& out, const std::string& extra) {
    const auto parsed = parseJson(extra);
    if (!parsed || !parsed->is_object()) return;
    for (const auto& [key, value] : parsed->get_object()) {
        if (std::find(kNamed.begin(), kNamed.end(), std::string_view(key)) != kNamed.end()) continue;
        out.push_back(',');
        detail::writeLeaf(out, std::string_view(key));
        out.push_back(':');
        detail::writeJson(out, value);
    }
}

ErrorCode codeOfStatus(int status) {
    switch (status) {
        case 400:
            return ErrorCode::malformed_request;
        case 401:
            return ErrorCode::unauthenticated;
        case 403:
            return ErrorCode::forbidden;
        case 404:
            return ErrorCode::not_found;
        case 405:
            return ErrorCode::method_not_allowed;
        case 408:
            return ErrorCode::timeout;
        case 409:
            return ErrorCode::invalid_state;
        case 413:
            return ErrorCode::body_too_large;
        case 415:
            return ErrorCode::unsupported_media_type;
        case 422:
            return ErrorCode::validation_failed;
        case 429:
            return ErrorCode::rate_limited;
        case 431:
            return ErrorCode::header_too_large;
        case 502:
        case 503:
        case 504:
            return ErrorCode::unavailable;
        default:
            return ErrorCode::internal;
    }
}

std::string textOf(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    const auto* text = value ? value->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

domain::FieldParameters parametersOf(const json::object& field) {
    domain::FieldParameters parameters{{}, textOf(field, "kind")};
    const auto* limit = field.if_contains("limit");
    if (limit && limit->is_int64()) parameters.limit = limit->get_int64();
    return parameters;
}

std::vector<domain::FieldError> fieldsOf(const json::object& problem) {
    std::vector<domain::FieldError> fields;
    const auto* errors = problem.if_contains("errors");
    const auto* list = errors ? errors->if_array() : nullptr;
    if (!list) return fields;
    for (const auto& item : *list)
        if (const auto* field = item.if_object())
            fields.push_back(
                {textOf(*field, "path"), textOf(*field, "rule"), textOf(*field, "message"), parametersOf(*field)});
    return fields;
}

std::string extraOf(json::object problem) {
    for (const auto name : kNamed)
        problem.erase(name);
    return problem.empty() ? std::string() : json::serialize(problem);
}

}  // namespace

std::string encodeProblem(const domain::Error& error, int status, std::string_view requestId) {
    const auto code = domain::toString(error.code);
    std::string out;
    member(out, "type", "urn:mentor-connect:problem:" + std::string(code));
    member(out, "title", titleOf(code));
    out.append(",\"status\":").append(std::to_string(status));
    member(out, "code", code);
    if (!error.detail.empty()) member(out, "detail", error.detail);
    if (!requestId.empty()) member(out, "requestId", requestId);
    if (!error.fields.empty()) appendFields(out, error.fields);
    if (!error.extra.empty()) appendExtra(out, error.extra);
    out.push_back('}');
    return out;
}

Problem decodeProblem(std::string_view body, int status) {
    Problem problem{domain::fail(codeOfStatus(status)), status, {}};
    const auto parsed = parseJson(body);
    const auto* object = parsed ? parsed->if_object() : nullptr;
    if (!object) return problem;
    if (const auto code = domain::parseErrorCode(textOf(*object, "code"))) problem.error.code = *code;
    problem.error.detail = textOf(*object, "detail");
    problem.error.fields = fieldsOf(*object);
    problem.error.extra = extraOf(*object);
    problem.requestId = textOf(*object, "requestId");
    return problem;
}

}  // namespace mc::protocol
