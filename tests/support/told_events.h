#pragma once

#include <boost/json/parse.hpp>
#include <mutex>
#include <string>
#include <vector>

#include "support/edge_fixture.h"

namespace mc::test {

/// Where a gateway's events come to: everything is taken, in its order.
class ToldEvents {
public:
    struct Told {
        std::string id;
        std::string event;
        boost::json::object payload;
    };

    ToldEvents() {
        m_edge.router.add({http::Method::post, "/hook", http::Access::signature,
                           [this](const http::Request& request) { return take(request); }});
        m_edge.start();
    }
    std::string url() const { return m_edge.server->url() + "/hook"; }
    std::vector<Told> all() const {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& told : all())
            names.push_back(told.event);
        return names;
    }
    void forget() {
        const std::lock_guard lock(m_mutex);
        m_told.clear();
    }

private:
    http::Response take(const http::Request& request) {
        const auto body = boost::json::parse(request.body()).as_object();
        const std::lock_guard lock(m_mutex);
        m_told.push_back({std::string(request.header("x-razorpay-event-id")), std::string(body.at("event").as_string()),
                          body.at("payload").as_object()});
        return http::noContent();
    }

    mutable std::mutex m_mutex;
    std::vector<Told> m_told;
    EdgeFixture m_edge;
};

}  // namespace mc::test
