#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/featured.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::Role;
using http::Method;
using protocol::FeaturedList;
using protocol::FeaturedState;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct FeaturedWorld {
    domain::CivilDate day(int fromToday = 0) const {
        const auto zone = server.rooms.zones.find(server.config.operatorZone);
        return domain::addDays(zone->dateAt(server.clock.now()), fromToday);
    }
    WholeServer::Reply put(const Visitor& whom, std::int64_t version, int from, int until, int place = 0,
                           const std::string& reason = "New here") {
        server.clock.advance(61);  // The limits refill.
        auto body = R"({"version":)" + std::to_string(version) + R"(,"from":")" + domain::toString(day(from)) +
                    R"(","until":")" + domain::toString(day(until)) + "\"";
        if (place) body += R"(,"place":)" + std::to_string(place);
        return server.ask(Method::put, path(whom), body + R"(,"reason":")" + reason + "\"}", server.freshToken(owner));
    }
    WholeServer::Reply end(const Visitor& whom, std::int64_t version, const std::string& reason = "Enough") {
        server.clock.advance(61);
        return server.ask(Method::delete_, path(whom) + "?version=" + std::to_string(version) + "&reason=" + reason, {},
                          server.freshToken(owner));
    }
    static std::string path(const Visitor& whom) { return "/api/admin/featured/" + domain::toString(whom.id); }
    FeaturedList list() {
        return protocol::decode<FeaturedList>(
                   server.ask(Method::get, "/api/admin/featured", "", server.freshToken(owner)).raw)
            .value();
    }
    std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const auto& item : list().items)
            names.push_back(item.name);
        return names;
    }
    /// Those whose cards are marked, as everybody sees them.
    std::vector<std::string> shown() {
        std::vector<std::string> names;
        const auto page = protocol::decode<protocol::MentorPage>(server.ask(Method::get, "/api/mentors").raw).value();
        for (const auto& card : page.items)
            if (card.featured) names.push_back(card.name);
        return names;
    }
    FeaturedState stateOf(const Visitor& whom) {
        for (const auto& item : list().items)
            if (item.mentor == whom.id) return item.state;
        throw std::runtime_error("she is not featured");
    }
    /// As the scheduler would.
    void look(domain::Seconds later = 60) {
        server.clock.advance(later);
        server.rooms.featured.refresh();
    }
    void setAccepting(const Visitor& whom, bool accepting) {
        server.rooms.scheduling.setAccepting(whom.id, accepting, server.clock.now()).value();
    }

    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor owner = server.person("Olga Owner", {Role::student, Role::owner});
    Visitor rohan = server.mentor("Rohan");
    Visitor tara = server.mentor("Tara");
    Visitor zoya = server.mentor("Zoya");
    bool isListed = QTest::qWaitFor([this] { return server.rooms.catalogue.size() == 3; });
};

using Names = std::vector<std::string>;

}  // namespace

/// Mentors whom owners show first for some days.
class FeaturedTest : public QObject {
    Q_OBJECT
    using World = FeaturedWorld;

private slots:
    void featured_isShownOnItsDays() {
        World world;
        QVERIFY(world.isListed);
        QCOMPARE(world.put(world.tara, 0, 0, 1).status, 200);
        QCOMPARE(world.shown(), Names{"Tara"});
        QVERIFY(world.stateOf(world.tara) == FeaturedState::shown);
        world.look(2 * domain::kDay);
        QCOMPARE(world.shown(), Names{});
        QVERIFY(world.stateOf(world.tara) == FeaturedState::over);
    }

    void comingDays_beginByThemselves() {
        World world;
        world.put(world.tara, 0, 1, 2);
        QCOMPARE(world.shown(), Names{});
        QVERIFY(world.stateOf(world.tara) == FeaturedState::coming);
        world.look(domain::kDay);
        QCOMPARE(world.shown(), Names{"Tara"});
    }

    void order_isTheOwners() {
        World world;
        world.put(world.tara, 0, 0, 5);
        world.put(world.rohan, 0, 0, 5);
        world.put(world.zoya, 0, 0, 5, 1);
        QCOMPARE(world.names(), (Names{"Zoya", "Tara", "Rohan"}));
        QCOMPARE(world.shown(), (Names{"Zoya", "Tara", "Rohan"}));
        QCOMPARE(world.put(world.rohan, 1, 0, 5, 2).status, 200);
        QCOMPARE(world.shown(), (Names{"Zoya", "Rohan", "Tara"}));
        QCOMPARE(world.put(world.zoya, 1, 0, 5, 24).status, 200);  // Beyond the last: the last.
        QCOMPARE(world.shown(), (Names{"Rohan", "Tara", "Zoya"}));
        QCOMPARE(world.end(world.rohan, 2).status, 200);
        QCOMPARE(world.shown(), (Names{"Tara", "Zoya"}));
    }

    void profile_isMarkedToo() {
        World world;
        const auto marked = [&] {
            const auto page = world.server.ask(Method::get, "/api/mentors/tara");
            return page.body.at("card").at("featured").as_bool();
        };
        QVERIFY(!marked());
        world.put(world.tara, 0, 0, 1);
        QVERIFY(marked());
    }

    void pausedMentor_isNotShown_untilSheTakesBookings() {
        World world;
        world.put(world.tara, 0, 0, 5);
        world.put(world.rohan, 0, 0, 5);
        world.setAccepting(world.tara, false);
        QCOMPARE(world.shown(), Names{"Rohan"});
        QVERIFY(world.stateOf(world.tara) == FeaturedState::paused);
        world.setAccepting(world.tara, true);
        QCOMPARE(world.shown(), (Names{"Tara", "Rohan"}));
    }

    void suspendedOrUnlistedMentor_isNotShown() {
        World world;
        world.put(world.tara, 0, 0, 5);
        world.put(world.rohan, 0, 0, 5);
        world.server.rooms.ownProfiles.setUnlisted(world.rohan.id, true).value();
        world.server.rooms.database->write(
            [&](database::Transaction& tx) { (void)world.server.rooms.accounts.suspend(tx, world.tara.id, "Spam"); });
        QTRY_COMPARE(world.shown(), Names{});
        QVERIFY(world.stateOf(world.rohan) == FeaturedState::unlisted);
        QVERIFY(world.stateOf(world.tara) == FeaturedState::gone);
    }

    void badInput_isRefused_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<QString>("path");
        QTest::newRow("days reversed") << 3 << 2 << "until";
        QTest::newRow("over already") << -3 << -1 << "until";
    }
    void badInput_isRefused() {
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(QString, path);
        World world;
        const auto reply = world.put(world.tara, 0, from, until);
        QCOMPARE(reply.status, 422);
        const auto& fault = reply.body.at("errors").at(0).at("path").as_string();
        QCOMPARE(QString::fromStdString(std::string(fault)), path);
        QVERIFY(world.list().items.empty());
    }

    void whoIsNoMentor_isNotFound() {
        World world;
        QCOMPARE(world.put(world.owner, 0, 0, 1).status, 404);
        QCOMPARE(world.end(world.tara, 1).status, 404);
    }

    void olderVersion_changesNothing() {
        World world;
        world.put(world.tara, 0, 0, 1);
        QCOMPARE(world.put(world.tara, 0, 0, 9).text("code"), std::string("changed_elsewhere"));
        QCOMPARE(world.end(world.tara, 7).text("code"), std::string("changed_elsewhere"));
        QVERIFY(world.list().items.at(0).until == world.day(1));
        QCOMPARE(world.put(world.rohan, 3, 0, 9).text("code"), std::string("changed_elsewhere"));
    }

    void reason_isNeeded_toBeginAndToEnd() {
        World world;
        QCOMPARE(world.put(world.tara, 0, 0, 1, 0, "x").status, 422);
        world.put(world.tara, 0, 0, 1);
        QCOMPARE(world.put(world.tara, 1, 0, 2, 0, "").status, 200);
        QCOMPARE(world.list().items.at(0).reason, std::string("New here"));  // As before.
        QCOMPARE(world.end(world.tara, 2, "x").status, 422);
        QCOMPARE(world.list().items.size(), std::size_t{1});
    }

    void oneMoreThanMayBeFeatured_isRefused() {
        World world;
        for (std::size_t i = 0; i < protocol::kMostFeatured; ++i) {
            const auto another = world.server.mentor("Mentor " + std::string(1, static_cast<char>('A' + i)));
            QCOMPARE(world.put(another, 0, 0, 1).status, 200);
        }
        const auto reply = world.put(world.tara, 0, 0, 1);
        QCOMPARE(reply.status, 422);
        QCOMPARE(std::string(reply.body.at("errors").at(0).at("rule").as_string()), std::string("too_many"));
    }

    void deeds_areInTheAuditLog() {
        World world;
        world.put(world.tara, 0, 0, 1);
        world.end(world.tara, 1);
        const auto deeds = world.server.rooms.database->read([](database::Reader& reader) {
            return audit::AuditLog().search(reader, {.action = "featured.", .oldestFirst = true});
        });
        QCOMPARE(deeds.size(), std::size_t{2});
        QCOMPARE(deeds[0].deed.action, std::string("featured.set"));
        QCOMPARE(deeds[0].deed.reason, std::string("New here"));
        QCOMPARE(deeds[1].deed.action, std::string("featured.ended"));
        QVERIFY(deeds[1].deed.actor == world.owner.id && deeds[1].deed.subjectId == world.tara.id.value);
    }
};

MC_TEST_CORE(FeaturedTest)
#include "featured_test.moc"
