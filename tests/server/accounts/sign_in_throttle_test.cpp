#include "accounts/sign_in_throttle.h"
#include "support/test_program.h"

#include <QTest>

using mc::accounts::SignInThrottle;
using mc::base::FakeClock;

class SignInThrottleTest : public QObject {
    Q_OBJECT
private slots:
    void pair_afterFiveFailures_waitsLongerEachTime();
    void account_fromManyAddresses_waits();
    void address_atManyAccounts_waits();
    void success_clearsThePairOnly();
    void quietHour_forgets();
    void wait_neverExceedsTheLongest();
    void otherAccountAndAddress_areFree();
    void knownPlace_hasACountOfItsOwn();
    void clockSetBack_lengthensNoWait();
};

void SignInThrottleTest::pair_afterFiveFailures_waitsLongerEachTime() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 4; ++i)
        throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"1", {}}), 0);
    throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"1", {}}), 30);
    clock.advance(30);
    QCOMPARE(throttle.wait("a", {"1", {}}), 0);
    throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"1", {}}), 60);
}

void SignInThrottleTest::account_fromManyAddresses_waits() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 20; ++i)
        throttle.failed("a", {std::to_string(i), {}});
    QCOMPARE(throttle.wait("a", {"new", {}}), 30);
    QCOMPARE(throttle.wait("b", {"new", {}}), 0);
}

void SignInThrottleTest::address_atManyAccounts_waits() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 50; ++i)
        throttle.failed(std::to_string(i), {"1", {}});
    QCOMPARE(throttle.wait("new", {"1", {}}), 30);
    QCOMPARE(throttle.wait("new", {"2", {}}), 0);
}

void SignInThrottleTest::success_clearsThePairOnly() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 50; ++i)
        throttle.failed(i % 10 == 0 ? "mine" : std::to_string(i), {"1", {}});
    throttle.succeeded("mine", {"1", {}});
    QCOMPARE(throttle.wait("mine", {"1", {}}), 30);  // The address still has its fifty.
    QCOMPARE(throttle.wait("mine", {"2", {}}), 0);
}

void SignInThrottleTest::quietHour_forgets() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 30; ++i)
        throttle.failed("a", {"1", {}});
    clock.advance(3600);
    QCOMPARE(throttle.wait("a", {"1", {}}), 0);
    throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"1", {}}), 0);
}

void SignInThrottleTest::wait_neverExceedsTheLongest() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 1000; ++i)
        throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"1", {}}), 15 * 60);
}

void SignInThrottleTest::otherAccountAndAddress_areFree() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 10; ++i)
        throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"2", {}}), 0);
    QCOMPARE(throttle.wait("b", {"1", {}}), 0);
}

void SignInThrottleTest::knownPlace_hasACountOfItsOwn() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 100; ++i)
        throttle.failed("a", {"1", {}});
    QCOMPARE(throttle.wait("a", {"1", "home"}), 0);
    for (int i = 0; i < 5; ++i)
        throttle.failed("a", {"2", "home"});
    QCOMPARE(throttle.wait("a", {"1", "home"}), 30);  // Wherever the device is.
    QCOMPARE(throttle.wait("b", {"2", {}}), 0);
    throttle.succeeded("a", {"1", "home"});
    QCOMPARE(throttle.wait("a", {"1", "home"}), 0);
    QCOMPARE(throttle.wait("a", {"1", {}}), 15 * 60);
}

void SignInThrottleTest::clockSetBack_lengthensNoWait() {
    FakeClock clock;
    SignInThrottle throttle(clock, {});
    for (int i = 0; i < 5; ++i)
        throttle.failed("a", {"1", {}});
    clock.misset(-mc::domain::kHour);
    QCOMPARE(throttle.wait("a", {"1", {}}), 30);
    clock.misset(2 * mc::domain::kHour);
    QCOMPARE(throttle.wait("a", {"1", {}}), 30);  // Nor does it shorten one.
    clock.advance(30);
    QCOMPARE(throttle.wait("a", {"1", {}}), 0);
}

MC_TEST_APPLESS(SignInThrottleTest)
#include "sign_in_throttle_test.moc"
