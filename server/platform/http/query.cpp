#include "platform/http/query.h"

#include <algorithm>
#include <array>
#include <boost/json/value.hpp>
#include <charconv>

#include "platform/http/text.h"
#include "protocol/codec_reader.h"

namespace mc::http {

namespace {

using protocol::detail::JsonValue;
using protocol::detail::Place;
using Kind = QueryParameter::Kind;

/// The number the text is, all of it; otherwise the text, which the reader refuses as no number.
template <class Number>
JsonValue numberOr(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return JsonValue(boost::json::string(text));
    return JsonValue(value);
}

template <class Value>
void readAs(const std::string& text, const Place& place) {
    Value value{};
    protocol::detail::readLeaf(JsonValue(boost::json::string(text)), value, place);
}

/// With the readers of the bodies, so that limits, rules and words are the same in both.
void checkValue(const QueryParameter& parameter, const std::string& text, const Place& place) {
    switch (parameter.kind) {
        case Kind::text:
            return readAs<std::string>(text, place);
        case Kind::whole: {
            std::int64_t value = 0;
            protocol::detail::readInteger(numberOr<std::int64_t>(text), INT64_MIN, INT64_MAX, value, place);
            return;
        }
        case Kind::number: {
            double value = 0;
            protocol::detail::readLeaf(numberOr<double>(text), value, place);
            return;
        }
        case Kind::choice:
            protocol::detail::readEnum(JsonValue(boost::json::string(text)), parameter.choices, place);
            return;
        case Kind::instant:
            return readAs<domain::UtcTime>(text, place);
        case Kind::date:
            return readAs<domain::CivilDate>(text, place);
        case Kind::timeOfDay:
            return readAs<domain::WallTime>(text, place);
        case Kind::zone:
            return readAs<domain::ZoneName>(text, place);
    }
}

QueryParameter make(std::string name, std::string meaning, Kind kind, protocol::FieldLimit limit = {}) {
    return {.name = std::move(name), .meaning = std::move(meaning), .kind = kind, .limit = limit};
}

}  // namespace

namespace param {

QueryParameter text(std::string name, std::string meaning, std::size_t longest) {
    return make(std::move(name), std::move(meaning), Kind::text, protocol::maxLength(longest));
}

QueryParameter whole(std::string name, std::string meaning, std::int64_t least, std::int64_t most) {
    return make(std::move(name), std::move(meaning), Kind::whole, protocol::range(least, most));
}

QueryParameter number(std::string name, std::string meaning, std::int64_t least, std::int64_t most) {
    return make(std::move(name), std::move(meaning), Kind::number, protocol::range(least, most));
}

QueryParameter choice(std::string name, std::string meaning, std::vector<std::string_view> choices) {
    auto parameter = make(std::move(name), std::move(meaning), Kind::choice);
    parameter.choices = std::move(choices);
    return parameter;
}

QueryParameter instant(std::string name, std::string meaning) {
    return make(std::move(name), std::move(meaning), Kind::instant);
}

QueryParameter date(std::string name, std::string meaning) {
    return make(std::move(name), std::move(meaning), Kind::date);
}

QueryParameter timeOfDay(std::string name, std::string meaning) {
    return make(std::move(name), std::move(meaning), Kind::timeOfDay);
}

QueryParameter zone(std::string name, std::string meaning) {
    return make(std::move(name), std::move(meaning), Kind::zone);
}

std::vector<QueryParameter> paging(int usual, int most) {
    return {whole("limit", "How many", 1, most).otherwise(std::to_string(usual)),
            text("cursor", "`next` of the page before")};
}

std::vector<QueryParameter> with(std::vector<QueryParameter> some, std::vector<QueryParameter> more) {
    std::ranges::move(more, std::back_inserter(some));
    return some;
}

}  // namespace param

QueryPairs parseQuery(std::string_view query) {
    QueryPairs pairs;
    while (!query.empty()) {
        const auto pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const auto name = pair.substr(0, pair.find('='));
        const auto value = pair.substr(std::min(name.size() + 1, pair.size()));
        if (!pair.empty()) pairs.emplace_back(percentDecoded(name), percentDecoded(value));
    }
    return pairs;
}

std::optional<domain::Error> checkQuery(const std::vector<QueryParameter>& declared, const QueryPairs& query) {
    const protocol::detail::Path top;
    protocol::detail::Errors errors;
    std::array<std::size_t, QueryParameter::kMost> times{};
    for (const auto& [name, value] : query) {
        const auto found = std::ranges::find(declared, name, &QueryParameter::name);
        if (found == declared.end() || value.empty()) continue;
        const protocol::detail::Path path{&top, found->name};
        const Place place{path, found->limit, errors};
        const auto most = found->limit.maxItems().value_or(1);
        const auto count = ++times[static_cast<std::size_t>(found - declared.begin())];
        if (count == most + 1) place.refuse("too_many", "must be there at most " + std::to_string(most) + " times");
        if (count <= most) checkValue(*found, value, place);
    }
    if (errors.empty()) return std::nullopt;
    return std::move(errors).toError();
}

}  // namespace mc::http
