/// bench_list [mentors] [seconds]: mentors' profiles from the database, and GET /api/mentors over HTTP, filtered and
/// sorted, twenty cards of 100,000 mentors, against the same edge answering a fixed body of that size (the first
/// ceiling) and of 256 bytes (the second). Every kind of list walks through kQuestions different questions, so that a
/// memory of one answer helps nobody; one line is measured while mentors keep changing.

#include <atomic>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#include "load_generator.h"
#include "mentor_world.h"
#include "mentors/mentor_routes.h"
#include "platform/base/log.h"
#include "platform/base/worker_pool.h"
#include "platform/http/server.h"
#include "server_process.h"
#include "support/account_fixture.h"

using namespace mc;
using namespace mc::bench;

namespace {

constexpr int kQuestions = 96;

std::string escaped(const std::string& text) {
    std::string out;
    for (const unsigned char c : text) {
        if (std::isalnum(c)) {
            out.push_back(static_cast<char>(c));
            continue;
        }
        char code[4];
        std::snprintf(code, sizeof code, "%%%02X", c);
        out.append(code);
    }
    return out;
}

/// Filters as people set them: each different from all others.
std::vector<std::string> filtered(const std::string& more = {}) {
    constexpr const char* kSorts[]{"relevance", "price_asc", "price_desc", "rating", "sessions"};
    std::vector<std::string> targets;
    for (int i = 0; i < kQuestions; ++i) {
        const auto number = static_cast<std::size_t>(i);
        targets.push_back("/api/mentors?expertise=" + escaped(kTags[number % kTags.size()]) +
                          "&language=" + escaped(kLanguages[number % kLanguages.size()]) +
                          "&priceMax=" + std::to_string(100'000 + 500 * i) + "&ratingMin=" + (i % 2 ? "4" : "3") +
                          "&sort=" + kSorts[number % 5] + more);
    }
    return targets;
}

/// What the client asks first: everything, with the counts; in each order, with each price the slider stops at.
std::vector<std::string> firstQueries() {
    std::vector<std::string> targets{"/api/mentors?facets=1"};
    for (int i = 1; i < kQuestions; ++i)
        targets.push_back("/api/mentors?priceMax=" + std::to_string(300'000 - 1000 * i) + "&facets=1");
    return targets;
}

std::vector<std::string> profiles() {
    std::vector<std::string> targets;
    for (int i = 0; i < kQuestions; ++i)
        targets.push_back("/api/mentors/point-mentor-" + std::to_string(i));
    return targets;
}

std::vector<std::string> words() {
    std::vector<std::string> targets;
    for (int i = 0; i < kQuestions; ++i)
        targets.push_back("/api/mentors?q=staff+company" + std::to_string(i));
    return targets;
}

/// Mentors who are in the database too, for the look-up of profiles; their slugs are "point-mentor-0" and so on.
void addPointMentor(test::AccountFixture& people, mentors::MentorService& service, int number) {
    const auto name = "Point Mentor " + std::to_string(number);
    const auto mail = "point" + std::to_string(number) + "@example.org";
    const auto id = people.accounts.createPerson({name, mail, {"Asia/Kolkata"}, {"English"}, {}, {}});
    protocol::OwnMentorProfile profile;
    profile.headline = "Staff Engineer at Google";
    profile.company = "Google";
    profile.bio = std::string(400, 'b');
    profile.expertise = {{"DSA", 2}, {"System design", 3}};
    profile.experience = {{"Google", "Staff Engineer", 2021, std::nullopt}, {"Flipkart", "Engineer", 2017, 2021}};
    profile.prices = {{30, domain::rupees(899)}, {60, domain::rupees(1599)}};
    const auto made = people.database->write([&](database::Transaction& tx) {
        const auto applied = service.apply(tx, id.value(), profile);
        return applied ? service.approve(tx, id.value(), id.value()) : applied;
    });
    made.value();
}

/// Once it is told to: ten times a second a mentor has a session more and another one other free times.
void keepChanging(MentorWorld& world, const std::atomic<bool>& busy, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (!busy) continue;
        world.catalogue.put({world.mentor(1 + world.below(1000))});
        world.catalogue.setFreeTimes({1 + world.below(1000)}, world.times(), kNow);
    }
}

void serve(int size, const std::function<void(std::uint16_t)>& ready) {
    base::log::configure({.level = base::log::Level::warning, .file = ""});
    test::AccountFixture people;
    people.clock.set(kNow);
    MentorWorld world(size);
    mentors::CatalogueFeed feed(*people.database, people.clock, world.catalogue, nullptr);
    mentors::MentorService service(*people.database, people.clock, people.accounts, feed);
    mentors::MentorRoutes routes(service, world.catalogue, people.zones, people.clock);
    http::Router router(people.clock, &people.sessions);
    routes.add(router);
    for (int i = 0; i < kQuestions; ++i)
        addPointMentor(people, service, i);
    std::atomic<bool> busy{false};
    const auto small = std::make_shared<const std::string>(256, 'x');
    const auto large = *world.catalogue.search({}, kNow);
    for (const auto& [path, body] : {std::pair{"/fixed/small", small}, {"/fixed/large", large}})
        router.add({http::Method::get,
                    path,
                    http::Access::anonymous,
                    [text = body](const http::Request&) { return http::json(text); },
                    {.run = http::Run::inline_}});
    router.add({http::Method::get, "/busy", http::Access::anonymous, [&](const http::Request&) {
                    busy = true;
                    return http::noContent();
                }});
    std::jthread changes([&](const std::stop_token& stop) { keepChanging(world, busy, stop); });
    base::WorkerPool workers("bench", 2);
    http::ServerOptions options;
    options.accessLog = false;
    options.trustedProxies = {*http::Network::parse("127.0.0.1")};
    http::HttpServer server(options, router, workers, people.clock);
    server.start();
    ready(server.port());
    server.stop(0);
}

constexpr int kRounds = 8;

LoadPlan planOf(std::uint16_t port, const std::vector<std::string>& targets, double seconds) {
    constexpr int kAddresses = 20'000;  // From so many that no limit of one is met.
    LoadPlan plan;
    plan.port = port;
    for (int i = 0; i < kAddresses; ++i) {
        const auto& target = targets[static_cast<std::size_t>(i) % targets.size()];
        const auto from = "10.0." + std::to_string(i / 250) + '.' + std::to_string(i % 250 + 1);
        plan.requests.push_back(requestFor("GET", "127.0.0.1", target, "X-Forwarded-For: " + from + "\r\n"));
    }
    plan.connections = 32;
    plan.seconds = seconds;
    return plan;
}

/// Answers and what they cost the server, over several rounds.
struct Sum {
    double answers = 0;
    double seconds = 0;
    double cpu = 0;
    unsigned long long failures = 0;
    double perSecond() const { return answers / seconds; }
    double cpuMicros() const { return cpu / answers * 1e6; }
};

void add(Sum& sum, const ServerProcess& server, const LoadPlan& plan) {
    const auto cpu = server.cpuSeconds();
    const auto report = runLoad(plan);
    sum.cpu += server.cpuSeconds() - cpu;
    sum.answers += static_cast<double>(report.answers);
    sum.seconds += report.seconds;
    sum.failures += report.failures;
}

/// In turns with the ceilings, so that whatever else the machine does meets all of them alike.
void compare(const ServerProcess& server, const char* name, const std::vector<std::string>& targets, double seconds) {
    Sum small;
    Sum large;
    Sum measured;
    const auto port = server.port();
    for (int round = 0; round < kRounds; ++round) {
        add(small, server, planOf(port, {"/fixed/small"}, seconds / kRounds));
        add(large, server, planOf(port, {"/fixed/large"}, seconds / kRounds));
        add(measured, server, planOf(port, targets, seconds / kRounds));
    }
    std::printf("  %-28s %8.0f/s  %.2f of fixed (256 B %.2f)  cpu %5.1f us, fixed %5.1f  %llu failures\n", name,
                measured.perSecond(), measured.perSecond() / large.perSecond(),
                measured.perSecond() / small.perSecond(), measured.cpuMicros(), large.cpuMicros(),
                measured.failures + large.failures + small.failures);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const int size = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const double seconds = argc > 2 ? std::atof(argv[2]) : 3;
    const ServerProcess server([&](const auto& ready) { serve(size, ready); });
    std::printf("%d mentors, 32 connections, %d questions\n", size, kQuestions);
    const auto line = [&](const char* name, const std::vector<std::string>& targets) {
        compare(server, name, targets, seconds);
    };
    line("a profile (point GET)", profiles());
    line("list, no filter", {"/api/mentors"});
    line("list, first query, facets", firstQueries());
    line("list, filtered and sorted", filtered());
    line("list, filtered, facets", filtered("&facets=1"));
    line("list, words", words());
    runLoad(planOf(server.port(), {"/busy"}, 0.01));
    line("  facets, mentors changing", filtered("&facets=1"));
    std::printf("  memory of the server %.0f MB\n", server.residentMegabytes());
}
