#include "accounts/account_routes.h"
#include "accounts/confirm_page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "support/account_fixture.h"
#include "support/test_program.h"

using namespace mc;
using http::Method;

namespace {

struct Answer {
    int status = 0;
    QJsonObject json;
    QByteArray text;
};

}  // namespace

class AccountRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void signUp_verify_andBack();
    void signUp_badBody_namesEveryField();
    void signIn_wrong_is401();
    void me_needsAToken_data();
    void me_needsAToken();
    void me_suspended_is401();
    void updateMe_overHttp();
    void refreshAndSignOut_overHttp();
    void forgot_answersAlike();
    void verifyLink_getChangesNothing_theButtonConfirms();
    void verifyLink_ofNobody_saysSoAndEchoesNothing();
    void verifyLink_speaksTheReadersLanguage_data();
    void verifyLink_speaksTheReadersLanguage();
    void demo_withoutDemoData_is404();
    void demo_signsInOnlyAsWhatIsOffered();
    void signUp_tooOften_is429();

private:
    Answer send(Method method, const std::string& target, const QJsonObject& body = {}, const std::string& token = {}) {
        const auto text = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
        const auto bearer = "Bearer " + token;
        http::Request::Data data{.method = method, .target = target};
        data.headers.emplace_back("Content-Type", "application/json");
        if (!token.empty()) data.headers.emplace_back("Authorization", bearer);
        if (method != Method::get) data.body = text;
        data.remoteAddress = "192.0.2.1";
        data.receivedAt = m->fixture.clock.now();
        http::Request request(std::move(data));
        const auto response = m->router.handle(request);
        const auto bytes = QByteArray::fromStdString(std::string(response.bytes()));
        return {response.status, QJsonDocument::fromJson(bytes).object(), bytes};
    }
    Answer postForm(const std::string& target, const std::string& form) {
        http::Request::Data data{.method = Method::post, .target = target};
        data.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        data.body = form;
        data.remoteAddress = "192.0.2.1";
        data.receivedAt = m->fixture.clock.now();
        http::Request request(std::move(data));
        const auto response = m->router.handle(request);
        return {response.status, {}, QByteArray::fromStdString(std::string(response.bytes()))};
    }
    static QJsonObject signUpBody() {
        return {
            {"name", "Asha Rao"},         {"email", "asha@example.org"},         {"password", "correct horse battery"},
            {"timeZone", "Asia/Kolkata"}, {"languages", QJsonArray{"en", "hi"}}, {"acceptTerms", true}};
    }

    struct World {
        test::AccountFixture fixture;
        http::Router router{fixture.clock, &fixture.sessions};
        base::WorkerPool passwords{"password", 1};
        accounts::AccountRoutes routes{fixture.accounts, passwords};
    };
    std::unique_ptr<World> m;
};

void AccountRoutesTest::init() {
    m = std::make_unique<World>();
    m->routes.add(m->router);
}

void AccountRoutesTest::cleanup() {
    m.reset();
}

void AccountRoutesTest::signUp_verify_andBack() {
    const auto made = send(Method::post, "/api/auth/sign-up", signUpBody());
    QCOMPARE(made.status, 201);
    const auto token = made.json["accessToken"].toString().toStdString();
    QCOMPARE(made.json["user"]["emailVerified"].toBool(true), false);
    QCOMPARE(made.json["user"]["roles"].toArray(), QJsonArray{"student"});
    QCOMPARE(made.json["user"]["id"].toString().size(), 13);
    m->fixture.outbox.drain();
    const auto code = QString::fromStdString(m->fixture.mailBox.codeFor("asha@example.org"));
    QCOMPARE(send(Method::post, "/api/auth/verify-email", {{"code", "12345"}}, token).status, 422);
    const auto verified = send(Method::post, "/api/auth/verify-email", {{"code", code}}, token);
    QCOMPARE(verified.status, 200);
    QCOMPARE(verified.json["emailVerified"].toBool(), true);
    const auto back =
        send(Method::post, "/api/auth/sign-in", {{"email", "asha@example.org"}, {"password", "correct horse battery"}});
    QCOMPARE(back.status, 200);
    QCOMPARE(back.json["user"]["id"], made.json["user"]["id"]);
    QCOMPARE(send(Method::post, "/api/auth/sign-up", signUpBody()).json["code"].toString(), "email_taken");
}

void AccountRoutesTest::signUp_badBody_namesEveryField() {
    const auto answer = send(Method::post, "/api/auth/sign-up", {{"name", "A\r\nB"}, {"email", 5}});
    QCOMPARE(answer.json["code"].toString(), "validation_failed");
    QStringList paths;
    for (const auto error : answer.json["errors"].toArray())
        paths << error.toObject()["path"].toString();
    paths.sort();
    QCOMPARE(paths.join(' '), "acceptTerms email languages name password timeZone");
}

void AccountRoutesTest::signIn_wrong_is401() {
    const auto answer = send(Method::post, "/api/auth/sign-in", {{"email", "x@y.z"}, {"password", "whatever it is"}});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json["code"].toString(), "invalid_credentials");
}

void AccountRoutesTest::me_needsAToken_data() {
    QTest::addColumn<QString>("token");
    const auto none = [](const char* text) {
        return QByteArray(text).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    QTest::newRow("none") << "";
    QTest::newRow("nonsense") << "nonsense";
    QTest::newRow("alg none") << QString(none(R"({"alg":"none","typ":"JWT"})") + '.' + none(R"({"sub":"x"})") + '.');
    const std::string other =
        crypto::signHs256(R"({"iss":"mc","aud":"mc-api","exp":9999999999})", std::string(32, 'x'));
    QTest::newRow("other key") << QString::fromStdString(other);
}

void AccountRoutesTest::me_needsAToken() {
    QFETCH(QString, token);
    QCOMPARE(send(Method::get, "/api/me", {}, token.toStdString()).status, 401);
}

void AccountRoutesTest::me_suspended_is401() {
    const auto tokens = m->fixture.signUp();
    QCOMPARE(send(Method::get, "/api/me", {}, tokens.accessToken).status, 200);
    const auto done = m->fixture.database->write(
        [&](database::Transaction& tx) { return m->fixture.accounts.suspend(tx, tokens.user.id, "x"); });
    QVERIFY(done.has_value());
    const auto answer = send(Method::get, "/api/me", {}, tokens.accessToken);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json["code"].toString(), "account_suspended");
}

void AccountRoutesTest::updateMe_overHttp() {
    const auto tokens = m->fixture.signUp();
    const auto changed = send(Method::put, "/api/me",
                              {{"bio", "Hi"}, {"id", "0000000000001"}, {"roles", QJsonArray{"admin"}}, {"version", 1}},
                              tokens.accessToken);
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.json["bio"].toString(), "Hi");
    QCOMPARE(changed.json["roles"].toArray(), QJsonArray{"student"});
    QCOMPARE(changed.json["id"].toString().toStdString(), domain::toString(tokens.user.id));
    const auto refused = [&](QJsonObject body, const char* path) {
        const auto answer = send(Method::put, "/api/me", body, tokens.accessToken);
        return answer.status == 422 && answer.json["errors"].toArray().at(0).toObject()["path"].toString() == path;
    };
    QVERIFY(refused({{"timeZone", "Mars/Olympus"}, {"version", 2}}, "timeZone"));
    QVERIFY(refused({{"bio", QString(2001, 'x')}, {"version", 2}}, "bio"));
    QVERIFY(refused({{"bio", "Hello"}}, "version"));  // Whoever has read nothing would overwrite others' words.
}

void AccountRoutesTest::refreshAndSignOut_overHttp() {
    const auto tokens = m->fixture.signUp();
    const QJsonObject first{{"refreshToken", QString::fromStdString(tokens.refreshToken)}};
    const auto refreshed = send(Method::post, "/api/auth/refresh", first);
    QCOMPARE(refreshed.status, 200);
    const auto access = refreshed.json["accessToken"].toString().toStdString();
    QCOMPARE(send(Method::post, "/api/auth/sign-out", {{"refreshToken", refreshed.json["refreshToken"]}}).status, 204);
    QCOMPARE(send(Method::get, "/api/me", {}, access).status, 401);
    const auto again = send(Method::post, "/api/auth/refresh", first);
    QCOMPARE(again.json["code"].toString(), "token_invalid");
}

void AccountRoutesTest::forgot_answersAlike() {
    m->fixture.signUp();
    const auto known = send(Method::post, "/api/auth/forgot-password", {{"email", "asha@example.org"}});
    const auto unknown = send(Method::post, "/api/auth/forgot-password", {{"email", "nobody@example.org"}});
    QCOMPARE(known.status, 204);
    QCOMPARE(unknown.status, 204);
    QTRY_VERIFY((m->fixture.outbox.drain(), m->fixture.mailBox.mails().size() == 2u));
    const auto code = QString::fromStdString(m->fixture.mailBox.codeFor("asha@example.org"));
    QCOMPARE(send(Method::post, "/api/auth/reset-password",
                  {{"email", "asha@example.org"}, {"code", code}, {"password", "another fine phrase"}})
                 .status,
             204);
}

void AccountRoutesTest::verifyLink_getChangesNothing_theButtonConfirms() {
    const auto tokens = m->fixture.signUp();
    const auto verified = [&] { return m->fixture.accounts.me(tokens.user.id)->emailVerified; };
    const auto token = m->fixture.mailBox.linkTokenFor("asha@example.org");
    const auto target = "/api/auth/verify-email?token=" + token;
    for (int i = 0; i < 3; ++i) {  // A scanner, a preview, the person.
        const auto page = send(Method::get, target);
        QCOMPARE(page.status, 200);
        QVERIFY(page.text.contains("<form method=\"post\" action=\"/api/auth/confirm-email\">"));
        QVERIFY(page.text.contains(("value=\"" + token + "\"").c_str()));
        QVERIFY(!verified());
    }
    const auto done = postForm("/api/auth/confirm-email", "token=" + token);
    QCOMPARE(done.status, 200);
    QVERIFY(done.text.contains("Your address is confirmed"));
    QVERIFY(verified());
    for (const auto& again : {send(Method::get, target), postForm("/api/auth/confirm-email", "token=" + token)}) {
        QCOMPARE(again.status, 200);
        QVERIFY(again.text.contains("already confirmed"));
        QVERIFY(!again.text.contains("<form"));
    }
}

void AccountRoutesTest::verifyLink_ofNobody_saysSoAndEchoesNothing() {
    for (const auto& page :
         {send(Method::get, "/api/auth/verify-email"),
          send(Method::get, "/api/auth/verify-email?token=%22%3E%3Cscript%3E"),
          postForm("/api/auth/confirm-email", "token=%22%3E%3Cscript%3E"), postForm("/api/auth/confirm-email", "")}) {
        QCOMPARE(page.status, 410);
        QVERIFY(page.text.contains("no longer valid"));
        QVERIFY(!page.text.contains("<script"));
    }
}

void AccountRoutesTest::verifyLink_speaksTheReadersLanguage_data() {
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("language");
    const auto row = [](const char* accept, const char* language) {
        QTest::newRow(*accept ? accept : "none") << QByteArray(accept) << QByteArray(language);
    };
    row("", "en");
    row("hi", "hi");
    row("hi-IN,hi;q=0.9,en;q=0.8", "hi");
    row("en-IN, hi;q=0.9", "en");
    row("en;q=0.3, hi;q=0.7", "hi");
    row("ta, hi;q=0.5", "hi");
    row("hil", "en");  // Hiligaynon.
    row("hi;q=0", "en");
    row(";;,,q=", "en");
}

void AccountRoutesTest::verifyLink_speaksTheReadersLanguage() {
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, language);
    QCOMPARE(QByteArray::fromStdString(std::string(accounts::pageLanguage(accept.toStdString()))), language);
    using accounts::LinkState;
    for (const auto state : {LinkState::waiting, LinkState::done, LinkState::already, LinkState::no_longer}) {
        const auto page = QByteArray::fromStdString(accounts::confirmPage(state, "t", accept.toStdString()));
        QVERIFY(page.contains("<html lang=\"" + language + "\">"));
        QCOMPARE(page.contains("<button"), state == LinkState::waiting);
        QVERIFY(!page.contains("{{"));
    }
}

void AccountRoutesTest::demo_withoutDemoData_is404() {
    const auto user = m->fixture.signUp().user.id;
    QCOMPARE(send(Method::get, "/api/demo-accounts").status, 404);
    QCOMPARE(send(Method::post, "/api/auth/demo-sign-in", {{"userId", QString::fromStdString(domain::toString(user))}})
                 .status,
             404);
}

void AccountRoutesTest::demo_signsInOnlyAsWhatIsOffered() {
    const auto offered = m->fixture.signUp().user.id;
    const auto other = m->fixture.signUp("ravi@example.org").user.id;
    m->routes.offerDemoAccounts({{offered, "Asha Rao", protocol::Role::student, {}}});
    const auto list = send(Method::get, "/api/demo-accounts");
    QCOMPARE(list.json["items"].toArray().size(), 1);
    QCOMPARE(list.json["items"][0]["name"].toString(), "Asha Rao");
    const auto as = [&](domain::UserId user) {
        return send(Method::post, "/api/auth/demo-sign-in",
                    {{"userId", QString::fromStdString(domain::toString(user))}});
    };
    const auto signedIn = as(offered);
    QCOMPARE(signedIn.status, 200);
    QCOMPARE(send(Method::get, "/api/me", {}, signedIn.json["accessToken"].toString().toStdString()).status, 200);
    QCOMPARE(as(other).status, 404);
}

void AccountRoutesTest::signUp_tooOften_is429() {
    int limited = 0;
    for (int i = 0; i < 12; ++i)
        limited += send(Method::post, "/api/auth/sign-up", {}).status == 429 ? 1 : 0;
    QCOMPARE(limited, 2);
}

MC_TEST_APPLESS(AccountRoutesTest)
#include "account_routes_test.moc"
