#pragma once

#include "mentors/own_profiles.h"
#include "platform/http/router.h"

namespace mc::mentors {

/// A mentor's own profile: /api/mentors/profile and what stands below it.
class OwnProfileRoutes {
public:
    explicit OwnProfileRoutes(OwnProfiles& profiles) : m_profiles(profiles) {}
    void add(http::Router& router);

private:
    http::Response update(const http::Request& request);
    http::Response answer(const http::Request& request);
    http::Response setListing(const http::Request& request);

    OwnProfiles& m_profiles;
};

}  // namespace mc::mentors
