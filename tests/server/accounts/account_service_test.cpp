#include "accounts/account_service.h"

#include <QFile>
#include <QTest>
#include <atomic>
#include <thread>

#include "accounts/directory.h"
#include "platform/base/log.h"
#include "support/account_fixture.h"

using namespace mc;
using accounts::AccountService;
using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::UserId;
using test::AccountFixture;

namespace {

const accounts::Device kDevice{"laptop", "192.0.2.1"};
const std::string kEmail = "asha@example.org";
const std::string kPassword = "correct horse battery";

}  // namespace

class AccountServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m = std::make_unique<AccountFixture>(); }
    void cleanup() { m.reset(); }

    void signUp_makesAStudentAndSignsIn();
    void signUp_badInput_isRefused_data();
    void signUp_badInput_isRefused();
    void signUp_addressInOtherCase_isTaken();
    void signUp_tellsTheRoomsToTheRight();
    void signUp_aReceiverThatFails_leavesNothing();
    void signIn_rightPassword_inAnyCaseOfTheAddress();
    void signIn_wrongPasswordAndUnknownAddress_answerAlike();
    void signIn_suspended_isToldOnlyWithTheRightPassword();
    void signIn_oldHash_isUpgraded();
    void signIn_afterManyFailures_waits();
    void refresh_rotates();
    void refresh_usedTwice_endsTheSession();
    void refresh_atOnceFromTwoThreads_oneWinsAndTheSessionEnds();
    void refresh_unknownOrExpired_isRefused();
    void refresh_keepsASessionInUseAlive();
    void forgetExpired_removesWhatCannotBeUsed();
    void signOut_endsAccessAtOnce();
    void suspend_endsAccessAtOnceAndForRefresh();
    void reinstate_letsInAgain();
    void roles_changeHoldsAtOnce();
    void verify_rightCode();
    void verify_wrongCodes_voidIt();
    void verify_guessing_mustWait();
    void verify_expiredCode_isRefused();
    void verify_link_worksOnce();
    void verify_link_leadsToThePublicAddress();
    void verify_someoneElsesCode_isRefused();
    void resend_voidsTheFormerCode_andNotTooOften();
    void reset_changesThePasswordAndEndsSessions();
    void reset_unknownAddress_sendsNothing();
    void reset_wrongCodes_voidIt();
    void reset_verifiesTheAddress();
    void updateMe_changesOnlyWhatIsThere();
    void updateMe_unknownZone_isRefused();
    void createPerson_cannotSignInWithAPassword();
    void me_mentor_hasTheSlug();
    void directory_tellsNamesButNoAddress();
    void stored_nothingThatOpensAnAccount();
    void log_hasNoSecrets();

private:
    domain::Result<protocol::AuthTokens> signIn(const std::string& email, const std::string& password,
                                                const std::string& address = "192.0.2.1") {
        return m->accounts.signIn({email, password, {}}, {"", address});
    }
    bool accepted(const std::string& accessToken) { return m->sessions.authenticate(accessToken).has_value(); }
    template <class Call>
    auto write(Call call) {
        return m->database->write([&](Transaction& tx) { return call(tx); });
    }
    void forgot(const std::string& email) {
        const auto before = m->mailBox.mails().size();
        m->accounts.forgotPassword(email);
        QTRY_VERIFY((m->outbox.drain(), m->mailBox.mails().size() > before));
    }
    std::unique_ptr<AccountFixture> m;
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
    QVERIFY(actor->roles == http::Roles{http::Role::student});
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

void AccountServiceTest::signUp_tellsTheRoomsToTheRight() {
    std::vector<UserId> heard;
    m->accounts.events().registered.connect(
        [&](Transaction&, const accounts::UserRegistered& event) { heard.push_back(event.user); });
    const auto tokens = m->signUp();
    QVERIFY(heard == std::vector{tokens.user.id});
}

void AccountServiceTest::signUp_aReceiverThatFails_leavesNothing() {
    m->accounts.events().registered.connect(
        [](Transaction&, const accounts::UserRegistered&) { throw std::runtime_error("expected"); });
    QVERIFY_EXCEPTION_THROWN(m->signUp(), std::runtime_error);
    QCOMPARE(m->database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM users"); }), 0);
    QCOMPARE(m->outbox.drain(), 0u);
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
    QVERIFY(signIn(kEmail, kPassword, "198.51.100.9").has_value());  // Its owner elsewhere is not locked out.
    m->clock.advance(29);
    QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::rate_limited);
    m->clock.advance(1);
    QVERIFY(signIn(kEmail, kPassword).has_value());
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

void AccountServiceTest::refresh_usedTwice_endsTheSession() {
    const auto first = m->signUp();
    const auto second = m->accounts.refresh(first.refreshToken).value();
    QVERIFY(accepted(second.accessToken));
    QVERIFY(m->accounts.refresh(first.refreshToken).error().code == ErrorCode::refresh_reused);
    QVERIFY(!accepted(second.accessToken));
    QVERIFY(!accepted(first.accessToken));
    QVERIFY(m->accounts.refresh(second.refreshToken).error().code == ErrorCode::token_invalid);
    QVERIFY(signIn(kEmail, kPassword).has_value());  // Other sessions and new ones are unharmed.
}

void AccountServiceTest::refresh_atOnceFromTwoThreads_oneWinsAndTheSessionEnds() {
    const auto tokens = m->signUp();
    std::atomic<int> won = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&] { won += m->accounts.refresh(tokens.refreshToken).has_value() ? 1 : 0; });
        }
    }
    QCOMPARE(won.load(), 1);
    QVERIFY(!accepted(tokens.accessToken));
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

void AccountServiceTest::suspend_endsAccessAtOnceAndForRefresh() {
    const auto tokens = m->signUp();
    const auto actor = m->sessions.authenticate(tokens.accessToken).value();
    std::vector<std::string> reasons;
    m->accounts.events().suspended.connect(
        [&](Transaction&, const accounts::UserSuspended& event) { reasons.push_back(event.reason); });
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, tokens.user.id, "spam"); }).has_value());
    QVERIFY(m->sessions.authenticate(tokens.accessToken).error().code == ErrorCode::account_suspended);
    QVERIFY(m->sessions.recheck(actor).error().code == ErrorCode::account_suspended);
    QVERIFY(!m->accounts.refresh(tokens.refreshToken).has_value());
    QVERIFY((reasons == std::vector<std::string>{"spam"}));
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, UserId{5}, "x"); }).error().code ==
            ErrorCode::not_found);
}

void AccountServiceTest::reinstate_letsInAgain() {
    const auto tokens = m->signUp();
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, tokens.user.id, "spam"); }).has_value());
    QVERIFY(write([&](Transaction& tx) { return m->accounts.reinstate(tx, tokens.user.id); }).has_value());
    QVERIFY(!accepted(tokens.accessToken));  // The old session stays ended.
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountServiceTest::roles_changeHoldsAtOnce() {
    const auto tokens = m->signUp();
    QVERIFY(!m->sessions.authenticate(tokens.accessToken)->roles.has(http::Role::mentor));
    QVERIFY(write([&](Transaction& tx) {
                return m->accounts.addRole(tx, tokens.user.id, http::Role::mentor);
            }).has_value());
    QVERIFY(m->sessions.authenticate(tokens.accessToken)->roles.has(http::Role::mentor));
    QVERIFY(write([&](Transaction& tx) {
                return m->accounts.removeRole(tx, tokens.user.id, http::Role::mentor);
            }).has_value());
    const auto actor = m->sessions.authenticate(tokens.accessToken).value();
    QVERIFY(actor.roles == http::Roles{http::Role::student});
    QVERIFY(m->sessions.recheck(actor).has_value());
}

void AccountServiceTest::verify_rightCode() {
    const auto user = m->signUp().user.id;
    const auto code = m->mailBox.codeFor(kEmail);
    const auto me = m->accounts.verifyEmail(user, code);
    QVERIFY(me.has_value());
    QVERIFY(me->emailVerified);
    QVERIFY(m->accounts.verifyEmail(user, code).has_value());  // Already done: still good.
}

void AccountServiceTest::verify_wrongCodes_voidIt() {
    const auto user = m->signUp().user.id;
    const auto code = m->mailBox.codeFor(kEmail);
    const std::string wrong = code == "000000" ? "000001" : "000000";
    for (int i = 0; i < 5; ++i)
        QVERIFY(m->accounts.verifyEmail(user, wrong).error().code == ErrorCode::token_invalid);
    QVERIFY(m->accounts.verifyEmail(user, code).error().code == ErrorCode::rate_limited);
    m->clock.advance(domain::kMinute);
    QVERIFY(m->accounts.verifyEmail(user, code).error().code == ErrorCode::token_invalid);
}

void AccountServiceTest::verify_guessing_mustWait() {
    const auto user = m->signUp().user.id;
    int tried = 0;
    for (int minute = 0; minute < 60; ++minute) {
        for (int i = 0; i < 5; ++i) {
            const auto code = m->mailBox.codeFor(kEmail);
            const auto result = m->accounts.verifyEmail(user, code == "000000" ? "000001" : "000000");
            if (result.error().code == ErrorCode::token_invalid) ++tried;
        }
        m->clock.advance(domain::kMinute);
        (void)m->accounts.resendVerification(user);
        m->outbox.drain();
    }
    QVERIFY2(tried < 20, std::to_string(tried).c_str());
}

void AccountServiceTest::verify_expiredCode_isRefused() {
    const auto user = m->signUp().user.id;
    m->clock.advance(30 * domain::kMinute);
    QVERIFY(m->accounts.verifyEmail(user, m->mailBox.codeFor(kEmail)).error().code == ErrorCode::token_invalid);
    QVERIFY(!m->accounts.verifyEmailByLink(m->mailBox.linkTokenFor(kEmail)).has_value());
}

void AccountServiceTest::verify_link_worksOnce() {
    const auto user = m->signUp().user.id;
    const auto token = m->mailBox.linkTokenFor(kEmail);
    QCOMPARE(token.size(), 32u);
    QVERIFY(m->accounts.verifyEmailByLink(token).has_value());
    QVERIFY(m->accounts.me(user)->emailVerified);
    QVERIFY(m->accounts.verifyEmailByLink(token).error().code == ErrorCode::token_invalid);
    QVERIFY(!m->accounts.verifyEmailByLink("").has_value());
}

void AccountServiceTest::verify_link_leadsToThePublicAddress() {
    m->accounts.setPublicUrl("https://mentor.example:8443");
    m->signUp();
    const auto link = "https://mentor.example:8443/api/auth/verify-email?token=" + m->mailBox.linkTokenFor(kEmail);
    QVERIFY(m->mailBox.mails().back().text.find(link) != std::string::npos);
}

void AccountServiceTest::verify_someoneElsesCode_isRefused() {
    m->signUp();
    const auto other = m->signUp("ravi@example.org").user.id;
    const auto code = m->mailBox.codeFor(kEmail);
    if (code == m->mailBox.codeFor("ravi@example.org")) QSKIP("one in a million");
    QVERIFY(m->accounts.verifyEmail(other, code).error().code == ErrorCode::token_invalid);
}

void AccountServiceTest::resend_voidsTheFormerCode_andNotTooOften() {
    const auto user = m->signUp().user.id;
    const auto first = m->mailBox.linkTokenFor(kEmail);
    QVERIFY(m->accounts.resendVerification(user).error().code == ErrorCode::rate_limited);
    m->clock.advance(domain::kMinute);
    QVERIFY(m->accounts.resendVerification(user).has_value());
    m->outbox.drain();
    QCOMPARE(m->mailBox.mails().size(), 2u);
    QVERIFY(!m->accounts.verifyEmailByLink(first).has_value());
    QVERIFY(m->accounts.verifyEmail(user, m->mailBox.codeFor(kEmail)).has_value());
    QVERIFY(m->accounts.resendVerification(user).has_value());  // Nothing left to do.
    QCOMPARE(m->outbox.drain(), 0u);
}

void AccountServiceTest::reset_changesThePasswordAndEndsSessions() {
    const auto tokens = m->signUp();
    QVERIFY(accepted(tokens.accessToken));
    forgot("ASHA@example.org");
    const auto code = m->mailBox.codeFor(kEmail);
    QVERIFY(m->accounts.resetPassword({kEmail, code, "short"}).error().code == ErrorCode::weak_password);
    QVERIFY(m->accounts.resetPassword({kEmail, code, "another fine phrase"}).has_value());
    QVERIFY(!accepted(tokens.accessToken));
    QVERIFY(!m->accounts.refresh(tokens.refreshToken).has_value());
    QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::invalid_credentials);
    QVERIFY(signIn(kEmail, "another fine phrase").has_value());
    QVERIFY(m->accounts.resetPassword({kEmail, code, "a third fine phrase"}).error().code == ErrorCode::token_invalid);
}

void AccountServiceTest::reset_unknownAddress_sendsNothing() {
    m->signUp();
    m->accounts.forgotPassword("nobody@example.org");
    forgot(kEmail);  // The pool has been through the first by the time both its threads are done with this.
    QCOMPARE(m->mailBox.mails().size(), 2u);
    QVERIFY(m->mailBox.codeFor("nobody@example.org").empty());
    QVERIFY(m->accounts.resetPassword({"nobody@example.org", "123456", "another fine phrase"}).error().code ==
            ErrorCode::token_invalid);
}

void AccountServiceTest::reset_wrongCodes_voidIt() {
    m->signUp();
    forgot(kEmail);
    const auto code = m->mailBox.codeFor(kEmail);
    const std::string wrong = code == "000000" ? "000001" : "000000";
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m->accounts.resetPassword({kEmail, wrong, "another fine phrase"}).error().code ==
                ErrorCode::token_invalid);
    }
    m->clock.advance(domain::kMinute);
    QVERIFY(m->accounts.resetPassword({kEmail, code, "another fine phrase"}).error().code == ErrorCode::token_invalid);
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountServiceTest::reset_verifiesTheAddress() {
    const auto user = m->signUp().user.id;
    forgot(kEmail);
    QVERIFY(m->accounts.resetPassword({kEmail, m->mailBox.codeFor(kEmail), "another fine phrase"}).has_value());
    QVERIFY(m->accounts.me(user)->emailVerified);
}

void AccountServiceTest::updateMe_changesOnlyWhatIsThere() {
    const auto user = m->signUp().user.id;
    int heard = 0;
    m->accounts.events().profileChanged.connect([&](Transaction&, const accounts::ProfileChanged&) { ++heard; });
    const auto me = m->accounts.updateMe(user, {.bio = "Hello"});
    QCOMPARE(me->bio, std::string("Hello"));
    QCOMPARE(me->name, std::string("Asha Rao"));
    const auto moved = m->accounts.updateMe(
        user, {.name = "Asha R.", .timeZone = domain::ZoneName{"Asia/Kathmandu"}, .languages = {{"ne"}}});
    QCOMPARE(moved->name, std::string("Asha R."));
    QCOMPARE(moved->timeZone.value, std::string("Asia/Kathmandu"));
    QVERIFY((moved->languages == std::vector<std::string>{"ne"}));
    QCOMPARE(moved->bio, std::string("Hello"));
    QCOMPARE(heard, 2);
    QVERIFY(m->accounts.updateMe(UserId{7}, {}).error().code == ErrorCode::not_found);
}

void AccountServiceTest::updateMe_unknownZone_isRefused() {
    const auto user = m->signUp().user.id;
    const auto result = m->accounts.updateMe(user, {.name = "X", .timeZone = domain::ZoneName{"Mars/Olympus"}});
    QVERIFY(result.error().code == ErrorCode::validation_failed);
    QCOMPARE(result.error().fields.front().path, std::string("timeZone"));
    QCOMPARE(m->accounts.me(user)->name, std::string("Asha Rao"));
}

void AccountServiceTest::createPerson_cannotSignInWithAPassword() {
    const auto user = m->accounts.createPerson({.name = "Mira",
                                                .email = "mira@example.org",
                                                .zone = {"UTC"},
                                                .roles = {http::Role::student, http::Role::mentor}});
    QVERIFY(user.has_value());
    for (const std::string password : {"", "null", "correct horse battery"}) {
        QVERIFY(signIn("mira@example.org", password).error().code == ErrorCode::invalid_credentials);
    }
    const auto tokens = m->accounts.signInAs(*user, kDevice);
    QVERIFY(tokens->user.emailVerified);
    QVERIFY((tokens->user.roles == std::vector{protocol::Role::student, protocol::Role::mentor}));
    QVERIFY(m->sessions.authenticate(tokens->accessToken)->roles.has(http::Role::mentor));
    QVERIFY(m->accounts.signInAs(UserId{3}, kDevice).error().code == ErrorCode::not_found);
    QCOMPARE(m->outbox.drain(), 0u);  // No verification mail.
}

void AccountServiceTest::me_mentor_hasTheSlug() {
    m->accounts.setMentorSlugSource([](Reader&, UserId) { return std::optional<std::string>("mira"); });
    const auto student = m->signUp();
    QVERIFY(!student.user.mentorSlug);
    const auto mentor = m->accounts.createPerson(
        {.name = "Mira", .email = "mira@example.org", .zone = {"UTC"}, .roles = {http::Role::mentor}});
    QCOMPARE(m->accounts.me(*mentor)->mentorSlug.value(), std::string("mira"));
}

void AccountServiceTest::directory_tellsNamesButNoAddress() {
    const accounts::Directory directory;
    const auto asha = m->signUp().user.id;
    const auto ravi = m->signUp("ravi@example.org").user.id;
    QVERIFY(m->accounts.verifyEmail(ravi, m->mailBox.codeFor("ravi@example.org")).has_value());
    m->database->read([&](Reader& r) {
        const std::vector ids{asha, ravi, asha, UserId{99}};
        const auto people = directory.find(r, ids);
        QCOMPARE(people.size(), 2u);
        QCOMPARE(people.at(asha).zone.value, std::string("Asia/Kolkata"));
        QVERIFY(!directory.find(r, UserId{99}));
        QVERIFY(!directory.isEmailVerified(r, asha));
        QVERIFY(directory.isEmailVerified(r, ravi));
        QCOMPARE(directory.contact(r, ravi)->email, std::string("ravi@example.org"));
        QVERIFY(!directory.contact(r, asha)->verified);
        QVERIFY(directory.isActive(r, asha));
    });
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, asha, "x"); }).has_value());
    m->database->read([&](Reader& r) {
        QVERIFY(!directory.isActive(r, asha));
        QVERIFY(!directory.contact(r, asha));
        QVERIFY(directory.find(r, asha).has_value());
    });
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

QTEST_APPLESS_MAIN(AccountServiceTest)
#include "account_service_test.moc"
