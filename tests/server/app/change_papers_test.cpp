#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::DocumentKind;
using domain::ErrorCode;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct ChangePapersWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor support = server.person("Support One", {domain::Role::student, domain::Role::support});

    void putState(domain::ApplicationState state, domain::UtcTime decided) {
        server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO mentor_applications (user_id, state, form, evidence, submitted_at, decided_at)"
                " VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (user_id) DO UPDATE SET state = $2, decided_at = $5",
                mentor.id, state, protocol::encode(protocol::ApplicationForm()),
                protocol::encode(domain::ApplicationEvidence()), decided);
        });
    }
    void wish(const std::string& company) {
        auto profile = server.rooms.ownProfiles.own(mentor.id).value().profile;
        profile.company = company;
        (void)server.rooms.ownProfiles.update(mentor.id, profile).value();
    }
    ErrorCode add() {
        const auto added = server.rooms.documents.add(mentor.id, DocumentKind::employment, "letter.pdf",
                                                      "%PDF-1.7\nOther employs Rohan\n%%EOF");
        return added ? ErrorCode::internal : added.error().code;  // internal: it was not refused.
    }
    std::string desk(const std::string& rest = "") const {
        return "/api/admin/mentor-applications/" + domain::toString(mentor.id) + "/documents" + rest;
    }
    WholeServer::Reply ask(const std::string& path) {
        return server.ask(Method::get, path, "", server.freshToken(support));
    }
    void decline() {
        const auto version = server.rooms.profileChanges.review(support.id, mentor.id).value().version;
        (void)server.rooms.profileChanges.decline(support.id, mentor.id, {version, "Not proved."}).value();
    }
    std::size_t kept(domain::Seconds after) {
        server.clock.advance(after);
        server.rooms.documents.forgetOld();
        return server.rooms.documents.own(mentor.id).items.size();
    }
};

}  // namespace

/// A mentor proves the new company she wishes to be seen with.
class ChangePapersTest : public QObject {
    Q_OBJECT
    using World = ChangePapersWorld;

private slots:
    void whileAChangeWaits_papersMayBeAdded_andOnlyThen() {
        World world;
        world.putState(domain::ApplicationState::approved, world.server.clock.now());
        QVERIFY(world.add() == ErrorCode::invalid_state);
        world.wish("Other");
        QVERIFY(world.add() == ErrorCode::internal);
        world.decline();
        QVERIFY(world.add() == ErrorCode::invalid_state);
        const auto id = world.server.rooms.documents.own(world.mentor.id).items.front().id;
        const auto removed = world.server.rooms.documents.remove(world.mentor.id, id);
        QVERIFY(!removed && removed.error().code == ErrorCode::invalid_state);
    }

    /// Also of a mentor who never applied here.
    void whoeverDecides_seesAndOpensThem() {
        World world;
        QCOMPARE(world.ask(world.desk()).status, 404);
        world.wish("Other");
        QVERIFY(world.add() == ErrorCode::internal);
        const auto list = world.ask(world.desk());
        QCOMPARE(list.status, 200);
        const auto papers = protocol::decode<protocol::ApplicationDocuments>(list.raw).value();
        QCOMPARE(papers.items.size(), 1u);
        const auto file = world.ask(world.desk("/" + domain::toString(papers.items[0].id)));
        QCOMPARE(file.status, 200);
        QVERIFY(file.raw.find("Other employs Rohan") != std::string::npos);
    }

    void papers_stayWhileItWaits_andThirtyDaysAfterItIsDecided() {
        World world;
        world.putState(domain::ApplicationState::approved, world.server.clock.now());
        world.server.clock.advance(40 * domain::kDay);
        world.wish("Other");
        QVERIFY(world.add() == ErrorCode::internal);
        QCOMPARE(world.kept(100 * domain::kDay), 1u);
        world.decline();
        QCOMPARE(world.kept(30 * domain::kDay - domain::kMinute), 1u);  // The clock goes on meanwhile.
        QCOMPARE(world.kept(domain::kMinute + 1), 0u);
    }

    /// What came with the application goes when that was promised, whatever is wished for meanwhile.
    void papersOfTheApplication_areNotKeptLongerForAChange() {
        World world;
        world.putState(domain::ApplicationState::rejected, world.server.clock.now());
        QVERIFY(world.add() == ErrorCode::internal);
        world.putState(domain::ApplicationState::approved, world.server.clock.now());
        world.server.clock.advance(domain::kDay);
        world.wish("Other");
        QCOMPARE(world.kept(31 * domain::kDay), 0u);
    }
};

MC_TEST_CORE(ChangePapersTest)
#include "change_papers_test.moc"
