#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "accounts/devices.h"
#include "account_test.h"
#include "support/test_program.h"
#endif

#include <QTest>

using namespace mc;
using database::Transaction;
using domain::ErrorCode;
using protocol::AuthTokens;
using test::kEmail;
using test::kPassword;

/// Where a person is signed in.
class DevicesTest : public test::AccountTest {
    Q_OBJECT

    std::unique_ptr<accounts::Devices> m_devices;
    std::vector<domain::UserId> m_told;

    base::Actor actorOf(const AuthTokens& tokens) { return m->sessions.authenticate(tokens.accessToken).value(); }
    AuthTokens on(const std::string& device) {
        m->clock.advance(domain::kMinute);
        return m->accounts.signIn({kEmail, kPassword, device, {}}, {device, "192.0.2.1", {}}).value();
    }
    std::vector<std::string> names(const AuthTokens& by) {
        std::vector<std::string> names;
        for (const auto& device : m_devices->list(actorOf(by)).items)
            names.push_back(device.name);
        return names;
    }

private slots:
    void init() {
        m = std::make_unique<test::AccountFixture>();
        m_devices = std::make_unique<accounts::Devices>(*m->database, m->clock, m->sessions);
        m_told.clear();
        m_devices->signedOut.connect(
            [this](Transaction&, const accounts::SignedOutElsewhere& event) { m_told.push_back(event.user); });
    }
    void cleanup() {
        m_devices.reset();
        m.reset();
    }

    void list_hasThisOneFirst_thenWhatWasSeenLast() {
        (void)m->signUp();
        const auto phone = on("phone");
        const auto laptop = on("laptop");
        (void)on("tablet");
        m->clock.advance(domain::kMinute);
        (void)m->accounts.refresh(laptop.refreshToken).value();
        QCOMPARE(names(phone), (std::vector<std::string>{"phone", "laptop", "tablet", "test"}));
        const auto items = m_devices->list(actorOf(phone)).items;
        QVERIFY(items[0].current && !items[1].current);
        QCOMPARE(items[1].lastSeen - items[1].since, 2 * domain::kMinute);
        QVERIFY(!items[1].secondFactor);
    }

    void list_leavesOutWhatHasEndedOrRunOut() {
        const auto first = m->signUp();
        const auto phone = on("phone");
        m->accounts.signOut(first.refreshToken);
        QCOMPARE(names(phone), std::vector<std::string>{"phone"});
        m->clock.advance(31 * domain::kDay);
        const auto later = on("laptop");
        QCOMPARE(names(later), std::vector<std::string>{"laptop"});
    }

    void list_hasNobodyElses() {
        (void)m->signUp("ravi@example.org");
        (void)m->signUp();
        QCOMPARE(names(on("phone")).size(), 2u);
    }

    void signOut_endsThatOneAtOnce() {
        const auto here = m->signUp();
        const auto phone = on("phone");
        const auto there = actorOf(phone).session;
        QVERIFY(m_devices->signOut(actorOf(here), there).has_value());
        QVERIFY(!accepted(phone.accessToken));
        QVERIFY(!m->accounts.refresh(phone.refreshToken));
        QVERIFY(accepted(here.accessToken));
        QVERIFY(!m_told.empty() && m_told.back() == here.user.id);
        QVERIFY(m_devices->signOut(actorOf(here), there).error().code == ErrorCode::not_found);
    }

    void signOut_ofSomebodyElses_isNotFoundAndEndsNothing() {
        const auto other = m->signUp("ravi@example.org");
        const auto here = m->signUp();
        QVERIFY(m_devices->signOut(actorOf(here), actorOf(other).session).error().code == ErrorCode::not_found);
        QVERIFY(accepted(other.accessToken));
        QVERIFY(m_told.empty());
    }

    void signOutOthers_keepsThisOneAndOtherPeoples() {
        const auto other = m->signUp("ravi@example.org");
        const auto first = m->signUp();
        const auto phone = on("phone");
        const auto here = on("laptop");
        m_devices->signOutOthers(actorOf(here));
        QVERIFY(!accepted(first.accessToken) && !accepted(phone.accessToken));
        QVERIFY(accepted(here.accessToken) && accepted(other.accessToken));
        QCOMPARE(names(here), std::vector<std::string>{"laptop"});
    }
};

MC_TEST_APPLESS(DevicesTest)
#include "devices_test.moc"
