#include "platform/http/router.h"

#include <QtTest>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "platform/http/json.h"
#include "protocol/messaging.h"
#include "protocol/problem.h"
#include "protocol/scheduling.h"
#include "support/access_matrix.h"
#include "support/edge_fixture.h"
#include "support/test_program.h"

using namespace mc;
using domain::Role;
using domain::SessionId;
using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Router;
namespace param = mc::http::param;
using test::ask;
using test::Caller;

namespace {

const std::vector<Caller> kCallers{
    {"nobody", "", {}},
    {"student", "student", {Role::student}},
    {"mentor", "mentor", {Role::mentor}},
    {"both", "both", {Role::student, Role::mentor}},
    {"support", "support", {Role::support}},
    {"finance", "finance", {Role::finance}},
    {"owner", "owner", {Role::owner}},
    {"owner by password", "owner by password", {Role::student, Role::owner}, false},
    {"support by password", "support by password", {Role::support}, false},
    {"mentor by password", "mentor by password", {Role::mentor}, false},
    {"plain account", "plain", {}},
};

test::TableAuthenticator& authenticator() {
    static test::TableAuthenticator table;
    std::int64_t number = 0;
    for (const auto& caller : kCallers) {
        ++number;
        if (!caller.token.empty())
            table.put(caller.token, {UserId{number}, SessionId{number}, caller.roles, caller.secondFactor});
    }
    return table;
}

http::Handler say(const std::string& text) {
    return [text](const Request&) { return http::bytes("text/plain", text); };
}

std::string codeOf(const http::Response& response) {
    return std::string(domain::toString(protocol::decodeProblem(response.bytes(), response.status).error.code));
}

}  // namespace

class RouterTest : public QObject {
    Q_OBJECT
private slots:
    void match_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("answer");
        QTest::newRow("root") << "/"
                              << "root";
        QTest::newRow("literal") << "/api/bookings"
                                 << "list";
        QTest::newRow("trailing slash is another path") << "/api/bookings/"
                                                        << "";
        QTest::newRow("parameter") << "/api/bookings/7"
                                   << "one 7";
        QTest::newRow("literal wins") << "/api/bookings/mine"
                                      << "mine";
        QTest::newRow("literal goes on") << "/api/bookings/mine/notes"
                                         << "notes mine";
        QTest::newRow("two parameters") << "/api/a/x/b/y"
                                        << "two x y";
        QTest::newRow("rest") << "/files/a/b/c.txt"
                              << "rest a/b/c.txt";
        QTest::newRow("rest needs something") << "/files/"
                                              << "";
        QTest::newRow("folder") << "/call/"
                                << "folder";
        QTest::newRow("without its slash") << "/call"
                                           << "";
        QTest::newRow("empty parameter") << "/api/bookings//notes"
                                         << "";
        QTest::newRow("escaped parameter") << "/api/bookings/%37"
                                           << "";
        QTest::newRow("query does not count") << "/api/bookings?x=/y"
                                              << "list";
        QTest::newRow("case counts") << "/API/bookings"
                                     << "";
        QTest::newRow("dots are text") << "/api/../healthz"
                                       << "";
    }
    void match() {
        QFETCH(QString, path);
        QFETCH(QString, answer);
        Router router(m_clock);
        const auto add = [&](const char* pattern, http::Handler handler) {
            router.add({Method::get, pattern, Access::anonymous, std::move(handler)});
        };
        add("/", say("root"));
        add("/api/bookings", say("list"));
        add("/api/bookings/{id}", [](const Request& r) { return http::json("one " + std::string(r.param("id"))); });
        add("/api/bookings/mine", say("mine"));
        add("/api/bookings/{id}/notes",
            [](const Request& r) { return http::json("notes " + std::string(r.param("id"))); });
        add("/api/a/{x}/b/{y}", [](const Request& r) {
            return http::json("two " + std::string(r.param("x")) + " " + std::string(r.param("y")));
        });
        add("/files/{path...}", [](const Request& r) { return http::json("rest " + std::string(r.param("path"))); });
        add("/call/", say("folder"));
        const auto response = ask(router, Method::get, path.toStdString(), "");
        QCOMPARE(response.status, answer.isEmpty() ? 404 : 200);
        if (!answer.isEmpty()) QCOMPARE(QString::fromStdString(std::string(response.bytes())), answer);
    }

    void add_refusesWhatCannotBe_data() {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern : {"", "api", "/a//b", "/a/{", "/a/{}", "/a/{x-y}", "/a/{x...}/b", "/a b", "/a%20b",
                                    "/known", "/{a}/{b}/{c}/{d}/{e}/{f}/{g}"})
            QTest::newRow(pattern) << pattern;
    }
    void add_refusesWhatCannotBe() {
        QFETCH(QString, pattern);
        Router router(m_clock);
        router.add({Method::get, "/known", Access::anonymous, say("")});
        QVERIFY_EXCEPTION_THROWN(router.add({Method::get, pattern.toStdString(), Access::anonymous, say("")}),
                                 std::invalid_argument);
    }

    void add_withoutAHandler_isRefused() {
        Router router(m_clock);
        QVERIFY_EXCEPTION_THROWN(router.add({Method::get, "/x", Access::anonymous, {}}), std::invalid_argument);
    }

    void add_idempotencyWithoutAUserOrAStore_isRefused() {
        Router router(m_clock);
        const http::RouteOptions keyed{.idempotency = http::Idempotency::required};
        QVERIFY_EXCEPTION_THROWN(router.add({Method::post, "/a", Access::anonymous, say(""), keyed}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(router.add({Method::post, "/b", Access::signedIn, say(""), keyed}), std::logic_error);
    }

    void otherMethod_is405WithAllow() {
        Router router(m_clock);
        router.add({Method::get, "/x", Access::anonymous, say("")});
        router.add({Method::delete_, "/x", Access::anonymous, say("")});
        const auto response = ask(router, Method::put, "/x", "");
        QCOMPARE(response.status, 405);
        QCOMPARE(codeOf(response), std::string("method_not_allowed"));
        QCOMPARE(response.headers.at(0), (std::pair<std::string, std::string>("Allow", "GET, HEAD, DELETE")));
        QCOMPARE(ask(router, Method::head, "/x", "").status, 200);
    }

    void everyRule_everyRole_isWhatTheMatrixSays() {
        Router router(m_clock, &authenticator());
        for (const auto access : {Access::anonymous, Access::signedIn, Access::student, Access::mentor, Access::admin,
                                  Access::support, Access::finance, Access::owner, Access::signature, Access::local})
            router.add({Method::post, "/" + std::string(http::toString(access)) + "/{id}", access, say("")});
        const auto violations = test::accessViolations(router, kCallers);
        QVERIFY2(violations.empty(), violations.empty() ? "" : violations.front().c_str());
    }

    void matrix_noticesAWrongRule() {
        Router router(m_clock, &authenticator());
        router.add({Method::get, "/x", Access::signedIn, [](const Request&) {
                        return http::problem(domain::ErrorCode::forbidden);  // As if the rule were another.
                    }});
        QVERIFY(!test::accessViolations(router, kCallers).empty());
    }

    void refused_neverRunsTheHandler() {
        Router router(m_clock, &authenticator());
        int ran = 0;
        router.add({Method::get, "/x", Access::mentor, [&](const Request&) {
                        ++ran;
                        return http::noContent();
                    }});
        QCOMPARE(ask(router, Method::get, "/x", "").status, 401);
        QCOMPARE(ask(router, Method::get, "/x", "forged").status, 401);
        QCOMPARE(ask(router, Method::get, "/x", "student").status, 403);
        QCOMPARE(ran, 0);
        QCOMPARE(ask(router, Method::get, "/x", "mentor").status, 204);
        QCOMPARE(ran, 1);
    }

    void anonymousRoute_knowsTheActorWhenTheTokenIsGood() {
        Router router(m_clock, &authenticator());
        router.add({Method::get, "/x", Access::anonymous,
                    [](const Request& request) { return http::json(request.actorIfAny() ? "somebody" : "nobody"); }});
        QCOMPARE(ask(router, Method::get, "/x", "student").body, std::string("somebody"));
        QCOMPARE(ask(router, Method::get, "/x", "forged").body, std::string("nobody"));
    }

    void withoutAnAuthenticator_everyTokenIsUnknown() {
        Router router(m_clock);
        router.add({Method::get, "/x", Access::signedIn, say("")});
        QCOMPARE(ask(router, Method::get, "/x", "student").status, 401);
    }

    void rateLimit_isPerUserAndPasses() {
        Router router(m_clock, &authenticator());
        router.add({Method::post, "/book", Access::signedIn, say(""), {.limits = {.rate = {5, 60}}}});
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(router, Method::post, "/book", "student").status, 200);
        const auto refused = ask(router, Method::post, "/book", "student");
        QCOMPARE(refused.status, 429);
        QCOMPARE(codeOf(refused), std::string("rate_limited"));
        QCOMPARE(refused.headers.at(0), (std::pair<std::string, std::string>("Retry-After", "60")));
        QCOMPARE(ask(router, Method::post, "/book", "mentor").status, 200);
        m_clock.advance(59);
        QCOMPARE(ask(router, Method::post, "/book", "student").status, 429);
        m_clock.advance(1);
        QCOMPARE(ask(router, Method::post, "/book", "student").status, 200);
    }

    void rateLimit_ofOneMethod_isNotUsedUpByAnother() {
        Router router(m_clock, &authenticator());
        router.add({Method::get, "/book", Access::signedIn, say(""), {.limits = {.rate = {240, 60}}}});
        router.add({Method::post, "/book", Access::signedIn, say(""), {.limits = {.rate = {5, 60}}}});
        for (int i = 0; i < 20; ++i)
            QCOMPARE(ask(router, Method::get, "/book", "student").status, 200);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(router, Method::post, "/book", "student").status, 200);
        QCOMPARE(ask(router, Method::post, "/book", "student").status, 429);
        QCOMPARE(ask(router, Method::get, "/book", "student").status, 200);
    }

    void problem_carriesTheRequestIdAndTheExtraMembers() {
        Router router(m_clock);
        router.add({Method::get, "/x", Access::anonymous, [](const Request&) {
                        auto error = domain::fail(domain::ErrorCode::slot_taken, "Somebody was quicker.");
                        error.extra = R"({"alternatives":[1]})";
                        return http::problem(error);
                    }});
        const auto response = ask(router, Method::get, "/x", "");
        QCOMPARE(response.status, 409);
        QCOMPARE(response.contentType, std::string("application/problem+json"));
        const auto body = boost::json::parse(response.body).as_object();
        QCOMPARE(body.at("requestId").as_string().c_str(), "test");
        QCOMPARE(body.at("code").as_string().c_str(), "slot_taken");
        QVERIFY(body.contains("alternatives"));
    }

    void handlerThatThrows_isAnsweredWithoutItsWords() {
        Router router(m_clock);
        router.add({Method::get, "/x", Access::anonymous,
                    [](const Request&) -> http::Response { throw std::runtime_error("secret"); }});
        router.add({Method::get, "/y", Access::anonymous, [](const Request&) -> http::Response {
                        throw domain::ErrorException(domain::fail(domain::ErrorCode::not_found));
                    }});
        const auto response = ask(router, Method::get, "/x", "");
        QCOMPARE(response.status, 500);
        QVERIFY(response.body.find("secret") == std::string::npos);
        QCOMPARE(ask(router, Method::get, "/y", "").status, 404);
    }

    void query_isDecoded() {
        Router router(m_clock);
        router.add({Method::get,
                    "/x",
                    Access::anonymous,
                    [](const Request& request) {
                        std::string out = request.query("q").value_or("absent");
                        for (const auto& tag : request.queryAll("tag"))
                            out += "|" + tag;
                        return http::json(out);
                    },
                    {.query = {param::text("q", ""), param::text("tag", "").repeatable(3)}}});
        QCOMPARE(ask(router, Method::get, "/x?q=a%20b+c%2B&tag=1&&tag=%E0%A4%A8&tag", "").body,
                 std::string("a b c+|1|\xE0\xA4\xA8"));
        QCOMPARE(ask(router, Method::get, "/x", "").body, std::string("absent"));
        QCOMPARE(ask(router, Method::get, "/x?q=%41%zz%4", "").body, std::string("A%zz%4"));
    }

    void target_thatIsNoText_is400_data() {
        QTest::addColumn<QString>("target");
        for (const char* target :
             {"/x?q=%ff%fe", "/x?%ff=1", "/x?other=%c3", "/x?q=%ed%a0%80", "/x?q=a%00b", "/x?q=%c0%80", "/rest/%ff",
              "/rest/a%00", "/rest/%e0%a4", "/nowhere/%ff", "/x/%f5%80%80%80"})
            QTest::newRow(target) << target;
    }
    void target_thatIsNoText_is400() {
        QFETCH(QString, target);
        Router router(m_clock);
        int ran = 0;
        const auto count = [&](const Request&) {
            ++ran;
            return http::noContent();
        };
        router.add({Method::get, "/x", Access::anonymous, count});
        router.add({Method::get, "/rest/{path...}", Access::anonymous, count});
        const auto response = ask(router, Method::get, target.toStdString(), "");
        QCOMPARE(response.status, 400);
        QCOMPARE(ran, 0);
        QCOMPARE(ask(router, Method::get, "/x?q=%E0%A4%A8", "").status, 204);
    }

    void paging_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("answer");
        QTest::newRow("none") << ""
                              << "20 ";
        QTest::newRow("both") << "?limit=5&cursor=abc"
                              << "5 abc";
        QTest::newRow("empty") << "?limit=&cursor="
                               << "20 ";
    }
    void paging() {
        QFETCH(QString, query);
        QFETCH(QString, answer);
        Router router(m_clock);
        router.add({Method::get,
                    "/x",
                    Access::anonymous,
                    [](const Request& request) {
                        const auto paging = request.paging();
                        return http::json(std::to_string(paging.limit) + " " + paging.cursor);
                    },
                    {.query = param::paging()}});
        QCOMPARE(QString::fromStdString(ask(router, Method::get, "/x" + query.toStdString(), "").body), answer);
    }

    void query_notAsDeclared_isRefusedWithItsPath_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("faults");  // Path and rule, one after the other.
        QTest::newRow("as declared")
            << "limit=5&stars=4.5&sort=newest&at=2026-11-19T13:30:00Z&day=2026-11-19&from=09:30"
               "&zone=Asia/Kolkata&word=go&tag=a&tag=b"
            << QStringList{};
        QTest::newRow("nothing said") << "limit=&stars=&sort=&at=&day=&from=&zone=&word=&tag=&tag=&tag="
                                      << QStringList{};
        QTest::newRow("not declared") << "other=anything&other=twice" << QStringList{};
        QTest::newRow("word of no list") << "sort=oldest" << QStringList{"sort", "enum"};
        QTest::newRow("other letters") << "sort=Newest" << QStringList{"sort", "enum"};
        QTest::newRow("no number") << "limit=ten" << QStringList{"limit", "type"};
        QTest::newRow("number and more") << "limit=5x" << QStringList{"limit", "type"};
        QTest::newRow("fraction") << "limit=5.5" << QStringList{"limit", "type"};
        QTest::newRow("too much") << "limit=101" << QStringList{"limit", "maximum"};
        QTest::newRow("too little") << "limit=0" << QStringList{"limit", "minimum"};
        QTest::newRow("beyond all numbers") << "limit=99999999999999999999" << QStringList{"limit", "type"};
        QTest::newRow("stars") << "stars=5.5" << QStringList{"stars", "maximum"};
        QTest::newRow("no finite number") << "stars=nan" << QStringList{"stars", "type"};
        QTest::newRow("instant") << "at=tomorrow" << QStringList{"at", "format"};
        QTest::newRow("day") << "day=2026-02-30" << QStringList{"day", "format"};
        QTest::newRow("time of day") << "from=25:00" << QStringList{"from", "format"};
        QTest::newRow("zone") << "zone=no zone" << QStringList{"zone", "format"};
        QTest::newRow("long text") << "word=" + QString(9, 'x') << QStringList{"word", "max_length"};
        QTest::newRow("letters, not bytes") << "word=" + QString("%E0%A4%A8").repeated(8) << QStringList{};
        QTest::newRow("twice") << "limit=5&limit=6" << QStringList{"limit", "too_many"};
        QTest::newRow("too often") << "tag=a&tag=b&tag=c&tag=d" << QStringList{"tag", "too_many"};
        QTest::newRow("all at once") << "limit=0&sort=x&day=y"
                                     << QStringList{"limit", "minimum", "sort", "enum", "day", "format"};
    }
    void query_notAsDeclared_isRefusedWithItsPath() {
        QFETCH(QString, query);
        QFETCH(QStringList, faults);
        Router router(m_clock);
        int ran = 0;
        router.add({Method::get,
                    "/x",
                    Access::anonymous,
                    [&](const Request&) {
                        ++ran;
                        return http::noContent();
                    },
                    {.query = {param::whole("limit", "", 1, 100), param::number("stars", "", 0, 5),
                               param::choice("sort", "", {"newest", "best"}), param::instant("at", ""),
                               param::date("day", ""), param::timeOfDay("from", ""), param::zone("zone", ""),
                               param::text("word", "", 8), param::text("tag", "").repeatable(2)}}});
        const auto response = ask(router, Method::get, "/x?" + query.toStdString(), "");
        QCOMPARE(response.status, faults.isEmpty() ? 204 : 422);
        QCOMPARE(ran, faults.isEmpty() ? 1 : 0);
        if (faults.isEmpty()) return;
        QStringList found;
        for (const auto& error : response.error->fields)
            found << QString::fromStdString(error.path) << QString::fromStdString(error.rule);
        QCOMPARE(found, faults);
    }

    void handler_thatReadsWhatTheRouteDoesNotDeclare_is500() {
        Router router(m_clock);
        router.add({Method::get, "/query", Access::anonymous,
                    [](const Request& request) { return http::json(request.query("secret").value_or("")); }});
        router.add({Method::post,
                    "/body",
                    Access::anonymous,
                    [](const Request& request) {
                        const auto body = request.decode<protocol::SendMessage>();
                        return body ? http::noContent() : http::problem(body.error());
                    },
                    {.docs = {.request = &protocol::schemaOf<protocol::SlotList>}}});
        QCOMPARE(ask(router, Method::get, "/query?secret=1", "").status, 500);
        QCOMPARE(ask(router, Method::post, "/body", "").status, 500);
    }

    void jsonBody_refused_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("plain") << QByteArray("application/json") << QByteArray("{}") << 200;
        QTest::newRow("with charset") << QByteArray("application/json; charset=utf-8") << QByteArray("{}") << 200;
        QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=b") << 415;
        QTest::newRow("not UTF-8") << QByteArray("application/json") << QByteArray("{\"a\":\"\xC3\x28\"}") << 400;
        QTest::newRow("surrogate") << QByteArray("application/json") << QByteArray("\"\xED\xA0\x80\"") << 400;
    }
    void jsonBody_refused() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Router router(m_clock);
        router.add({Method::post,
                    "/x",
                    Access::anonymous,
                    [](const Request& request) {
                        const auto text = http::jsonBody(request);
                        return text ? http::bytes("text/plain", std::string(*text)) : http::problem(text.error());
                    },
                    {.docs = {.request = &protocol::schemaOf<protocol::SlotList>}}});
        Request::Data data;
        data.method = Method::post;
        data.target = "/x";
        data.headers = {{"content-type", {type.constData(), static_cast<std::size_t>(type.size())}}};
        data.body = {body.constData(), static_cast<std::size_t>(body.size())};
        Request request(std::move(data));
        QCOMPARE(router.handle(request).status, status);
    }

    void openApi_describesEveryRoute() {
        Router router(m_clock, &authenticator());
        router.add({Method::post,
                    "/api/things/{id}",
                    Access::mentor,
                    say(""),
                    {.query = {param::choice("dry", "Only try", {"0", "1"}).otherwise("0")},
                     .docs = {.id = "changeThing",
                              .summary = "Change a thing",
                              .request = &protocol::schemaOf<protocol::SlotList>,
                              .response = &protocol::schemaOf<protocol::SlotList>}}});
        http::addPlatformRoutes(router, {});
        const auto response = ask(router, Method::get, "/api/openapi.json", "");
        QCOMPARE(response.status, 200);
        const auto document = boost::json::parse(std::string(response.bytes())).as_object();
        QCOMPARE(document.at("openapi").as_string().c_str(), "3.1.0");
        const auto& paths = document.at("paths").as_object();
        QCOMPARE(paths.size(), router.routes().size());
        const auto& thing = paths.at("/api/things/{id}").as_object().at("post").as_object();
        QCOMPARE(thing.at("x-access").as_string().c_str(), "mentor");
        QCOMPARE(thing.at("parameters").as_array().size(), std::size_t(2));
        const auto& dry = thing.at("parameters").as_array().at(1).as_object();
        QCOMPARE(boost::json::serialize(dry.at("schema")),
                 std::string(R"({"type":"string","enum":["0","1"],"default":"0"})"));
        QVERIFY(thing.contains("requestBody"));
        QCOMPARE(thing.at("security").as_array().size(), std::size_t(1));
        QVERIFY(paths.at("/healthz").as_object().at("get").as_object().at("security").as_array().empty());
        QVERIFY(document.at("components").at("schemas").as_object().contains("SlotList"));
    }

    void readyz_namesWhatFails() {
        Router router(m_clock);
        bool good = true;
        http::addPlatformRoutes(router, {{"database", [&] { return good; }}, {"mail", [] { return true; }}});
        QCOMPARE(ask(router, Method::get, "/healthz", "").status, 200);
        QCOMPARE(ask(router, Method::get, "/readyz", "").status, 200);
        good = false;
        const auto response = ask(router, Method::get, "/readyz", "");
        QCOMPARE(response.status, 503);
        QVERIFY(response.body.find("\"failing\":[\"database\"]") != std::string::npos);
        QCOMPARE(ask(router, Method::get, "/healthz", "").status, 200);
    }

private:
    base::FakeClock m_clock;
};

MC_TEST_CORE(RouterTest)
#include "router_test.moc"
