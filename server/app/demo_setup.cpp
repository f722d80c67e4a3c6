#include "app/demo_setup.h"

#include <fstream>
#include <sstream>

#include "app/event_counting.h"
#include "app/rooms.h"
#include "demo/demo_data.h"
#include "protocol/codec.h"

namespace mc::app {

namespace {

/// Half a year of past mails is nobody's to read.
class NoMail final : public mail::Transport {
public:
    void send(const mail::Mail&, const std::string&) override {}
};

std::optional<std::vector<protocol::DemoAccount>> readMarker(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file) return std::nullopt;
    std::stringstream text;
    text << file.rdbuf();
    const auto accounts = protocol::decode<protocol::DemoAccounts>(text.str());
    if (!accounts)
        throw ConfigError(path.string() + " is damaged or of another version; start with an empty data folder");
    return accounts->items;
}

std::vector<protocol::DemoAccount> fill(const Config& config, const Secrets& secrets, domain::UtcTime now) {
    base::FakeClock clock(now);
    base::SystemRandom random;
    RoomsOptions options;
    options.mailTransport = std::make_unique<NoMail>();
    options.deliverWebhooks = false;
    options.durable = false;
    Rooms rooms(config, secrets, clock, random, std::move(options));
    rooms.sandbox->knobs().dropWebhooks = true;
    admin::EventLog events(*rooms.database, clock, rooms.zones, config.operatorZone, rooms.sealer);
    countEvents(rooms, events);
    return demo::fill({clock,
                       rooms.zones,
                       *rooms.database,
                       rooms.outbox,
                       rooms.accounts,
                       rooms.mentors,
                       rooms.scheduling,
                       *rooms.sandbox,
                       rooms.payments,
                       rooms.disputeDesk,
                       rooms.bookings,
                       rooms.holds,
                       rooms.bookingChanges,
                       rooms.settlement,
                       rooms.sessionNotes,
                       rooms.bookingSweep,
                       rooms.stays,
                       rooms.messaging,
                       rooms.messageReports,
                       rooms.reviews,
                       rooms.notifications,
                       rooms.applications,
                       rooms.documents,
                       rooms.photos,
                       rooms.legalTexts,
                       events},
                      now, 1, {config.demoStudents, config.demoDays, 7});
}

}  // namespace

std::vector<protocol::DemoAccount> prepareDemo(const Config& config, const Secrets& secrets, domain::UtcTime now) {
    const auto marker = config.dataDirectory / "demo.json";
    if (auto accounts = readMarker(marker)) return *accounts;
    if (std::filesystem::exists(config.dataDirectory / "mentor-connect.db"))
        throw ConfigError("demo wants an empty data folder, and " + config.dataDirectory.string() +
                          " holds other data");
    auto accounts = fill(config, secrets, now);
    // Last, and whole: a folder without it was not filled to the end.
    const auto beside = marker.string() + ".new";
    std::ofstream(beside) << protocol::encode(protocol::DemoAccounts{accounts});
    std::filesystem::rename(beside, marker);
    return accounts;
}

domain::Seconds untilDemoHour(const Config& config, domain::UtcTime now) {
    if (config.demoHour < 0) return 0;
    const auto local = now.seconds + base::Zones().find(config.operatorZone)->offsetAt(now);
    return (domain::kDay + config.demoHour * domain::kHour - local % domain::kDay) % domain::kDay;
}

}  // namespace mc::app
