#include "account_test.h"

#include <QFile>
#include <QTest>
#include <atomic>
#include <thread>

#include "platform/base/log.h"
#include "support/test_program.h"

using namespace mc;
using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::UserId;
using test::AccountFixture;
using test::kDevice;
using test::kEmail;
using test::kPassword;

class AccountServiceTest : public test::AccountTest {
    Q_OBJECT
private slots:
    void init() { m = std::make_unique<test::AccountFixture>(); }
    void cleanup() { m.reset(); }

    void signUp_makesAStudentAndSignsIn();
    void signUp_badInput_isRefused_data();
    void signUp_badInput_isRefused();
    void signUp_addressInOtherCase_isTaken();
    void passwords_areKeptAsArgon2idOf64MiB();
    void signIn_rightPassword_inAnyCaseOfTheAddress();
    void signIn_wrongPasswordAndUnknownAddress_answerAlike();
    void signIn_suspended_isToldOnlyWithTheRightPassword();
    void signIn_oldHash_isUpgraded();
    void upgrade_ofAPasswordChangedMeanwhile_isNotMade();
    void signIn_afterManyFailures_waits();
    void signIn_guessedAtFromElsewhere_theOwnerGetsIn();
    void signIn_guessedAtFromTheSameAddress_theKnownDeviceGetsIn();
    void signIn_whereSheIsSignedIn_isAKnownPlace();
    void signIn_guessingFromAKnownPlace_isSlowedToo();
    void signIn_deviceTokenOfAnotherPerson_isNoKnownPlace();
    void signIn_afterAReset_formerPlacesAreStrangers();
    void updateMe_olderVersion_changesNothing();
    void refresh_rotates();
    void refresh_answerLost_isAnsweredAgain();
    void refresh_answersTwoTimesLost_isStillAnswered();
    void refresh_usedAgainAfterAMinute_endsTheSession();
    void refresh_usedAgainAfterItsSuccessor_endsTheSession();
    void refresh_stolenAndAnsweredToBoth_isNoticedLater();
    void refresh_atOnceFromTwoThreads_bothAreAnswered();
    void refresh_unknownOrExpired_isRefused();
    void refresh_keepsASessionInUseAlive();
    void forgetExpired_removesWhatCannotBeUsed();
    void signOut_endsAccessAtOnce();
    void stored_nothingThatOpensAnAccount();
    void log_hasNoSecrets();
};

void AccountServiceTest::signUp_makesAStudentAndSignsIn() {
    const auto tokens = m->signUp();
    QCOMPARE(tokens.user.name, std::string("Asha Rao"));
    QCOMPARE(tokens.user.email, kEmail);
    QVERIFY(!tokens.user.emailVerified);
    QVERIFY(tokens.user.roles == std::vector{protocol::Role::student});
    QCOMPARE(tokens.user.timeZone.value, std::string("Asia/Kolkata"));
    QVERIFY((tokens.user.languages == std::vector<std::string>{"en", "hi"}));
    QCOMPARE(tokens.accessExpiresAt - m->clock.now(), 600);
    const auto actor = m->sessions.authenticate(tokens.accessToken);
    QVERIFY(actor.has_value());
    QVERIFY(actor->user == tokens.user.id);
    QVERIFY(actor->roles == domain::Roles{domain::Role::student});
    QCOMPARE(m->mailBox.codeFor(kEmail).size(), 6u);
}

void AccountServiceTest::signUp_badInput_isRefused_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* field, const char* value, ErrorCode code) {
        QTest::newRow(name) << field << value << static_cast<int>(code);
    };
    row("unknown zone", "zone", "Mars/Olympus", ErrorCode::validation_failed);
    row("terms not accepted", "terms", "", ErrorCode::validation_failed);
    row("no address", "email", "nobody", ErrorCode::validation_failed);
    row("header in address", "email", "a@b.c\r\nBcc: x@y.z", ErrorCode::validation_failed);
    row("short password", "password", "123456789", ErrorCode::weak_password);
    row("nine letters of Hindi", "password", "नमस्तेदोस", ErrorCode::weak_password);
    row("common password", "password", "Password123", ErrorCode::weak_password);
    row("one character", "password", "aaaaaaaaaaaaa", ErrorCode::weak_password);
    row("a run", "password", "bcdefghijklm", ErrorCode::weak_password);
    row("the address", "password", "asha@example.org", ErrorCode::weak_password);
    row("the name", "password", "Asha Rao 12", ErrorCode::weak_password);
}

void AccountServiceTest::signUp_badInput_isRefused() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, code);
    auto request = AccountFixture::signUpRequest(kEmail);
    if (field == "zone") request.timeZone.value = value.toStdString();
    if (field == "terms") request.acceptTerms = false;
    if (field == "email") request.email = value.toStdString();
    if (field == "password") request.password = value.toStdString();
    const auto result = m->accounts.signUp(request, kDevice);
    QVERIFY(!result.has_value());
    QCOMPARE(static_cast<int>(result.error().code), code);
    QCOMPARE(m->database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM users"); }), 0);
}

void AccountServiceTest::signUp_addressInOtherCase_isTaken() {
    m->signUp("asha@example.org");
    const auto again = m->accounts.signUp(AccountFixture::signUpRequest("Asha@Example.ORG"), kDevice);
    QVERIFY(again.error().code == ErrorCode::email_taken);
}

void AccountServiceTest::passwords_areKeptAsArgon2idOf64MiB() {
    const auto hash = crypto::hashPassword(kPassword, accounts::AccountOptions{}.passwordCost);
    QVERIFY2(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$"), hash.c_str());
    QVERIFY(hash != crypto::hashPassword(kPassword, accounts::AccountOptions{}.passwordCost));  // Each with its salt.
}

void AccountServiceTest::signIn_rightPassword_inAnyCaseOfTheAddress() {
    const auto user = m->signUp().user.id;
    const auto tokens = signIn("ASHA@example.org", kPassword);
    QVERIFY(tokens.has_value());
    QVERIFY(tokens->user.id == user);
    QVERIFY(accepted(tokens->accessToken));
}

void AccountServiceTest::signIn_wrongPasswordAndUnknownAddress_answerAlike() {
    m->signUp();
    const auto wrong = signIn(kEmail, "wrong horse battery");
    const auto unknown = signIn("nobody@example.org", kPassword);
    QVERIFY(wrong.error().code == ErrorCode::invalid_credentials);
    QVERIFY(unknown.error().code == ErrorCode::invalid_credentials);
    QCOMPARE(wrong.error().detail, unknown.error().detail);
}

void AccountServiceTest::signIn_suspended_isToldOnlyWithTheRightPassword() {
    const auto user = m->signUp().user.id;
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, user, "spam"); }).has_value());
    QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::account_suspended);
    QVERIFY(signIn(kEmail, "wrong horse battery").error().code == ErrorCode::invalid_credentials);
}

void AccountServiceTest::upgrade_ofAPasswordChangedMeanwhile_isNotMade() {
    const auto user = m->signUp().user.id;
    const auto hash = crypto::hashPassword("the old one", crypto::PasswordCost::test);
    m->database->write([&](Transaction& tx) { accounts::AccountStore().upgradePassword(tx, user, "another", hash); });
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountServiceTest::signIn_oldHash_isUpgraded() {
    m->signUp();
    const auto old = crypto::hashPassword(kPassword, crypto::PasswordCost::interactive);
    write([&](Transaction& tx) { return tx.execute("UPDATE users SET password_hash = $1", old); });
    QVERIFY(signIn(kEmail, kPassword).has_value());
    const auto stored =
        m->database->read([](Reader& r) { return r.scalar<std::string>("SELECT password_hash FROM users"); });
    QVERIFY(stored != old);
    QVERIFY(!crypto::needsRehash(stored, crypto::PasswordCost::test));
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountServiceTest::signIn_afterManyFailures_waits() {
    m->signUp();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(signIn(kEmail, "wrong horse battery").error().code == ErrorCode::invalid_credentials);
    }
    QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::rate_limited);
    QVERIFY(signIn(kEmail, kPassword, "198.51.100.9").has_value());  // Nor is anybody elsewhere locked out.
    m->clock.advance(29);
    QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::rate_limited);
    m->clock.advance(1);
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountServiceTest::signIn_guessedAtFromElsewhere_theOwnerGetsIn() {
    m->signUp();  // From 192.0.2.1.
    for (int i = 0; i < 200; ++i)
        (void)signIn(kEmail, "wrong horse battery", "198.51.100." + std::to_string(i));
    QVERIFY(signIn(kEmail, kPassword, "203.0.113.1").error().code == ErrorCode::rate_limited);
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountServiceTest::signIn_guessedAtFromTheSameAddress_theKnownDeviceGetsIn() {
    const auto tokens = m->signUp();
    QVERIFY(tokens.deviceToken.has_value());
    for (int i = 0; i < 20; ++i)
        (void)signIn(kEmail, "wrong horse battery");
    QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::rate_limited);
    const auto in = m->accounts.signIn({kEmail, kPassword, {}, tokens.deviceToken}, kDevice);
    QVERIFY(in.has_value());
    QVERIFY(in->deviceToken == tokens.deviceToken);
}

void AccountServiceTest::signIn_whereSheIsSignedIn_isAKnownPlace() {
    const auto tokens = m->signUp();
    QVERIFY(m->accounts.refresh(tokens.refreshToken, {"", "203.0.113.7", {}}).has_value());  // She travels.
    for (int i = 0; i < 200; ++i)
        (void)signIn(kEmail, "wrong horse battery", "198.51.100." + std::to_string(i));
    QVERIFY(signIn(kEmail, kPassword, "203.0.113.7").has_value());
}

void AccountServiceTest::signIn_guessingFromAKnownPlace_isSlowedToo() {
    m->signUp();
    int tried = 0;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        for (int i = 0; i < 3; ++i)
            tried += signIn(kEmail, "wrong horse battery").error().code == ErrorCode::invalid_credentials ? 1 : 0;
        m->clock.advance(domain::kMinute);
    }
    QVERIFY2(tried < 120, std::to_string(tried).c_str());  // A day: one each quarter of an hour and a few.
}

void AccountServiceTest::signIn_deviceTokenOfAnotherPerson_isNoKnownPlace() {
    m->signUp();
    const auto stranger = m->accounts.signUp(m->signUpRequest("ravi@example.org"), {"", "198.51.100.1", {}}).value();
    for (int i = 0; i < 20; ++i)
        (void)signIn(kEmail, "wrong horse battery", "198.51.100." + std::to_string(i));
    const auto in = m->accounts.signIn({kEmail, kPassword, {}, stranger.deviceToken}, {"", "198.51.100.1", {}});
    QVERIFY(in.error().code == ErrorCode::rate_limited);
}

void AccountServiceTest::signIn_afterAReset_formerPlacesAreStrangers() {
    m->signUp();
    forgot(kEmail);
    const protocol::ResetPassword chosen{kEmail, m->mailBox.codeFor(kEmail), "another fine phrase", {}};
    QVERIFY(m->accounts.resetPassword(chosen, {"", "203.0.113.1", {}}).has_value());
    for (int i = 0; i < 20; ++i)
        (void)signIn(kEmail, "wrong horse battery", "198.51.100." + std::to_string(i));
    QVERIFY(signIn(kEmail, "another fine phrase").error().code == ErrorCode::rate_limited);
    QVERIFY(signIn(kEmail, "another fine phrase", "203.0.113.1").has_value());
}

void AccountServiceTest::updateMe_olderVersion_changesNothing() {
    const auto me = m->signUp().user;
    const auto renamed = m->accounts.updateMe(me.id, {.name = "Asha R.", .version = me.version});
    QVERIFY(renamed.has_value());
    QCOMPARE(renamed->version, m->accounts.me(me.id)->version);
    const auto late = m->accounts.updateMe(me.id, {.name = me.name, .bio = "Hello", .version = me.version});
    QVERIFY(late.error().code == ErrorCode::changed_elsewhere);
    QCOMPARE(m->accounts.me(me.id)->name, std::string("Asha R."));
    QCOMPARE(m->accounts.me(me.id)->bio, std::string());
    QVERIFY(m->accounts.updateMe(me.id, {.bio = "Hello"}).error().code == ErrorCode::changed_elsewhere);
    QCOMPARE(m->accounts.me(me.id)->name, std::string("Asha R."));
}

void AccountServiceTest::refresh_rotates() {
    const auto first = m->signUp();
    const auto second = m->accounts.refresh(first.refreshToken);
    QVERIFY(second.has_value());
    QVERIFY(second->refreshToken != first.refreshToken);
    QVERIFY(second->accessToken != first.accessToken);
    QVERIFY(accepted(second->accessToken));
    QVERIFY(m->accounts.refresh(second->refreshToken).has_value());
}

void AccountServiceTest::refresh_answerLost_isAnsweredAgain() {
    const auto first = m->signUp();
    QVERIFY(m->accounts.refresh(first.refreshToken).has_value());  // Never arrives.
    m->clock.advance(60);
    const auto again = m->accounts.refresh(first.refreshToken).value();
    QVERIFY(accepted(again.accessToken));
    const auto next = m->accounts.refresh(again.refreshToken);
    QVERIFY(next.has_value());
    QVERIFY(m->accounts.refresh(next->refreshToken).has_value());
}

void AccountServiceTest::refresh_answersTwoTimesLost_isStillAnswered() {
    const auto first = m->signUp();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m->accounts.refresh(first.refreshToken).has_value());
    m->clock.advance(61);  // Since the first use, however often it was repeated.
    QVERIFY(m->accounts.refresh(first.refreshToken).error().code == ErrorCode::refresh_reused);
}

void AccountServiceTest::refresh_usedAgainAfterAMinute_endsTheSession() {
    const auto first = m->signUp();
    const auto second = m->accounts.refresh(first.refreshToken).value();
    m->clock.advance(61);
    QVERIFY(accepted(second.accessToken));
    QVERIFY(m->accounts.refresh(first.refreshToken).error().code == ErrorCode::refresh_reused);
    QVERIFY(!accepted(second.accessToken));
    QVERIFY(!accepted(first.accessToken));
    QVERIFY(m->accounts.refresh(second.refreshToken).error().code == ErrorCode::token_invalid);
    QVERIFY(signIn(kEmail, kPassword).has_value());  // Other sessions and new ones are unharmed.
}

void AccountServiceTest::refresh_usedAgainAfterItsSuccessor_endsTheSession() {
    const auto first = m->signUp();
    const auto second = m->accounts.refresh(first.refreshToken).value();
    const auto third = m->accounts.refresh(second.refreshToken).value();
    QVERIFY(m->accounts.refresh(first.refreshToken).error().code == ErrorCode::refresh_reused);
    QVERIFY(!accepted(third.accessToken));
}

void AccountServiceTest::refresh_stolenAndAnsweredToBoth_isNoticedLater() {
    const auto tokens = m->signUp();
    const auto thief = m->accounts.refresh(tokens.refreshToken).value();
    const auto owner = m->accounts.refresh(tokens.refreshToken).value();  // Within the minute.
    QVERIFY(accepted(owner.accessToken));
    m->clock.advance(600);
    QVERIFY(m->accounts.refresh(owner.refreshToken).has_value());
    QVERIFY(m->accounts.refresh(thief.refreshToken).error().code == ErrorCode::refresh_reused);
}

void AccountServiceTest::refresh_atOnceFromTwoThreads_bothAreAnswered() {
    const auto tokens = m->signUp();
    std::atomic<int> won = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&] { won += m->accounts.refresh(tokens.refreshToken).has_value() ? 1 : 0; });
        }
    }
    QCOMPARE(won.load(), 2);
    QVERIFY(accepted(tokens.accessToken));
}

void AccountServiceTest::refresh_unknownOrExpired_isRefused() {
    QVERIFY(m->accounts.refresh("nonsense").error().code == ErrorCode::token_invalid);
    QVERIFY(m->accounts.refresh("").error().code == ErrorCode::token_invalid);
    const auto tokens = m->signUp();
    m->clock.advance(30 * domain::kDay);
    QVERIFY(m->accounts.refresh(tokens.refreshToken).error().code == ErrorCode::token_invalid);
}

void AccountServiceTest::refresh_keepsASessionInUseAlive() {
    auto tokens = m->signUp();
    for (int i = 0; i < 5; ++i) {
        m->clock.advance(29 * domain::kDay);
        const auto next = m->accounts.refresh(tokens.refreshToken);
        QVERIFY(next.has_value());
        tokens = *next;
        QVERIFY(accepted(tokens.accessToken));
    }
}

void AccountServiceTest::forgetExpired_removesWhatCannotBeUsed() {
    const auto tokens = m->signUp();
    m->clock.advance(domain::kDay);
    const auto fresh = m->accounts.refresh(tokens.refreshToken).value();
    QCOMPARE(m->accounts.forgetExpired(), 1);  // The verification code; the used token still betrays a second use.
    m->clock.advance(29 * domain::kDay);
    QCOMPARE(m->accounts.forgetExpired(), 1);
    QVERIFY(m->accounts.refresh(fresh.refreshToken).has_value());
}

void AccountServiceTest::signOut_endsAccessAtOnce() {
    const auto first = m->signUp();
    const auto other = signIn(kEmail, kPassword).value();
    QVERIFY(accepted(first.accessToken));
    m->accounts.signOut(first.refreshToken);
    QVERIFY(!accepted(first.accessToken));
    QVERIFY(m->accounts.refresh(first.refreshToken).error().code == ErrorCode::token_invalid);
    QVERIFY(accepted(other.accessToken));
    m->accounts.signOut("nonsense");
}

void AccountServiceTest::stored_nothingThatOpensAnAccount() {
    const auto tokens = m->signUp();
    const auto code = m->mailBox.codeFor(kEmail);
    const auto link = m->mailBox.linkTokenFor(kEmail);
    std::string everything;
    m->database->read([&](Reader& r) {
        for (const char* sql :
             {"SELECT password_hash FROM users", "SELECT hash FROM refresh_tokens", "SELECT code_hash FROM email_codes",
              "SELECT link_hash FROM email_codes", "SELECT payload FROM outbox"}) {
            for (const auto& text : r.all<std::string>(sql))
                everything += text + '\n';
        }
    });
    for (const auto& secret : {kPassword, tokens.refreshToken, tokens.accessToken, code, link}) {
        QVERIFY(!secret.empty());
        QVERIFY(everything.find(secret) == std::string::npos);
    }
}

void AccountServiceTest::log_hasNoSecrets() {
    QTemporaryDir folder;
    const auto path = folder.filePath("log");
    base::log::configure({base::log::Level::debug, path.toStdString()});
    const auto tokens = m->signUp();
    (void)signIn(kEmail, "wrong horse battery");
    (void)m->accounts.refresh(tokens.refreshToken);
    m->clock.advance(domain::kMinute + 1);
    (void)m->accounts.refresh(tokens.refreshToken);
    for (int i = 0; i < 7; ++i)
        (void)signIn(kEmail, "wrong horse battery");
    forgot(kEmail);
    base::log::configure({});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    QVERIFY(text.contains("auth.refresh_reused"));
    QVERIFY(text.contains("auth.throttled"));
    for (const auto& secret : {kPassword, std::string("wrong horse"), kEmail, tokens.refreshToken, tokens.accessToken,
                               m->mailBox.codeFor(kEmail), m->mailBox.linkTokenFor(kEmail)}) {
        if (!secret.empty()) QVERIFY2(!text.contains(secret.c_str()), secret.c_str());
    }
}

MC_TEST_APPLESS(AccountServiceTest)
#include "account_service_test.moc"
