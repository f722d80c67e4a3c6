#include <QTest>

#include "mentor_house.h"
#include "protocol/codec.h"
#include "protocol/problem.h"
#include "support/test_program.h"

using namespace mc;
using http::Method;
using mentors::MentorHouse;

namespace {

protocol::MentorPage pageOf(const http::Response& response) {
    return protocol::decode<protocol::MentorPage>(response.bytes()).value();
}

std::string encodedProfile() {
    return protocol::encode(MentorHouse::profile());
}

}  // namespace

class MentorRoutesTest : public QObject {
    Q_OBJECT

private slots:
    void list_withEveryParameter_findsTheMentor() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        house.mentor("Rohan Mehta", "rohan@example.org");
        // 10:00 in Kathmandu, tomorrow.
        const auto date = domain::fromDays(house.people.clock.now().seconds / domain::kDay + 1);
        const domain::UtcTime free{domain::toDays(date) * domain::kDay + 4 * 3600 + 15 * 60};
        house.times.set(mentor, {0, {free}});
        house.feed.refreshAvailability(mentor);
        QTRY_VERIFY(house.catalogue.live(mentor, house.people.clock.now()).nextFreeAt);
        const auto target =
            "/api/mentors?q=anan&expertise=System%20design&expertise=dsa&company=google&company=zoho"
            "&language=English&priceMin=80000&priceMax=90000&ratingMin=0&date=" +
            domain::toString(date) + "&zone=Asia/Kathmandu&sort=price_asc&limit=5&facets=1";
        for (const auto* window : {"", "&from=10:00&until=10:15", "&from=09:50", "&until=24:00"}) {
            const auto response = house.get(target + window);
            QCOMPARE(response.status, 200);
            QCOMPARE(pageOf(response).total, 1);
            QVERIFY(pageOf(response).facets);
        }
        for (const auto* window : {"&from=10:15", "&until=10:00", "&from=12:00&until=11:00"})
            QCOMPARE(pageOf(house.get(target + window)).total, 0);
    }

    void list_pages_followTheCursor() {
        MentorHouse house;
        for (int i = 0; i < 5; ++i)
            house.mentor("Mentor", std::to_string(i) + "@example.org");
        const auto first = pageOf(house.get("/api/mentors?limit=2"));
        const auto second = pageOf(house.get("/api/mentors?limit=2&cursor=" + *first.next));
        const auto third = pageOf(house.get("/api/mentors?limit=2&cursor=" + *second.next));
        QCOMPARE(first.items.size() + second.items.size() + third.items.size(), std::size_t{5});
        QVERIFY(!third.next);
    }

    void list_badParameter_isNamed_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char* query, const char* path) {
            QTest::newRow(query) << QByteArray(query) << QByteArray(path);
        };
        row("sort=best", "sort");
        row("limit=0", "limit");
        row("limit=101", "limit");
        row("priceMin=-1", "priceMin");
        row("priceMax=10.5", "priceMax");
        row("ratingMin=6", "ratingMin");
        row("ratingMin=nan", "ratingMin");
        row("ratingMin=4x", "ratingMin");
        row("date=2026-02-30", "date");
        row("date=2026-11-19&from=25:00", "from");
        row("date=2026-11-19&until=9", "until");
        row("date=2026-11-19&zone=Mars/Base", "zone");
        row("date=2011-12-30&zone=Pacific/Apia", "date");
        row("from=09:00", "date");
        row("cursor=zzz", "cursor");
    }
    void list_badParameter_isNamed() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, path);
        MentorHouse house;
        const auto response = house.get("/api/mentors?" + query.toStdString());
        QCOMPARE(response.status, 422);
        const auto problem = protocol::decodeProblem(response.bytes(), response.status);
        QCOMPARE(QByteArray::fromStdString(problem.error.fields.at(0).path), path);
    }

    void list_tooMuch_isRefused() {
        MentorHouse house;
        std::string many = "/api/mentors?x=1";
        for (int i = 0; i < 21; ++i)
            many += "&expertise=a";
        QCOMPARE(house.get(many).status, 422);
        QCOMPARE(house.get("/api/mentors?q=" + std::string(201, 'a')).status, 422);
        QCOMPARE(house.get("/api/mentors?company=" + std::string(201, 'a')).status, 422);
    }

    void answers_neverHoldAnAddress() {
        MentorHouse house;
        house.mentor("Ananya Krishnan", "secret.address@example.org");
        for (const auto* target : {"/api/mentors?facets=1", "/api/mentors/ananya-krishnan", "/api/mentors?q=secret"}) {
            const auto response = house.get(target);
            QCOMPARE(response.status, 200);
            const std::string text(response.bytes());
            QVERIFY2(text.find("secret") == std::string::npos, text.c_str());
            QVERIFY2(text.find("@") == std::string::npos, text.c_str());
            QVERIFY2(text.find("mail") == std::string::npos && text.find("phone") == std::string::npos, text.c_str());
        }
    }

    void profile_ofSomebodyUnknownOrUnapproved_is404() {
        MentorHouse house;
        house.apply(house.person("Rohan Mehta", "rohan@example.org")).value();
        QCOMPARE(house.get("/api/mentors/rohan-mehta").status, 404);
        QCOMPARE(house.get("/api/mentors/nobody").status, 404);
        QCOMPARE(house.get("/api/mentors/ROHAN-MEHTA").status, 404);
    }

    void ownProfile_isForMentorsOnly() {
        MentorHouse house;
        const auto student = house.people.signUp();
        QCOMPARE(house.get("/api/mentors/profile").status, 401);
        QCOMPARE(house.get("/api/mentors/profile", student.accessToken).status, 403);
        QCOMPARE(house.send(Method::put, "/api/mentors/profile", student.accessToken, encodedProfile()).status, 403);
    }

    void ownProfile_isReadAndReplaced() {
        MentorHouse house;
        const auto token = mentorToken(house);
        auto profile = MentorHouse::profile();
        profile.bio = "New words.";
        profile.version = house.own.own(m_mentor)->profile.version;
        const auto put = house.send(Method::put, "/api/mentors/profile", token, protocol::encode(profile));
        QCOMPARE(put.status, 200);
        const auto own = house.get("/api/mentors/profile", token);
        QCOMPARE(protocol::decode<protocol::OwnMentorPage>(own.bytes())->profile.bio, profile.bio);
        QTRY_COMPARE(pageOf(house.get("/api/mentors?q=new+words")).total, 1);
    }

    void ownProfile_badBody_changesNothing_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("bio too long") << QByteArray("I help with system design.") << QByteArray(2001, 'x')
                                      << QByteArray("bio");
        QTest::newRow("no headline") << QByteArray("\"Staff Engineer at Google\"") << QByteArray("\" \"")
                                     << QByteArray("headline");
        QTest::newRow("line break") << QByteArray("Mock interview") << QByteArray("a\\nb") << QByteArray("topics[0]");
        QTest::newRow("odd duration") << QByteArray("\"minutes\":60") << QByteArray("\"minutes\":50")
                                      << QByteArray("prices[0].minutes");
        QTest::newRow("level") << QByteArray("\"level\":2") << QByteArray("\"level\":4")
                               << QByteArray("expertise[0].level");
        QTest::newRow("no language") << QByteArray("[\"English\",\"Hindi\"]") << QByteArray("[]")
                                     << QByteArray("languages");
        QTest::newRow("language twice") << QByteArray("\"Hindi\"") << QByteArray("\"english\"")
                                        << QByteArray("languages[1]");
        QTest::newRow("price too low") << QByteArray("159900") << QByteArray("100") << QByteArray("prices[0].price");
    }
    void ownProfile_badBody_changesNothing() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, path);
        MentorHouse house;
        const auto token = mentorToken(house);
        auto body = QByteArray::fromStdString(encodedProfile());
        QVERIFY(body.contains(from));
        body.replace(from, to);
        const auto response = house.send(Method::put, "/api/mentors/profile", token, body.toStdString());
        QCOMPARE(response.status, 422);
        const auto problem = protocol::decodeProblem(response.bytes(), response.status);
        QCOMPARE(QByteArray::fromStdString(problem.error.fields.at(0).path), path);
        QCOMPARE(std::string(house.get("/api/mentors/profile", token).bytes()),
                 protocol::encode(house.own.own(m_mentor).value()));
        QCOMPARE(house.own.own(m_mentor)->profile.bio, MentorHouse::profile().bio);
    }

    void ownProfile_cannotSetWhatIsNotTheirs() {
        MentorHouse house;
        const auto token = mentorToken(house);
        auto profile = MentorHouse::profile();
        profile.version = house.own.own(m_mentor)->profile.version;
        auto body = protocol::encode(profile);
        body.insert(1, R"("verified":true,"slug":"other","ratingSum":500,"reviewCount":100,"role":"admin",)");
        QCOMPARE(house.send(Method::put, "/api/mentors/profile", token, body).status, 200);
        const auto card = pageOf(house.get("/api/mentors")).items.at(0);
        QVERIFY(!card.verified);
        QVERIFY(!house.page("asha-rao").card.verified);
        QCOMPARE(card.slug, std::string("asha-rao"));
        QCOMPARE(card.reviewCount, 0);
    }

    void browsing_canAskForAnAccount() {
        MentorHouse house;
        http::Router router(house.people.clock, &house.people.sessions);
        mentors::MentorRoutes routes(house.mentors, house.catalogue, house.people.zones, house.people.clock, {false});
        routes.add(router);
        for (const auto* target : {"/api/mentors", "/api/mentors/ananya-krishnan"}) {
            http::Request request({.method = Method::get, .target = target});
            QCOMPARE(router.handle(request).status, 401);
        }
    }

private:
    /// The token of a mentor who is signed in.
    std::string mentorToken(MentorHouse& house) {
        const auto signedIn = house.people.signUp();
        m_mentor = signedIn.user.id;
        house.apply(m_mentor).value();
        house.approve(m_mentor).value();
        if (!QTest::qWaitFor([&] { return house.catalogue.size() > 0; })) qFatal("the mentor was never listed");
        return house.people.accounts.refresh(signedIn.refreshToken).value().accessToken;
    }

    domain::UserId m_mentor;
};

MC_TEST_APPLESS(MentorRoutesTest)
#include "mentor_routes_test.moc"
