#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <set>

#include "mentors/words.h"
#include "support/test_program.h"
#include "world.h"

using namespace mc;
using domain::UserId;
using domain::UtcTime;
using mentors::Catalogue;
using mentors::FreeTimes;
using mentors::MentorQuery;
using mentors::MentorRecord;
using mentors::world::kNow;
using mentors::world::Maker;
using mentors::world::page;
using protocol::MentorSort;

namespace {

/// Mentors in plain containers, searched by reading every one of them.
struct Reference {
    std::map<UserId, MentorRecord> mentors;
    std::map<UserId, FreeTimes> times;

    static std::int64_t priceOf30(const MentorRecord& record) {
        for (const auto& price : record.prices)
            if (price.minutes == 30) return price.price.minor;
        const auto& first = record.prices.front();
        return (first.price.minor * 60 + first.minutes) / (2 * first.minutes);
    }
    static double stars(const MentorRecord& record) {
        return record.ratingCount ? static_cast<double>(record.ratingSum) / record.ratingCount : 0;
    }
    static std::set<std::string> words(const MentorRecord& record, bool strong) {
        std::string text = record.name + " | " + record.company + " | " + record.headline;
        for (const auto& tag : record.expertise)
            text += " | " + tag;
        if (!strong) {
            text += " | " + record.bio + " | " + record.city + " | " + record.country;
            for (const auto& each : {record.topics, record.languages})
                for (const auto& item : each)
                    text += " | " + item;
        }
        const auto list = mentors::wordsOf(text);
        return {list.begin(), list.end()};
    }
    static bool hasWords(const MentorRecord& record, const std::string& text, bool strong) {
        const auto all = words(record, strong);
        const auto wanted = mentors::wordsOf(text);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const bool asPrefix = i + 1 == wanted.size() && text.back() != ' ';
            const auto matches = [&](const std::string& word) {
                return asPrefix ? word.compare(0, wanted[i].size(), wanted[i]) == 0 : word == wanted[i];
            };
            if (std::none_of(all.begin(), all.end(), matches)) return false;
        }
        return true;
    }
    static bool hasOne(const std::vector<std::string>& have, const std::vector<std::string>& wanted) {
        return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) { return has(have, w); });
    }
    static bool has(const std::vector<std::string>& have, const std::string& wanted) {
        return std::any_of(have.begin(), have.end(),
                           [&](const auto& each) { return mentors::fold(each) == mentors::fold(wanted); });
    }
    std::optional<UtcTime> firstFree(UserId id, UtcTime from, UtcTime now) const {
        const auto at = times.find(id);
        if (at == times.end()) return std::nullopt;
        for (const auto start : at->second.starts)
            if (start >= from && start >= now + at->second.noticeSeconds) return start;
        return std::nullopt;
    }
    bool passes(const MentorRecord& record, const MentorQuery& query, UtcTime now) const {
        if (!hasWords(record, query.text, false)) return false;
        for (const auto& tag : query.expertise)
            if (!has(record.expertise, tag)) return false;
        if (!hasOne({record.company}, query.companies) || !hasOne(record.languages, query.languages)) return false;
        const auto price = priceOf30(record);
        if (price < query.priceMin.value_or(0) || price > query.priceMax.value_or(price)) return false;
        if (stars(record) < query.ratingMin.value_or(0)) return false;
        if (!query.freeWithin) return true;
        const auto start = firstFree(record.id, query.freeWithin->begin, now);
        return start && *start < query.freeWithin->end;
    }
    std::set<UserId> find(const MentorQuery& query, UtcTime now) const {
        std::set<UserId> found;
        for (const auto& [id, record] : mentors)
            if (passes(record, query, now)) found.insert(id);
        return found;
    }
};

/// The same mentors twice.
struct CatalogueWorld {
    explicit CatalogueWorld(unsigned seed) : make(seed) {}

    /// Mentors 1 to count, in one go.
    void fill(int count) {
        std::vector<MentorRecord> records;
        for (int id = 1; id <= count; ++id) {
            records.push_back(make.mentor(id));
            reference.mentors[{id}] = records.back();
        }
        catalogue.reset(records);
        for (int id = 1; id <= count; ++id)
            free({id}, kNow);
    }
    void put(std::int64_t id, UtcTime now = kNow) {
        const auto record = make.mentor(id);
        reference.mentors[record.id] = record;
        catalogue.put({record});
        free(record.id, now);
    }
    void free(UserId id, UtcTime now) {
        const auto times = make.freeTimes(now);
        reference.times[id] = times;
        catalogue.setFreeTimes(id, times, now);
    }
    void remove(UserId id) {
        reference.mentors.erase(id);
        reference.times.erase(id);
        catalogue.remove(id);
    }

    MentorQuery query() {
        MentorQuery query;
        if (make.below(3) == 0)
            query.text = make.one({"goo", "backend", "c++", "C#", "ana", "अनन्", "sofia alv", "SYSTEMS scale",
                                   "engineer ", "resume", "x", "lukasz nowak", "डेटा", "ci cd", "soc gen", "at", "  "});
        if (make.below(3) == 0) query.expertise = make.some(mentors::world::kTags, 2);
        if (make.below(8) == 0) query.expertise.push_back("dsa");
        if (make.below(3) == 0) query.companies = make.some({"google", "Zoho", "SOCIETE GENERALE", "Nobody"}, 3);
        if (make.below(3) == 0) query.languages = make.some({"english", "हिन्दी", "portugues", "Klingon"}, 3);
        if (make.below(3) == 0) query.priceMin = make.below(3000) * 100;
        if (make.below(3) == 0) query.priceMax = make.below(4000) * 100;
        if (make.below(3) == 0) query.ratingMin = make.below(11) / 2.0;
        if (make.below(3) == 0) {
            const auto begin = kNow - domain::kDay + make.below(5 * 96) * 900;
            query.freeWithin = domain::UtcRange{begin, begin + (1 + make.below(120)) * 900};
        }
        query.sort = static_cast<MentorSort>(make.below(5));
        query.limit = 1 + make.below(30);
        return query;
    }

    Maker make;
    Reference reference;
    Catalogue catalogue;
};

/// All pages, one after the other.
std::vector<protocol::MentorCard> everyPage(const Catalogue& catalogue, MentorQuery query, UtcTime now = kNow) {
    std::vector<protocol::MentorCard> cards;
    while (true) {
        const auto found = page(catalogue, query, now);
        RC_ASSERT(static_cast<int>(found.items.size()) <= query.limit);
        cards.insert(cards.end(), found.items.begin(), found.items.end());
        if (!found.next) return cards;
        RC_ASSERT(static_cast<int>(found.items.size()) == query.limit);
        query.cursor = *found.next;
    }
}

/// Smaller first, whatever the order.
double sortValue(const MentorRecord& record, const MentorQuery& query) {
    switch (query.sort) {
        case MentorSort::relevance:
            return !mentors::wordsOf(query.text).empty() && !Reference::hasWords(record, query.text, true) ? 1 : 0;
        case MentorSort::price_asc:
            return static_cast<double>(Reference::priceOf30(record));
        case MentorSort::price_desc:
            return -static_cast<double>(Reference::priceOf30(record));
        case MentorSort::rating:
            return -Reference::stars(record);
        case MentorSort::sessions:
            return -record.sessionsCompleted;
    }
    return 0;
}

void assertSame(CatalogueWorld& world, const MentorQuery& query, UtcTime now) {
    const auto expected = world.reference.find(query, now);
    const auto cards = everyPage(world.catalogue, query, now);
    RC_ASSERT(page(world.catalogue, query, now).total == static_cast<int>(expected.size()));
    std::set<UserId> ids;
    double last = -1e18;
    for (const auto& card : cards) {
        ids.insert(card.id);
        const auto& record = world.reference.mentors.at(card.id);
        const auto value = sortValue(record, query);
        RC_ASSERT(value >= last);
        last = value;
        RC_ASSERT(card.name == record.name);
        RC_ASSERT(card.nextFreeAt == world.reference.firstFree(card.id, now, now));
    }
    RC_ASSERT(ids.size() == cards.size());
    RC_ASSERT(ids == expected);
}

void assertCounts(const CatalogueWorld& world, const std::vector<protocol::FacetCount>& counts,
                  const MentorQuery& query, std::vector<std::string> MentorQuery::*member) {
    for (const auto& count : counts) {
        auto chosen = query;
        (chosen.*member).push_back(count.value);
        RC_ASSERT(count.count == static_cast<int>(world.reference.find(chosen, kNow).size()));
    }
}

}  // namespace

/// The search beside one that reads every mentor, of any mentors and for any query.
class CatalogueTest : public QObject {
    Q_OBJECT
    using World = CatalogueWorld;

private slots:
    void search_anyFiltersAndSort_findsWhatReadingEveryMentorFinds() {
        QVERIFY(rc::check([] {
            World world(*rc::gen::arbitrary<unsigned>());
            world.fill(*rc::gen::inRange(0, 300));
            for (int i = 0; i < 12; ++i)
                assertSame(world, world.query(), kNow);
        }));
    }

    void search_afterChangesAndRemovals_findsTheNewState() {
        QVERIFY(rc::check([] {
            World world(*rc::gen::arbitrary<unsigned>());
            auto now = kNow;
            world.fill(150);
            for (int step = 0; step < 40; ++step) {
                const UserId id{1 + world.make.below(320)};
                switch (world.make.below(4)) {
                    case 0:
                        world.remove(id);
                        break;
                    case 1:
                        if (world.reference.mentors.count(id)) world.free(id, now);
                        break;
                    default:
                        world.put(id.value, now);
                        break;
                }
                if (step % 8 == 0) now = now + world.make.below(3 * 86400);
                if (step % 4 == 0) assertSame(world, world.query(), now);
            }
            RC_ASSERT(world.catalogue.size() == world.reference.mentors.size());
        }));
    }

    void search_manyMentors_walksTheOrderInsteadOfSorting() {
        World world(7);
        std::vector<MentorRecord> records;
        for (int i = 1; i <= 6000; ++i) {
            records.push_back(world.make.mentor(i));
            world.reference.mentors[{i}] = records.back();
        }
        world.catalogue.reset(records);
        for (int i = 0; i < 40; ++i) {
            auto query = world.query();
            query.freeWithin.reset();
            query.limit = 100;
            QCOMPARE(page(world.catalogue, query).total, static_cast<int>(world.reference.find(query, kNow).size()));
            double last = -1e18;
            for (const auto& card : page(world.catalogue, query).items) {
                const auto value = sortValue(world.reference.mentors.at(card.id), query);
                QVERIFY(value >= last);
                last = value;
            }
        }
    }

    void facets_anyFilters_areWhatChoosingWouldGive() {
        QVERIFY(rc::check([] {
            World world(*rc::gen::arbitrary<unsigned>());
            world.fill(120);
            auto query = world.query();
            query.facets = true;
            const auto facets = page(world.catalogue, query).facets;
            RC_ASSERT(facets.has_value());
            assertCounts(world, facets->expertise, query, &MentorQuery::expertise);
            assertCounts(world, facets->companies, query, &MentorQuery::companies);
            assertCounts(world, facets->languages, query, &MentorQuery::languages);
            RC_ASSERT(facets->ratings.size() == 3u);
            for (const auto& count : facets->ratings) {
                auto chosen = query;
                chosen.ratingMin = std::stod(count.value);
                RC_ASSERT(count.count == static_cast<int>(world.reference.find(chosen, kNow).size()));
            }
        }));
    }

    void search_pagesWhileMentorsComeAndGo_neverRepeatsOne() {
        QVERIFY(rc::check([] {
            World world(*rc::gen::arbitrary<unsigned>());
            world.fill(120);
            MentorQuery query;
            query.sort = static_cast<MentorSort>(world.make.below(5));
            query.limit = 10;
            std::set<UserId> seen;
            while (true) {
                const auto found = page(world.catalogue, query);
                for (const auto& card : found.items)
                    RC_ASSERT(seen.insert(card.id).second);
                if (!found.next) break;
                query.cursor = *found.next;
                world.remove({1 + world.make.below(120)});
                world.put(1000 + world.make.below(1000) + static_cast<int>(seen.size()) * 1000);
            }
        }));
    }
};

MC_TEST_APPLESS(CatalogueTest)
#include "catalogue_test.moc"
