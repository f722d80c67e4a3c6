#include "account_test.h"

#include <QTest>

#include "accounts/directory.h"
#include "support/listen.h"
#include "support/test_program.h"

using namespace mc;
using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::UserId;
using test::kDevice;
using test::kEmail;
using test::kPassword;
using test::listen;

class AccountProfileTest : public test::AccountTest {
    Q_OBJECT
private slots:
    void init() { m = std::make_unique<test::AccountFixture>(); }
    void cleanup() { m.reset(); }

    void suspend_endsAccessAtOnceAndForRefresh();
    void reinstate_letsInAgain();
    void roles_changeHoldsAtOnce();
    void updateMe_changesOnlyWhatIsThere();
    void updateMe_unknownZone_isRefused();
    void language_isTheServersUntilOneIsChosen();
    void createPerson_cannotSignInWithAPassword();
    void me_mentor_hasTheSlug();
    void directory_tellsNamesButNoAddress();
};

void AccountProfileTest::suspend_endsAccessAtOnceAndForRefresh() {
    const auto tokens = m->signUp();
    const auto actor = m->sessions.authenticate(tokens.accessToken).value();
    std::vector<std::string> reasons;
    listen(m->accounts.events().suspended,
           [&](const accounts::UserSuspended& event) { reasons.push_back(event.reason); });
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, tokens.user.id, "spam"); }).has_value());
    QVERIFY(m->sessions.authenticate(tokens.accessToken).error().code == ErrorCode::account_suspended);
    QVERIFY(m->sessions.recheck(actor).error().code == ErrorCode::account_suspended);
    QVERIFY(!m->accounts.refresh(tokens.refreshToken).has_value());
    QVERIFY((reasons == std::vector<std::string>{"spam"}));
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, UserId{5}, "x"); }).error().code ==
            ErrorCode::not_found);
}

void AccountProfileTest::reinstate_letsInAgain() {
    const auto tokens = m->signUp();
    int told = 0;
    listen(m->accounts.events().profileChanged, [&](const accounts::ProfileChanged&) { ++told; });
    QVERIFY(write([&](Transaction& tx) { return m->accounts.suspend(tx, tokens.user.id, "spam"); }).has_value());
    QVERIFY(write([&](Transaction& tx) { return m->accounts.reinstate(tx, tokens.user.id); }).has_value());
    QCOMPARE(told, 1);
    QVERIFY(!accepted(tokens.accessToken));  // The old session stays ended.
    QVERIFY(signIn(kEmail, kPassword).has_value());
}

void AccountProfileTest::roles_changeHoldsAtOnce() {
    const auto tokens = m->signUp();
    QVERIFY(!m->sessions.authenticate(tokens.accessToken)->roles.has(domain::Role::mentor));
    QVERIFY(write([&](Transaction& tx) {
                return m->accounts.addRole(tx, tokens.user.id, domain::Role::mentor);
            }).has_value());
    QVERIFY(m->sessions.authenticate(tokens.accessToken)->roles.has(domain::Role::mentor));
    QVERIFY(write([&](Transaction& tx) {
                return m->accounts.removeRole(tx, tokens.user.id, domain::Role::mentor);
            }).has_value());
    const auto actor = m->sessions.authenticate(tokens.accessToken).value();
    QVERIFY(actor.roles == domain::Roles{domain::Role::student});
    QVERIFY(m->sessions.recheck(actor).has_value());
}

void AccountProfileTest::updateMe_changesOnlyWhatIsThere() {
    const auto user = m->signUp().user.id;
    int heard = 0;
    listen(m->accounts.events().profileChanged, [&](const accounts::ProfileChanged&) { ++heard; });
    const auto me = m->accounts.updateMe(user, {.bio = "Hello", .version = 1});
    QCOMPARE(me->bio, std::string("Hello"));
    QCOMPARE(me->name, std::string("Asha Rao"));
    const auto moved = m->accounts.updateMe(
        user, {.name = "Asha R.", .timeZone = domain::ZoneName{"Asia/Kathmandu"}, .languages = {{"ne"}}, .version = 2});
    QCOMPARE(moved->name, std::string("Asha R."));
    QCOMPARE(moved->timeZone.value, std::string("Asia/Kathmandu"));
    QVERIFY((moved->languages == std::vector<std::string>{"ne"}));
    QCOMPARE(moved->bio, std::string("Hello"));
    QCOMPARE(heard, 2);
    QVERIFY(m->accounts.updateMe(UserId{7}, {}).error().code == ErrorCode::not_found);
}

void AccountProfileTest::language_isTheServersUntilOneIsChosen() {
    using domain::Language;
    m = std::make_unique<test::AccountFixture>(accounts::AccountOptions{.language = Language::hi});
    const auto user = m->signUp().user;
    QCOMPARE(user.language, Language::hi);
    const auto contact = [&] {
        return m->database->read([&](database::Reader& r) { return accounts::Directory().contact(r, user.id); });
    };
    QVERIFY(!contact()->language);
    QCOMPARE(m->accounts.updateMe(user.id, {.bio = "Hello", .version = 1})->language, Language::hi);
    QVERIFY(!contact()->language);
    QCOMPARE(m->accounts.updateMe(user.id, {.language = Language::en, .version = 2})->language, Language::en);
    QVERIFY(contact()->language == Language::en);
    auto request = test::AccountFixture::signUpRequest("mira@example.org");
    request.language = Language::en;
    QCOMPARE(m->accounts.signUp(request, kDevice)->user.language, Language::en);
}

void AccountProfileTest::updateMe_unknownZone_isRefused() {
    const auto user = m->signUp().user.id;
    const auto result = m->accounts.updateMe(user, {.name = "X", .timeZone = domain::ZoneName{"Mars/Olympus"}});
    QVERIFY(result.error().code == ErrorCode::validation_failed);
    QCOMPARE(result.error().fields.front().path, std::string("timeZone"));
    QCOMPARE(m->accounts.me(user)->name, std::string("Asha Rao"));
}

void AccountProfileTest::createPerson_cannotSignInWithAPassword() {
    const auto user = m->accounts.createPerson({.name = "Mira",
                                                .email = "mira@example.org",
                                                .zone = {"UTC"},
                                                .roles = {domain::Role::student, domain::Role::mentor}});
    QVERIFY(user.has_value());
    for (const std::string password : {"", "null", "correct horse battery"}) {
        QVERIFY(signIn("mira@example.org", password).error().code == ErrorCode::invalid_credentials);
    }
    const auto tokens = m->accounts.signInAs(*user, kDevice);
    QVERIFY(tokens->user.emailVerified);
    QVERIFY((tokens->user.roles == std::vector{protocol::Role::student, protocol::Role::mentor}));
    QVERIFY(m->sessions.authenticate(tokens->accessToken)->roles.has(domain::Role::mentor));
    QVERIFY(m->accounts.signInAs(UserId{3}, kDevice).error().code == ErrorCode::not_found);
    QCOMPARE(m->outbox.drain(), 0u);  // No verification mail.
}

void AccountProfileTest::me_mentor_hasTheSlug() {
    m->accounts.setMentorSlugSource([](Reader&, UserId) { return std::optional<std::string>("mira"); });
    const auto student = m->signUp();
    QVERIFY(!student.user.mentorSlug);
    const auto mentor = m->accounts.createPerson(
        {.name = "Mira", .email = "mira@example.org", .zone = {"UTC"}, .roles = {domain::Role::mentor}});
    QCOMPARE(m->accounts.me(*mentor)->mentorSlug.value(), std::string("mira"));
}

void AccountProfileTest::directory_tellsNamesButNoAddress() {
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

MC_TEST_APPLESS(AccountProfileTest)
#include "account_profile_test.moc"
