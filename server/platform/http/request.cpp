#include "platform/http/request.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "platform/http/router.h"
#include "platform/http/text.h"

namespace mc::http {

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
    m_query = parseQuery(m_data.target.substr(std::min(mark + 1, m_data.target.size())));
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

const QueryParameter* Request::declared(std::string_view name) const {
    if (m_route == nullptr) return nullptr;
    const auto& all = m_route->options.query;
    const auto found = std::ranges::find(all, name, &QueryParameter::name);
    if (found == all.end())
        throw std::logic_error(m_route->pattern + " reads a parameter that it does not declare: " + std::string(name));
    return &*found;
}

std::optional<std::string> Request::query(std::string_view name) const {
    const auto* parameter = declared(name);
    const auto found = std::ranges::find(m_query, name, &QueryPairs::value_type::first);
    const bool said = found != m_query.end();
    if ((!said || found->second.empty()) && parameter != nullptr && !parameter->usual.empty()) return parameter->usual;
    return said ? std::optional(found->second) : std::nullopt;
}

std::vector<std::string> Request::queryAll(std::string_view name) const {
    (void)declared(name);
    std::vector<std::string> found;
    for (const auto& [key, value] : m_query)
        if (key == name && !value.empty()) found.push_back(value);
    return found;
}

namespace {

/// A declared number: the router refuses what is none.
template <class Number>
std::optional<Number> numberIn(const std::optional<std::string>& text) {
    if (!text || text->empty()) return std::nullopt;
    Number value{};
    if (std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{})
        throw std::logic_error("a number was read that is declared as none");
    return value;
}

}  // namespace

std::optional<std::int64_t> Request::queryWhole(std::string_view name) const {
    return numberIn<std::int64_t>(query(name));
}

std::optional<double> Request::queryNumber(std::string_view name) const {
    return numberIn<double>(query(name));
}

std::optional<domain::UtcTime> Request::queryInstant(std::string_view name) const {
    const auto text = query(name);
    return text ? domain::parseIso(*text) : std::nullopt;
}

std::optional<domain::CivilDate> Request::queryDate(std::string_view name) const {
    const auto text = query(name);
    return text ? domain::parseCivilDate(*text) : std::nullopt;
}

std::optional<domain::WallTime> Request::queryTimeOfDay(std::string_view name) const {
    const auto text = query(name);
    return text ? domain::parseWallTime(*text) : std::nullopt;
}

base::Paging Request::paging() const {
    const auto limit = queryWhole("limit");
    return {static_cast<int>(limit.value()), query("cursor").value_or("")};
}

void Request::expectBody(boost::json::object (*schema)()) const {
    if (m_route != nullptr && m_route->options.docs.request != schema)
        throw std::logic_error(m_route->pattern + " reads a body that it does not declare");
}

const base::Actor& Request::actor() const {
    if (!m_actor) throw std::logic_error(std::string(m_pattern) + " asked for an actor without a rule that needs one");
    return *m_actor;
}

}  // namespace mc::http
