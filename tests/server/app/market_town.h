#pragma once

#include <QTemporaryDir>
#include <algorithm>
#include <deque>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "app/rooms.h"
#include "payments/sandbox/payouts.h"
#include "payments/sandbox/records.h"
#include "platform/jobs/outbox_store.h"
#include "server/app/market_books.h"
#include "support/edge_fixture.h"
#include "support/webhook_route.h"

namespace mc::test {

/// Mails nobody reads.
class NoMails final : public mail::Transport {
public:
    void send(const mail::Mail&, const std::string&) override {}
};

/// Chance, the same again with the same seed.
class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int below(int end) { return static_cast<int>(m_engine() % static_cast<unsigned>(end)); }
    bool oneIn(int chances) { return below(chances) == 0; }
    template <class Row>
    const auto& pick(const Row& row) {
        return row[static_cast<std::size_t>(below(static_cast<int>(row.size())))];
    }

private:
    std::mt19937 m_engine;
};

/// All rooms of the server as they are wired, the sandbox behind HTTP, and a clock that stands still. Nothing is
/// delivered by itself. The rooms can be closed and opened again at any time.
struct MarketTown {
    explicit MarketTown(unsigned seed) : dice(seed), random(seed) {
        begin();
        MarketBooks::install(*rooms->database);
        olga = person("Olga", {domain::Role::student, domain::Role::owner});
        pavel = person("Pavel", {domain::Role::student, domain::Role::finance});
        for (const bool instant : {true, true, false})
            mentors.push_back(mentor(instant));
        students = {person("Maya"), person("Kabir"), person("Zara"), person("Ishan"), mentors.front()};
    }
    /// Goes on with what another has left in that folder at that time. It knows nobody of it.
    MarketTown(const std::filesystem::path& left, domain::UtcTime at) : dice(1), clock(at), random(2) {
        std::filesystem::copy(left, folder.path().toStdString());
        const auto gatewaySteps = sandbox::sandboxMigrations();
        takeOver("mentor-connect.db", {.durable = false});
        takeOver("sandbox.db", {.migrations = gatewaySteps, .durable = false});
        begin();
    }
    ~MarketTown() { close(); }

    void restart() {
        close();
        open();
    }
    void open() {
        app::RoomsOptions options;
        options.mailTransport = std::make_unique<NoMails>();
        options.durable = false;
        options.deliverWebhooks = false;
        if (repeatable) options.askAtOnce = 1;
        rooms.emplace(config, app::loadOrMakeSecrets(config.dataDirectory), clock, random, std::move(options));
        rooms->scheduling.loadAll(clock.now());
        rooms->feed.load();
        rooms->payments.catchUp(clock.now());
        rooms->sandbox->deliverTo(edge.server->url() + "/api/payments/webhook");
    }
    void close() {
        rooms->stop();
        rooms.reset();
    }

    domain::UserId person(const std::string& name, domain::Roles roles = {domain::Role::student}) {
        accounts::NewPerson wanted;
        wanted.name = name;
        wanted.email = "p" + std::to_string(++m_people) + "@test.example";
        wanted.zone = {"Asia/Kolkata"};
        wanted.languages = {"en"};
        wanted.roles = roles;
        return rooms->accounts.createPerson(wanted).value();
    }
    /// Free around the clock, paid by UPI.
    domain::UserId mentor(bool instant) {
        const auto id = person("Ananya");
        protocol::OwnMentorProfile profile;
        profile.headline = "Engineer";
        profile.expertise = {{"DSA", 3}};
        profile.prices = {{30, domain::rupees(1500)}, {60, domain::rupees(2999)}};
        profile.topics = {"DSA"};
        profile.instantBook = instant;
        rooms->database
            ->write([&](database::Transaction& tx) -> domain::Result<void> {
                if (auto applied = rooms->mentors.apply(tx, id, profile); !applied) return applied;
                return rooms->mentors.approve(tx, id, olga);
            })
            .value();
        auto availability = rooms->scheduling.own(id);
        availability.windows.clear();
        for (int day = 1; day <= 7; ++day)
            availability.windows.push_back({day, {0}, {24 * 60}});
        availability.rules.minimumNoticeMinutes = 0;
        rooms->scheduling.replace(id, availability, clock.now()).value();
        enterDetails(id, "ananya.k@okicici");
        return id;
    }
    void enterDetails(domain::UserId id, const std::string& upiId) {
        const auto version = rooms->payoutAccounts.of(id).version;
        (void)rooms->payoutAccounts.change(id, {version, domain::PayoutDetailsKind::upi, "Ananya", upiId, ""});
    }

    bookings::Booking now(domain::BookingId id) {
        return *rooms->database->read([&](database::Reader& reader) { return rooms->bookings.find(reader, id); });
    }
    /// The newest sixty are talked of.
    void remember(domain::BookingId id) {
        if (std::ranges::find(sessions, id) != sessions.end()) return;
        sessions.push_back(id);
        if (sessions.size() > 60) sessions.pop_front();
    }

    struct Checkout {
        domain::UserId student;
        protocol::VerifyPayment proof;  ///< Without a payment until one was tried and went well.
    };

    /// With MC_SIDE_BY_SIDE=1 the server asks as many orders at once as it does in earnest, and a seed is no longer
    /// the same again.
    const bool repeatable = qEnvironmentVariableIntValue("MC_SIDE_BY_SIDE") == 0;
    QTemporaryDir folder;
    Dice dice;
    base::FakeClock clock;
    base::SeededRandom random;
    app::Config config;
    EdgeFixture edge;
    std::optional<app::Rooms> rooms;
    domain::UserId olga;
    domain::UserId pavel;
    std::vector<domain::UserId> mentors;
    std::vector<domain::UserId> students;
    std::deque<domain::BookingId> sessions;
    std::deque<Checkout> checkouts;
    std::deque<Checkout> planCheckouts;

private:
    /// As its process does when it starts: what was being delivered when the one before ended is due again.
    void takeOver(const char* file, const database::Options& options) {
        database::Database::open(folder.filePath(file).toStdString(), options)->write([](database::Transaction& tx) {
            jobs::OutboxStore().releaseClaims(tx);
        });
    }
    void begin() {
        config.dataDirectory = folder.path().toStdString();
        config.invoices.gstin = "29ZZZZZ0000Z1ZM";
        edge.router.add(webhookRoute([this]() -> payments::PaymentService& { return rooms->payments; }));
        edge.start();
        open();
    }

    int m_people = 0;
};

}  // namespace mc::test
