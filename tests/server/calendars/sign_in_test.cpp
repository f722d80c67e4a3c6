#include <QTest>

#include "calendars/oauth_client.h"
#include "support/calendar_house.h"
#include "support/google_house.h"
#include "support/microsoft_stand_in.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::CalendarHealth;
using domain::CalendarKind;
using test::GoogleStandIn;
using test::kAnanya;
using test::kRohan;
using test::MicrosoftStandIn;

namespace {

const std::string kLoopback = "http://127.0.0.1:50123";

/// The room with both providers beside it; somebody who signs in allows what is asked.
struct SignInHouse {
    protocol::CalendarSignIn begin(CalendarKind kind = CalendarKind::google) {
        return house.signIns.begin(kRohan, {kind, kLoopback}).value();
    }
    protocol::SignedInCalendars signIn(CalendarKind kind = CalendarKind::google) {
        const auto begun = begin(kind);
        const auto code = kind == CalendarKind::google ? google.allow(begun.address) : microsoft.allow(begun.address);
        return house.signIns.finish(kRohan, {test::OAuthStandIn::stateOf(begun.address), code}).value();
    }
    /// Her first calendar there, as it was read.
    protocol::CalendarSource connect(CalendarKind kind = CalendarKind::google) {
        const auto found = signIn(kind);
        const auto& first = found.items.at(0);
        const auto added = house.signIns.add(kRohan, {*found.account, {{first.id, first.name}}}).value().items.at(0);
        house.waitFor(added.id);
        return house.now(added.id);
    }
    int inTable(const char* table) {
        return static_cast<int>(house.db->read([&](database::Reader& reader) {
            return reader.one<std::int64_t>("SELECT count(*) FROM " + std::string(table)).value();
        }));
    }

    GoogleStandIn google;
    MicrosoftStandIn microsoft;
    test::CalendarHouse house{{google.provider(), microsoft.provider()}};
};

}  // namespace

class SignInTest : public QObject {
    Q_OBJECT

private slots:
    /// RFC 7636, appendix B.
    void challenge_isTheOneOfTheStandard() {
        QCOMPARE(calendars::challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 std::string("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    void redirect_isOfThisMachineAlone_data() {
        QTest::addColumn<bool>("allowed");
        for (const char* good : {"http://127.0.0.1:1", "http://127.0.0.1:65535/"})
            QTest::newRow(good) << true;
        for (const char* bad : {"http://127.0.0.1", "http://127.0.0.1:0", "http://127.0.0.1:65536",
                                "http://localhost:80", "https://127.0.0.1:80", "http://127.0.0.1:80/x",
                                "http://127.0.0.1:80@evil.example", "http://127.0.0.1:-1", "http://evil.example:80"})
            QTest::newRow(bad) << false;
    }
    void redirect_isOfThisMachineAlone() {
        QFETCH(bool, allowed);
        QCOMPARE(calendars::isLoopbackRedirect(QTest::currentDataTag()), allowed);
    }

    void patience_isReadFromItsHeader() {
        QCOMPARE(calendars::patienceOf(""), domain::Seconds{0});
        QCOMPARE(calendars::patienceOf("90"), domain::Seconds{90});
        QCOMPARE(calendars::patienceOf("-5"), domain::Seconds{0});
        QCOMPARE(calendars::patienceOf("99999999999999999999"), domain::kDay);
        QCOMPARE(calendars::patienceOf("Fri, 31 Dec 2027 23:59:59 GMT"), 30 * domain::kMinute);
    }

    void address_asksForTheLeast() {
        SignInHouse shown;
        const auto fields = test::OAuthStandIn::fieldsOf(Poco::URI(shown.begin().address).getRawQuery());
        QCOMPARE(fields.at("scope"), std::string("https://www.googleapis.com/auth/calendar.events.freebusy "
                                                 "https://www.googleapis.com/auth/calendar.calendarlist.readonly"));
        QCOMPARE(fields.at("code_challenge_method"), std::string("S256"));
        QCOMPARE(fields.at("redirect_uri"), kLoopback);
        QVERIFY(fields.at("state").size() >= 43);
        const auto others =
            test::OAuthStandIn::fieldsOf(Poco::URI(shown.begin(CalendarKind::microsoft).address).getRawQuery());
        QCOMPARE(others.at("scope"), shown.microsoft.address() + "/Calendars.ReadBasic offline_access");
        // Where nobody can tell this server that something changed, less is asked for still.
        const auto alone = calendars::OAuthProvider::google("client", "secret");
        QVERIFY(alone.asked.starts_with("https://www.googleapis.com/auth/calendar.freebusy "));
        QCOMPARE(calendars::OAuthProvider::microsoft("client", "common").asked,
                 std::string("https://graph.microsoft.com/Calendars.ReadBasic offline_access"));
    }

    void kindWithoutAClientId_isNotOffered() {
        test::CalendarHouse house;
        QVERIFY(house.sources.of(kRohan).signIns.empty());
        QCOMPARE(test::code(house.signIns.begin(kRohan, {CalendarKind::google, kLoopback})),
                 QString("validation_failed"));
        SignInHouse shown;
        QCOMPARE(shown.house.sources.of(kRohan).signIns, (std::vector{CalendarKind::google, CalendarKind::microsoft}));
        QCOMPARE(test::code(shown.house.signIns.begin(kRohan, {CalendarKind::ics, kLoopback})),
                 QString("validation_failed"));
    }

    void state_countsOnce_andForHerWhoBegan() {
        SignInHouse shown;
        const auto begun = shown.begin();
        const protocol::CalendarSignInCode code{test::OAuthStandIn::stateOf(begun.address),
                                                shown.google.allow(begun.address)};
        auto& signIns = shown.house.signIns;
        QCOMPARE(test::code(signIns.finish(kAnanya, code)), QString("challenge_expired"));
        QCOMPARE(test::code(signIns.finish(kRohan, {"forged", code.code})), QString("challenge_expired"));
        QCOMPARE(signIns.finish(kRohan, code).value().health, CalendarHealth::good);
        QCOMPARE(test::code(signIns.finish(kRohan, code)), QString("challenge_expired"));
        QCOMPARE(shown.google.count("/token"), 1);
    }

    void signIn_thatTookTooLong_isNone() {
        SignInHouse shown;
        const auto begun = shown.begin();
        const auto code = shown.google.allow(begun.address);
        shown.house.clock.set(begun.endsAt);
        QCOMPARE(test::code(shown.house.signIns.finish(kRohan, {test::OAuthStandIn::stateOf(begun.address), code})),
                 QString("challenge_expired"));
    }

    /// A code of another sign-in does not go with this one's verifier.
    void code_ofAnother_isNotTaken() {
        SignInHouse shown;
        const auto hers = shown.begin();
        const auto another = shown.google.allow(shown.begin().address);
        const auto found = shown.house.signIns.finish(kRohan, {test::OAuthStandIn::stateOf(hers.address), another});
        QCOMPARE(found.value().health, CalendarHealth::sign_in);
        QCOMPARE(shown.inTable("calendar_accounts"), 0);
    }

    void whoAllowsLess_isTold() {
        SignInHouse shown;
        shown.google.scope = "https://www.googleapis.com/auth/calendar.events.freebusy";
        QCOMPARE(shown.signIn().health, CalendarHealth::refused);
        QCOMPARE(shown.inTable("calendar_accounts"), 0);
    }

    /// Whoever allowed less before more was wanted goes on with that.
    void renewing_asksForNothingMore() {
        SignInHouse shown;
        const auto source = shown.connect();
        shown.google.scope = "https://www.googleapis.com/auth/calendar.freebusy";
        shown.google.endAccess();
        QCOMPARE(shown.house.again(source).health, CalendarHealth::good);
    }

    void calendars_areListedInAllPages_herOwnFirst() {
        SignInHouse shown;
        const auto found = shown.signIn();
        QCOMPARE(found.user, std::string("maya@example.com"));
        QCOMPARE(found.items.size(), 2u);
        QVERIFY(found.items[0].isMain);
        QCOMPARE(found.items[1].name, std::string("Family"));
        QCOMPARE(found.items[1].color, std::string("#9fe1e7"));
    }

    void busyTimes_takeSlotsAway() {
        SignInHouse shown;
        const int before = shown.house.free();
        shown.google.setBusy({test::GoogleHouse::atTen()});
        QCOMPARE(shown.connect().health, CalendarHealth::good);
        QCOMPARE(shown.house.free(), before - 2);
        QVERIFY(shown.google.count("/freeBusy") >= 4);  // More than half a year, in stretches.
    }

    void stretchThatIsTooLong_isHalved() {
        SignInHouse shown;
        shown.google.longestDays = 20;
        QCOMPARE(shown.connect().health, CalendarHealth::good);
    }

    void account_ofAnother_isNotFound() {
        SignInHouse shown;
        const auto found = shown.signIn();
        QCOMPARE(test::code(shown.house.signIns.add(kAnanya, {*found.account, {{"maya@example.com", "Mine"}}})),
                 QString("not_found"));
    }

    void calendar_isConnectedOnce() {
        SignInHouse shown;
        const auto found = shown.signIn();
        auto& signIns = shown.house.signIns;
        const protocol::SignedInChoice own{"maya@example.com", "Maya"};
        QCOMPARE(test::code(signIns.add(kRohan, {*found.account, {own, own}})), QString("validation_failed"));
        QVERIFY(signIns.add(kRohan, {*found.account, {own}}));
        QCOMPARE(test::code(signIns.add(kRohan, {*found.account, {own}})), QString("validation_failed"));
    }

    void token_isRenewedBeforeItEnds_andWhenItIsRefused() {
        SignInHouse shown;
        const auto source = shown.connect();
        QCOMPARE(shown.google.count("/token"), 1);
        shown.house.clock.set(shown.house.clock.now() + 56 * domain::kMinute);
        QCOMPARE(shown.house.again(source).health, CalendarHealth::good);
        QCOMPARE(shown.google.count("/token"), 2);
        shown.google.endAccess();
        QCOMPARE(shown.house.again(source).health, CalendarHealth::good);
        QCOMPARE(shown.google.count("/token"), 3);
    }

    void whatIsTakenBack_asksHerToSignInAgain_andThenGoesOn() {
        SignInHouse shown;
        const int before = shown.house.free();
        shown.google.setBusy({test::GoogleHouse::atTen()});
        const auto source = shown.connect();
        shown.google.takeBack();
        QCOMPARE(shown.house.again(source).health, CalendarHealth::sign_in);
        QCOMPARE(shown.house.free(), before - 2);  // What was read goes on counting.
        const auto found = shown.signIn();
        QVERIFY(found.items[0].isConnected);
        shown.house.waitFor(source.id);
        QCOMPARE(shown.house.now(source.id).health, CalendarHealth::good);
        QCOMPARE(shown.inTable("calendar_accounts"), 1);
    }

    void quota_isPatience_data() {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* name, const std::string& answer) {
            QTest::newRow(name) << QByteArray::fromStdString(answer);
        };
        row("429", GoogleStandIn::error(429, "rateLimitExceeded", "Retry-After: 7200\r\n"));
        row("403", GoogleStandIn::error(403, "userRateLimitExceeded", "Retry-After: 7200\r\n"));
        row("503", GoogleStandIn::error(503, "backendError", "Retry-After: 7200\r\n"));
    }
    void quota_isPatience() {
        QFETCH(QByteArray, answer);
        SignInHouse shown;
        const auto source = shown.connect();
        shown.google.fail("/freeBusy", answer.toStdString());
        QCOMPARE(shown.house.again(source).health, CalendarHealth::throttled);
        const int asked = shown.google.count("/freeBusy");
        shown.house.sources.syncNow(kRohan, source.id).value();
        shown.house.sync.freshen(kRohan);
        shown.house.clock.set(shown.house.clock.now() + 2 * domain::kHour - 1);
        shown.house.sync.run();
        shown.house.waitFor(source.id);
        QCOMPARE(shown.google.count("/freeBusy"), asked);
        shown.house.clock.set(shown.house.clock.now() + domain::kHour);
        shown.house.sync.run();
        shown.house.waitFor(source.id);
        QCOMPARE(shown.house.now(source.id).health, CalendarHealth::good);
    }

    void forbidden_isSaidAsSuch() {
        SignInHouse shown;
        const auto source = shown.connect();
        shown.google.fail("/freeBusy", GoogleStandIn::error(403, "insufficientPermissions"));
        QCOMPARE(shown.house.again(source).health, CalendarHealth::refused);
    }

    void removingTheLast_givesBackWhatWasAllowed() {
        SignInHouse shown;
        const auto source = shown.connect();
        shown.google.fail("/revoke", GoogleStandIn::error(503, "backendError"));
        QVERIFY(shown.house.sources.remove(kRohan, source.id));
        QCOMPARE(shown.inTable("calendar_accounts"), 0);
        shown.house.sync.grants().tidy();
        QCOMPARE(shown.google.grants(), 1u);
        shown.house.clock.set(shown.house.clock.now() + domain::kHour);
        shown.house.sync.grants().tidy();
        QCOMPARE(shown.google.grants(), 0u);
        QCOMPARE(shown.inTable("calendar_revocations"), 0);
    }

    void accountNobodyChoseFrom_goesAfterAnHour() {
        SignInHouse shown;
        shown.signIn();
        shown.house.sync.grants().tidy();
        QCOMPARE(shown.inTable("calendar_accounts"), 1);
        shown.house.clock.set(shown.house.clock.now() + domain::kHour + 1);
        shown.house.sync.grants().tidy();
        QCOMPARE(shown.inTable("calendar_accounts"), 0);
        QCOMPARE(shown.google.grants(), 0u);
    }
};

MC_TEST_CORE(SignInTest)
#include "sign_in_test.moc"
