#include "platform/http/request.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "platform/http/text.h"

namespace mc::http {

using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

domain::Error queryError(std::string_view name, std::string_view rule, const std::string& message) {
    auto error = fail(ErrorCode::validation_failed, "A query parameter is not valid.");
    error.fields.push_back({std::string(name), std::string(rule), std::string(name) + message});
    return error;
}

/// Calls `visit(name, value)` with the raw texts until it returns false.
template <class Visitor>
void eachPair(std::string_view query, Visitor visit) {
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto pair = query.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        const auto value = equals < pair.size() ? pair.substr(equals + 1) : std::string_view{};
        if (!pair.empty() && !visit(pair.substr(0, equals), value)) return;
        query.remove_prefix(std::min(end + 1, query.size()));
    }
}

}  // namespace

std::string_view toString(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::delete_:
            return "DELETE";
    }
    return "UNKNOWN";
}

std::optional<Method> parseMethod(std::string_view text) {
    for (const auto method : {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::delete_}) {
        if (toString(method) == text) return method;
    }
    return std::nullopt;
}

Request::Request(Data data) : m_data(std::move(data)) {
    const auto mark = std::min(m_data.target.find('?'), m_data.target.size());
    m_path = m_data.target.substr(0, mark);
    m_query = m_data.target.substr(std::min(mark + 1, m_data.target.size()));
}

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : m_data.headers) {
        if (equalsIgnoringCase(key, name)) return value;
    }
    return {};
}

std::string_view Request::param(std::string_view name) const {
    for (std::size_t i = 0; i < m_paramCount; ++i) {
        if (m_params[i].first == name) return m_params[i].second;
    }
    throw std::logic_error("the pattern " + std::string(m_pattern) + " has no {" + std::string(name) + "}");
}

std::optional<std::string> Request::query(std::string_view name) const {
    std::optional<std::string> found;
    eachPair(m_query, [&](std::string_view key, std::string_view value) {
        if (percentDecoded(key) == name) found = percentDecoded(value);
        return !found;
    });
    return found;
}

std::vector<std::string> Request::queryAll(std::string_view name) const {
    std::vector<std::string> found;
    eachPair(m_query, [&](std::string_view key, std::string_view value) {
        if (percentDecoded(key) == name) found.push_back(percentDecoded(value));
        return true;
    });
    return found;
}

Result<std::optional<std::int64_t>> Request::queryInt(std::string_view name, std::int64_t least,
                                                      std::int64_t most) const {
    const auto text = query(name);
    if (!text || text->empty()) return std::optional<std::int64_t>{};
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (problem != std::errc{} || end != text->data() + text->size())
        return queryError(name, "type", " must be a whole number");
    if (value < least) return queryError(name, "minimum", " must be at least " + std::to_string(least));
    if (value > most) return queryError(name, "maximum", " must be at most " + std::to_string(most));
    return std::optional<std::int64_t>{value};
}

Result<Paging> Request::paging(int usual, int most) const {
    const auto limit = queryInt("limit", 1, most);
    if (!limit) return limit.error();
    return Paging{static_cast<int>(limit->value_or(usual)), query("cursor").value_or("")};
}

const Actor& Request::actor() const {
    if (!m_actor) throw std::logic_error(std::string(m_pattern) + " asked for an actor without a rule that needs one");
    return *m_actor;
}

}  // namespace mc::http
