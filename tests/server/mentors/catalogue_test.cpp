#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "mentors/words.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "world.h"

using namespace mc;
using domain::UserId;
using domain::UtcTime;
using mentors::Catalogue;
using mentors::FreeTimes;
using mentors::MentorQuery;
using mentors::MentorRecord;
using mentors::world::Maker;
using protocol::MentorSort;

namespace {

constexpr UtcTime kNow{1'795'000'000};

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

protocol::MentorPage page(const Catalogue& catalogue, const MentorQuery& query, UtcTime now = kNow) {
    const auto text = catalogue.search(query, now);
    if (!text) throw std::runtime_error(text.error().detail);
    auto decoded = protocol::decode<protocol::MentorPage>(**text);
    if (!decoded) throw std::runtime_error(decoded.error().detail + " in " + **text);
    return *decoded;
}

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

MentorRecord plain(std::int64_t id) {
    MentorRecord record;
    record.id = {id};
    record.slug = "mentor-" + std::to_string(id);
    record.name = "Ananya Krishnan";
    record.prices = {{30, domain::rupees(899)}};
    record.zone = {"Asia/Kolkata"};
    return record;
}

}  // namespace

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

    void facets_unasked_areAbsent() {
        Catalogue catalogue;
        catalogue.put({plain(1)});
        QVERIFY(!page(catalogue, {}).facets);
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

    void search_wrongCursor_isRefused_data() {
        QTest::addColumn<QByteArray>("cursor");
        QTest::newRow("text") << QByteArray("next");
        QTest::newRow("other order") << QByteArray("10-1-1-1");
        QTest::newRow("tier") << QByteArray("07-1-1-1");
        QTest::newRow("not hexadecimal") << QByteArray("00-x-1-1");
        QTest::newRow("too short") << QByteArray("00-1-1");
        QTest::newRow("too long") << QByteArray("00-1-1-1-1");
        QTest::newRow("overflow") << QByteArray("00-11111111111111111-1-1");
        QTest::newRow("huge") << QByteArray(10'000, '0');
    }
    void search_wrongCursor_isRefused() {
        QFETCH(QByteArray, cursor);
        Catalogue catalogue;
        MentorQuery query;
        query.cursor = cursor.toStdString();
        const auto result = catalogue.search(query, kNow);
        QVERIFY(result.has_error());
        const auto error = result.error();
        QVERIFY(error.code == domain::ErrorCode::validation_failed);
        QCOMPARE(error.fields.at(0).path, std::string("cursor"));
    }

    void card_showsWhoIsOnlineAndTheNextFreeTime() {
        Catalogue catalogue;
        catalogue.setOnline({1}, true, kNow);
        catalogue.put({plain(1), plain(2)});
        const UtcTime first{(kNow.seconds / 900 + 6) * 900};
        catalogue.setFreeTimes({1}, {3600, {first, first + 3600}}, kNow);
        const auto cards = page(catalogue, {}).items;
        QVERIFY(cards.at(0).online);
        QVERIFY(!cards.at(1).online);
        QVERIFY(cards.at(0).nextFreeAt == first);
        QVERIFY(!cards.at(1).nextFreeAt);
        catalogue.setOnline({1}, false, kNow);
        QVERIFY(!page(catalogue, {}).items.at(0).online);
        // The first time is too soon by now: nobody said so, the clock did.
        QVERIFY(page(catalogue, {}, first + (1 - 3600)).items.at(0).nextFreeAt == first + 3600);
    }

    void card_saysRoughlyWhenSomebodyWasThere() {
        using domain::Activity;
        Catalogue catalogue;
        auto known = plain(2);
        known.lastSeenAt = kNow - 3 * domain::kDay;
        catalogue.put({plain(1), known});
        const auto active = [&](domain::Seconds later = 0) {
            std::map<std::int64_t, std::optional<Activity>> said;
            for (const auto& card : page(catalogue, {}, kNow + later).items)
                said[card.id.value] = card.active;
            return said;
        };
        QVERIFY(!active()[1]);
        QVERIFY(active()[2] == Activity::this_week);
        catalogue.setOnline({1}, true, kNow);
        QVERIFY(active(30 * domain::kDay)[1] == Activity::today);  // She is there.
        catalogue.setOnline({1}, false, kNow);
        QVERIFY(active()[1] == Activity::today);
        QVERIFY(active(domain::kDay)[1] == Activity::this_week);  // Nobody said so, the clock did.
        QVERIFY(!active(7 * domain::kDay)[1]);
        catalogue.put({known});  // Read again: what is known meanwhile is not forgotten.
        QVERIFY(active()[1] == Activity::today);
        catalogue.remove({1});
        catalogue.put({plain(3)});  // In the place of the one who left.
        QVERIFY(!active()[3]);
    }

    void search_askedAgain_isTheSameTextUntilSomethingOnItChanges() {
        Catalogue catalogue;
        catalogue.put({plain(1), plain(2)});
        MentorQuery one;
        one.limit = 1;
        const auto text = [&] { return catalogue.search(one, kNow).value(); };
        const auto first = text();
        QVERIFY(text() == first);
        const bool secondIsShown = first->find("\"slug\":\"" + plain(2).slug) != std::string::npos;
        catalogue.setOnline({secondIsShown ? 1 : 2}, true, kNow);  // Not on this page.
        QVERIFY(text() == first);
        catalogue.setOnline({secondIsShown ? 2 : 1}, true, kNow);
        QVERIFY(text() != first);
        const auto online = text();
        catalogue.put({plain(1)});
        QVERIFY(text() != online);
    }

    void card_isTheCodecsCard() {
        auto record = plain(1);
        record.name = "A \",\"online\":false B";
        record.headline = ",\"online\":false";
        record.languages = {"English"};
        record.ratingSum = 9;
        record.ratingCount = 2;
        Catalogue catalogue;
        catalogue.put({record});
        const auto card = page(catalogue, {}).items.at(0);
        QCOMPARE(card.name, record.name);
        QCOMPARE(card.headline, record.headline);
        QCOMPARE(card.ratingAverage, 4.5);
        QCOMPARE(card.languages.at(0), std::string("English"));
        QVERIFY(card.priceFrom == domain::rupees(899));
    }

    void mentorWithoutPrices_isNotListed() {
        Catalogue catalogue;
        catalogue.put({plain(1)});
        auto record = plain(1);
        record.prices.clear();
        catalogue.put({record});
        QCOMPARE(page(catalogue, {}).total, 0);
    }

    void put_sameMentorTwiceInOneBatch_keepsTheLast() {
        Catalogue catalogue;
        auto second = plain(1);
        second.name = "Second";
        catalogue.put({plain(1), second});
        QCOMPARE(page(catalogue, {}).total, 1);
        QCOMPARE(page(catalogue, {}).items.size(), std::size_t{1});
        QCOMPARE(page(catalogue, {}).items.at(0).name, std::string("Second"));
        QCOMPARE(catalogue.size(), std::size_t{1});
    }

    void freeTimes_ofADayLongAgo_doNotComeBack() {
        Catalogue catalogue;
        catalogue.put({plain(1)});
        catalogue.setFreeTimes({1}, {0, {{kNow.seconds / 900 * 900 + 900}}}, kNow);
        const auto later = kNow + 64 * domain::kDay;  // The same place in the ring of days.
        MentorQuery query;
        query.freeWithin = domain::UtcRange{later, later + domain::kDay};
        QCOMPARE(page(catalogue, query, later).total, 0);
        QVERIFY(!page(catalogue, {}, later).items.at(0).nextFreeAt);
        // Somebody else's time takes that place.
        catalogue.put({plain(2)});
        catalogue.setFreeTimes({2}, {0, {{later.seconds / 900 * 900 + 900}}}, later);
        const auto found = page(catalogue, query, later);
        QCOMPARE(found.total, 1);
        QVERIFY(found.items.at(0).id == UserId{2});
    }

    void search_duringChanges_seesWholeSnapshots() {
        Catalogue catalogue;
        std::vector<MentorRecord> records;
        for (int i = 1; i <= 50; ++i)
            records.push_back(plain(i));
        catalogue.reset(records);
        std::atomic<bool> stop{false};
        std::atomic<int> wrong{0};
        std::thread reader([&] {
            while (!stop) {
                const auto found = page(catalogue, {});
                // Ten come or go together.
                if (found.total % 10 != 0) ++wrong;
            }
        });
        for (int round = 0; round < 60; ++round) {
            std::vector<MentorRecord> more = records;
            for (int i = 0; i < (round % 3) * 10; ++i)
                more.push_back(plain(1000 + round * 100 + i));
            catalogue.reset(more);
            catalogue.setFreeTimes({1 + round % 50}, {0, {kNow + 900 * (round + 1)}}, kNow);
            catalogue.setOnline({1 + round % 50}, round % 2 == 0, kNow);
        }
        stop = true;
        reader.join();
        QCOMPARE(wrong.load(), 0);
    }
};

MC_TEST_APPLESS(CatalogueTest)
#include "catalogue_test.moc"
