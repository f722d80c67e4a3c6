#include "scheduling/scheduling_routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "protocol/codec.h"
#include "support/edge_fixture.h"
#include "support/scheduling_house.h"
#include "support/test_program.h"

using namespace mc;
using http::Method;
using support::SchedulingHouse;

namespace {

struct Answer {
    int status = 0;
    QJsonObject json;
    QString code() const { return json["code"].toString(); }
    QString faults() const {
        QStringList text;
        for (const auto& fault : json["errors"].toArray())
            text << fault.toObject()["path"].toString() + ":" + fault.toObject()["rule"].toString();
        return text.join(' ');
    }
};

struct Front {
    SchedulingHouse house;
    base::FakeClock clock{support::utc("2026-11-16T09:00:00Z")};
    test::TableAuthenticator authenticator;
    http::Router router{clock, &authenticator};
    domain::UserId mentor = house.addMentor(7);
    domain::UserId student = house.addPerson(8);
    scheduling::SchedulingRoutes routes{
        house.scheduling,
        [this](std::string_view slug) { return slug == "asha-rao" ? std::optional(mentor) : std::nullopt; }, true};

    Front() {
        authenticator.put("mentor", {mentor, {1}, {domain::Role::student, domain::Role::mentor}});
        authenticator.put("student", {student, {2}, {domain::Role::student}});
        routes.addTo(router);
    }

    Answer ask(Method method, std::string target, const std::string& token = {}, const std::string& body = {}) {
        const std::string bearer = "Bearer " + token;
        http::Request::Data data;
        data.method = method;
        data.target = target;
        data.headers = {{"Content-Type", "application/json"}};
        if (!token.empty()) data.headers.emplace_back("Authorization", bearer);
        data.body = body;
        data.remoteAddress = "127.0.0.1";
        data.receivedAt = clock.now();
        http::Request request(data);
        const auto response = router.handle(request);
        const auto bytes = QByteArray::fromStdString(std::string(response.bytes()));
        return {response.status, QJsonDocument::fromJson(bytes).object()};
    }
};

}  // namespace

class SchedulingRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void slotsOf_anybodyMaySee() {
        Front front;
        QVERIFY(front.house.claim(1, front.mentor, front.student, "2026-11-19T10:30:00Z", 30));
        const auto answer = front.ask(
            Method::get, "/api/mentors/asha-rao/slots?from=2026-11-19T00:00:00Z&to=2026-11-20T00:00:00Z&duration=60");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json["mentorZone"].toString(), QString("Europe/London"));
        QCOMPARE(answer.json["durationMinutes"].toInt(), 60);
        QCOMPARE(answer.json["nextFreeAt"].toString(), QString("2026-11-16T10:00:00Z"));
        QStringList states;
        for (const auto& item : answer.json["items"].toArray())
            states << item.toObject()["startsAt"].toString().mid(11, 5) + " " + item.toObject()["state"].toString();
        QCOMPARE(states.join(", "), QString("10:00 too_short, 10:30 booked, 11:00 free, 11:30 too_short"));
    }

    /// The last day that can be booked, kept for Premium: 31 December in London.
    void slotsOf_keptTimes_areForWhomTheyAreKept() {
        Front front;
        auto wanted = front.house.scheduling.own(front.mentor);
        wanted.rules.premiumFirstDay = true;
        front.house.scheduling.replace(front.mentor, wanted, front.clock.now()).value();
        front.house.scheduling.setPremium([&](database::Reader&, domain::UserId who) { return who == front.student; });
        const auto stateFor = [&](const std::string& token) {
            const auto list = front.ask(
                Method::get, "/api/mentors/asha-rao/slots?from=2026-12-31T00:00:00Z&to=2027-01-01T00:00:00Z", token);
            return list.json["items"].toArray().first().toObject()["state"].toString();
        };
        QCOMPARE(stateFor({}), QString("premium"));
        QCOMPARE(stateFor("student"), QString("free"));
        QCOMPARE(stateFor("mentor"), QString("free"));
        const auto list = front.ask(Method::get, "/api/mentors/asha-rao/slots");
        QCOMPARE(list.json["firstDay"].toObject()["opensAt"].toString(), QString("2026-11-17T00:00:00Z"));
    }

    void slotsOf_refuses_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("faults");
        QTest::newRow("unknown mentor") << "/api/mentors/nobody/slots" << 404 << "";
        QTest::newRow("no time") << "/api/mentors/asha-rao/slots?from=tomorrow" << 422 << "from:format";
        QTest::newRow("half a time") << "/api/mentors/asha-rao/slots?to=2026-11-19" << 422 << "to:format";
        QTest::newRow("backwards") << "/api/mentors/asha-rao/slots?to=2026-11-01T00:00:00Z" << 422 << "to:minimum";
        QTest::newRow("too far") << "/api/mentors/asha-rao/slots?to=2027-11-01T00:00:00Z" << 422 << "to:maximum";
        QTest::newRow("odd length") << "/api/mentors/asha-rao/slots?duration=40" << 422 << "duration:multiple_of";
        QTest::newRow("huge length") << "/api/mentors/asha-rao/slots?duration=1000" << 422 << "duration:maximum";
        QTest::newRow("no number") << "/api/mentors/asha-rao/slots?duration=x" << 422 << "duration:type";
    }
    void slotsOf_refuses() {
        QFETCH(QString, target);
        QFETCH(int, status);
        QFETCH(QString, faults);
        Front front;
        const auto answer = front.ask(Method::get, target.toStdString());
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.faults(), faults);
    }

    void own_isTheMentorsAlone() {
        Front front;
        for (const char* target : {"/api/mentors/availability", "/api/mentors/availability/explain"}) {
            QCOMPARE(front.ask(Method::get, target).status, 401);
            QCOMPARE(front.ask(Method::get, target, "student").status, 403);
            QCOMPARE(front.ask(Method::get, target, "mentor").status, 200);
        }
        for (const char* target : {"/api/mentors/availability", "/api/mentors/toggle-bookings"}) {
            QCOMPARE(front.ask(Method::put, target, {}, "{}").status, 401);
            QCOMPARE(front.ask(Method::put, target, "student", "{}").status, 403);
            QCOMPARE(front.ask(Method::put, target, "mentor", "{}").status, 422);
            QCOMPARE(front.ask(Method::put, target, "mentor", "{").status, 400);
        }
    }

    void replace_roundTripsThroughJson() {
        Front front;
        auto json = front.ask(Method::get, "/api/mentors/availability", "mentor").json;
        QCOMPARE(json["version"].toInt(), 1);
        json["windows"] = QJsonArray{QJsonObject{{"weekday", 4}, {"begin", "22:00"}, {"end", "24:00"}}};
        json["exceptions"] =
            QJsonArray{QJsonObject{{"date", "2026-11-26"}, {"windows", QJsonArray{}}, {"note", "Away"}}};
        const auto body = QJsonDocument(json).toJson().toStdString();
        auto answer = front.ask(Method::put, "/api/mentors/availability", "mentor", body);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json["version"].toInt(), 2);
        QCOMPARE(answer.json["windows"], json["windows"]);
        QCOMPARE(answer.json["exceptions"], json["exceptions"]);
        answer = front.ask(Method::put, "/api/mentors/availability", "mentor", body);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), QString("changed_elsewhere"));
    }

    void toggle_closesTheCalendar() {
        Front front;
        const auto toggled = front.ask(Method::put, "/api/mentors/toggle-bookings", "mentor", R"({"accepting":false})");
        QCOMPARE(toggled.status, 200);
        QCOMPARE(toggled.json["version"].toInt(), 2);
        const auto closed = front.ask(Method::get, "/api/mentors/asha-rao/slots");
        QCOMPARE(closed.json["items"].toArray().size(), 0);
        QVERIFY(!closed.json.contains("nextFreeAt"));
        const auto why = front.ask(Method::get, "/api/mentors/availability/explain?at=2026-11-19T10:00:00Z", "mentor");
        QCOMPARE(why.json["reason"].toString(), QString("not_accepting"));
    }
};

MC_TEST_CORE(SchedulingRoutesTest)
#include "scheduling_routes_test.moc"
