#include "platform/base/base64.h"
#include "platform/crypto/jwt.h"

#include <QTest>
#include <boost/json.hpp>
#include <span>

#include "platform/base/random.h"
#include "platform/crypto/digest.h"
#include "support/test_program.h"

using namespace mc::crypto;
using mc::domain::ErrorCode;

namespace {

const std::string kSecret(32, 's');

std::string part(const std::string& text) {
    return mc::base::toBase64Url(text);
}

/// Rightly signed, whatever the header says.
std::string signByHand(const std::string& header, const std::string& payload) {
    const auto signedPart = part(header) + '.' + part(payload);
    const auto hex = QByteArray::fromStdString(hmacSha256Hex(kSecret, signedPart));
    return signedPart + '.' + part(QByteArray::fromHex(hex).toStdString());
}

boost::json::object goodPayload() {
    return {{"iss", "mc"}, {"aud", "mc-api"}, {"sub", "u"},  {"sid", "s"}, {"rol", 1},
            {"jti", "j"},  {"iat", 1000},     {"nbf", 1000}, {"exp", 1600}};
}

}  // namespace

class JwtTest : public QObject {
    Q_OBJECT
private slots:
    void issued_verifies();
    void issued_expiresToTheSecond();
    void signed_payload_isJudgedByItsClaims_data();
    void signed_payload_isJudgedByItsClaims();
    void forged_isRefused_data();
    void forged_isRefused();
    void otherSecret_isRefused();
    void otherType_isRefused();
    void badOptions_throw();

private:
    mc::base::FakeClock m_clock{mc::domain::UtcTime{1000}};
    JwtAuthority m_authority{{kSecret, "mc", "mc-api", 600}, m_clock};
};

void JwtTest::issued_verifies() {
    const auto issued = m_authority.issue({.subject = "user", .session = "session", .roles = 3, .id = "x"});
    QCOMPARE(issued.expiresAt.seconds, 1600);
    const auto claims = m_authority.verify(issued.token);
    QVERIFY(claims.has_value());
    QCOMPARE(claims->subject, std::string("user"));
    QCOMPARE(claims->session, std::string("session"));
    QCOMPARE(claims->roles, 3);
    QCOMPARE(claims->expiresAt.seconds, 1600);
}

void JwtTest::issued_expiresToTheSecond() {
    mc::base::FakeClock clock(mc::domain::UtcTime{1000});
    const JwtAuthority authority({kSecret, "mc", "mc-api", 600}, clock);
    const auto token = authority.issue({}).token;
    clock.advance(599);
    QVERIFY(authority.verify(token).has_value());
    clock.advance(1);
    QVERIFY(authority.verify(token).error().code == ErrorCode::token_expired);
}

void JwtTest::signed_payload_isJudgedByItsClaims_data() {
    QTest::addColumn<QString>("payload");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char* name, auto change, bool accepted) {
        auto payload = goodPayload();
        change(payload);
        QTest::newRow(name) << QString::fromStdString(boost::json::serialize(payload)) << accepted;
    };
    using Object = boost::json::object;
    row(
        "good", [](Object&) {}, true);
    row(
        "no expiry", [](Object& p) { p.erase("exp"); }, false);
    row(
        "expiry as text", [](Object& p) { p["exp"] = "1600"; }, false);
    row(
        "expired", [](Object& p) { p["exp"] = 1000; }, false);
    row(
        "not yet valid", [](Object& p) { p["nbf"] = 1001; }, false);
    row(
        "no nbf", [](Object& p) { p.erase("nbf"); }, false);
    row(
        "other issuer", [](Object& p) { p["iss"] = "evil"; }, false);
    row(
        "no issuer", [](Object& p) { p.erase("iss"); }, false);
    row(
        "other audience", [](Object& p) { p["aud"] = "jitsi"; }, false);
    row(
        "audience as array", [](Object& p) { p["aud"] = boost::json::array{"mc-api"}; }, false);
    row(
        "no subject", [](Object& p) { p.erase("sub"); }, false);
    row(
        "roles as text", [](Object& p) { p["rol"] = "31"; }, false);
}

void JwtTest::signed_payload_isJudgedByItsClaims() {
    QFETCH(QString, payload);
    QFETCH(bool, accepted);
    const auto token = signHs256(payload.toStdString(), kSecret);
    QCOMPARE(m_authority.verify(token).has_value(), accepted);
}

void JwtTest::forged_isRefused_data() {
    QTest::addColumn<QString>("token");
    const auto add = [](const char* name, const std::string& token) {
        QTest::newRow(name) << QString::fromStdString(token);
    };
    const auto payload = part(boost::json::serialize(goodPayload()));
    const auto good = signHs256(boost::json::serialize(goodPayload()), kSecret);
    const auto signature = good.substr(good.rfind('.') + 1);
    add("none", part(R"({"alg":"none","typ":"JWT"})") + '.' + payload + '.');
    add("None", part(R"({"alg":"None","typ":"JWT"})") + '.' + payload + '.');
    add("none with signature", part(R"({"alg":"none","typ":"JWT"})") + '.' + payload + '.' + signature);
    add("HS512 named", part(R"({"alg":"HS512","typ":"JWT"})") + '.' + payload + '.' + signature);
    add("RS256 named", part(R"({"alg":"RS256","typ":"JWT"})") + '.' + payload + '.' + signature);
    add("changed payload", good.substr(0, good.find('.') + 1) + part(R"({"sub":"other"})") + '.' + signature);
    add("no signature", good.substr(0, good.rfind('.') + 1));
    add("two parts", good.substr(0, good.rfind('.')));
    add("cut", good.substr(0, good.size() - 4));
    add("empty", "");
    add("dots", "..");
    add("no json", "a.b.c");
    add("huge", std::string(100'000, 'a'));
}

void JwtTest::forged_isRefused() {
    QFETCH(QString, token);
    const auto claims = m_authority.verify(token.toStdString());
    QVERIFY(!claims.has_value());
    QVERIFY(claims.error().code == ErrorCode::unauthenticated);
}

void JwtTest::otherSecret_isRefused() {
    const auto token = signHs256(boost::json::serialize(goodPayload()), std::string(32, 'x'));
    QVERIFY(!m_authority.verify(token).has_value());
}

void JwtTest::otherType_isRefused() {
    const auto payload = boost::json::serialize(goodPayload());
    QVERIFY(m_authority.verify(signByHand(R"({"alg":"HS256","typ":"JWT"})", payload)).has_value());
    QVERIFY(!m_authority.verify(signByHand(R"({"alg":"HS256","typ":"refresh"})", payload)).has_value());
    QVERIFY(!m_authority.verify(signByHand(R"({"alg":"HS256"})", payload)).has_value());
    QVERIFY_EXCEPTION_THROWN(signHs256("[1]", kSecret), std::invalid_argument);
}

void JwtTest::badOptions_throw() {
    QVERIFY_EXCEPTION_THROWN(JwtAuthority({std::string(31, 's'), "a", "b"}, m_clock), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(JwtAuthority({kSecret, "a", "b", 601}, m_clock), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(JwtAuthority({kSecret, "a", "b", 0}, m_clock), std::invalid_argument);
}

MC_TEST_APPLESS(JwtTest)
#include "jwt_test.moc"
