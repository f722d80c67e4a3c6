#include "mentors/saved_searches.h"

#include <QTest>

#include "mentor_house.h"
#include "mentors/search_watch.h"
#include "support/test_program.h"

using namespace mc;
using database::Transaction;
using domain::ErrorCode;
using domain::UserId;
using mentors::SearchMatched;
using mentors::SearchWatch;

namespace {

struct SavedSearchesWorld {
    SavedSearchesWorld() {
        watch.matched.connect([this](Transaction& tx, const SearchMatched& event) {
            tx.afterCommit([this, event] { told.push_back(event); });
        });
    }
    static protocol::KeepSearch wish(const std::string& words, const std::string& name = "Mine") {
        protocol::KeepSearch request;
        request.name = name;
        request.filter.words = words;
        return request;
    }
    domain::SearchId keep(UserId user, const protocol::KeepSearch& request) {
        return searches.keep(user, request).value().items.at(0).id;
    }
    domain::SearchId keep(UserId user, const std::string& words) { return keep(user, wish(words)); }
    domain::SearchId keepCheap(UserId user) {
        auto request = wish("");
        request.filter.priceMax = 50'000;  // ₹500
        return keep(user, request);
    }
    /// As the scheduler would, a while later: whatever was told.
    std::vector<SearchMatched> look() {
        house.people.clock.advance(60);
        told.clear();
        while (watch.run())
            continue;
        return told;
    }
    UserId mentor(const std::string& name) {
        house.people.clock.advance(60);
        return house.mentor(name, name + "@example.org");
    }
    /// A mentor whom nobody has to be told of any more.
    UserId knownMentor(const std::string& name) {
        const auto id = mentor(name);
        (void)look();
        return id;
    }
    void setPrice(UserId mentor, std::int64_t rupees) {
        house.people.clock.advance(60);
        auto profile = house.own.own(mentor).value().profile;
        profile.prices = {{30, domain::rupees(rupees)}};
        house.own.update(mentor, profile).value();
        QVERIFY(QTest::qWaitFor([&] { return house.catalogue.find(mentor)->price == rupees * 100; }));
    }
    void setSuspended(UserId user) {
        house.inTransaction([&](Transaction& tx) { return house.people.accounts.suspend(tx, user, "Spam"); });
    }
    int queued() {
        return house.people.database->read(
            [](database::Reader& reader) { return reader.scalar<int>("SELECT count(*) FROM search_queue"); });
    }

    mentors::MentorHouse house;
    mentors::SavedSearches searches{*house.people.database, house.people.clock, house.people.ids};
    SearchWatch watch{*house.people.database, house.people.clock};
    std::vector<SearchMatched> told;
    UserId maya = house.person("Maya Nair", "maya@example.org");
    UserId kabir = house.person("Kabir Shah", "kabir@example.org");
};

}  // namespace

/// Searches that people keep, and who is found for them.
class SavedSearchesTest : public QObject {
    Q_OBJECT
    using World = SavedSearchesWorld;

private slots:
    void keep_isThereAsItWasGiven_forNobodyElse() {
        World world;
        auto request = World::wish("go", "Go in Pune");
        request.filter.expertise = {"Backend"};
        request.filter.ratingMin = 4.5;
        request.sort = protocol::MentorSort::price_asc;
        request.tellByMail = false;
        const auto kept = world.searches.keep(world.maya, request).value().items.at(0);
        QCOMPARE(kept.name, std::string("Go in Pune"));
        QCOMPARE(kept.filter.words, std::string("go"));
        QCOMPARE(kept.filter.expertise, std::vector<std::string>{"Backend"});
        QCOMPARE(*kept.filter.ratingMin, 4.5);
        QVERIFY(kept.sort == protocol::MentorSort::price_asc);
        QVERIFY(kept.tellInApp && !kept.tellByMail);
        QCOMPARE(kept.fresh, 0);
        QVERIFY(world.searches.of(world.kabir).items.empty());
    }

    void keep_theSameFiltersTwice_isRefused() {
        World world;
        world.keep(world.maya, "Go  backend");
        const auto again = world.searches.keep(world.maya, World::wish("go Backend", "Another name"));
        QVERIFY(again.error().code == ErrorCode::validation_failed);
        QCOMPARE(again.error().fields.at(0).path, std::string("filter"));
        QCOMPARE(again.error().fields.at(0).rule, std::string("unique"));
        QVERIFY(world.searches.keep(world.kabir, World::wish("go Backend")).has_value());
    }

    void keep_nothingThatIsLookedFor_isRefused() {
        World world;
        const auto refused = world.searches.keep(world.maya, World::wish("  "));
        QCOMPARE(refused.error().fields.at(0).rule, std::string("required"));
    }

    void keep_oneMoreThanMayBeKept_isRefused() {
        World world;
        for (std::size_t i = 0; i < protocol::kMostSearches; ++i)
            world.keep(world.maya, "word" + std::to_string(i));
        const auto refused = world.searches.keep(world.maya, World::wish("another"));
        QCOMPARE(refused.error().fields.at(0).rule, std::string("too_many"));
        QCOMPARE(world.searches.of(world.maya).items.size(), protocol::kMostSearches);
    }

    void somebodyElsesSearch_isNotThere() {
        World world;
        const auto id = world.keep(world.maya, "go");
        QVERIFY(world.searches.change(world.kabir, id, {.name = "Mine"}).error().code == ErrorCode::not_found);
        QVERIFY(world.searches.markSeen(world.kabir, id).error().code == ErrorCode::not_found);
        QVERIFY(world.searches.drop(world.kabir, id).error().code == ErrorCode::not_found);
        QCOMPARE(world.searches.of(world.maya).items.at(0).name, std::string("Mine"));
    }

    void change_touchesOnlyWhatIsNamed() {
        World world;
        const auto id = world.keep(world.maya, "go");
        auto now = world.searches.change(world.maya, id, {.name = {}, .tellInApp = {}, .tellByMail = false}).value();
        QCOMPARE(now.items.at(0).name, std::string("Mine"));
        QVERIFY(now.items.at(0).tellInApp && !now.items.at(0).tellByMail);
        now = world.searches.change(world.maya, id, {.name = "Go"}).value();
        QCOMPARE(now.items.at(0).name, std::string("Go"));
        QVERIFY(!now.items.at(0).tellByMail);
    }

    void newMentor_isFoundByWhoeverLooksForHer_once() {
        World world;
        const auto id = world.keep(world.maya, "design");
        world.keep(world.kabir, "kubernetes");
        const auto rohan = world.mentor("Rohan");
        const auto told = world.look();
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told[0].user == world.maya && told[0].search == id && told[0].mentor.id == rohan);
        QCOMPARE(told[0].fresh, 1);
        QVERIFY(world.look().empty());
        QCOMPARE(world.queued(), 0);
    }

    void mentorWhoWasThereBefore_isNoNews() {
        World world;
        const auto rohan = world.knownMentor("Rohan");
        world.keep(world.maya, "design");
        world.setPrice(rohan, 700);
        QVERIFY(world.look().empty());
    }

    /// Kept after the change and before the walk: its owner could see her.
    void mentorWhoCouldBeSeenWhenItWasKept_isNoNews() {
        World world;
        world.mentor("Rohan");
        world.house.people.clock.advance(1);
        world.keep(world.maya, "design");
        QVERIFY(world.look().empty());
    }

    void priceThatFalls_makesHerFit() {
        World world;
        const auto rohan = world.knownMentor("Rohan");
        world.keepCheap(world.maya);
        world.setPrice(rohan, 450);
        QCOMPARE(world.look().size(), std::size_t{1});
        // Up and down again: she was told of her.
        world.setPrice(rohan, 900);
        QVERIFY(world.look().empty());
        world.setPrice(rohan, 450);
        QVERIFY(world.look().empty());
    }

    /// Of changes that follow each other, what was true before the first counts.
    void changesBeforeTheWalk_areOne() {
        World world;
        const auto rohan = world.knownMentor("Rohan");
        world.keepCheap(world.maya);
        world.setPrice(rohan, 450);
        world.setPrice(rohan, 400);
        QCOMPARE(world.queued(), 1);
        QCOMPARE(world.look().size(), std::size_t{1});
    }

    void unlistedMentor_isFoundOnceSheIsListed() {
        World world;
        const auto rohan = world.knownMentor("Rohan");
        world.house.own.setUnlisted(rohan, true).value();
        QTRY_VERIFY(!world.house.catalogue.find(rohan));
        world.keep(world.maya, "design");
        QVERIFY(world.look().empty());
        world.house.own.setUnlisted(rohan, false).value();
        QCOMPARE(world.look().size(), std::size_t{1});
    }

    void ownSearch_findsNotHerself() {
        World world;
        world.keep(world.maya, "design");
        world.house.people.clock.advance(60);
        world.house.apply(world.maya).value();
        world.house.approve(world.maya).value();
        QVERIFY(world.look().empty());
    }

    void suspendedOwner_isNotTold() {
        World world;
        world.keep(world.maya, "design");
        world.setSuspended(world.maya);
        world.mentor("Rohan");
        QVERIFY(world.look().empty());
    }

    void suspendedMentor_isFoundByNobody() {
        World world;
        world.keep(world.maya, "design");
        world.setSuspended(world.mentor("Rohan"));
        QVERIFY(world.look().empty());
        QCOMPARE(world.queued(), 0);
    }

    void markSeen_leavesNothingNew_andTellsNobodyAgain() {
        World world;
        const auto id = world.keep(world.maya, "design");
        world.mentor("Rohan");
        world.mentor("Ananya");
        const auto told = world.look();
        QCOMPARE(told.back().fresh, 2);
        QCOMPARE(world.searches.of(world.maya).items.at(0).fresh, 2);
        QCOMPARE(world.searches.markSeen(world.maya, id).value().items.at(0).fresh, 0);
        world.mentor("Tara");
        QCOMPARE(world.look().at(0).fresh, 1);
    }

    void drop_forgetsWhomItFound() {
        World world;
        const auto id = world.keep(world.maya, "design");
        world.mentor("Rohan");
        (void)world.look();
        QVERIFY(world.searches.drop(world.maya, id).value().items.empty());
        QCOMPARE(world.house.people.database->read([](database::Reader& reader) {
            return reader.scalar<int>("SELECT count(*) FROM search_matches");
        }),
                 0);
    }

    /// A walk of several stretches, with somebody to tell of at both its ends.
    void manySearches_areWalkedToTheLast() {
        World world;
        const auto first = world.keep(world.maya, "design");
        world.house.inTransaction([&](Transaction& tx) {
            return tx.execute(
                "INSERT INTO saved_searches (id, user_id, name, filter, terms, sort, tell_in_app, tell_by_mail,"
                " created_at) WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < $1)"
                " SELECT id + n, $2, 'Copy', filter, CASE WHEN n = $1 THEN terms ELSE replace(terms, 'design', 'x' || "
                "n)"
                " END, sort, 1, 1, created_at FROM c CROSS JOIN saved_searches WHERE id = $3",
                2 * SearchWatch::kStretch + 50, world.kabir, first);
        });
        world.mentor("Rohan");
        const auto told = world.look();
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY(told[0].user == world.maya && told[1].user == world.kabir);
        QCOMPARE(world.queued(), 0);
    }

    /// Whoever walked meanwhile may neither go on nor end: it begins anew, with what was true before both changes.
    void changeDuringTheWalk_beginsItAgain() {
        World world;
        const auto rohan = world.knownMentor("Rohan");
        world.setPrice(rohan, 450);
        const mentors::SearchQueue queue;
        const auto next = [&] {
            return world.house.people.database->read([&](database::Reader& reader) { return queue.next(reader); });
        };
        const auto walked = next().value();
        world.setPrice(rohan, 400);
        world.house.inTransaction([&](Transaction& tx) {
            [&] {
                QVERIFY(!queue.advance(tx, walked, {99}));
                QVERIFY(!queue.finish(tx, walked));
            }();
            return 0;
        });
        const auto now = next().value();
        QCOMPARE(now.walkedTo.value, std::int64_t{0});
        QCOMPARE(*now.before, *walked.before);
        QVERIFY(world.house.inTransaction([&](Transaction& tx) { return queue.finish(tx, now); }));
        QCOMPARE(world.queued(), 0);
    }

    void erasedAccount_keepsNoSearch() {
        World world;
        world.keep(world.maya, "design");
        world.keep(world.kabir, "design");
        world.house.inTransaction(
            [&](Transaction& tx) { return tx.execute("UPDATE users SET erased_at = 5 WHERE id = $1", world.maya); });
        world.searches.forgetErased();
        QVERIFY(world.searches.of(world.maya).items.empty());
        QCOMPARE(world.searches.of(world.kabir).items.size(), std::size_t{1});
    }
};

MC_TEST_CORE(SavedSearchesTest)
#include "saved_searches_test.moc"
