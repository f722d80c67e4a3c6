#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "support/applying.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::ApplicationState;
using http::Method;
using protocol::OwnApplication;
using support::goodApplication;
using support::handedIn;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct ApplicationsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor applicant = server.person("Neha Iyer");
    Visitor admin = server.person("Support One", {domain::Role::student, domain::Role::support});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who));
    }
    template <class T>
    T read(const WholeServer::Reply& reply) {
        if (reply.status != 200) qWarning("%d %s", reply.status, reply.raw.c_str());
        return protocol::decode<T>(reply.raw).value();
    }
    OwnApplication own() { return read<OwnApplication>(ask(applicant, Method::get, "/api/mentors/application")); }
    WholeServer::Reply save(const protocol::ApplicationForm& form, std::int64_t version) {
        return ask(applicant, Method::put, "/api/mentors/application",
                   protocol::encode(protocol::SaveApplication{form, version}));
    }
    WholeServer::Reply submit(std::int64_t version) {
        return ask(applicant, Method::post, "/api/mentors/apply", protocol::encode(handedIn(version)));
    }
    void handIn(const protocol::ApplicationForm& form = goodApplication()) {
        const auto saved = read<OwnApplication>(save(form, own().version));
        QCOMPARE(read<OwnApplication>(submit(saved.version)).state, ApplicationState::submitted);
    }
    std::string desk(const std::string& rest = "") const {
        return "/api/admin/mentor-applications/" + domain::toString(applicant.id) + rest;
    }
    std::string decision(const std::string& verb) const {
        return "/api/admin/mentors/" + domain::toString(applicant.id) + "/" + verb;
    }
    protocol::ApplicationReview review() { return read<protocol::ApplicationReview>(ask(admin, Method::get, desk())); }
    protocol::ApplicationReview makeSure(const domain::ApplicationEvidence& evidence = {true, true, true, true, true,
                                                                                        true}) {
        return read<protocol::ApplicationReview>(
            ask(admin, Method::put, desk("/evidence"),
                protocol::encode(protocol::SetEvidence{evidence, review().version, "Seen in a call."})));
    }
    WholeServer::Reply approve(const Visitor& by) {
        return ask(by, Method::post, decision("approve"),
                   protocol::encode(protocol::ApproveApplication{review().version}));
    }
    WholeServer::Reply reject(const std::string& reason) { return reject(reason, admin); }
    WholeServer::Reply reject(const std::string& reason, const Visitor& by) {
        return ask(by, Method::post, decision("reject"),
                   protocol::encode(protocol::RejectApplication{review().version, reason}));
    }
    protocol::ApplicationPage queue(const std::string& which) {
        return read<protocol::ApplicationPage>(
            ask(admin, Method::get, "/api/admin/mentor-applications?queue=" + which));
    }
    /// Of the whole queue, by pages of two.
    std::vector<std::string> names(const std::string& which) {
        std::vector<std::string> names;
        std::string cursor;
        do {
            const auto page = queue(which + "&limit=2&cursor=" + cursor);
            for (const auto& item : page.items)
                names.push_back(item.name);
            cursor = page.next.value_or("");
        } while (!cursor.empty());
        return names;
    }
    /// Empty where it was not refused.
    static std::string refusal(const WholeServer::Reply& reply) {
        const auto* code = reply.body.is_object() ? reply.body.as_object().if_contains("code") : nullptr;
        return code ? std::string(code->as_string()) : std::string();
    }
    int found() {
        const auto page = server.ask(Method::get, "/api/mentors?q=neha", "", "");
        return static_cast<int>(page.body.as_object().at("total").as_int64());
    }
    std::vector<std::string> deeds() {
        return server.rooms.database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action FROM audit_log ORDER BY number");
        });
    }
};

}  // namespace

/// From "I would like to" to a page that students find (MEN-1, ADM-1).
class ApplicationsTest : public QObject {
    Q_OBJECT
    using World = ApplicationsWorld;

private slots:
    void draft_keepsWhatIsHalfWritten_andNobodyElseSeesIt() {
        World world;
        QCOMPARE(world.own().version, 0);
        protocol::ApplicationForm half;
        half.headline = "Staff";
        const auto saved = world.read<OwnApplication>(world.save(half, 0));
        QCOMPARE(saved.state, ApplicationState::draft);
        QCOMPARE(world.own().form.headline, std::string("Staff"));
        QCOMPARE(world.ask(world.admin, Method::get, world.desk()).status, 404);
        for (const auto* queue : {"open", "approved", "rejected"}) {
            const auto page = world.queue(queue);
            QVERIFY2(page.items.empty(), queue);
        }
    }

    void save_fromAnOlderReading_isRefusedAndUndoesNothing() {
        World world;
        auto form = goodApplication();
        const auto first = world.read<OwnApplication>(world.save(form, 0));
        form.headline = "From the other device";
        world.read<OwnApplication>(world.save(form, first.version));
        form.headline = "Older";
        for (const auto version : {std::int64_t{0}, first.version}) {
            const auto refused = world.save(form, version);
            QCOMPARE(refused.status, 409);
            QCOMPARE(World::refusal(refused), std::string("changed_elsewhere"));
        }
        QCOMPARE(world.own().form.headline, std::string("From the other device"));
    }

    void anothersApplication_isNeitherSeenNorChanged() {
        World world;
        const auto saved = world.read<OwnApplication>(world.save(goodApplication(), 0));
        const auto other = world.server.person("Ravi Rao");
        const auto seen = world.read<OwnApplication>(world.ask(other, Method::get, "/api/mentors/application"));
        QCOMPARE(seen.version, 0);
        QCOMPARE(seen.form.headline, std::string());
        const auto changed = world.ask(other, Method::put, "/api/mentors/application",
                                       protocol::encode(protocol::SaveApplication{{}, saved.version}));
        QCOMPARE(World::refusal(changed), std::string("changed_elsewhere"));
        const auto submitted =
            world.ask(other, Method::post, "/api/mentors/apply", protocol::encode(handedIn(saved.version)));
        QCOMPARE(submitted.status, 404);
        QCOMPARE(world.own().state, ApplicationState::draft);
        QCOMPARE(world.own().form.headline, goodApplication().headline);
    }

    void applicant_cannotSetWhatIsNotHers() {
        World world;
        const std::string wish =
            R"("state":"approved","roles":["mentor"],"decidedBy":"0000000000001",)"
            R"("evidence":{"identity":true,"employer":true,"linkedIn":true,"experience":true,"price":true,"photo":true},)";
        auto draft = protocol::encode(protocol::SaveApplication{goodApplication(), 0});
        draft.insert(1, wish);
        const auto saved =
            world.read<OwnApplication>(world.ask(world.applicant, Method::put, "/api/mentors/application", draft));
        QCOMPARE(saved.state, ApplicationState::draft);
        auto body = protocol::encode(handedIn(saved.version));
        body.insert(1, wish);
        QCOMPARE(world.ask(world.applicant, Method::post, "/api/mentors/apply", body).status, 200);
        QCOMPARE(world.own().state, ApplicationState::submitted);
        QVERIFY(world.review().evidence == domain::ApplicationEvidence());
        const auto me = world.read<protocol::Me>(world.ask(world.applicant, Method::get, "/api/me"));
        QCOMPARE(me.roles, std::vector{protocol::Role::student});
    }

    void submit_withoutTheTermsOrAConfirmedAddress_isRefused() {
        World world;
        const auto version = world.read<OwnApplication>(world.save(goodApplication(), 0)).version;
        const auto refused = world.ask(world.applicant, Method::post, "/api/mentors/apply",
                                       protocol::encode(protocol::SubmitApplication{version, false}));
        QCOMPARE(refused.status, 422);
        QVERIFY(refused.raw.find("\"acceptTerms\"") != std::string::npos);
        world.server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute("UPDATE users SET email_verified_at = NULL WHERE id = $1", world.applicant.id);
        });
        QCOMPARE(World::refusal(world.submit(version)), std::string("email_not_verified"));
        QCOMPARE(world.own().state, ApplicationState::draft);
    }

    void handedIn_isNotHandedInAgainNorAnsweredUnasked() {
        World world;
        world.handIn();
        const auto waitingSince = world.own().submittedAt;
        QCOMPARE(World::refusal(world.submit(world.own().version)), std::string("invalid_state"));
        const auto answered =
            world.ask(world.applicant, Method::post, "/api/mentors/application/answer", R"({"text":"Hello?"})");
        QCOMPARE(World::refusal(answered), std::string("invalid_state"));
        QVERIFY(world.own().submittedAt == waitingSince);
        QVERIFY(world.own().remarks.empty());
    }

    void submit_namesEverythingThatIsMissing() {
        World world;
        const auto saved = world.read<OwnApplication>(world.save({}, 0));
        const auto refused = world.submit(saved.version);
        QCOMPARE(refused.status, 422);
        for (const auto* path : {"form.headline", "form.bio", "form.expertise", "form.experience", "form.prices",
                                 "form.topics", "form.languages", "form.windows", "form.timeZone"})
            QCOMPARE(QByteArray::fromStdString(refused.raw).count(QByteArray("\"") + path + "\""), 1);
        QCOMPARE(world.own().state, ApplicationState::draft);
    }

    void submit_outOfBounds_isRefused_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("price too high") << QByteArray("form.prices[0].price");
        QTest::newRow("window overlaps") << QByteArray("form.windows[1]");
        QTest::newRow("year half written") << QByteArray("form.experience[0].fromYear");
        QTest::newRow("tag twice") << QByteArray("form.expertise[1].tag");
    }
    void submit_outOfBounds_isRefused() {
        QFETCH(QByteArray, path);
        World world;
        auto form = goodApplication();
        if (path.contains("price")) form.prices[0].price = domain::rupees(30'000);
        if (path.contains("windows")) form.windows.push_back(form.windows[0]);
        if (path.contains("fromYear")) form.experience[0].fromYear = 20;
        if (path.contains("expertise")) form.expertise.push_back(form.expertise[0]);
        const auto saved = world.read<OwnApplication>(world.save(form, 0));
        const auto refused = world.submit(saved.version);
        QCOMPARE(refused.status, 422);
        QVERIFY2(refused.raw.find(path.toStdString()) != std::string::npos, refused.raw.c_str());
    }

    void questionAndAnswer_thenApproved_isFoundAndBookable() {
        World world;
        world.handIn();
        QCOMPARE(World::refusal(world.save(goodApplication(), world.own().version)), std::string("invalid_state"));
        world.read<protocol::ApplicationReview>(
            world.ask(world.admin, Method::post, world.desk("/notes"), R"({"text":"Check the years"})"));
        world.read<protocol::ApplicationReview>(
            world.ask(world.admin, Method::post, world.desk("/questions"), R"({"text":"Since when?"})"));
        auto own = world.own();
        QCOMPARE(own.state, ApplicationState::questioned);
        QCOMPARE(own.remarks.size(), 1u);
        QCOMPARE(own.remarks[0].text, std::string("Since when?"));
        QCOMPARE(own.remarks[0].author, std::string());
        own = world.read<OwnApplication>(
            world.ask(world.applicant, Method::post, "/api/mentors/application/answer", R"({"text":"Since 2019"})"));
        QCOMPARE(own.state, ApplicationState::submitted);
        QCOMPARE(world.review().remarks.size(), 3u);
        world.makeSure();
        QCOMPARE(world.found(), 0);
        const auto done = world.read<protocol::ApplicationReview>(world.approve(world.admin));
        QCOMPARE(done.state, ApplicationState::approved);
        QTRY_COMPARE(world.found(), 1);
        const auto seen = protocol::decode<protocol::MentorPage>(
                              world.server.ask(Method::get, "/api/mentors?q=neha&language=hi", "", "").raw)
                              .value();
        QCOMPARE(seen.items.at(0).languages, goodApplication().languages);
        QCOMPARE(world.server.rooms.ownProfiles.own(world.applicant.id)->profile.linkedIn, goodApplication().linkedIn);
        const auto times = world.server.rooms.scheduling.own(world.applicant.id);
        QCOMPARE(times.windows.size(), 1u);
        QCOMPARE(times.timeZone.value, std::string("Asia/Kolkata"));
        QCOMPARE(world.deeds(), (std::vector<std::string>{"application.noted", "application.questioned",
                                                          "application.evidence", "mentor.approved"}));
    }

    void rejected_mayBeMendedAndHandedInAgain() {
        World world;
        world.handIn();
        const auto rejected = world.read<protocol::ApplicationReview>(world.reject("Please say more about your work."));
        QCOMPARE(rejected.state, ApplicationState::rejected);
        QCOMPARE(world.own().reason, std::string("Please say more about your work."));
        auto form = goodApplication();
        form.bio += " And written a book.";
        world.handIn(form);
        QVERIFY(world.own().reason.empty());
        world.makeSure();
        QCOMPARE(world.approve(world.admin).status, 200);
    }

    void guidance_isOfMentorsWhoAreLive_andForWhoeverIsSignedIn() {
        World world;
        for (int i = 0; i < 5; ++i)
            world.server.mentor("Mentor " + std::to_string(i), 1000 + i * 100);
        world.server.rooms.feed.load();
        const auto path = std::string("/api/mentors/application/guidance?expertise=dsa&years=3");
        QCOMPARE(world.server.ask(Method::get, path).status, 401);
        const auto guidance = world.read<protocol::PriceGuidance>(world.ask(world.applicant, Method::get, path));
        QCOMPARE(guidance.items.size(), 2u);
        QCOMPARE(guidance.items[1].minutes, 60);
        QCOMPARE(guidance.items[1].low, domain::rupees(1100));
        QCOMPARE(guidance.items[1].high, domain::rupees(1300));
        for (const auto* wrong : {"?years=71", "?years=-1", "?years=x"})
            QCOMPARE(world.ask(world.applicant, Method::get, "/api/mentors/application/guidance" + std::string(wrong))
                         .status,
                     422);
    }

    void approve_withoutEvidence_isRefusedAndChangesNothing() {
        World world;
        world.handIn();
        auto evidence = domain::ApplicationEvidence{true, true, false, true, true, true};
        world.makeSure(evidence);
        const auto refused = world.approve(world.admin);
        QCOMPARE(refused.status, 422);
        QVERIFY(refused.raw.find("evidence.linkedIn") != std::string::npos);
        QCOMPARE(world.review().state, ApplicationState::submitted);
        QCOMPARE(world.found(), 0);
    }

    void decidedTwice_orFromAnOldReading_isRefused() {
        World world;
        world.handIn();
        const auto old = world.review().version;
        world.makeSure();
        const auto stale = world.ask(world.admin, Method::post, world.decision("approve"),
                                     protocol::encode(protocol::ApproveApplication{old}));
        QCOMPARE(World::refusal(stale), std::string("changed_elsewhere"));
        QCOMPARE(world.approve(world.admin).status, 200);
        QCOMPARE(World::refusal(world.approve(world.admin)), std::string("invalid_state"));
        QCOMPARE(World::refusal(world.reject("Too late")), std::string("invalid_state"));
    }

    void nobodyDecidesAboutHerself() {
        World world;
        world.handIn();
        world.makeSure();
        world.server.rooms.database
            ->write([&](database::Transaction& tx) {
                return world.server.rooms.accounts.addRole(tx, world.applicant.id, domain::Role::support);
            })
            .value();
        world.server.secure(world.applicant.id);
        QCOMPARE(world.approve(world.applicant).status, 403);
        QCOMPARE(world.reject("No", world.applicant).status, 403);
        for (const auto* about : {"/questions", "/notes"})
            QCOMPARE(world.ask(world.applicant, Method::post, world.desk(about), R"({"text":"Fine"})").status, 403);
        const auto evidence = protocol::encode(protocol::SetEvidence{{}, world.review().version});
        QCOMPARE(world.ask(world.applicant, Method::put, world.desk("/evidence"), evidence).status, 403);
        const auto seen = world.ask(world.applicant, Method::get, world.desk());
        QVERIFY(!seen.body.as_object().at("mayDecide").as_bool());
        QCOMPARE(world.review().state, ApplicationState::submitted);
    }

    void queue_isPaged_adminsTurnFirst_thenWhoeverWaitsLongest() {
        World world;
        std::vector<std::string> names;
        for (int i = 0; i < 5; ++i) {
            world.applicant = world.server.person("Applicant " + std::to_string(i));
            world.handIn();
            if (i == 0) (void)world.ask(world.admin, Method::post, world.desk("/questions"), R"({"text":"Why?"})");
            if (i > 0) names.push_back("Applicant " + std::to_string(i));
        }
        names.emplace_back("Applicant 0");
        QCOMPARE(world.names("open"), names);
        QCOMPARE(world.names("open&order=oldest"), names);
        std::reverse(names.begin(), names.end() - 1);
        QCOMPARE(world.names("open&order=newest"), names);
        QCOMPARE(world.queue("open").counts.submitted, 4);
        QCOMPARE(world.queue("open").counts.questioned, 1);
        for (const auto* cursor : {"x", "00000000000000000000000000z", "200000000000010000000000001"})
            QCOMPARE(world.ask(world.admin, Method::get, std::string("/api/admin/mentor-applications?cursor=") + cursor)
                         .status,
                     422);
    }

    void queue_isNarrowedByWords_andByWhoseTurnItIs() {
        World world;
        using Names = std::vector<std::string>;
        for (const auto* name : {"Asha Rao", "Bela Sen", "Chitra Das"}) {
            world.applicant = world.server.person(name);
            auto form = support::goodApplication();
            form.company = name == std::string("Bela Sen") ? "Initech_100%" : "Globex";
            form.bio = "I have seen Initech_100% from near by, and a lot of other places beside it in my time.";
            world.handIn(form);
        }
        (void)world.ask(world.admin, Method::post, world.desk("/questions"), R"({"text":"Why?"})");
        QCOMPARE(world.names("open&q=INITECH_1"), Names{"Bela Sen"});  // Not in the words about herself.
        QCOMPARE(world.names("open&q=globex"), (Names{"Asha Rao", "Chitra Das"}));
        QCOMPARE(world.names("open&q=sen"), Names{"Bela Sen"});
        QCOMPARE(world.names("open&q=%25"), Names{"Bela Sen"});
        QCOMPARE(world.names("open&q=P3@test.example"), Names{"Asha Rao"});
        QCOMPARE(world.names("open&q=@test.example"), Names());
        QCOMPARE(world.names("open&turn=admins"), (Names{"Asha Rao", "Bela Sen"}));
        QCOMPARE(world.names("open&turn=applicant"), Names{"Chitra Das"});
        QCOMPARE(world.names("open&turn=change"), Names());
        QCOMPARE(world.names("open&turn=applicant&q=asha"), Names());
        QCOMPARE(world.names("rejected&q=asha"), Names());
        QCOMPARE(world.reject("No").status, 200);
        QCOMPARE(world.names("rejected&q=das"), Names{"Chitra Das"});
        QCOMPARE(world.names("rejected&q=initech"), Names());
    }

    void decidedOnes_newestFirst() {
        World world;
        std::vector<std::string> names;
        for (int i = 0; i < 5; ++i) {
            world.applicant = world.server.person("Applicant " + std::to_string(i));
            world.handIn();
            QCOMPARE(world.reject("No").status, 200);
            names.insert(names.begin(), "Applicant " + std::to_string(i));
        }
        QCOMPARE(world.names("rejected"), names);
        std::ranges::reverse(names);
        QCOMPARE(world.names("rejected&order=oldest"), names);
        QCOMPARE(world.queue("open").counts.rejected, 5);
        QVERIFY(world.queue("open").items.empty());
    }
};

MC_TEST_CORE(ApplicationsTest)
#include "applications_test.moc"
