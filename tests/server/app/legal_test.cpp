#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/accounts.h"
#include "protocol/bookings.h"
#include "protocol/codec.h"
#include "protocol/legal.h"
#include "protocol/payments.h"
#include "support/agreed.h"
#include "support/test_program.h"
#include "support/sample_applications.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::LegalText;
using domain::Role;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct LegalWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ananya = server.mentor("Ananya Krishnan", 1000, false);
    Visitor owner = server.person("Olga Owner", {Role::student, Role::owner});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& target, const std::string& body = {},
                           const std::string& key = {}) {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, target, body, server.freshToken(who), key);
    }
    WholeServer::Reply publish(LegalText kind, const std::string& name) {
        const auto draft = server.rooms.legalTexts.draft(kind).value();
        protocol::PublishLegalText request{draft.version.version, draft.texts, "The law has changed"};
        for (auto& one : request.texts)
            one.source += "\nMore.\n";
        return ask(owner, Method::post, "/api/admin/legal/" + name, protocol::encode(request));
    }
    std::string wish() const {
        return protocol::encode(protocol::CreateBooking{.mentorId = ananya.id,
                                                        .startsAt = server.slotAfter(2 * domain::kDay),
                                                        .durationMinutes = 60,
                                                        .topic = "Mock Interview",
                                                        .policyAccepted = true});
    }
    WholeServer::Reply book() {
        return ask(maya, Method::post, "/api/bookings", wish(), "k" + std::to_string(++m_keys));
    }
    /// Of somebody who was shown these versions, in Hindi.
    WholeServer::Reply signUp(const std::vector<protocol::AgreedText>& shown) {
        server.clock.advance(3601);
        protocol::SignUp form{.name = "Asha Rao", .email = "asha@example.org", .password = "correct horse battery"};
        form.timeZone = {"Asia/Kolkata"};
        form.acceptTerms = true;
        form.language = domain::Language::en;
        if (!shown.empty()) form.agreement = protocol::GiveAgreement{shown, domain::Language::hi};
        return server.ask(Method::post, "/api/auth/sign-up", protocol::encode(form));
    }
    WholeServer::Reply handIn(std::int64_t version, const std::optional<protocol::GiveAgreement>& shown) {
        return ask(maya, Method::post, "/api/mentors/apply",
                   protocol::encode(protocol::SubmitApplication{version, true, shown}));
    }
    protocol::Agreement given(domain::UserId user, LegalText kind) {
        const auto all = server.rooms.agreements.of({.user = user}).given;
        const auto found = std::ranges::find(all, kind, &protocol::Agreement::kind);  // The newest first.
        return found == all.end() ? protocol::Agreement{} : *found;
    }
    static std::string codeOf(const WholeServer::Reply& reply) { return reply.status < 400 ? "" : reply.text("code"); }

private:
    int m_keys = 0;
};

const std::string kRefused = "policy_not_accepted";

}  // namespace

/// What waits for an agreement, and what does not.
class LegalTest : public QObject {
    Q_OBJECT
    using World = LegalWorld;

private slots:
    void texts_areReadByAnybody() {
        World world;
        const auto list = world.server.ask(Method::get, "/api/legal");
        QCOMPARE(protocol::decode<protocol::LegalVersions>(list.raw).value().items.size(), 5u);
        const auto hindi = world.server.ask(Method::get, "/api/legal/terms?language=hi");
        QVERIFY(hindi.text("text").starts_with("# सेवा की शर्तें"));
        QCOMPARE(world.server.ask(Method::get, "/api/legal/jokes").status, 404);
        QCOMPARE(world.server.ask(Method::get, "/api/legal/terms?language=xx").status, 422);
        QCOMPARE(world.server.ask(Method::get, "/api/legal/terms?version=2").status, 404);
    }

    void newVersion_stopsWhatIsNew_untilShe_agrees() {
        World world;
        QCOMPARE(world.publish(LegalText::terms, "terms").status, 200);
        const auto refused = world.book();
        QCOMPARE(World::codeOf(refused), kRefused);
        QCOMPARE(refused.text("agreements"), std::string("open"));
        QCOMPARE(World::codeOf(
                     world.ask(world.maya, Method::post, "/api/mentors/apply", R"({"version":0,"acceptTerms":true})")),
                 kRefused);
        const auto waits = world.ask(world.maya, Method::get, "/api/me/agreements");
        QCOMPARE(waits.body.at("open").as_array().size(), 1u);
        const auto agreed = world.ask(world.maya, Method::post, "/api/me/agreements",
                                      R"({"texts":[{"kind":"terms","version":2}],"language":"en"})");
        QCOMPARE(agreed.status, 200);
        QVERIFY(agreed.body.at("open").as_array().empty());
        QCOMPARE(world.book().status, 201);
    }
    void newVersion_refusedKey_mayBeUsedAgain() {
        World world;
        QCOMPARE(world.publish(LegalText::terms, "terms").status, 200);
        const auto body = world.wish();
        QCOMPARE(World::codeOf(world.ask(world.maya, Method::post, "/api/bookings", body, "same")), kRefused);
        world.ask(world.maya, Method::post, "/api/me/agreements",
                  R"({"texts":[{"kind":"terms","version":2}],"language":"en"})");
        QCOMPARE(world.ask(world.maya, Method::post, "/api/bookings", body, "same").status, 201);
    }
    void newVersion_takesNothingThatIsBooked() {
        World world;
        const auto booking = world.server.paid(world.maya, world.ananya, world.server.slotAfter(4 * domain::kDay));
        const auto held = world.book();
        QCOMPARE(held.status, 201);
        QCOMPARE(world.publish(LegalText::terms, "terms").status, 200);
        const auto path = "/api/bookings/" + domain::toString(booking.id);
        const auto order =
            protocol::encode(protocol::CreateOrder{*domain::parseId<domain::BookingId>(held.text("id"))});
        QCOMPARE(World::codeOf(world.ask(world.maya, Method::post, "/api/payments/create-order", order, "o1")),
                 kRefused);
        QCOMPARE(World::codeOf(world.ask(world.ananya, Method::put, path + "/accept")), kRefused);
        QCOMPARE(world.ask(world.maya, Method::get, path).status, 200);
        QCOMPARE(world.ask(world.maya, Method::get, "/api/bookings").status, 200);
        QCOMPARE(World::codeOf(world.ask(world.maya, Method::get, path + "/meeting-link")),
                 std::string("invalid_state"));  // It is not confirmed yet: nothing to do with the texts.
        QCOMPARE(world.ask(world.maya, Method::put, path + "/cancel", R"({"reason":"I do not agree"})").status, 200);
    }
    void newVersion_ofTheMentorsTerms_asksMentorsAlone() {
        World world;
        world.server.rooms.database->write([&](database::Transaction& tx) {
            (void)world.server.rooms.accounts.addRole(tx, world.ananya.id, Role::mentor);
        });
        QCOMPARE(world.publish(LegalText::mentor_terms, "mentor_terms").status, 200);
        QCOMPARE(world.book().status, 201);
        const auto waits = world.ask(world.ananya, Method::get, "/api/me/agreements");
        QCOMPARE(waits.body.at("open").as_array().size(), 1u);
    }

    void signUp_recordsWhatWasShown_andInWhichLanguage() {
        World world;
        const auto made = world.signUp({{LegalText::terms, 1}, {LegalText::refunds, 1}, {LegalText::privacy, 1}});
        QCOMPARE(made.status, 201);
        const auto user = *domain::parseId<domain::UserId>(made.body.at("user").at("id").as_string());
        for (const auto kind : {LegalText::terms, LegalText::refunds, LegalText::privacy}) {
            QCOMPARE(world.given(user, kind).version, 1);
            QCOMPARE(world.given(user, kind).language, domain::Language::hi);
        }
    }
    void signUp_toTextsThatAreNotInForce_isRefused_untilTheNewOnesWereShown() {
        World world;
        QCOMPARE(world.publish(LegalText::refunds, "refunds").status, 200);
        const std::vector<std::vector<protocol::AgreedText>> others{
            {},
            {{LegalText::terms, 1}, {LegalText::refunds, 1}, {LegalText::privacy, 1}},
            {{LegalText::terms, 1}, {LegalText::refunds, 3}, {LegalText::privacy, 1}},
            {{LegalText::terms, 1}, {LegalText::refunds, 2}},
            {{LegalText::refunds, 2}, {LegalText::mentor_terms, 1}}};
        for (const auto& shown : others) {
            const auto refused = world.signUp(shown);
            QCOMPARE(World::codeOf(refused), kRefused);
            QCOMPARE(refused.text("agreements"), std::string("changed"));
        }
        const auto made = world.signUp({{LegalText::terms, 1}, {LegalText::refunds, 2}, {LegalText::privacy, 1}});
        QCOMPARE(made.status, 201);
        const auto user = *domain::parseId<domain::UserId>(made.body.at("user").at("id").as_string());
        QCOMPARE(world.given(user, LegalText::refunds).version, 2);
    }
    void application_toTermsThatAreNotInForce_staysADraft() {
        World world;
        auto& desk = world.server.rooms.applications;
        const auto draft = desk.save(world.maya.id, {support::sampleOwnApplication().form, 0}).value();
        QCOMPARE(world.publish(LegalText::mentor_terms, "mentor_terms").status, 200);
        auto shown = support::agreedToFirst({LegalText::mentor_terms});
        for (const auto& stale : {std::optional<protocol::GiveAgreement>(), std::optional(shown)}) {
            const auto refused = world.handIn(draft.version, stale);
            QCOMPARE(World::codeOf(refused), kRefused);
            QCOMPARE(refused.text("agreements"), std::string("changed"));
            QCOMPARE(desk.own(world.maya.id).state, domain::ApplicationState::draft);
        }
        QCOMPARE(world.given(world.maya.id, LegalText::mentor_terms).version, 1);  // Of before: she was made so.
        shown.texts[0].version = 2;
        shown.language = domain::Language::hi;
        QCOMPARE(world.handIn(draft.version, shown).status, 200);
        QCOMPARE(world.given(world.maya.id, LegalText::mentor_terms).version, 2);
        QCOMPARE(world.given(world.maya.id, LegalText::mentor_terms).language, domain::Language::hi);
    }

    void restart_asksNobodyAgain() {
        QTemporaryDir folder;
        {
            WholeServer first(folder.path().toStdString());
            first.person("Maya Nair");
        }
        WholeServer again(folder.path().toStdString());
        QCOMPARE(again.rooms.legalTexts.versions(LegalText::terms).items.size(), 1u);
    }
    void otherRefundTiers_areANewVersion() {
        QTemporaryDir folder;
        { const WholeServer first(folder.path().toStdString()); }
        WholeServer again(folder.path().toStdString(),
                          [](app::Config& config) { config.cancellation.fullBefore = 48 * domain::kHour; });
        QCOMPARE(again.rooms.legalTexts.versions(LegalText::refunds).items.size(), 2u);
        QCOMPARE(again.rooms.legalTexts.versions(LegalText::recording).items.size(), 1u);
        const auto text = again.rooms.legalTexts.document(LegalText::refunds, domain::Language::en, {}).value().text;
        QVERIFY(text.find("More than **48 hours**") != std::string::npos);
    }
};

MC_TEST_CORE(LegalTest)
#include "legal_test.moc"
