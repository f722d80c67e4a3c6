#include "calendars/channels.h"

#include <QTest>

#include "support/google_house.h"
#include "support/microsoft_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "calendars/channel_routes.h"
#endif

using namespace mc;
using domain::CalendarHealth;
using test::GoogleHouse;
using test::GoogleStandIn;
using test::MicrosoftHouse;
using test::MicrosoftStandIn;

namespace {

const std::string kPublic = "https://mentors.example";

std::string saidIn(const boost::json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value == nullptr ? std::string() : boost::json::value_to<std::string>(*value);
}

/// The edge as far as servers of calendars see it.
struct NoticeDoor {
    explicit NoticeDoor(test::CalendarHouse& house) : router(house.clock), routes(house.sync) { routes.addTo(router); }

    http::Response google(const std::string& channel, const std::string& token, const char* state = "exists") {
        http::Request::Data data;
        data.method = http::Method::post;
        data.target = calendars::Channels::kGooglePath;
        data.headers = {
            {"X-Goog-Channel-ID", channel}, {"X-Goog-Channel-Token", token}, {"X-Goog-Resource-State", state}};
        return answered(std::move(data));
    }
    http::Response microsoft(const std::string& body, const std::string& query = {}) {
        const auto target = calendars::Channels::kMicrosoftPath + query;
        http::Request::Data data;
        data.method = http::Method::post;
        data.target = target;
        data.headers = {{"Content-Type", query.empty() ? "application/json" : "text/plain; charset=utf-8"}};
        data.body = body;
        return answered(std::move(data));
    }
    http::Response answered(http::Request::Data data) {
        data.remoteAddress = "203.0.113.7";
        http::Request request(std::move(data));
        return router.handle(request);
    }

    http::Router router;
    calendars::ChannelRoutes routes;
};

/// Whether a round finds it due.
template <class House>
bool isAskedInTheNextRound(House& shown, const std::function<int()>& count) {
    const int before = count();
    shown.house.sync.run();
    shown.house.waitFor(shown.source.id);
    return count() > before;
}

}  // namespace

class ChannelsTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAPublicAddress_nobodyIsAskedToTell() {
        GoogleHouse shown;
        shown.connect();
        QCOMPARE(shown.google.count("/events/watch"), 0);
        MicrosoftHouse others;
        others.connect();
        QCOMPARE(others.outlook.count("/subscriptions"), 0);
    }

    void google_tellsThatSomethingChanged_andIsAskedThen() {
        GoogleHouse shown(kPublic);
        shown.connect();
        const auto channel = shown.google.channel();
        QCOMPARE(saidIn(channel, "type"), std::string("web_hook"));
        QCOMPARE(saidIn(channel, "address"), kPublic + "/api/calendar-notices/google");
        const auto id = saidIn(channel, "id");
        const auto token = saidIn(channel, "token");
        QVERIFY(id.size() >= 16 && id.size() <= 64);
        QVERIFY(token.size() >= 32 && token.size() <= 256);
        NoticeDoor door(shown.house);
        const auto asked = [&] { return shown.google.count("/freeBusy"); };
        QCOMPARE(door.google(id, token, "sync").status, 204);
        QCOMPARE(door.google(id, "forged").status, 204);
        QCOMPARE(door.google("forged", token).status, 204);
        QCOMPARE(door.google("", "").status, 204);
        QVERIFY(!isAskedInTheNextRound(shown, asked));
        shown.google.setBusy({GoogleHouse::atTen()});
        const int before = shown.house.free();
        QCOMPARE(door.google(id, token).status, 204);
        QVERIFY(isAskedInTheNextRound(shown, asked));
        QCOMPARE(shown.house.free(), before - 2);
    }

    /// Once it is told, it is asked by the clock only so that nothing is lost.
    void whatIsTold_isAskedMoreRarely() {
        GoogleHouse shown(kPublic);
        shown.connect();
        const auto asked = [&] { return shown.google.count("/freeBusy"); };
        shown.house.clock.set(shown.house.clock.now() + 18 * domain::kMinute);  // The channel was opened meanwhile.
        QVERIFY(isAskedInTheNextRound(shown, asked));
        shown.house.clock.set(shown.house.clock.now() + 18 * domain::kMinute);
        QVERIFY(!isAskedInTheNextRound(shown, asked));
        shown.house.clock.set(shown.house.clock.now() + 55 * domain::kMinute);
        QVERIFY(isAskedInTheNextRound(shown, asked));
    }

    /// Google prolongs none: another is opened in its place, and the one before says no more.
    void channelOfGoogle_isFollowedByAnother() {
        GoogleHouse shown(kPublic);
        shown.connect();
        const auto first = shown.google.channel();
        shown.again();
        QCOMPARE(shown.google.count("/events/watch"), 1);
        shown.house.clock.set(shown.house.clock.now() + 2 * domain::kDay);
        shown.again();
        QCOMPARE(shown.google.count("/events/watch"), 2);
        const auto second = shown.google.channel();
        QVERIFY(saidIn(first, "id") != saidIn(second, "id"));
        QVERIFY(saidIn(first, "token") != saidIn(second, "token"));
        NoticeDoor door(shown.house);
        door.google(saidIn(first, "id"), saidIn(first, "token"));
        const auto asked = [&] { return shown.google.count("/freeBusy"); };
        QVERIFY(!isAskedInTheNextRound(shown, asked));
        door.google(saidIn(second, "id"), saidIn(second, "token"));
        QVERIFY(isAskedInTheNextRound(shown, asked));
    }

    void whoMayNot_isAskedByTheClock() {
        GoogleHouse shown(kPublic);
        shown.google.fail("/events/watch", GoogleStandIn::error(403, "insufficientPermissions"));
        shown.connect();
        QCOMPARE(shown.source.health, CalendarHealth::good);
        const auto asked = [&] { return shown.google.count("/freeBusy"); };
        for (int i = 0; i < 2; ++i) {
            shown.house.clock.set(shown.house.clock.now() + 18 * domain::kMinute);
            QVERIFY(isAskedInTheNextRound(shown, asked));
        }
        QCOMPARE(shown.google.count("/events/watch"), 1);
        shown.house.clock.set(shown.house.clock.now() + 7 * domain::kDay);
        shown.again();
        QCOMPARE(shown.google.count("/events/watch"), 2);
    }

    void microsoft_isProvedTo_tells_andIsProlonged() {
        MicrosoftHouse shown(kPublic);
        NoticeDoor door(shown.house);
        shown.outlook.proveBy([&](const std::string& address) {
            const auto proof = door.microsoft("", "?validationToken=Validation%3A%20%3Cb%3E42");
            return address == kPublic + "/api/calendar-notices/microsoft" && proof.status == 200 &&
                   proof.contentType.starts_with("text/plain") && proof.body == "Validation: <b>42";
        });
        shown.connect();
        const auto subscription = shown.outlook.subscription();
        QCOMPARE(saidIn(subscription, "resource"), std::string("me/events"));
        QCOMPARE(saidIn(subscription, "changeType"), std::string("created,updated,deleted"));
        QVERIFY(saidIn(subscription, "clientState").size() <= 128);
        const auto ends = *domain::parseIso(saidIn(subscription, "expirationDateTime"));
        QVERIFY(ends - shown.house.clock.now() <= 4230 * domain::kMinute);

        const auto asked = [&] { return shown.outlook.count("/calendarView/delta"); };
        const auto notice = [&](const std::string& state) {
            const boost::json::object told{
                {"subscriptionId", saidIn(subscription, "id")}, {"clientState", state}, {"changeType", "updated"}};
            return boost::json::serialize(boost::json::object{{"value", {7, told}}});
        };
        QCOMPARE(door.microsoft(notice("forged")).status, 200);
        QVERIFY(!isAskedInTheNextRound(shown, asked));
        QCOMPARE(door.microsoft(notice(saidIn(subscription, "clientState"))).status, 200);
        QVERIFY(isAskedInTheNextRound(shown, asked));
        QCOMPARE(door.microsoft("what?").status, 400);
        QCOMPARE(door.microsoft("").status, 400);

        shown.house.clock.set(shown.house.clock.now() + 2 * domain::kDay);
        shown.again();
        QCOMPARE(shown.outlook.count("PATCH"), 1);
        QVERIFY(*domain::parseIso(saidIn(shown.outlook.subscription(), "expirationDateTime")) > ends);
        // One that its server has let go of is opened anew.
        shown.outlook.dropSubscription();
        shown.house.clock.set(shown.house.clock.now() + 2 * domain::kDay);
        shown.again();
        QCOMPARE(shown.outlook.count("POST /v1.0/subscriptions"), 2);
        QVERIFY(!shown.outlook.subscription().empty());
    }

    /// What changes while it is being asked may be in the answer or not: it is asked once more.
    void noticeDuringAReading_isNotLost() {
        GoogleHouse shown(kPublic);
        shown.connect();
        NoticeDoor door(shown.house);
        const auto channel = shown.google.channel();
        const auto asked = [&] { return shown.google.count("/freeBusy"); };
        shown.google.onFreeBusy([&] { door.google(saidIn(channel, "id"), saidIn(channel, "token")); });
        shown.house.sources.syncNow(test::kRohan, shown.source.id).value();
        shown.house.waitFor(shown.source.id);
        shown.google.onFreeBusy({});
        bool isAsked = false;  // The mark is set right behind the end of the reading.
        QTRY_VERIFY((isAsked = isAsked || isAskedInTheNextRound(shown, asked)));
    }

    /// Many notices do not wear down a server that wants to be left alone.
    void notice_doesNotWakeWhatRests() {
        GoogleHouse shown(kPublic);
        shown.connect();
        const auto channel = shown.google.channel();
        shown.google.fail("/freeBusy", GoogleStandIn::error(429, "rateLimitExceeded", "Retry-After: 7200\r\n"));
        QCOMPARE(shown.again(), CalendarHealth::throttled);
        NoticeDoor door(shown.house);
        door.google(saidIn(channel, "id"), saidIn(channel, "token"));
        const auto asked = [&] { return shown.google.count("/freeBusy"); };
        QVERIFY(!isAskedInTheNextRound(shown, asked));
    }

    void calendarThatIsRemoved_isToldOfNoMore() {
        GoogleHouse shown(kPublic);
        shown.connect();
        const auto channel = shown.google.channel();
        QVERIFY(shown.house.sources.remove(test::kRohan, shown.source.id));
        NoticeDoor door(shown.house);
        QCOMPARE(door.google(saidIn(channel, "id"), saidIn(channel, "token")).status, 204);
    }
};

MC_TEST_CORE(ChannelsTest)
#include "channels_test.moc"
