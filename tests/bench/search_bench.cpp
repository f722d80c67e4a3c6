// Latency of a search among 10,000 and 100,000 mentors for six shapes of question, of one change, and of what whoever
// caused the change waits for it. One thread. The times are the wall's: measure on a machine that is otherwise quiet.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "mentor_world.h"
#include "mentors/mentor_service.h"
#include "platform/base/log.h"
#include "support/account_fixture.h"

using namespace mc;
using namespace mc::bench;
using mentors::MentorQuery;

namespace {

using Steady = std::chrono::steady_clock;

enum class Shape { none, facets, date, company, rareWord, commonWord, count };
constexpr const char* kNames[]{"none", "facets", "date", "company", "rare word", "common word + facets"};

MentorQuery question(MentorWorld& world, Shape shape) {
    MentorQuery query;
    query.sort = static_cast<protocol::MentorSort>(world.below(5));
    if (shape == Shape::facets || shape == Shape::commonWord) {
        query.expertise = {world.one(kTags)};
        query.languages = {"Hindi", "Tamil"};
        query.priceMin = 30000;
        query.priceMax = 100000 + world.below(2000) * 100;
        query.ratingMin = 4;
        query.facets = true;
    }
    if (shape == Shape::date) {
        const auto day = (kNow.seconds / domain::kDay + world.below(14)) * domain::kDay;
        query.freeWithin = domain::UtcRange{{day - 19800}, {day - 19800 + domain::kDay}};
    }
    if (shape == Shape::company) query.companies = {"Company" + std::to_string(world.below(20))};
    if (shape == Shape::rareWord) query.text = "w" + std::to_string(30'000 + world.below(10'000)) + " ";
    if (shape == Shape::commonWord) query.text = "eng";
    return query;
}

/// What is done in `between` is not measured.
template <class Action, class Between = void (*)()>
std::vector<double> microseconds(
    int rounds, Action action, Between between = [] {}) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = Steady::now();
        action();
        times.push_back(std::chrono::duration<double, std::micro>(Steady::now() - begin).count());
        between();
    }
    std::sort(times.begin(), times.end());
    return times;
}

double at(const std::vector<double>& sorted, double part) {
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

void report(const char* name, const std::vector<double>& times) {
    std::printf("  %-24s p50 %9.1f us   p99 %9.1f us\n", name, at(times, 0.5), at(times, 0.99));
}

/// Made-up calendars for the mentors of the database.
class WorldTimes : public mentors::AvailabilitySource {
public:
    explicit WorldTimes(MentorWorld& world) : m_world(world) {}
    mentors::FreeTimes freeTimes(database::Reader&, domain::UserId, domain::UtcRange) const override {
        return m_world.times();
    }
    bool acceptingBookings(database::Reader&, domain::UserId) const override { return true; }

private:
    MentorWorld& m_world;
};

/// Mentors of a real database, who join those of the world.
std::vector<domain::UserId> realMentors(test::AccountFixture& people, mentors::MentorService& service, int count) {
    std::vector<domain::UserId> ids;
    for (int i = 0; i < count; ++i) {
        const auto mail = "m" + std::to_string(i) + "@example.org";
        ids.push_back(
            people.accounts.createPerson({"Real Mentor", mail, {"Asia/Kolkata"}, {"English"}, {}, {}}).value());
        protocol::OwnMentorProfile profile;
        profile.headline = "Engineer at Company" + std::to_string(i);
        profile.prices = {{30, domain::rupees(899)}, {60, domain::rupees(1599)}};
        people.database
            ->write([&](database::Transaction& tx) {
                const auto applied = service.apply(tx, ids.back(), profile);
                return applied ? service.approve(tx, ids.back(), ids.back()) : applied;
            })
            .value();
    }
    return ids;
}

/// What a booking, a review or a calendar waits for the catalogue: to say whose entry is old. The catalogue follows on a
/// thread of its own, reading the database, and is at it all the while.
void measureCallers(MentorWorld& world) {
    constexpr int kReal = 200;
    base::log::configure({.level = base::log::Level::warning, .file = ""});
    test::AccountFixture people;
    people.clock.set(kNow);
    const WorldTimes times(world);
    mentors::CatalogueFeed feed(*people.database, people.clock, world.catalogue, &times);
    mentors::MentorService service(*people.database, people.clock, people.accounts, feed);
    const auto ids = realMentors(people, service, kReal);
    std::size_t turn = 0;
    const auto anyone = [&] { return ids[turn++ * 7 % ids.size()]; };
    const auto paced = [](auto tell) {  // So that the catalogue is at work while the next one speaks.
        return microseconds(3000, tell, [] { std::this_thread::sleep_for(std::chrono::microseconds(500)); });
    };
    report("caller, session or rating", paced([&] { feed.refresh(anyone()); }));
    report("caller, calendar", paced([&] { feed.refreshAvailability(anyone()); }));
}

void measure(int size) {
    const auto begin = Steady::now();
    MentorWorld world(size);
    const auto load = std::chrono::duration<double>(Steady::now() - begin).count();
    std::printf("%d mentors (built in %.1f s)\n", size, load);
    std::size_t sink = 0;
    for (int shape = 0; shape < static_cast<int>(Shape::count); ++shape)
        report(kNames[shape], microseconds(2000, [&] {
                   sink += world.catalogue.search(question(world, static_cast<Shape>(shape)), kNow).value()->size();
               }));
    MentorQuery list;
    list.expertise = {"System design"};
    list.languages = {"Hindi"};
    list.priceMax = 150000;
    list.ratingMin = 4;
    list.sort = protocol::MentorSort::price_asc;
    report("filtered sorted list",
           microseconds(2000, [&] { sink += world.catalogue.search(list, kNow).value()->size(); }));
    report("price guidance", microseconds(200, [&] {
               const mentors::Peers peers{{world.one(kTags), world.one(kTags)}, world.below(25)};
               sink += world.catalogue.priceGuides(peers, {}).size();
           }));
    report("one mentor rewritten",
           microseconds(100, [&] { world.catalogue.put({world.mentor(1 + world.below(size))}); }));
    auto mentor = world.mentor(1 + world.below(size));
    world.catalogue.put({mentor});
    report("one session more", microseconds(100, [&] {
               ++mentor.sessionsCompleted;
               world.catalogue.put({mentor});
           }));
    report("one calendar changes",
           microseconds(100, [&] { world.catalogue.setFreeTimes({1 + world.below(size)}, world.times(), kNow); }));
    measureCallers(world);
    if (sink == 0) std::abort();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) return measure(std::atoi(argv[1])), 0;
    measure(10'000);
    measure(100'000);
}
