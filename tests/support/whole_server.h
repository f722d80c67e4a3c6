#pragma once

#include <boost/json.hpp>
#include <filesystem>
#include <functional>
#include <string>

#include "accounts/demo_second_factor.h"
#include "app/rooms.h"
#include "app/web_edge.h"
#include "support/described_answer.h"

namespace mc::tests {

/// Somebody who is signed in.
struct Visitor {
    domain::UserId id;
    std::string token;
};

/// The whole server on a data directory of its own: real rooms, real SQLite file, sandbox payments, a clock that can be
/// moved. Requests go through the router with all its checks, and every answer must be what GET /api/openapi.json says;
/// `listen` opens the port as well.
class WholeServer {
public:
    struct Reply {
        int status = 0;
        boost::json::value body;
        std::string raw;
        std::vector<std::pair<std::string, std::string>> headers = {};
        std::string text(std::string_view key) const { return std::string(body.as_object().at(key).as_string()); }
        /// Empty when it is not there.
        std::string header(std::string_view name) const {
            for (const auto& [key, value] : headers)
                if (key == name) return value;
            return {};
        }
    };

    using Adjust = std::function<void(app::Config&)>;
    explicit WholeServer(const std::filesystem::path& folder, const Adjust& adjust = {},
                         app::RoomsOptions options = {});
    ~WholeServer();

    void listen();

    Visitor person(const std::string& name, domain::Roles roles = {domain::Role::student});

    /// Tokens grow old when the clock moves.
    std::string freshToken(const Visitor& visitor);

    /// By which she can show that it is she.
    void givePassword(const Visitor& visitor, const std::string& password);

    /// Whoever she signs in as from now on has the second step behind her, which admins need.
    void secure(domain::UserId id);

    /// Of a session that came by a password alone.
    std::string passwordToken(const Visitor& visitor);

    /// Free around the clock, every day.
    Visitor mentor(const std::string& name, std::int64_t rupeesAnHour = 1000, bool instant = true,
                   const std::string& zone = "Asia/Kolkata");

    /// The next start on the half hour that lies at least so far ahead.
    domain::UtcTime slotAfter(domain::Seconds ahead) const;

    /// A session that is paid and, with a mentor who books instantly, confirmed.
    bookings::Booking paid(const Visitor& student, const Visitor& mentor_, domain::UtcTime start, int minutes = 60);
    bookings::Booking completed(const Visitor& student, const Visitor& mentor_);

    const Description& description();

    Reply ask(http::Method method, const std::string& target, const std::string& body = {},
              const std::string& token = {}, const std::string& key = {});

    app::Config config;
    base::AdjustableClock clock;
    base::SystemRandom random;
    app::Rooms rooms;
    app::WebEdge edge;
    sandbox::SandboxGateway* bank = rooms.sandbox.get();  ///< Where people pay; a test may set up its own.

private:
    static app::Config makeConfig(const std::filesystem::path& folder, const Adjust& adjust);
    static app::RoomsOptions rehearsed(app::RoomsOptions options);
    int m_people = 0;
    std::optional<Description> m_description;
};

}  // namespace mc::tests
