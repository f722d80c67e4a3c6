#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "protocol/calendars.h"
#include "protocol/codec.h"
#include "support/captured_log.h"
#include "support/google_stand_in.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/http_ask.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::CalendarHealth;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr const char* kClientSecret = "hush-hush-secret";

/// A mentor on a server that knows Google, whose edge is asked as people ask it.
struct SignInsWorld {
    SignInsWorld()
        : server(folder.path().toStdString(), [this](app::Config& config) {
              config.http.accessLog = true;
              config.calendarNetworks = {*http::Network::parse("127.0.0.0/8")};
              config.calendarSignIn.googleId = "client";
              config.calendarSignIn.googleSecret = kClientSecret;
              config.calendarSignIn.googleUrl = google.address();
          }) {
        server.listen();
    }

    std::string post(const std::string& path, const std::string& body) { return ask("POST", path, body); }
    std::string ask(const std::string& method, const std::string& path, const std::string& body = {}) {
        tests::HttpAsk door(server.edge.url());
        const auto reply = door(method, path, body, server.freshToken(mentor));
        answers.push_back(reply->raw);
        return reply->raw;
    }
    /// The calendar of hers that is read.
    domain::CalendarSourceId connect() {
        const auto begun =
            protocol::decode<protocol::CalendarSignIn>(
                post("/api/calendar-sign-ins", R"({"kind":"google","redirect":"http://127.0.0.1:50123"})"))
                .value();
        answers.clear();  // That one has the state, for her.
        state = test::OAuthStandIn::stateOf(begun.address);
        code = google.allow(begun.address);
        const auto body = R"({"state":")" + state + R"(","code":")" + code + R"("})";
        const auto found = protocol::decode<protocol::SignedInCalendars>(post("/api/calendar-sign-ins/code", body));
        post("/api/calendar-sign-ins/code", body);  // Once more: refused.
        const auto added = protocol::decode<protocol::CalendarSources>(
            post("/api/calendar-sign-ins/calendars",
                 R"({"account":")" + domain::toString(*found->account) +
                     R"(","calendars":[{"id":"maya@example.com","name":"Work"}],"tentativeIsBusy":true,)"
                     R"("whenItFails":"go_on"})"));
        const auto id = added.value().items.at(0).id;
        waitFor(id);
        return id;
    }
    void waitFor(domain::CalendarSourceId id) {
        QTRY_VERIFY_WITH_TIMEOUT(!server.rooms.calendarSync.isSyncing(id), 30'000);
    }
    CalendarHealth health() {
        return protocol::decode<protocol::CalendarSources>(ask("GET", "/api/calendars")).value().items.at(0).health;
    }
    /// Everything the provider gave or was proved to by.
    QByteArrayList secrets() const {
        QByteArrayList all{QByteArray(kClientSecret), QByteArray::fromStdString(state),
                           QByteArray::fromStdString(code)};
        for (const auto& request : google.requests()) {
            const auto fields = test::OAuthStandIn::fieldsOf(request.substr(request.find("\r\n\r\n") + 4));
            for (const char* name : {"code_verifier", "refresh_token", "token"})
                if (fields.contains(name)) all << QByteArray::fromStdString(fields.at(name));
            const auto bearer = request.find("Bearer ");
            if (bearer != std::string::npos)
                all << QByteArray::fromStdString(request.substr(bearer + 7, request.find("\r\n", bearer) - bearer - 7));
        }
        return all;
    }

    test::GoogleStandIn google;
    QTemporaryDir folder;
    WholeServer server;
    Visitor mentor = server.mentor("Rohan Mehta");
    std::string state;
    std::string code;
    std::vector<std::string> answers;
};

}  // namespace

/// Signing in for calendars elsewhere, through the whole server.
class CalendarSignInsTest : public QObject {
    Q_OBJECT

private slots:
    void nothingThatWasGiven_isInLogs_answersOrTheDatabase() {
        const test::CapturedLog log;
        QByteArrayList secrets;
        QTemporaryDir folder;
        {
            SignInsWorld world;
            const auto id = world.connect();
            QCOMPARE(world.health(), CalendarHealth::good);
            world.google.endAccess();
            world.server.rooms.calendarSync.sync(id);
            QCOMPARE(world.health(), CalendarHealth::good);
            world.google.fail("/token", test::OAuthStandIn::oauthError("invalid_client"));
            world.google.endAccess();
            world.server.rooms.calendarSync.sync(id);
            QCOMPARE(world.health(), CalendarHealth::unreachable);
            secrets = world.secrets();
            QVERIFY(secrets.size() >= 8);
            for (const auto& answer : world.answers)
                for (const auto& secret : secrets)
                    QVERIFY2(!QByteArray::fromStdString(answer).contains(secret), answer.c_str());
            QDir files(world.folder.path());
            qint64 read = 0;
            for (const auto& name : files.entryList(QDir::Files)) {
                QFile file(files.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto content = file.readAll();
                read += content.size();
                for (const auto& secret : secrets)
                    QVERIFY2(!content.contains(secret), qPrintable(name + " has " + secret));
            }
            QVERIFY(read > 100'000);
            world.ask("DELETE", "/api/calendars/" + domain::toString(id));
            world.server.rooms.calendarSync.grants().tidy();
            QCOMPARE(world.google.grants(), std::size_t(0));
        }
        QVERIFY(log.count("/api/calendar-sign-ins/code") > 0);
        QVERIFY(log.count("calendars.sign_in_refused") > 0);
        for (const auto& secret : secrets)
            QVERIFY2(log.count(secret) == 0, secret.constData());
    }

    void nobodyElse_comesToAnAccount() {
        SignInsWorld world;
        const auto id = world.connect();
        const auto other = world.server.mentor("Ananya Rao");
        const auto token = world.server.freshToken(other);
        const auto path = "/api/calendars/" + domain::toString(id);
        QCOMPARE(world.server.ask(http::Method::delete_, path, {}, token).status, 404);
        QCOMPARE(world.server.ask(http::Method::post, path + "/sync", {}, token).status, 404);
        const auto student = world.server.person("Maya Nair");
        for (const char* route :
             {"/api/calendar-sign-ins", "/api/calendar-sign-ins/code", "/api/calendar-sign-ins/calendars"})
            QCOMPARE(world.server.ask(http::Method::post, route, "{}", student.token).status, 403);
    }

    /// A session that is cancelled was explained by itself until then: its time counts until Google has followed.
    void cancelledSession_isAskedAboutAtOnce() {
        SignInsWorld world;
        const auto student = world.server.person("Maya Nair");
        const auto booking = world.server.paid(student, world.mentor, world.server.slotAfter(3 * domain::kDay));
        world.google.setBusy({{domain::toIso(booking.startsAt), domain::toIso(booking.endsAt)}});
        world.connect();
        auto& rooms = world.server.rooms;
        QVERIFY(!rooms.scheduling.isBusyElsewhere(world.mentor.id, booking.range()));
        (void)rooms.bookingChanges.cancel(student.id, booking.id, "I am ill.", world.server.clock.now()).value();
        rooms.calendarSync.run();
        QTRY_VERIFY(rooms.scheduling.isBusyElsewhere(world.mentor.id, booking.range()));
    }
};

MC_TEST_CORE(CalendarSignInsTest)
#include "calendar_sign_ins_test.moc"
