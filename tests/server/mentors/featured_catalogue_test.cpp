#include <QTest>
#include <algorithm>

#include "mentors/catalogue_entry.h"
#include "mentors/catalogue.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "world.h"

using namespace mc;
using domain::UserId;
using mentors::Catalogue;
using mentors::MentorQuery;
using mentors::MentorRecord;
using mentors::world::Maker;
using protocol::MentorSort;

namespace {

constexpr domain::UtcTime kFeaturedCatalogueNow{1'795'000'000};
constexpr int kMentors = 60;

struct FeaturedCatalogueWorld {
    FeaturedCatalogueWorld() {
        Maker make(7);
        for (int id = 1; id <= kMentors; ++id)
            records.push_back(make.mentor(id));
        catalogue.reset(records);
    }
    std::vector<protocol::MentorCard> pages(MentorQuery query) const {
        std::vector<protocol::MentorCard> cards;
        do {
            const auto page =
                protocol::decode<protocol::MentorPage>(**catalogue.search(query, kFeaturedCatalogueNow)).value();
            cards.insert(cards.end(), page.items.begin(), page.items.end());
            query.cursor = page.next.value_or("");
        } while (!query.cursor.empty());
        return cards;
    }
    std::vector<std::int64_t> ids(const MentorQuery& query) const {
        std::vector<std::int64_t> list;
        for (const auto& card : pages(query))
            list.push_back(card.id.value);
        return list;
    }
    const MentorRecord& record(std::int64_t id) const { return records.at(static_cast<std::size_t>(id - 1)); }

    std::vector<MentorRecord> records;
    Catalogue catalogue;
};

MentorQuery sorted(MentorSort sort, int limit = 7) {
    MentorQuery query;
    query.sort = sort;
    query.limit = limit;
    return query;
}

/// The rest in the order they had.
std::vector<std::int64_t> withFirst(std::vector<std::int64_t> all, const std::vector<std::int64_t>& first) {
    std::erase_if(all, [&](std::int64_t id) { return std::ranges::find(first, id) != first.end(); });
    all.insert(all.begin(), first.begin(), first.end());
    return all;
}

}  // namespace

/// Featured mentors in the search.
class FeaturedCatalogueTest : public QObject {
    Q_OBJECT
    using World = FeaturedCatalogueWorld;

private slots:
    void featured_comeFirstInTheirOrder_whateverThePage_data() {
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 2, 3, 4, 7, 100})
            QTest::addRow("%d a page", limit) << limit;
    }
    void featured_comeFirstInTheirOrder_whateverThePage() {
        QFETCH(int, limit);
        World world;
        const auto plain = world.ids(sorted(MentorSort::relevance));
        world.catalogue.setFeatured({{50}, {3}, {41}});
        QCOMPARE(world.ids(sorted(MentorSort::relevance, limit)), withFirst(plain, {50, 3, 41}));
    }

    void otherOrders_areTheSameWithThem_data() {
        QTest::addColumn<int>("sort");
        QTest::newRow("rating") << static_cast<int>(MentorSort::rating);
        QTest::newRow("price, up") << static_cast<int>(MentorSort::price_asc);
        QTest::newRow("price, down") << static_cast<int>(MentorSort::price_desc);
        QTest::newRow("sessions") << static_cast<int>(MentorSort::sessions);
    }
    void otherOrders_areTheSameWithThem() {
        QFETCH(int, sort);
        World world;
        const auto query = sorted(static_cast<MentorSort>(sort));
        const auto plain = world.ids(query);
        world.catalogue.setFeatured({{50}, {3}, {41}});
        QCOMPARE(world.ids(query), plain);
    }

    void filters_holdForThemToo() {
        World world;
        world.catalogue.setFeatured({{50}, {3}, {41}});
        auto query = sorted(MentorSort::relevance);
        query.companies = {world.record(3).company.empty() ? "Google" : world.record(3).company};
        const auto found = world.ids(query);
        for (const auto id : found)
            QCOMPARE(world.record(id).company, query.companies.front());
        const auto fits = [&](std::int64_t id) { return world.record(id).company == query.companies.front(); };
        std::vector<std::int64_t> first;
        std::ranges::copy_if(std::vector<std::int64_t>{50, 3, 41}, std::back_inserter(first), fits);
        QCOMPARE(std::vector<std::int64_t>(found.begin(), found.begin() + std::ssize(first)), first);
    }

    void words_orderByThemselves() {
        World world;
        auto query = sorted(MentorSort::relevance);
        query.text = "engineer";
        const auto plain = world.ids(query);
        world.catalogue.setFeatured({{50}, {3}, {41}});
        QCOMPARE(world.ids(query), plain);
    }

    void peopleWhomSomebodyHasChosen_areInTheirOwnOrder() {
        World world;
        auto query = sorted(MentorSort::relevance);
        query.among = {{3}, {9}, {12}};
        const auto plain = world.ids(query);
        world.catalogue.setFeatured({{12}});
        QCOMPARE(world.ids(query), plain);
    }

    void cards_areMarked_inEveryOrder() {
        World world;
        world.catalogue.setFeatured({{50}});
        for (const auto sort : {MentorSort::relevance, MentorSort::rating})
            for (const auto& card : world.pages(sorted(sort)))
                QCOMPARE(card.featured, card.id == UserId{50});
        QVERIFY(world.catalogue.live({50}, kFeaturedCatalogueNow).featured);
        QVERIFY(!world.catalogue.live({3}, kFeaturedCatalogueNow).featured);
        world.catalogue.setFeatured({});
        for (const auto& card : world.pages(sorted(MentorSort::relevance)))
            QVERIFY(!card.featured);
    }

    void whoIsNotListed_isNotShown_andComesBack() {
        World world;
        const auto plain = world.ids(sorted(MentorSort::relevance));
        world.catalogue.setFeatured({{50}, {3}});
        auto hidden = world.record(50);
        hidden.unlisted = true;
        world.catalogue.put({hidden});
        QCOMPARE(world.ids(sorted(MentorSort::relevance)).front(), std::int64_t{3});
        world.catalogue.put({world.record(50)});
        QCOMPARE(world.ids(sorted(MentorSort::relevance)), withFirst(plain, {50, 3}));
        world.catalogue.remove({3});
        QCOMPARE(world.ids(sorted(MentorSort::relevance)).at(0), std::int64_t{50});
        QVERIFY(world.ids(sorted(MentorSort::relevance)).at(1) != 3);
    }

    /// A row is somebody else's after its mentor has gone.
    void rowOfOneWhoWent_featuresNobodyElse() {
        World world;
        world.catalogue.setFeatured({{50}});
        world.catalogue.remove({50});
        Maker make(99);
        world.catalogue.put({make.mentor(1000)});
        world.catalogue.put({make.mentor(1001)});
        for (const auto& card : world.pages(sorted(MentorSort::relevance)))
            QVERIFY(!card.featured);
    }

    void manyMore_areStillFirst() {
        World world;
        world.catalogue.setFeatured({{50}, {3}});
        Maker make(5);
        std::vector<MentorRecord> more;
        for (int id = 100; id < 1500; ++id)
            more.push_back(make.mentor(id));
        world.catalogue.put(more);
        const auto found = world.ids(sorted(MentorSort::relevance, 100));
        QCOMPARE(found.size(), std::size_t{kMentors + 1400});
        QCOMPARE(found[0], std::int64_t{50});
        QCOMPARE(found[1], std::int64_t{3});
    }

    /// Between two pages: nothing repeats of those who were no featured ones, and nobody is lost.
    void endOfBeingFeatured_betweenPages_losesNobody() {
        World world;
        world.catalogue.setFeatured({{50}, {3}, {41}});
        auto query = sorted(MentorSort::relevance, 2);
        const auto first =
            protocol::decode<protocol::MentorPage>(**world.catalogue.search(query, kFeaturedCatalogueNow)).value();
        world.catalogue.setFeatured({});
        query.cursor = first.next.value();
        query.limit = 100;
        QCOMPARE(world.ids(query).size(), std::size_t{kMentors});
    }

    void cursorOfFeatured_isOfNoOtherOrder() {
        World world;
        world.catalogue.setFeatured({{50}, {3}, {41}});
        auto query = sorted(MentorSort::relevance, 2);
        const auto first =
            protocol::decode<protocol::MentorPage>(**world.catalogue.search(query, kFeaturedCatalogueNow)).value();
        query.cursor = first.next.value();
        query.cursor[0] = static_cast<char>('0' + static_cast<int>(MentorSort::rating));
        query.sort = MentorSort::rating;
        QVERIFY(world.catalogue.search(query, kFeaturedCatalogueNow).error().code ==
                domain::ErrorCode::validation_failed);
    }

    void find_isWhoeverIsListed() {
        World world;
        QCOMPARE(world.catalogue.find({7})->id.value, std::int64_t{7});
        world.catalogue.remove({7});
        QVERIFY(!world.catalogue.find({7}));
        QVERIFY(!world.catalogue.find({4711}));
    }
};

MC_TEST_APPLESS(FeaturedCatalogueTest)
#include "featured_catalogue_test.moc"
