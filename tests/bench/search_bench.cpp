// Latency of a search among 10,000 and 100,000 mentors for six shapes of question, and of one change. One thread. The
// times are the wall's: measure on a machine that is otherwise quiet.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "mentor_world.h"

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

template <class Action>
std::vector<double> microseconds(int rounds, Action action) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = Steady::now();
        action();
        times.push_back(std::chrono::duration<double, std::micro>(Steady::now() - begin).count());
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

void measure(int size) {
    const auto begin = Steady::now();
    MentorWorld world(size);
    const auto load = std::chrono::duration<double>(Steady::now() - begin).count();
    std::printf("%d mentors (built in %.1f s)\n", size, load);
    std::size_t sink = 0;
    for (int shape = 0; shape < static_cast<int>(Shape::count); ++shape)
        report(kNames[shape], microseconds(2000, [&] {
                   sink += world.catalogue.search(question(world, static_cast<Shape>(shape)), kNow)->size();
               }));
    MentorQuery list;
    list.expertise = {"System design"};
    list.languages = {"Hindi"};
    list.priceMax = 150000;
    list.ratingMin = 4;
    list.sort = protocol::MentorSort::price_asc;
    report("filtered sorted list", microseconds(2000, [&] { sink += world.catalogue.search(list, kNow)->size(); }));
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
    if (sink == 0) std::abort();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) return measure(std::atoi(argv[1])), 0;
    measure(10'000);
    measure(100'000);
}
