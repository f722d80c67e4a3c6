#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// Mentors that owners show first for a while (DIS-3): where nobody looks for words and the order is `relevance`, in the
/// owners' order, and marked wherever their card is. No other order knows of it.
namespace mc::protocol {

inline constexpr std::size_t kMostFeatured = 24;

/// Whether students see a mentor as featured, and else why not: the days have not come, are over, she takes no bookings,
/// is in no list, or is no mentor at the moment.
BOOST_DEFINE_FIXED_ENUM_CLASS(FeaturedState, int, shown, coming, over, paused, unlisted, gone)

struct FeaturedMentor {
    domain::UserId mentor;
    std::string slug;
    std::string name;
    std::string headline;
    std::optional<std::string> photo = {};
    domain::CivilDate from;   ///< Days of the operator's zone.
    domain::CivilDate until;  ///< The last one.
    FeaturedState state = FeaturedState::shown;
    std::int64_t version = 1;
    domain::UtcTime changedAt;
    std::string changedBy;  ///< Name.
    std::string reason;     ///< Of the last change.
};
BOOST_DESCRIBE_STRUCT(FeaturedMentor, (),
                      (mentor, slug, name, headline, photo, from, until, state, version, changedAt, changedBy, reason))

/// GET /api/admin/featured: owners; in their order.
struct FeaturedList {
    std::vector<FeaturedMentor> items;
    domain::CivilDate today;  ///< In the operator's zone.
};
BOOST_DESCRIBE_STRUCT(FeaturedList, (), (items, today))

/// PUT /api/admin/featured/{id} → FeaturedList. validation_failed: `until` before `from` or over (minimum), one more than
/// kMostFeatured (`from` too_many). changed_elsewhere unless it names the version that stands.
/// DELETE /api/admin/featured/{id}?version=&reason= → FeaturedList
struct SetFeatured {
    std::int64_t version = 0;  ///< 0: not featured so far.
    domain::CivilDate from;
    domain::CivilDate until;
    std::optional<int> place = {};  ///< From 1; absent: where she is, or the last.
    std::string reason;             ///< Needed of a new one; of others empty: as before.
};
BOOST_DESCRIBE_STRUCT(SetFeatured, (), (version, from, until, place, reason))
template <>
inline const FieldLimits& Limits<SetFeatured>::table() {
    static const FieldLimits limits{{"place", range(1, static_cast<std::int64_t>(kMostFeatured))},
                                    {"reason", maxLength(500)}};
    return limits;
}

}  // namespace mc::protocol
