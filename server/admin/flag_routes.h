#pragma once

#include "accounts/feature_flags.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/flags: owners turn on and off what /api/features tells guests and /api/me/features members.
class FlagRoutes {
public:
    explicit FlagRoutes(accounts::FeatureFlags& flags) : m_flags(flags) {}
    void add(http::Router& router);

private:
    http::Response change(const http::Request& request);

    accounts::FeatureFlags& m_flags;
};

}  // namespace mc::admin
