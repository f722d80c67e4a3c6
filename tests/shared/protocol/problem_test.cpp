#include <QTest>
#include <boost/json/parse.hpp>

#include "protocol/problem.h"
#include "support/test_program.h"

using namespace mc;
using domain::ErrorCode;
using protocol::decodeProblem;
using protocol::encodeProblem;

class ProblemTest : public QObject {
    Q_OBJECT

private slots:
    void problem_withFieldsAndExtra_survivesTheWay() {
        auto error = domain::fail(ErrorCode::validation_failed, "agenda must be at most 500 characters");
        error.fields = {{"agenda", "max_length", "agenda must be at most 500 characters", {500, {}}},
                        {"items[0].x", "required", "…"},
                        {"zone", "format", "…", {.kind = "zone"}}};
        error.extra = R"({"alternatives":["2026-11-19T13:30:00Z"]})";
        const auto problem = decodeProblem(encodeProblem(error, 422, "r-1"), 422);
        QVERIFY(problem.error.code == ErrorCode::validation_failed);
        QCOMPARE(problem.error.detail, error.detail);
        QCOMPARE(problem.error.fields.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(problem.error.fields.at(i).parameters == error.fields.at(i).parameters);
        QCOMPARE(problem.error.fields.at(1).path, std::string("items[0].x"));
        QCOMPARE(problem.error.extra, error.extra);
        QCOMPARE(problem.requestId, std::string("r-1"));
        QCOMPARE(problem.status, 422);
    }

    void problem_hasTheMembersOfRfc9457() {
        const auto json = boost::json::parse(encodeProblem(domain::fail(ErrorCode::slot_taken, "taken"), 409, "r"));
        QCOMPARE(std::string_view(json.at("type").as_string()),
                 std::string_view("urn:mentor-connect:problem:slot_taken"));
        QCOMPARE(std::string_view(json.at("title").as_string()), std::string_view("Slot taken"));
        QCOMPARE(json.at("status").to_number<int>(), 409);
        QCOMPARE(std::string_view(json.at("code").as_string()), std::string_view("slot_taken"));
    }

    void problem_extraCannotReplaceOurMembers() {
        auto error = domain::fail(ErrorCode::slot_taken);
        error.extra = R"({"code":"other","status":200,"more":1})";
        const auto problem = decodeProblem(encodeProblem(error, 409, ""), 409);
        QVERIFY(problem.error.code == ErrorCode::slot_taken);
        QCOMPARE(problem.error.extra, std::string(R"({"more":1})"));
    }

    void problem_extraThatIsNoObject_isLeftOut() {
        auto error = domain::fail(ErrorCode::slot_taken);
        for (const auto* extra : {"[1]", "broken", "\"text\""}) {
            error.extra = extra;
            QVERIFY(decodeProblem(encodeProblem(error, 409, ""), 409).error.extra.empty());
        }
    }

    void decode_foreignBody_goesByTheStatus_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("proxy page") << QByteArray("<html>Bad gateway</html>") << 502 << QByteArray("unavailable");
        QTest::newRow("empty") << QByteArray() << 401 << QByteArray("unauthenticated");
        QTest::newRow("unknown code") << QByteArray(R"({"code":"from_the_future"})") << 404 << QByteArray("not_found");
        QTest::newRow("code of another type")
            << QByteArray(R"({"code":7,"errors":{},"detail":[]})") << 429 << QByteArray("rate_limited");
        QTest::newRow("list") << QByteArray("[]") << 500 << QByteArray("internal");
    }
    void decode_foreignBody_goesByTheStatus() {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        const auto problem = decodeProblem(body.toStdString(), status);
        QCOMPARE(QByteArray::fromStdString(std::string(domain::toString(problem.error.code))), code);
    }
};

MC_TEST_APPLESS(ProblemTest)
#include "problem_test.moc"
