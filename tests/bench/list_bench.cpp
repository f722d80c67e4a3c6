/// bench_list [mentors] [seconds]: one mentor's profile from the database, and GET /api/mentors over HTTP, filtered and
/// sorted, twenty cards of 100,000 mentors, against the same edge answering a fixed body of that size (the first
/// ceiling) and of 256 bytes (the second).

#include <cstdio>
#include <cstdlib>
#include <memory>

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

constexpr const char* kFiltered =
    "/api/mentors?expertise=System%20design&language=Hindi&priceMax=150000&ratingMin=4&sort=price_asc";

/// One mentor who is in the database too, for the point look-up; the slug is "point-mentor".
void addPointMentor(test::AccountFixture& people, mentors::MentorService& service) {
    const auto id =
        people.accounts.createPerson({"Point Mentor", "point@example.org", {"Asia/Kolkata"}, {"English"}, {}, {}});
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
    addPointMentor(people, service);
    const auto small = std::make_shared<const std::string>(256, 'x');
    const auto large = std::make_shared<const std::string>(*world.catalogue.search({}, kNow));
    for (const auto& [path, body] : {std::pair{"/fixed/small", small}, {"/fixed/large", large}})
        router.add({http::Method::get,
                    path,
                    http::Access::anonymous,
                    [text = body](const http::Request&) { return http::json(text); },
                    {.run = http::Run::inline_}});
    base::WorkerPool workers("bench", 2);
    http::ServerOptions options;
    options.accessLog = false;
    options.trustedProxies = {"127.0.0.1"};
    http::HttpServer server(options, router, workers, people.clock);
    server.start();
    ready(server.port());
    server.stop(0);
}

}  // namespace

int main(int argc, char** argv) {
    const int size = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const double seconds = argc > 2 ? std::atof(argv[2]) : 3;
    const ServerProcess server([&](const auto& ready) { serve(size, ready); });
    // From so many addresses that no limit of one is met.
    constexpr int kAddresses = 20'000;
    const auto load = [&](const char* target, int addresses = 1) {
        LoadPlan plan;
        plan.port = server.port();
        for (int i = 0; i < addresses; ++i) {
            const auto from = "10.0." + std::to_string(i / 250) + '.' + std::to_string(i % 250 + 1);
            plan.requests.push_back(requestFor("GET", "127.0.0.1", target, "X-Forwarded-For: " + from + "\r\n"));
        }
        plan.connections = 32;
        plan.seconds = seconds;
        return runLoad(plan);
    };
    const auto small = load("/fixed/small");
    const auto large = load("/fixed/large");
    std::printf("%d mentors, 32 connections\n", size);
    const auto line = [&](const char* name, const LoadReport& report) {
        std::printf("  %-28s %8.0f/s  p50 %6.0f us  p99 %6.0f us  %.2f of fixed (256 B %.2f)  %llu failures\n", name,
                    report.perSecond(), report.p50, report.p99, report.perSecond() / large.perSecond(),
                    report.perSecond() / small.perSecond(), static_cast<unsigned long long>(report.failures));
    };
    line("fixed body, 256 bytes", small);
    line("fixed body, twenty cards", large);
    line("one profile (point GET)", load("/api/mentors/point-mentor", kAddresses));
    line("list, no filter", load("/api/mentors"));
    line("list, filtered and sorted", load(kFiltered));
    line("list, filtered, facets", load((std::string(kFiltered) + "&facets=1").c_str()));
    line("list, words", load("/api/mentors?q=staff+eng"));
    std::printf("  memory of the server %.0f MB\n", server.residentMegabytes());
}
