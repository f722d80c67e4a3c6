// Latency of a search among 10,000 and 100,000 mentors for six shapes of question, and of one change. One thread. The
// times are the wall's: measure on a machine that is otherwise quiet.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "mentors/catalogue.h"

using namespace mc;
using mentors::Catalogue;
using mentors::MentorQuery;
using mentors::MentorRecord;

namespace {

using Steady = std::chrono::steady_clock;
constexpr domain::UtcTime kNow{1'795'000'000};

const std::vector<std::string> kTags{
    "System design", "DSA",      "Backend",    "Frontend", "DevOps",     "ML / AI",    "Mobile",  "Career guidance",
    "Data science",  "Security", "Databases",  "Cloud",    "Kubernetes", "Leadership", "Product", "Résumé review",
    "Interview",     "Android",  "Networking", "Testing",  "C++",        "Java",       "Go",      "Rust",
    "Python",        "SRE",      "Analytics",  "Design",   "Startups",   "Negotiation"};
const std::vector<std::string> kLanguages{"English", "Hindi",  "Tamil",  "Telugu",
                                          "Bengali", "Nepali", "French", "German"};
const std::vector<std::string> kFirst{"Ananya", "Rohan", "Sofia", "Daniel", "Farah", "Kenji", "Prakash", "Vikram"};
const std::vector<std::string> kTitles{"Engineer", "Staff Engineer", "Engineering Manager", "Tech Lead", "Architect"};

class World {
public:
    explicit World(int size) {
        std::vector<MentorRecord> records;
        records.reserve(static_cast<std::size_t>(size));
        for (int i = 1; i <= size; ++i)
            records.push_back(mentor(i));
        catalogue.reset(std::move(records));
        for (int i = 1; i <= size; ++i)
            catalogue.setFreeTimes({i}, times(), kNow);
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    const std::string& one(const std::vector<std::string>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    /// A made-up word; the smaller numbers are frequent, most are rare.
    std::string word() {
        const auto uniform = std::uniform_real_distribution<double>(0, 1)(m_random);
        return "w" + std::to_string(static_cast<int>(40'000 * uniform * uniform * uniform));
    }
    MentorRecord mentor(std::int64_t id) {
        MentorRecord record;
        record.id = {id};
        record.slug = "mentor-" + std::to_string(id);
        record.name = one(kFirst) + " Family" + std::to_string(below(5000));
        record.company = "Company" + std::to_string(below(20) * below(20));
        record.headline = one(kTitles) + " at " + record.company;
        for (int i = 0; i < 40; ++i)
            record.bio += word() + " ";
        record.zone = {"Asia/Kolkata"};
        record.ratingCount = below(200);
        record.ratingSum = record.ratingCount * 3 + below(2 * record.ratingCount + 1);
        record.sessionsCompleted = below(900);
        for (int i = 0; i < 4; ++i)
            record.expertise.push_back(kTags[static_cast<std::size_t>((below(30) * below(30) / 30 + i * 7) % 30)]);
        record.languages = {"English", kLanguages[static_cast<std::size_t>(1 + below(7))]};
        record.prices = {{30, domain::rupees(300 + below(2700))}, {60, domain::rupees(600 + below(2400))}};
        return record;
    }
    /// Evenings of about every other day.
    mentors::FreeTimes times() {
        mentors::FreeTimes times;
        times.noticeSeconds = 4 * domain::kHour;
        const auto today = kNow.seconds / domain::kDay;
        for (int day = 0; day < 45; ++day)
            if (below(2))
                for (int slot = 0; slot < 6; ++slot)
                    times.starts.push_back({(today + day) * domain::kDay + (12 + below(6)) * 3600 + slot * 1800});
        std::sort(times.starts.begin(), times.starts.end());
        return times;
    }

    Catalogue catalogue;

private:
    std::mt19937 m_random{20261119};
};

enum class Shape { none, facets, date, company, rareWord, commonWord, count };
constexpr const char* kNames[]{"none", "facets", "date", "company", "rare word", "common word + facets"};

MentorQuery question(World& world, Shape shape) {
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
    World world(size);
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
