#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// A struct with every type the codec knows.
namespace mc::protocol::sample {

BOOST_DEFINE_FIXED_ENUM_CLASS(Visibility, int, private_, public_, friends_only)

struct Item {
    std::string name;
    int rating = 0;
    bool operator==(const Item&) const = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (name, rating))

struct Base {
    std::string title;
    bool operator==(const Base&) const = default;
};
BOOST_DESCRIBE_STRUCT(Base, (), (title))

struct Everything : Base {
    domain::UserId id;
    std::optional<domain::BookingId> bookingId;
    bool flag = false;
    int count = 0;
    std::int64_t large = 0;
    double ratio = 0;
    Visibility visibility = Visibility::private_;
    domain::UtcTime at;
    domain::CivilDate date;
    domain::WallTime time;
    domain::ZoneName zone;
    domain::Money price;
    domain::Currency currency;
    std::vector<Item> items;
    std::vector<std::string> tags;
    std::map<std::string, std::string> labels;
    std::optional<std::string> note;
    std::optional<std::vector<int>> numbers;
    bool operator==(const Everything&) const = default;
};
BOOST_DESCRIBE_STRUCT(Everything, (Base),
                      (id, bookingId, flag, count, large, ratio, visibility, at, date, time, zone, price, currency,
                       items, tags, labels, note, numbers))

struct Open {
    boost::json::value payload;
};
BOOST_DESCRIBE_STRUCT(Open, (), (payload))

struct Tree {
    std::string name;
    std::vector<Tree> children;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, children))

}  // namespace mc::protocol::sample

namespace mc::protocol {

template <>
inline const FieldLimits& Limits<sample::Item>::table() {
    static const FieldLimits limits{{"name", length(1, 10)}, {"rating", range(1, 5)}};
    return limits;
}
template <>
inline const FieldLimits& Limits<sample::Base>::table() {
    static const FieldLimits limits{{"title", maxLength(5)}};
    return limits;
}
template <>
inline const FieldLimits& Limits<sample::Everything>::table() {
    static const FieldLimits limits{{"count", range(15, 120).multipleOf(15)},
                                    {"ratio", range(-1, 1)},
                                    {"price", minimum(0)},
                                    {"items", maxItems(60)},
                                    {"tags", minItems(1).maxItems(3).maxLength(4).format(Format::slug)},
                                    {"note", maxLength(3)}};
    return limits;
}

}  // namespace mc::protocol
