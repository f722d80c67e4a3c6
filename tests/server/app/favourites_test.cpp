#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/favourites.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct FavouritesWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ananya = server.mentor("Ananya Krishnan");
    Visitor rohan = server.mentor("Rohan Mehta", 800);

    static std::string at(const Visitor& mentor) { return "/api/me/favourites/" + domain::toString(mentor.id); }
    WholeServer::Reply ask(Method method, const std::string& target) {
        server.clock.advance(2);
        return server.ask(method, target, {}, server.freshToken(maya));
    }
    std::vector<domain::UserId> kept() {
        return protocol::decode<protocol::Favourites>(ask(Method::get, "/api/me/favourites").raw).value().mentors;
    }
    /// Names of a search among these.
    std::vector<std::string> listed(const std::string& query) {
        server.rooms.feed.load();
        const auto page = protocol::decode<protocol::MentorPage>(ask(Method::get, "/api/mentors?" + query).raw).value();
        std::vector<std::string> names;
        for (const auto& card : page.items)
            names.push_back(card.name);
        return names;
    }
    static std::string among(const Visitor& mentor) { return "mentor=" + domain::toString(mentor.id); }
};

using Names = std::vector<std::string>;

}  // namespace

/// Mentors that people keep.
class FavouritesTest : public QObject {
    Q_OBJECT
    using World = FavouritesWorld;

private slots:
    void keepAndDrop_howeverOften_areDoneOnce() {
        World world;
        QVERIFY(world.kept().empty());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(world.ask(Method::put, World::at(world.ananya)).status, 200);
        QCOMPARE(world.ask(Method::put, World::at(world.rohan)).status, 200);
        QVERIFY((world.kept() == std::vector{world.rohan.id, world.ananya.id}));  // The latest first.
        for (int i = 0; i < 2; ++i)
            QCOMPARE(world.ask(Method::delete_, World::at(world.rohan)).status, 200);
        QVERIFY(world.kept() == std::vector{world.ananya.id});
    }
    void keep_whoIsNoMentor_isNotFound() {
        World world;
        QCOMPARE(world.ask(Method::put, World::at(world.maya)).status, 404);
        QCOMPARE(world.ask(Method::put, "/api/me/favourites/0000000000zzz").status, 404);
        QVERIFY(world.kept().empty());
    }
    void keep_areOnesOwn() {
        World world;
        world.ask(Method::put, World::at(world.ananya));
        const auto others =
            world.server.ask(Method::get, "/api/me/favourites", {}, world.server.freshToken(world.rohan));
        QVERIFY(others.body.at("mentors").as_array().empty());
    }
    void keep_oneMoreThanMayBe_isRefused() {
        World world;
        world.server.rooms.database->write([&](database::Transaction& tx) {
            for (std::size_t i = 0; i < protocol::kMostFavourites; ++i) {
                accounts::NewPerson person;
                person.name = "Filler";
                person.email = "filler" + std::to_string(i) + "@test.example";
                person.zone = {"Asia/Kolkata"};
                const auto id = world.server.rooms.accounts.createPerson(tx, person).value();
                tx.execute("INSERT INTO favourites (user_id, mentor_id, kept_at) VALUES ($1, $2, 0)", world.maya.id,
                           id);
            }
        });
        const auto refused = world.ask(Method::put, World::at(world.ananya));
        QCOMPARE(refused.status, 422);
        QCOMPARE(world.kept().size(), protocol::kMostFavourites);
    }
    void suspended_dropsOutOfLists_andStaysKept() {
        World world;
        world.ask(Method::put, World::at(world.ananya));
        QVERIFY(world.listed(World::among(world.ananya)) == Names{"Ananya Krishnan"});
        world.server.rooms.database->write(
            [&](database::Transaction& tx) { (void)world.server.rooms.accounts.suspend(tx, world.ananya.id, "Spam"); });
        QVERIFY(world.listed(World::among(world.ananya)).empty());
        QVERIFY(world.kept() == std::vector{world.ananya.id});
        QCOMPARE(world.ask(Method::put, World::at(world.ananya)).status, 200);  // Kept before: as it was.
    }
    void listing_amongSome_takesTheOtherFiltersToo() {
        World world;
        const auto both = World::among(world.ananya) + "&" + World::among(world.rohan);
        QVERIFY((world.listed(both + "&sort=price_asc") == Names{"Rohan Mehta", "Ananya Krishnan"}));
        QVERIFY(world.listed(both + "&q=Rohan") == Names{"Rohan Mehta"});
        QVERIFY(world.listed(World::among(world.maya)).empty());
        QCOMPARE(world.ask(Method::get, "/api/mentors?mentor=x").status, 422);
    }
};

MC_TEST_CORE(FavouritesTest)
#include "favourites_test.moc"
