#pragma once

#include "mentors/profile_changes.h"
#include "platform/http/router.h"

namespace mc::admin {

/// Where new headlines and companies of mentors are decided: support and owners. They stand in the queue of applications.
class ProfileChangeRoutes {
public:
    explicit ProfileChangeRoutes(mentors::ProfileChanges& changes) : m_changes(changes) {}
    void add(http::Router& router);

private:
    http::Response review(const http::Request& request) const;
    http::Response ask(const http::Request& request);
    http::Response approve(const http::Request& request);
    http::Response decline(const http::Request& request);

    mentors::ProfileChanges& m_changes;
};

}  // namespace mc::admin
