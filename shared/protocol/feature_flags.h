#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/feature_flags.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// What owners turn on and off while the server runs (ADM-4).
namespace mc::protocol {

/// Whom a flag of the kind `roles` is on for: those who are mentors, and those who are not.
BOOST_DEFINE_FIXED_ENUM_CLASS(FlagAudience, int, students, mentors)

struct FlagState {
    domain::FeatureFlag flag = domain::FeatureFlag::sign_ups;
    domain::FlagKind kind = domain::FlagKind::on_off;
    bool on = true;                      ///< Of on_off.
    int percent = 100;                   ///< Of share.
    std::vector<FlagAudience> audience;  ///< Of roles.
    std::int64_t version = 0;            ///< 0: never changed.
    std::optional<domain::UtcTime> changedAt = {};
    std::string changedBy = {};  ///< Name.
    std::string reason = {};     ///< Of the last change.
};
BOOST_DESCRIBE_STRUCT(FlagState, (), (flag, kind, on, percent, audience, version, changedAt, changedBy, reason))

/// GET /api/admin/flags: owners.
struct FlagList {
    std::vector<FlagState> items;
};
BOOST_DESCRIBE_STRUCT(FlagList, (), (items))

/// PUT /api/admin/flags/{name} → FlagList. Names the one member of the flag's kind.
struct ChangeFlag {
    std::int64_t version = 0;
    std::optional<bool> on = {};
    std::optional<int> percent = {};
    std::optional<std::vector<FlagAudience>> audience = {};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ChangeFlag, (), (version, on, percent, audience, reason))
template <>
inline const FieldLimits& Limits<ChangeFlag>::table() {
    static const FieldLimits limits{{"percent", range(0, 100)}, {"audience", maxItems(2)}, {"reason", length(3, 500)}};
    return limits;
}

/// GET /api/features for guests, GET /api/me/features for whoever is signed in: what is open for her. The socket's
/// /features, which is open to guests, says features_changed {} when it is worth asking again.
struct Features {
    bool signUps = true;
    bool mentorApplications = true;
    bool newBookings = true;
};
BOOST_DESCRIBE_STRUCT(Features, (), (signUps, mentorApplications, newBookings))

}  // namespace mc::protocol
