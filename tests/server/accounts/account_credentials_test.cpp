#include "account_test.h"

#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "accounts/account_notices.h"
#include "platform/mail/words.h"
#include "support/test_program.h"

using namespace mc;
using accounts::LinkState;
using accounts::Notice;
using database::Transaction;
using domain::ErrorCode;
using protocol::ChangeEmail;
using protocol::ChangePassword;
using test::kDevice;
using test::kEmail;
using test::kPassword;

namespace {

const std::string kOther = "another fine phrase";
const std::string kNew = "asha.rao@example.org";
const std::string kTaken = "ravi@example.org";

}  // namespace

/// The password and the address, changed by whoever is signed in.
class AccountCredentialsTest : public test::AccountTest {
    Q_OBJECT

    base::Actor actorOf(const protocol::AuthTokens& tokens) {
        return m->sessions.authenticate(tokens.accessToken).value();
    }
    domain::Result<void> change(const protocol::AuthTokens& by, const std::string& current, const std::string& to) {
        return m->accounts.changePassword(actorOf(by), {current, to}, kDevice);
    }
    domain::Result<protocol::Me> ask(const protocol::AuthTokens& by, const std::string& email,
                                     const std::optional<std::string>& password = kPassword) {
        auto asked = m->accounts.changeEmail(actorOf(by), {email, password}, kDevice);
        m->outbox.drain();
        return asked;
    }
    protocol::AuthTokens confirmed(const std::string& email = kEmail) {
        const auto tokens = m->signUp(email);
        (void)m->accounts.verifyEmail(tokens.user.id, m->mailBox.codeFor(email)).value();
        return tokens;
    }
    protocol::Me meOf(const protocol::AuthTokens& tokens) { return m->accounts.me(tokens.user.id).value(); }
    std::vector<std::string> mailedTo() const {
        std::vector<std::string> to;
        for (const auto& mail : m->mailBox.mails())
            to.push_back(mail.to);
        return to;
    }
    std::string wrongCode(const std::string& right) const { return right == "000000" ? "000001" : "000000"; }

private slots:
    void init() { m = std::make_unique<test::AccountFixture>(); }
    void cleanup() { m.reset(); }

    void password_changed_endsOtherSessionsAndKeepsThisOne() {
        const auto here = m->signUp();
        const auto elsewhere = signIn(kEmail, kPassword, "198.51.100.7").value();
        QVERIFY(change(here, kPassword, kOther).has_value());
        QVERIFY(accepted(here.accessToken));
        QVERIFY(m->accounts.refresh(here.refreshToken).has_value());
        QVERIFY(!accepted(elsewhere.accessToken));
        QVERIFY(!m->accounts.refresh(elsewhere.refreshToken).has_value());
        QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::invalid_credentials);
        QVERIFY(signIn(kEmail, kOther).has_value());
    }

    void password_changedAnswerLost_isAnsweredAgainAndOnce() {
        const auto tokens = m->signUp();
        QVERIFY(change(tokens, kPassword, kOther).has_value());
        QVERIFY(change(tokens, kPassword, kOther).has_value());
        QCOMPARE(m->outbox.drain(), 1u);
        QVERIFY(change(tokens, kPassword, "a third fine phrase").error().code == ErrorCode::invalid_credentials);
        QVERIFY(signIn(kEmail, kOther).has_value());
    }

    void password_changed_isToldByMail() {
        const auto tokens = m->signUp();
        QVERIFY(m->accounts.updateMe(tokens.user.id, {.language = domain::Language::hi, .version = 1}).has_value());
        QVERIFY(change(tokens, kPassword, kOther).has_value());
        m->outbox.drain();
        QCOMPARE(m->mailBox.mails().size(), 2u);
        const auto mail = m->mailBox.mails().back();
        QCOMPARE(mail.to, kEmail);
        QCOMPARE(mail.subject, std::string("Mentor Connect का आपका पासवर्ड बदल गया"));
    }

    void password_forgottenAndReset_isToldToo() {
        m->signUp();
        forgot(kEmail);
        QVERIFY(m->accounts.resetPassword({kEmail, m->mailBox.codeFor(kEmail), kOther, {}}).has_value());
        m->outbox.drain();
        QCOMPARE(m->mailBox.mails().back().subject, std::string("Your password for Mentor Connect was changed"));
    }

    void password_refused_changesNothing_data() {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& current, const std::string& next, ErrorCode code) {
            QTest::newRow(name) << QString::fromStdString(current) << QString::fromStdString(next)
                                << static_cast<int>(code);
        };
        row("wrong one", "not her password", kOther, ErrorCode::invalid_credentials);
        row("nearly", kPassword + " ", kOther, ErrorCode::invalid_credentials);
        row("too short", kPassword, "qT7$", ErrorCode::weak_password);
        row("too common", kPassword, "password123", ErrorCode::weak_password);
        row("her own name", kPassword, "asharao asha", ErrorCode::weak_password);
    }
    void password_refused_changesNothing() {
        QFETCH(QString, current);
        QFETCH(QString, next);
        QFETCH(int, code);
        const auto here = m->signUp();
        const auto elsewhere = signIn(kEmail, kPassword).value();
        const auto result = change(here, current.toStdString(), next.toStdString());
        QVERIFY(!result && result.error().code == static_cast<ErrorCode>(code));
        QVERIFY(accepted(elsewhere.accessToken));
        QVERIFY(signIn(kEmail, kPassword).has_value());
        QCOMPARE(m->outbox.drain(), 0u);
    }

    void password_guessedAtInAStolenSession_mustWait() {
        const auto tokens = m->signUp();
        for (int i = 0; i < 5; ++i)
            QVERIFY(change(tokens, "guess number " + std::to_string(i), kOther).error().code ==
                    ErrorCode::invalid_credentials);
        QVERIFY(change(tokens, kPassword, kOther).error().code == ErrorCode::rate_limited);
        QVERIFY(ask(tokens, kNew).error().code == ErrorCode::rate_limited);  // The same door.
        QVERIFY(signIn(kEmail, kPassword).has_value());                      // The owner's is another.
        m->clock.advance(domain::kMinute);
        QVERIFY(change(tokens, kPassword, kOther).has_value());
    }

    void password_ofAnAccountWithoutOne_isRefused() {
        const auto user = m->accounts.createPerson({"Asha", kEmail, {"Asia/Kolkata"}, {"en"}, ""}).value();
        const auto tokens = m->accounts.signInAs(user, kDevice).value();
        QVERIFY(change(tokens, "", kOther).error().code == ErrorCode::invalid_credentials);
        QVERIFY(signIn(kEmail, kOther).error().code == ErrorCode::invalid_credentials);
    }

    void password_changed_formerPlacesAreStrangers() {
        const auto tokens = m->signUp();
        QVERIFY(signIn(kEmail, kPassword, "198.51.100.7").has_value());  // The thief's.
        QVERIFY(change(tokens, kPassword, kOther).has_value());
        for (int i = 0; i < 30; ++i)
            (void)signIn(kEmail, "guess", "203.0.113." + std::to_string(i));
        QVERIFY(signIn(kEmail, kOther, "198.51.100.7").error().code == ErrorCode::rate_limited);
        QVERIFY(signIn(kEmail, kOther, kDevice.address).has_value());
    }

    void address_changesOnlyOnceItsCodeIsTyped() {
        const auto tokens = confirmed();
        const auto asked = ask(tokens, kNew);
        QCOMPARE(asked->pendingEmail.value_or(""), kNew);
        QCOMPARE(asked->email, kEmail);
        QVERIFY(asked->emailVerified);
        const auto code = m->mailBox.codeFor(kNew);
        QCOMPARE(code.size(), 6u);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, wrongCode(code)).error().code == ErrorCode::token_invalid);
        QCOMPARE(meOf(tokens).email, kEmail);
        QVERIFY(signIn(kNew, kPassword).error().code == ErrorCode::invalid_credentials);
        const auto me = m->accounts.confirmNewEmail(tokens.user.id, code);
        QCOMPARE(me->email, kNew);
        QVERIFY(me->emailVerified && !me->pendingEmail);
        QVERIFY(accepted(tokens.accessToken));
        QVERIFY(signIn(kNew, kPassword).has_value());
        QVERIFY(signIn(kEmail, kPassword).error().code == ErrorCode::invalid_credentials);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, code).has_value());  // The answer was lost.
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, wrongCode(code)).error().code == ErrorCode::token_invalid);
        m->clock.advance(61);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, code).error().code == ErrorCode::token_invalid);
    }

    void address_asked_theFormerHearsOfItBeforeAndAfter() {
        const auto tokens = confirmed();
        m->mailBox.clear();
        (void)ask(tokens, kNew).value();
        QVERIFY(m->mailBox.mails().size() == 2);
        const auto mails = m->mailBox.mails();
        const auto notice = std::ranges::find(mails, kEmail, &mail::Mail::to);
        QVERIFY(notice != mails.end() && notice->text.find(kNew) != std::string::npos);
        QVERIFY(notice->text.find(m->mailBox.codeFor(kNew)) == std::string::npos);
        m->mailBox.clear();
        (void)m->accounts.confirmNewEmail(tokens.user.id, [&] {
            for (const auto& mail : mails)
                if (mail.to == kNew) return mail.text.substr(mail.text.find("    ") + 4, 6);
            return std::string();
        }());
        m->outbox.drain();
        QVERIFY(mailedTo() == std::vector<std::string>{kEmail});
        QCOMPARE(m->mailBox.mails().back().subject, std::string("Your Mentor Connect account has a new address"));
    }

    /// Whether somebody has an address is nobody's business: answer, mails' number and what may be done are the same.
    void address_taken_looksLikeAFreeOne() {
        confirmed(kTaken);
        const auto tokens = confirmed();
        m->mailBox.clear();
        const auto asked = ask(tokens, kTaken);
        QCOMPARE(asked->pendingEmail.value_or(""), kTaken);
        QCOMPARE(meOf(tokens).pendingEmail.value_or(""), kTaken);
        QVERIFY((mailedTo() == std::vector<std::string>{kTaken, kEmail}) ||
                (mailedTo() == std::vector<std::string>{kEmail, kTaken}));
        QCOMPARE(m->mailBox.codeFor(kTaken), std::string());  // The owner's mail has no code.
        for (const auto& mail : m->mailBox.mails())
            if (mail.to == kTaken) QCOMPARE(mail.subject, std::string("You already have a Mentor Connect account"));
        QVERIFY(m->accounts.resendNewEmail(tokens.user.id, kDevice).error().code == ErrorCode::rate_limited);
        for (int i = 0; i < 5; ++i)
            QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, "00000" + std::to_string(i)).error().code ==
                    ErrorCode::token_invalid);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, "000006").error().code == ErrorCode::rate_limited);
        QCOMPARE(meOf(tokens).email, kEmail);
    }

    void address_refused_data() {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << "asha at example"
                              << "correct horse battery"
                              << "email";
        QTest::newRow("her own") << "ASHA@example.org"
                                 << "correct horse battery"
                                 << "email";
        QTest::newRow("without password") << "asha.rao@example.org" << QString() << "password";
        QTest::newRow("wrong password") << "asha.rao@example.org"
                                        << "not her password" << QString();
    }
    void address_refused() {
        QFETCH(QString, email);
        QFETCH(QString, password);
        QFETCH(QString, path);
        const auto tokens = confirmed();
        m->mailBox.clear();
        const auto given = password.isEmpty() ? std::nullopt : std::optional(password.toStdString());
        const auto result = ask(tokens, email.toStdString(), given);
        QVERIFY(!result);
        if (path.isEmpty())
            QVERIFY(result.error().code == ErrorCode::invalid_credentials);
        else
            QCOMPARE(QString::fromStdString(result.error().fields.at(0).path), path);
        QVERIFY(m->mailBox.mails().empty() && !meOf(tokens).pendingEmail);
    }

    void address_askedAgainAndAgain_mustWait() {
        const auto tokens = confirmed();
        (void)ask(tokens, kNew).value();
        QVERIFY(ask(tokens, "another@example.org").error().code == ErrorCode::rate_limited);
        (void)m->accounts.cancelNewEmail(tokens.user.id).value();
        const auto actor = actorOf(tokens);
        int sent = 1;
        for (int minute = 0; minute < 30; ++minute) {
            (void)m->accounts.cancelNewEmail(tokens.user.id);
            const auto email = "somebody" + std::to_string(minute) + "@example.org";
            sent += m->accounts.changeEmail(actor, {email, kPassword}, kDevice).has_value() ? 1 : 0;
            m->clock.advance(domain::kMinute);
        }
        QVERIFY2(sent < 8, std::to_string(sent).c_str());
    }

    void address_ofOnePerson_isNotFloodedByManyAccounts() {
        int sent = 0;
        for (int i = 0; i < 10; ++i) {
            const auto tokens = m->signUp("p" + std::to_string(i) + "@example.org");
            sent += ask(tokens, "victim@example.org").has_value() ? 1 : 0;
        }
        QCOMPARE(sent, 3);
    }

    void address_confirmedAMomentAgo_canBeChangedAgain() {
        const auto tokens = m->signUp();
        (void)ask(tokens, kNew, {}).value();
        (void)m->accounts.confirmNewEmail(tokens.user.id, m->mailBox.codeFor(kNew)).value();
        QVERIFY(ask(tokens, "asha@another.example").has_value());
    }

    void address_takenWhileTheCodeWaits_isToldToWhoHasTheCode() {
        const auto tokens = confirmed();
        (void)ask(tokens, kNew).value();
        const auto code = m->mailBox.codeFor(kNew);
        m->signUp(kNew);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, code).error().code == ErrorCode::email_taken);
        QCOMPARE(meOf(tokens).email, kEmail);
        QVERIFY(!meOf(tokens).pendingEmail);
    }

    void address_changed_codesToTheFormerAreVoid() {
        const auto tokens = confirmed();
        forgot(kEmail);
        const auto reset = m->mailBox.codeFor(kEmail);
        (void)ask(tokens, kNew).value();
        (void)m->accounts.confirmNewEmail(tokens.user.id, m->mailBox.codeFor(kNew)).value();
        QVERIFY(m->accounts.resetPassword({kNew, reset, kOther, {}}).error().code == ErrorCode::token_invalid);
        QVERIFY(signIn(kNew, kPassword).has_value());
    }

    void address_cancelled_codeIsVoid() {
        const auto tokens = confirmed();
        (void)ask(tokens, kNew).value();
        const auto code = m->mailBox.codeFor(kNew);
        QVERIFY(!m->accounts.cancelNewEmail(tokens.user.id)->pendingEmail);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, code).error().code == ErrorCode::token_invalid);
        QVERIFY(m->accounts.resendNewEmail(tokens.user.id, kDevice).error().code == ErrorCode::not_found);
        QVERIFY(m->accounts.cancelNewEmail(tokens.user.id).has_value());  // Nothing left to do.
    }

    void address_codeAskedForAgain_voidsTheFormer() {
        const auto tokens = confirmed();
        (void)ask(tokens, kNew).value();
        const auto first = m->mailBox.codeFor(kNew);
        m->clock.advance(domain::kMinute);
        QVERIFY(m->accounts.resendNewEmail(tokens.user.id, kDevice).has_value());
        m->outbox.drain();
        const auto second = m->mailBox.codeFor(kNew);
        if (first != second)
            QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, first).error().code == ErrorCode::token_invalid);
        QVERIFY(m->accounts.confirmNewEmail(tokens.user.id, second).has_value());
    }

    void address_waiting_isForgottenAfterAWeekAndByAReset() {
        const auto tokens = confirmed();
        (void)ask(tokens, kNew).value();
        m->clock.advance(8 * domain::kDay);
        (void)m->accounts.forgetExpired();
        QVERIFY(!meOf(tokens).pendingEmail);
        const auto again = signIn(kEmail, kPassword).value();
        (void)ask(again, kNew).value();
        forgot(kEmail);
        QVERIFY(m->accounts.resetPassword({kEmail, m->mailBox.codeFor(kEmail), kOther, {}}).has_value());
        QVERIFY(!meOf(tokens).pendingEmail);
    }

    /// The code page after signing up, with a mistyped address.
    void unconfirmed_mendedWithoutThePasswordWhileTheSessionIsYoung() {
        const auto tokens = m->signUp("asha@exmaple.org");
        const auto link = m->mailBox.linkTokenFor("asha@exmaple.org");
        m->mailBox.clear();
        QCOMPARE(ask(tokens, kNew, {})->pendingEmail.value_or(""), kNew);
        QVERIFY(mailedTo() == std::vector<std::string>{kNew});  // The mistyped one is a stranger's.
        QVERIFY(m->accounts.verifyEmailByLink(link) == LinkState::no_longer);
        m->clock.advance(domain::kMinute);
        QVERIFY(m->accounts.resendVerification(tokens.user.id).has_value());
        m->outbox.drain();
        QVERIFY((mailedTo() == std::vector<std::string>{kNew, kNew}));
        const auto me = m->accounts.verifyEmail(tokens.user.id, m->mailBox.codeFor(kNew));
        QVERIFY(me->emailVerified);
        QCOMPARE(me->email, kNew);
        m->outbox.drain();
        QCOMPARE(m->mailBox.mails().size(), 2u);
    }

    void unconfirmed_withAnOldSession_needsThePassword() {
        const auto tokens = m->signUp();
        m->clock.advance(31 * domain::kMinute);
        const auto renewed = m->accounts.refresh(tokens.refreshToken).value();
        QCOMPARE(ask(renewed, kNew, {}).error().fields.at(0).path, std::string("password"));
        QVERIFY(ask(renewed, kNew, kPassword).has_value());
    }

    void unconfirmed_mendingGivenUp_theFirstAddressCanBeConfirmed() {
        const auto tokens = m->signUp();
        (void)ask(tokens, kNew, {}).value();
        (void)m->accounts.cancelNewEmail(tokens.user.id).value();
        QVERIFY(m->accounts.resendVerification(tokens.user.id).has_value());
        m->outbox.drain();
        QVERIFY(m->accounts.verifyEmail(tokens.user.id, m->mailBox.codeFor(kEmail))->emailVerified);
        QCOMPARE(meOf(tokens).email, kEmail);
    }

    void everyNotice_isSaidInBothLanguages() {
        for (const auto language : {domain::Language::en, domain::Language::hi}) {
            const auto& words = mail::Words::of(language);
            const mail::Values values{{"name", "Asha"}, {"product", "Mentor Connect"}, {"address", kNew}};
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<Notice>>([&](auto described) {
                for (const auto* part : {".subject", ".intro", ".outro"}) {
                    const auto section = std::string(described.name) + part;
                    QVERIFY2(words.has(section), section.c_str());
                    const auto said = words.say(section, values);
                    QVERIFY2(said.find("{{") == std::string::npos && said.size() > 10, section.c_str());
                }
            });
        }
    }

    void noticeOfASuspendedAccount_isNotSent() {
        const auto tokens = m->signUp();
        QVERIFY(change(tokens, kPassword, kOther).has_value());
        QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, tokens.user.id, "spam"); }).has_value());
        m->mailBox.clear();
        m->outbox.drain();
        QVERIFY(m->mailBox.mails().empty());
    }
};

MC_TEST_APPLESS(AccountCredentialsTest)
#include "account_credentials_test.moc"
