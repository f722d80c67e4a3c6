/// bench_searches [searches]: one mentor who changed, held against 10,000 saved searches, in milliseconds, with how many of
/// them she came to fit; the ceiling is the same rows read by one statement and nothing done with them. Beside it what
/// whoever approves or changes a mentor waits for because of searches: one row in a queue.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "mentor_world.h"
#include "mentors/mentor_service.h"
#include "mentors/saved_searches.h"
#include "mentors/search_watch.h"
#include "platform/base/log.h"
#include "protocol/codec.h"
#include "support/account_fixture.h"

using namespace mc;
using namespace mc::bench;
using mentors::SearchRow;

namespace {

constexpr int kRounds = 15;

template <class Action>
double milliseconds(Action action) {
    const auto begin = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

struct World {
    explicit World(int searches) {
        people.clock.set(kNow);
        owner = person("owner@example.org");
        mentor = person("mentor@example.org");
        feed.load();
        people.database->write([&](database::Transaction& tx) {
            for (int i = 0; i < searches; ++i)
                m_store.put(tx, search(i));
        });
        protocol::OwnMentorProfile profile;
        profile.headline = "Staff Engineer at Company1";
        profile.company = "Company1";
        for (int i = 0; i < 40; ++i)
            profile.bio += made.word() + " ";
        profile.expertise = {{"DSA", 2}, {"System design", 3}, {"Go", 3}};
        profile.prices = {{30, domain::rupees(899)}};
        profile.languages = {"English", "Hindi"};
        people.database
            ->write([&](database::Transaction& tx) {
                const auto applied = service.apply(tx, mentor, profile);
                return applied ? service.approve(tx, mentor, owner) : applied;
            })
            .value();
    }
    domain::UserId person(const char* email) {
        return people.accounts.createPerson({"Somebody", email, {"Asia/Kolkata"}, {"English"}, {}, {}}).value();
    }
    SearchRow search(int number) {
        protocol::SearchFilter filter;
        // Each another one: the words of nobody come last in half of them.
        if (made.below(2)) filter.words = number % 2 ? "staff" : "w" + std::to_string(number);
        if (made.below(2)) filter.expertise = {made.one(kTags)};
        if (made.below(3) == 0) filter.languages = {made.one(kLanguages), made.one(kLanguages)};
        if (made.below(3) == 0) filter.companies = {"Company" + std::to_string(made.below(20))};
        filter.priceMax = 30'000 + 100 * number;
        return {.id = people.ids.next<domain::SearchId>(),
                .user = owner,
                .name = "Search",
                .filter = protocol::encode(filter),
                .terms = protocol::encode(mentors::termsOf(filter)),
                .sort = "relevance",
                .createdAt = kNow - domain::kDay};
    }
    /// As if she had just been approved, and nobody had been told.
    void again() {
        people.database->write([&](database::Transaction& tx) {
            tx.execute("DELETE FROM search_matches");
            tx.execute("DELETE FROM search_queue");
            mentors::SearchQueue().note(tx, mentor, nullptr, kNow);
        });
    }
    int found() {
        return people.database->read(
            [](database::Reader& reader) { return reader.scalar<int>("SELECT count(*) FROM search_matches"); });
    }
    std::size_t readAll() {
        return people.database->read(
            [&](database::Reader& reader) { return m_store.after(reader, {}, 1'000'000).size(); });
    }

    MentorWorld made{0};
    test::AccountFixture people;
    mentors::CatalogueFeed feed{*people.database, people.clock, made.catalogue, nullptr};
    mentors::MentorService service{*people.database, people.clock, people.accounts, feed};
    mentors::SearchWatch watch{*people.database, people.clock};
    domain::UserId owner;
    domain::UserId mentor;

private:
    mentors::SavedSearchStore m_store;
};

}  // namespace

int main(int argc, char** argv) {
    base::log::configure({.level = base::log::Level::warning, .file = ""});
    const int searches = argc > 1 ? std::atoi(argv[1]) : 10'000;
    World world(searches);
    std::vector<double> walks, reads, notes;
    std::size_t rows = 0;
    for (int i = 0; i < kRounds; ++i) {
        world.again();
        walks.push_back(milliseconds([&] {
            while (world.watch.run())
                continue;
        }));
        reads.push_back(milliseconds([&] { rows = world.readAll(); }));
        const auto queue = [&](database::Transaction& tx) {
            mentors::SearchQueue().note(tx, world.mentor, world.made.catalogue.find(world.mentor).get(), kNow);
        };
        notes.push_back(milliseconds([&] { world.people.database->write(queue); }));
    }
    std::printf("%zu saved searches, one mentor, %d of them found her\n", rows, world.found());
    std::printf("  held against all      %8.1f ms   %.1f of reading them (%.1f ms)   %.2f us a search\n", median(walks),
                median(walks) / median(reads), median(reads), median(walks) * 1000 / static_cast<double>(rows));
    std::printf("  queued by a change    %8.2f ms\n", median(notes));
    return 0;
}
