#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/funnel.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// What people let the operator count of their way to a session: only with their consent, never free text.
namespace mc::protocol {

using domain::EventName;

inline constexpr std::size_t kMostEvents = 20;          ///< In one request.
inline constexpr std::size_t kInstallationLength = 22;  ///< 16 random bytes as base64url.

/// POST /api/events → 204, whether or not anything is kept. Signed in: `visit` and `slot_selected`, without an
/// installation; kept if her account consents. Not signed in: also `search_performed` and `mentor_profile_viewed`, with
/// the random id that the client has made for this installation after consent, and for nothing else. The day is the
/// server's.
struct ReportEvents {
    std::optional<std::string> installation = {};
    std::vector<EventName> events;
};
BOOST_DESCRIBE_STRUCT(ReportEvents, (), (installation, events))
template <>
inline const FieldLimits& Limits<ReportEvents>::table() {
    static const FieldLimits limits{
        {"installation", length(kInstallationLength, kInstallationLength).format(Format::base64url)},
        {"events", minItems(1).maxItems(kMostEvents)}};
    return limits;
}

/// POST /api/events/forget → 204: consent of an installation is withdrawn, and what was kept of it is deleted.
struct ForgetEvents {
    std::string installation;
};
BOOST_DESCRIBE_STRUCT(ForgetEvents, (), (installation))
template <>
inline const FieldLimits& Limits<ForgetEvents>::table() {
    static const FieldLimits limits{
        {"installation", length(kInstallationLength, kInstallationLength).format(Format::base64url)}};
    return limits;
}

/// PUT /api/me/analytics-consent → AnalyticsConsent. Taking it back deletes what was kept of her.
struct ChooseAnalytics {
    bool given = false;
};
BOOST_DESCRIBE_STRUCT(ChooseAnalytics, (), (given))

/// GET /api/me/analytics-consent. Nobody has given it who was not asked.
struct AnalyticsConsent {
    bool given = false;
    std::optional<domain::UtcTime> since = {};  ///< Absent unless it is given.
};
BOOST_DESCRIBE_STRUCT(AnalyticsConsent, (), (given, since))

}  // namespace mc::protocol
