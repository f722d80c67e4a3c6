#include "account_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <set>

#include "accounts/second_factors.h"
#include "domain/roles.h"
#include "platform/base/log.h"
#include "support/one_time_codes.h"
#include "support/test_program.h"

using namespace mc;
using accounts::Device;
using database::Transaction;
using domain::ErrorCode;
using domain::Result;
using protocol::AuthTokens;
using test::kDevice;
using test::kEmail;
using test::kPassword;

/// The second step at sign-in.
class SecondFactorTest : public test::AccountTest {
    Q_OBJECT

    base::Actor actorOf(const AuthTokens& tokens) { return m->sessions.authenticate(tokens.accessToken).value(); }
    std::string code(int steps = 0) const { return test::codeAt(m_secret, m->clock.now(), steps); }
    /// That none of the steps around has.
    std::string wrongCode() const {
        std::string wrong = "000000";
        while (wrong == code(-1) || wrong == code() || wrong == code(1))
            ++wrong.back();
        return wrong;
    }
    void later() { m->clock.advance(crypto::kOneTimeStep); }

    /// Signed up and on; the code it took is used up, so the clock stands a step later.
    AuthTokens withSecondFactor() {
        const auto tokens = m->signUp();
        m_secret = m->accounts.startSecondFactor(tokens.user.id, {kPassword})->secret;
        m_recovery = m->accounts.confirmSecondFactor(actorOf(tokens), code())->codes;
        m->outbox.drain();
        m->mailBox.clear();
        later();
        return tokens;
    }
    /// The challenge of a sign-in with the right password.
    std::string challenge(const Device& device = kDevice) {
        const auto answer = m->accounts.signIn({kEmail, kPassword, device.name, token(device)}, device);
        if (answer || answer.error().code != ErrorCode::second_factor_required) return {};
        const auto extra = QByteArray::fromStdString(answer.error().extra);
        return extra.mid(14, extra.size() - 16).toStdString();  // {"challenge":"…"}
    }
    static std::optional<std::string> token(const Device& device) {
        return device.token.empty() ? std::nullopt : std::optional(device.token);
    }
    Result<AuthTokens> answer(const std::string& challenge, const std::string& code, const Device& device = kDevice) {
        return m->accounts.signInWithCode({challenge, code, token(device)}, {"", device.address, ""});
    }
    std::vector<std::string> subjects() {
        m->outbox.drain();
        std::vector<std::string> subjects;
        for (const auto& mail : m->mailBox.mails())
            subjects.push_back(mail.subject);
        return subjects;
    }

    std::string m_secret;  ///< Base 32.
    std::vector<std::string> m_recovery;

private slots:
    void init() { m = std::make_unique<test::AccountFixture>(); }
    void cleanup() { m.reset(); }

    void setUp_showsASecretThatAsksForNothingYet() {
        const auto tokens = m->signUp();
        const auto shown = m->accounts.startSecondFactor(tokens.user.id, {kPassword}).value();
        QCOMPARE(shown.secret.size(), 32u);
        QCOMPARE(shown.uri, "otpauth://totp/Mentor%20Connect:asha%40example.org?secret=" + shown.secret +
                                "&issuer=Mentor%20Connect&algorithm=SHA1&digits=6&period=30");
        QVERIFY(!m->accounts.secondFactor(tokens.user.id).on);
        QVERIFY(signIn(kEmail, kPassword).has_value());
        QVERIFY(!m->accounts.me(tokens.user.id)->secondFactor);
    }

    void setUp_withoutThePassword_isRefused() {
        const auto tokens = m->signUp();
        const auto refused = m->accounts.startSecondFactor(tokens.user.id, {"not her password"});
        QVERIFY(refused.error().code == ErrorCode::invalid_credentials);
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(tokens), "123456").error().code == ErrorCode::invalid_state);
    }

    void setUp_withAWrongCode_staysOff() {
        const auto tokens = m->signUp();
        m_secret = m->accounts.startSecondFactor(tokens.user.id, {kPassword})->secret;
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(tokens), wrongCode()).error().code == ErrorCode::token_invalid);
        QVERIFY(!m->accounts.secondFactor(tokens.user.id).on);
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(tokens), code()).has_value());
    }

    void setUp_anew_voidsTheFormerSecret() {
        const auto tokens = m->signUp();
        m_secret = m->accounts.startSecondFactor(tokens.user.id, {kPassword})->secret;
        const auto former = code();
        m_secret = m->accounts.startSecondFactor(tokens.user.id, {kPassword})->secret;
        QVERIFY(!m->accounts.confirmSecondFactor(actorOf(tokens), former));
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(tokens), code()).has_value());
    }

    void setUp_leftForAnHour_beginsAgain() {
        const auto tokens = m->signUp();
        const auto actor = actorOf(tokens);
        m_secret = m->accounts.startSecondFactor(tokens.user.id, {kPassword})->secret;
        m->clock.advance(domain::kHour + 1);
        QVERIFY(m->accounts.confirmSecondFactor(actor, code()).error().code == ErrorCode::invalid_state);
    }

    void setUp_whileOn_isRefused() {
        const auto tokens = withSecondFactor();
        QVERIFY(m->accounts.startSecondFactor(tokens.user.id, {kPassword}).error().code == ErrorCode::invalid_state);
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(tokens), code()).error().code == ErrorCode::invalid_state);
        QVERIFY(answer(challenge(), code()).has_value());  // With the secret that was on.
    }

    void turnedOn_endsOtherSessionsAndKeepsThisOne() {
        const auto here = m->signUp();
        const auto elsewhere = signIn(kEmail, kPassword, "198.51.100.7").value();
        m_secret = m->accounts.startSecondFactor(here.user.id, {kPassword})->secret;
        QVERIFY(!actorOf(here).secondFactor);
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(here), code()).has_value());
        QVERIFY(actorOf(here).secondFactor);
        QVERIFY(!accepted(elsewhere.accessToken));
        QVERIFY(m->accounts.me(here.user.id)->secondFactor);
        QCOMPARE(subjects().back(), std::string("Signing in to Mentor Connect takes a second step now"));
    }

    void refreshedSession_stillCameByTheSecondFactor() {
        withSecondFactor();
        const auto tokens = answer(challenge(), code()).value();
        QVERIFY(actorOf(m->accounts.refresh(tokens.refreshToken).value()).secondFactor);
    }

    void signIn_needsTheCode_andOpensASessionThatSaysSo() {
        withSecondFactor();
        const auto asked = challenge();
        QVERIFY(!asked.empty());
        const auto tokens = answer(asked, code()).value();
        QVERIFY(actorOf(tokens).secondFactor);
        QVERIFY(tokens.deviceToken.has_value());
        QVERIFY(tokens.user.secondFactor);
    }

    void signIn_withAWrongPassword_tellsNothingOfTheSecondFactor() {
        withSecondFactor();
        const auto wrong = signIn(kEmail, "not her password");
        QVERIFY(wrong.error().code == ErrorCode::invalid_credentials);
        QVERIFY(wrong.error().extra.empty());
    }

    void code_isTakenAsPeopleTypeIt_data() {
        QTest::addColumn<QString>("shape");
        QTest::newRow("plain") << "%1%2";
        QTest::newRow("space") << "%1 %2";
        QTest::newRow("hyphen") << "%1-%2";
        QTest::newRow("pasted") << " %1 %2\n";
    }
    void code_isTakenAsPeopleTypeIt() {
        QFETCH(QString, shape);
        withSecondFactor();
        const auto plain = QString::fromStdString(code());
        QVERIFY(answer(challenge(), shape.arg(plain.left(3), plain.mid(3)).toStdString()).has_value());
    }

    void code_worksOnce() {
        withSecondFactor();
        const auto once = code();
        QVERIFY(answer(challenge(), once).has_value());
        QVERIFY(answer(challenge(), once).error().code == ErrorCode::token_invalid);
        QVERIFY(answer(challenge(), code(-1)).error().code == ErrorCode::token_invalid);  // Nor an older one.
        later();
        QVERIFY(answer(challenge(), code()).has_value());
    }

    void codeOfTheSetUp_isUsedUp() {
        const auto tokens = m->signUp();
        m_secret = m->accounts.startSecondFactor(tokens.user.id, {kPassword})->secret;
        const auto first = code();
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(tokens), first).has_value());
        QVERIFY(answer(challenge(), first).error().code == ErrorCode::token_invalid);
    }

    void challenge_worksOnce() {
        withSecondFactor();
        const auto asked = challenge();
        QVERIFY(answer(asked, code()).has_value());
        later();
        QVERIFY(answer(asked, code()).error().code == ErrorCode::challenge_expired);
    }

    void challenge_afterFiveMinutes_isOver() {
        withSecondFactor();
        const auto asked = challenge();
        m->clock.advance(5 * domain::kMinute);
        QVERIFY(answer(asked, code()).error().code == ErrorCode::challenge_expired);
    }

    void challenge_ofAnotherDevice_countsForNobodyElse_data() {
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("otherDevice");
        QTest::addColumn<QString>("otherAddress");
        QTest::newRow("another address") << ""
                                         << ""
                                         << "198.51.100.7";
        QTest::newRow("another device") << "a"
                                        << "b"
                                        << "192.0.2.1";
        QTest::newRow("none") << "a"
                              << ""
                              << "192.0.2.1";
    }
    void challenge_ofAnotherDevice_countsForNobodyElse() {
        QFETCH(QString, device);
        QFETCH(QString, otherDevice);
        QFETCH(QString, otherAddress);
        withSecondFactor();
        const Device own{"laptop", "192.0.2.1", device.toStdString()};
        const auto asked = challenge(own);
        const auto stolen = answer(asked, code(), {"", otherAddress.toStdString(), otherDevice.toStdString()});
        QVERIFY(stolen.error().code == ErrorCode::challenge_expired);
        QVERIFY(answer(asked, code(), own).has_value());
    }

    void challenge_withAToken_movesToAnotherAddress() {
        withSecondFactor();
        const Device phone{"phone", "192.0.2.1", "its token"};
        const auto asked = challenge(phone);
        QVERIFY(answer(asked, code(), {"", "198.51.100.7", "its token"}).has_value());
    }

    void challenge_isVoidAfterFiveWrongCodes() {
        withSecondFactor();
        const auto asked = challenge();
        for (int i = 0; i < 5; ++i)
            QVERIFY(answer(asked, wrongCode()).error().code == ErrorCode::token_invalid);
        QVERIFY(answer(asked, code()).error().code == ErrorCode::challenge_expired);
    }

    /// With the right password and ever new challenges.
    void guessing_isSlowed() {
        withSecondFactor();
        int tries = 0;
        for (int minute = 0; minute < 60; ++minute) {
            const auto result = answer(challenge(), wrongCode());
            tries += result.error().code == ErrorCode::token_invalid ? 1 : 0;
            m->clock.advance(domain::kMinute);
        }
        QVERIFY2(tries <= 12, std::to_string(tries).c_str());
    }

    void guessing_elsewhere_doesNotSlowHerWhereSheIsKnown() {
        withSecondFactor();
        const Device thief{"", "203.0.113.66", {}};
        for (int i = 0; i < 30; ++i)
            (void)answer(challenge(thief), wrongCode(), thief);
        QVERIFY(answer(challenge(thief), code(), thief).error().code == ErrorCode::rate_limited);
        QVERIFY(answer(challenge(), code()).has_value());
    }

    void passwordChanged_voidsChallenges() {
        const auto tokens = withSecondFactor();
        const auto asked = challenge();
        QVERIFY(m->accounts.changePassword(actorOf(tokens), {kPassword, "another fine phrase"}, kDevice).has_value());
        QVERIFY(answer(asked, code()).error().code == ErrorCode::challenge_expired);
    }

    void passwordReset_keepsTheSecondFactor() {
        const auto tokens = withSecondFactor();
        forgot(kEmail);
        const auto reset = m->mailBox.codeFor(kEmail);
        QVERIFY(m->accounts.resetPassword({kEmail, reset, "another fine phrase"}).has_value());
        QVERIFY(m->accounts.secondFactor(tokens.user.id).on);
        QVERIFY(signIn(kEmail, "another fine phrase").error().code == ErrorCode::second_factor_required);
    }

    void suspendedMeanwhile_isToldSo() {
        const auto tokens = withSecondFactor();
        const auto asked = challenge();
        QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, tokens.user.id, "spam"); }).has_value());
        QVERIFY(answer(asked, code()).error().code == ErrorCode::account_suspended);
    }

    void recoveryCodes_areTenThatDiffer_andCountOnceEach() {
        const auto tokens = withSecondFactor();
        QCOMPARE(m_recovery.size(), 10u);
        QCOMPARE((std::set<std::string>(m_recovery.begin(), m_recovery.end())).size(), 10u);
        QCOMPARE(m->accounts.secondFactor(tokens.user.id).recoveryCodesLeft, 10);
        QVERIFY(actorOf(answer(challenge(), m_recovery[3]).value()).secondFactor);
        QCOMPARE(m->accounts.secondFactor(tokens.user.id).recoveryCodesLeft, 9);
        QVERIFY(answer(challenge(), m_recovery[3]).error().code == ErrorCode::token_invalid);
        QCOMPARE(subjects(), std::vector<std::string>{"Somebody signed in to Mentor Connect with a recovery code"});
    }

    void recoveryCode_isTakenAsPeopleTypeIt() {
        withSecondFactor();
        std::string shouted;
        for (const char c : m_recovery[0])
            if (c != '-') shouted += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        QVERIFY(answer(challenge(), shouted).has_value());
    }

    void recoveryCode_ofSomebodyElse_isWrong() {
        withSecondFactor();
        const auto hers = m_recovery;
        const auto other = m->signUp("ravi@example.org");
        m_secret = m->accounts.startSecondFactor(other.user.id, {kPassword})->secret;
        QVERIFY(m->accounts.confirmSecondFactor(actorOf(other), code()).has_value());
        const auto refused = m->accounts.turnOffSecondFactor(other.user.id, {kPassword, hers[0]});
        QVERIFY(refused.error().code == ErrorCode::token_invalid);
    }

    void recoveryCodes_madeAnew_voidTheFormer() {
        const auto tokens = withSecondFactor();
        const auto fresh = m->accounts.newRecoveryCodes(tokens.user.id, {kPassword, code()}).value();
        QCOMPARE(fresh.codes.size(), 10u);
        QVERIFY(answer(challenge(), m_recovery[0]).error().code == ErrorCode::token_invalid);
        QVERIFY(answer(challenge(), fresh.codes[0]).has_value());
    }

    void turnOff_needsPasswordAndCode() {
        const auto tokens = withSecondFactor();
        const auto off = [&](const std::string& password, const std::string& typed) {
            return m->accounts.turnOffSecondFactor(tokens.user.id, {password, typed});
        };
        QVERIFY(off("not her password", code()).error().code == ErrorCode::invalid_credentials);
        QVERIFY(off(kPassword, wrongCode()).error().code == ErrorCode::token_invalid);
        QVERIFY(m->accounts.secondFactor(tokens.user.id).on);
        QVERIFY(off(kPassword, code()).has_value());
        QVERIFY(!m->accounts.secondFactor(tokens.user.id).on);
        QVERIFY(!actorOf(tokens).secondFactor);
        QVERIFY(signIn(kEmail, kPassword).has_value());
        QCOMPARE(subjects(), std::vector<std::string>{"The second step for Mentor Connect is turned off"});
    }

    void turnOff_withARecoveryCode_works() {
        const auto tokens = withSecondFactor();
        QVERIFY(m->accounts.turnOffSecondFactor(tokens.user.id, {kPassword, m_recovery[9]}).has_value());
    }

    void turnOff_voidsChallengesAndRecoveryCodes() {
        const auto tokens = withSecondFactor();
        const auto asked = challenge();
        QVERIFY(m->accounts.turnOffSecondFactor(tokens.user.id, {kPassword, m_recovery[0]}).has_value());
        QVERIFY(answer(asked, m_recovery[1]).error().code == ErrorCode::challenge_expired);
        QCOMPARE(m->accounts.secondFactor(tokens.user.id).recoveryCodesLeft, 0);
    }

    void guessingInTheSettings_isSlowed() {
        const auto tokens = withSecondFactor();
        for (int i = 0; i < 5; ++i)
            (void)m->accounts.turnOffSecondFactor(tokens.user.id, {kPassword, wrongCode()});
        const auto next = m->accounts.turnOffSecondFactor(tokens.user.id, {kPassword, code()});
        QVERIFY(next.error().code == ErrorCode::rate_limited);
    }

    void secretAtRest_isSealed_andRecoveryCodesAreHashes() {
        withSecondFactor();
        const auto plain = test::fromBase32(m_secret);
        const auto stored = m->database->read(
            [&](database::Reader& reader) { return reader.all<database::Blob>("SELECT secret FROM second_factors"); });
        QCOMPARE(stored.size(), 1u);
        const std::string bytes(reinterpret_cast<const char*>(stored[0].data()), stored[0].size());
        QVERIFY(bytes.find(plain) == std::string::npos);
        QCOMPARE(m->sealer.open(stored[0]).value(), plain);
        const auto hashes = m->database->read(
            [&](database::Reader& reader) { return reader.all<std::string>("SELECT code_hash FROM recovery_codes"); });
        for (const auto& hash : hashes)
            QCOMPARE(hash.size(), 64u);
    }

    void keyThatIsGone_leavesTheRecoveryCodes_andIsLogged() {
        const auto tokens = withSecondFactor();
        write([&](Transaction& tx) { tx.execute("UPDATE second_factors SET secret = $1", database::Blob(80)); });
        const QTemporaryDir folder;
        base::log::configure({base::log::Level::error, folder.filePath("log").toStdString()});
        const auto refused = answer(challenge(), code());
        base::log::configure({});
        QVERIFY(refused.error().code == ErrorCode::token_invalid);
        QFile log(folder.filePath("log"));
        QVERIFY(log.open(QIODevice::ReadOnly) && log.readAll().contains("auth.secret_not_opened"));
        QVERIFY(answer(challenge(), m_recovery[0]).has_value());
    }

    void log_hasNoCodes() {
        const QTemporaryDir folder;
        base::log::configure({base::log::Level::debug, folder.filePath("log").toStdString()});
        withSecondFactor();
        const auto asked = challenge();
        const auto typed = wrongCode();
        for (int i = 0; i < 7; ++i)
            (void)answer(challenge(), typed);
        base::log::configure({});
        QFile log(folder.filePath("log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const auto text = log.readAll();
        for (const auto& secret : {m_secret, m_recovery[0], asked, "\"" + typed + "\""})
            QVERIFY2(!text.contains(secret.c_str()), secret.c_str());
    }

    void expiredChallenges_areForgotten() {
        withSecondFactor();
        QVERIFY(!challenge().empty());
        m->clock.advance(domain::kDay);
        (void)m->accounts.forgetExpired();
        const auto left = m->database->read(
            [](database::Reader& reader) { return reader.scalar<int>("SELECT count(*) FROM sign_in_challenges"); });
        QCOMPARE(left, 0);
    }

    void me_namesTheKindsOfAdmin() {
        const auto tokens = m->signUp();
        QVERIFY(tokens.user.adminRoles.empty());
        for (const auto role : {domain::Role::finance, domain::Role::owner})
            QVERIFY(write([&](Transaction& tx) { return m->accounts.addRole(tx, tokens.user.id, role); }).has_value());
        QVERIFY((m->accounts.me(tokens.user.id)->adminRoles ==
                 std::vector{protocol::AdminRole::finance, protocol::AdminRole::owner}));
    }
};

MC_TEST_APPLESS(SecondFactorTest)
#include "second_factor_test.moc"
