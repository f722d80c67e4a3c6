#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "protocol/codec_traits.h"
#include "protocol/limits.h"

namespace mc::http {

/// What one query parameter may be. Said at the route, held to by the router before the handler runs, and told in
/// GET /api/openapi.json: one place, so that the three agree. Made by the functions of `param`.
struct QueryParameter {
    enum class Kind : std::uint8_t { text, whole, number, choice, instant, date, timeOfDay, zone };
    static constexpr std::size_t kMost = 32;  ///< Of one route.

    std::string name;
    std::string meaning;  ///< For people.
    Kind kind = Kind::text;
    protocol::FieldLimit limit = {};             ///< Of each value; its maxItems says how often it may be repeated.
    std::vector<std::string_view> choices = {};  ///< Of Kind::choice.
    std::string usual = {};                      ///< What counts when it is absent; empty: nothing.

    /// Of a parameter that may be repeated; the others may be there once.
    QueryParameter repeatable(std::size_t most) && {
        limit = limit.maxItems(most);
        return std::move(*this);
    }
    QueryParameter otherwise(std::string value) && {
        usual = std::move(value);
        return std::move(*this);
    }
};

namespace param {

inline constexpr std::size_t kLongestText = 200;  ///< Code points.

QueryParameter text(std::string name, std::string meaning, std::size_t longest = kLongestText);
QueryParameter whole(std::string name, std::string meaning, std::int64_t least, std::int64_t most);
QueryParameter number(std::string name, std::string meaning, std::int64_t least, std::int64_t most);
/// The names must live as long as the route: literals.
QueryParameter choice(std::string name, std::string meaning, std::vector<std::string_view> choices);
QueryParameter instant(std::string name, std::string meaning);
QueryParameter date(std::string name, std::string meaning);
QueryParameter timeOfDay(std::string name, std::string meaning);
QueryParameter zone(std::string name, std::string meaning);
/// What Request::paging reads: `limit` and `cursor`.
std::vector<QueryParameter> paging(int usual = 20, int most = 100);

template <protocol::detail::DescribedEnum Enum>
QueryParameter choice(std::string name, std::string meaning) {
    const auto& names = protocol::detail::EnumTable<Enum>::names;
    return choice(std::move(name), std::move(meaning), {names.begin(), names.end()});
}

/// Those of a list that is paged and asks for more.
std::vector<QueryParameter> with(std::vector<QueryParameter> some, std::vector<QueryParameter> more);

}  // namespace param

/// Names and values, percent-decoded, in order; what has no "=" has an empty value.
using QueryPairs = std::vector<std::pair<std::string, std::string>>;
QueryPairs parseQuery(std::string_view query);

/// validation_failed naming every declared parameter that is not what it may be. An empty value is as good as none;
/// names that are not declared are nobody's.
std::optional<domain::Error> checkQuery(const std::vector<QueryParameter>& declared, const QueryPairs& query);

}  // namespace mc::http
