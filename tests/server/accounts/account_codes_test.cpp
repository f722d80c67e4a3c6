#include "account_test.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc;
using accounts::LinkState;
using domain::ErrorCode;
using test::kEmail;
using test::kPassword;

class AccountCodesTest : public test::AccountTest {
    Q_OBJECT
private slots:
    void init() { m = std::make_unique<test::AccountFixture>(); }
    void cleanup() { m.reset(); }

    void verify_rightCode();
    void verify_wrongCodes_voidIt();
    void verify_guessing_mustWait();
    void verify_expiredCode_isRefused();
    void verify_link_worksOnce();
    void verify_lookingAtTheLink_changesNothing();
    void verify_link_leadsToThePublicAddress();
    void verify_someoneElsesCode_isRefused();
    void resend_voidsTheFormerCode_andNotTooOften();
    void reset_changesThePasswordAndEndsSessions();
    void reset_answerLost_isAnsweredAgain();
    void reset_unknownAddress_sendsNothing();
    void reset_suspendedOrAskedAMomentAgo_sendsNothing();
    void reset_wrongCodes_voidIt();
    void reset_wrongCodesOfStrangers_leaveTheOwnersTries();
    void reset_guessingFromManyAddresses_mustWait();
    void reset_askedForByStrangers_theNewestCodeStaysGood();
    void reset_verifiesTheAddress();
    void clockSetBack_codesAreSentAllTheSame();
    void codeMail_holdsNoAddressAndIsEmptiedOnceDelivered();
    void codeMail_ofAnExpiredCode_isNotSent();
    void codeMail_isInThePersonsLanguage();
};

void AccountCodesTest::verify_rightCode() {
    const auto user = m->signUp().user.id;
    const auto code = m->mailBox.codeFor(kEmail);
    const auto me = m->accounts.verifyEmail(user, code);
    QVERIFY(me.has_value());
    QVERIFY(me->emailVerified);
    QVERIFY(m->accounts.verifyEmail(user, code).has_value());  // Already done: still good.
}

void AccountCodesTest::verify_wrongCodes_voidIt() {
    const auto user = m->signUp().user.id;
    const auto code = m->mailBox.codeFor(kEmail);
    const std::string wrong = code == "000000" ? "000001" : "000000";
    for (int i = 0; i < 5; ++i)
        QVERIFY(m->accounts.verifyEmail(user, wrong).error().code == ErrorCode::token_invalid);
    QVERIFY(m->accounts.verifyEmail(user, code).error().code == ErrorCode::rate_limited);
    m->clock.advance(domain::kMinute);
    QVERIFY(m->accounts.verifyEmail(user, code).error().code == ErrorCode::token_invalid);
}

void AccountCodesTest::verify_guessing_mustWait() {
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

void AccountCodesTest::verify_expiredCode_isRefused() {
    const auto user = m->signUp().user.id;
    m->clock.advance(30 * domain::kMinute);
    QVERIFY(m->accounts.verifyEmail(user, m->mailBox.codeFor(kEmail)).error().code == ErrorCode::token_invalid);
    QVERIFY(m->accounts.verifyEmailByLink(m->mailBox.linkTokenFor(kEmail)) == LinkState::no_longer);
}

void AccountCodesTest::verify_link_worksOnce() {
    const auto user = m->signUp().user.id;
    const auto token = m->mailBox.linkTokenFor(kEmail);
    QCOMPARE(token.size(), 32u);
    QVERIFY(m->accounts.verifyEmailByLink(token) == LinkState::done);
    QVERIFY(m->accounts.me(user)->emailVerified);
    QVERIFY(m->accounts.verifyEmailByLink(token) == LinkState::already);
    QVERIFY(m->accounts.verifyEmailByLink("") == LinkState::no_longer);
}

void AccountCodesTest::verify_lookingAtTheLink_changesNothing() {
    const auto user = m->signUp().user.id;
    const auto token = m->mailBox.linkTokenFor(kEmail);
    for (int i = 0; i < 3; ++i)
        QVERIFY(m->accounts.linkState(token) == LinkState::waiting);
    QVERIFY(!m->accounts.me(user)->emailVerified);
    QVERIFY(m->accounts.verifyEmail(user, m->mailBox.codeFor(kEmail)).has_value());
    QVERIFY(m->accounts.linkState(token) == LinkState::already);  // By the digits of the same mail.
    m->clock.advance(domain::kDay);
    (void)m->accounts.forgetExpired();
    QVERIFY(m->accounts.linkState(token) == LinkState::already);
}

void AccountCodesTest::verify_link_leadsToThePublicAddress() {
    m->accounts.setPublicUrl("https://mentor.example:8443");
    m->signUp();
    const auto link = "https://mentor.example:8443/api/auth/verify-email?token=" + m->mailBox.linkTokenFor(kEmail);
    QVERIFY(m->mailBox.mails().back().text.find(link) != std::string::npos);
}

void AccountCodesTest::verify_someoneElsesCode_isRefused() {
    const auto asha = m->signUp().user.id;
    const auto other = m->signUp("ravi@example.org").user.id;
    while (m->mailBox.codeFor(kEmail) == m->mailBox.codeFor("ravi@example.org")) {  // Once in a million.
        m->clock.advance(domain::kMinute);
        QVERIFY(m->accounts.resendVerification(asha).has_value());
        m->outbox.drain();
    }
    QVERIFY(m->accounts.verifyEmail(other, m->mailBox.codeFor(kEmail)).error().code == ErrorCode::token_invalid);
}

void AccountCodesTest::resend_voidsTheFormerCode_andNotTooOften() {
    const auto user = m->signUp().user.id;
    const auto first = m->mailBox.linkTokenFor(kEmail);
    QVERIFY(m->accounts.resendVerification(user).error().code == ErrorCode::rate_limited);
    m->clock.advance(domain::kMinute);
    QVERIFY(m->accounts.resendVerification(user).has_value());
    m->outbox.drain();
    QCOMPARE(m->mailBox.mails().size(), 2u);
    QVERIFY(m->accounts.verifyEmailByLink(first) == LinkState::no_longer);
    QVERIFY(m->accounts.verifyEmail(user, m->mailBox.codeFor(kEmail)).has_value());
    QVERIFY(m->accounts.resendVerification(user).has_value());  // Nothing left to do.
    QCOMPARE(m->outbox.drain(), 0u);
}

void AccountCodesTest::reset_changesThePasswordAndEndsSessions() {
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

void AccountCodesTest::reset_answerLost_isAnsweredAgain() {
    m->signUp();
    forgot(kEmail);
    const auto code = m->mailBox.codeFor(kEmail);
    const auto wrong = code == "000000" ? "000001" : "000000";
    const auto reset = [&](const std::string& with, const std::string& password) {
        return m->accounts.resetPassword({kEmail, with, password, {}}, test::kDevice);
    };
    QVERIFY(reset(code, "another fine phrase").has_value());
    const auto tokens = signIn(kEmail, "another fine phrase");
    m->clock.advance(60);
    QVERIFY(reset(code, "another fine phrase").has_value());
    QVERIFY(m->accounts.refresh(tokens->refreshToken).has_value());  // Nothing was done another time.
    QVERIFY(reset(code, "a third fine phrase").error().code == ErrorCode::token_invalid);
    QVERIFY(reset(wrong, "another fine phrase").error().code == ErrorCode::token_invalid);
    m->clock.advance(1);
    QVERIFY(reset(code, "another fine phrase").error().code == ErrorCode::token_invalid);
}

void AccountCodesTest::reset_unknownAddress_sendsNothing() {
    m->signUp();
    m->accounts.forgotPassword("nobody@example.org");
    forgot(kEmail);  // The pool has been through the first by the time both its threads are done with this.
    QCOMPARE(m->mailBox.mails().size(), 2u);
    QVERIFY(m->mailBox.codeFor("nobody@example.org").empty());
    QVERIFY(m->accounts.resetPassword({"nobody@example.org", "123456", "another fine phrase"}).error().code ==
            ErrorCode::token_invalid);
}

void AccountCodesTest::reset_suspendedOrAskedAMomentAgo_sendsNothing() {
    m->signUp();
    const auto ravi = m->signUp("ravi@example.org").user.id;
    m->signUp("mira@example.org");
    QVERIFY(write([&](database::Transaction& tx) { return m->accounts.suspend(tx, ravi, "spam"); }).has_value());
    forgot(kEmail);
    m->accounts.forgotPassword(kEmail);
    m->accounts.forgotPassword("ravi@example.org");
    forgot("mira@example.org");  // As above: by now the pool has been through the others.
    QCOMPARE(m->outbox.drain(), 0u);
    QCOMPARE(m->mailBox.mails().size(), 5u);
    m->clock.advance(domain::kMinute);
    forgot(kEmail);
    QCOMPARE(m->mailBox.mails().size(), 6u);
}

void AccountCodesTest::reset_wrongCodes_voidIt() {
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

void AccountCodesTest::reset_wrongCodesOfStrangers_leaveTheOwnersTries() {
    m->signUp();
    forgot(kEmail);
    const auto code = m->mailBox.codeFor(kEmail);
    const std::string wrong = code == "000000" ? "000001" : "000000";
    for (int i = 0; i < 30; ++i)
        (void)m->accounts.resetPassword({kEmail, wrong, "another fine phrase", {}},
                                        {"", "198.51.100." + std::to_string(i), {}});
    const protocol::ResetPassword right{kEmail, code, "another fine phrase", {}};
    QVERIFY(!m->accounts.resetPassword(right, {"", "203.0.113.1", {}}).has_value());
    QVERIFY(m->accounts.resetPassword(right, test::kDevice).has_value());
    QVERIFY(signIn(kEmail, "another fine phrase").has_value());
}

void AccountCodesTest::reset_guessingFromManyAddresses_mustWait() {
    m->signUp();
    int tried = 0;
    for (int minute = 0; minute < 60; ++minute) {
        m->accounts.forgotPassword(kEmail);
        for (int i = 0; i < 10; ++i) {
            const accounts::Device device{"", "198.51.100." + std::to_string((minute * 10 + i) % 250), {}};
            const auto result = m->accounts.resetPassword({kEmail, "000000", "another fine phrase", {}}, device);
            if (!result && result.error().code == ErrorCode::token_invalid) ++tried;
        }
        m->clock.advance(domain::kMinute);
    }
    QVERIFY2(tried < 40, std::to_string(tried).c_str());
}

void AccountCodesTest::reset_askedForByStrangers_theNewestCodeStaysGood() {
    m->signUp();
    const auto before = m->mailBox.mails().size();
    for (int i = 0; i < 3; ++i) {
        forgot(kEmail);
        m->clock.advance(domain::kMinute);
    }
    // The fourth is not sent: what she types is the code of the newest mail she has.
    m->accounts.forgotPassword(kEmail, {"", "198.51.100.1", {}});
    m->signUp("mira@example.org");
    forgot("mira@example.org");  // The pool has been through the one before.
    m->outbox.drain();
    QCOMPARE(m->mailBox.mails().size(), before + 5);
    QVERIFY(m->accounts.resetPassword({kEmail, m->mailBox.codeFor(kEmail), "another fine phrase", {}}, test::kDevice)
                .has_value());
    m->clock.advance(domain::kMinute);
    m->accounts.forgotPassword(kEmail, test::kDevice);  // Where she is known, others' asking does not count.
    QTRY_COMPARE((m->outbox.drain(), m->mailBox.mails().size()), before + 7);  // And word of the new password.
}

void AccountCodesTest::reset_verifiesTheAddress() {
    const auto user = m->signUp().user.id;
    forgot(kEmail);
    QVERIFY(m->accounts.resetPassword({kEmail, m->mailBox.codeFor(kEmail), "another fine phrase"}).has_value());
    QVERIFY(m->accounts.me(user)->emailVerified);
}

void AccountCodesTest::clockSetBack_codesAreSentAllTheSame() {
    const auto user = m->signUp().user.id;
    forgot(kEmail);
    const auto before = m->mailBox.mails().size();
    m->clock.misset(-domain::kHour);
    QVERIFY(m->accounts.resendVerification(user).has_value());
    m->outbox.drain();  // Or the next would be content with this mail.
    forgot(kEmail);
    QCOMPARE(m->mailBox.mails().size(), before + 2);
}

void AccountCodesTest::codeMail_holdsNoAddressAndIsEmptiedOnceDelivered() {
    const auto payload = [this] {
        return m->database->read([](database::Reader& reader) {
            return reader.scalar<std::string>("SELECT payload FROM outbox WHERE kind = 'mail.code'");
        });
    };
    QVERIFY(m->accounts.signUp(m->signUpRequest(kEmail), {"test", "192.0.2.1", {}}).has_value());
    QVERIFY(payload().find('@') == std::string::npos && payload().find("Asha") == std::string::npos);
    m->outbox.drain();
    QCOMPARE(m->mailBox.codeFor(kEmail).size(), 6u);
    QCOMPARE(payload(), std::string());
}

void AccountCodesTest::codeMail_ofAnExpiredCode_isNotSent() {
    QVERIFY(m->accounts.signUp(m->signUpRequest(kEmail), {"test", "192.0.2.1", {}}).has_value());
    m->clock.advance(30 * domain::kMinute);
    m->outbox.drain();
    QVERIFY(m->mailBox.mails().empty());
}

void AccountCodesTest::codeMail_isInThePersonsLanguage() {
    const auto user = m->signUp().user.id;
    QVERIFY(m->accounts.updateMe(user, {.language = domain::Language::hi, .version = 1}).has_value());
    m->clock.advance(domain::kHour);
    QVERIFY(m->accounts.resendVerification(user).has_value());
    m->outbox.drain();
    const auto mail = m->mailBox.mails().back();
    QCOMPARE(mail.subject, std::string("Mentor Connect के लिए अपना ईमेल पता पक्का करें"));
    QCOMPARE(m->mailBox.codeFor(kEmail).size(), 6u);
}

MC_TEST_APPLESS(AccountCodesTest)
#include "account_codes_test.moc"
