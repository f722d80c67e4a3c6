#include "domain/activity.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

class ActivityTest : public QObject {
    Q_OBJECT

private slots:
    void lastSeen_isSaidRoughly_data() {
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<int>("said");  // −1: nothing.
        QTest::newRow("now") << qint64{0} << 0;
        QTest::newRow("a second below a day") << qint64{kDay - 1} << 0;
        QTest::newRow("a day") << qint64{kDay} << 1;
        QTest::newRow("a second below a week") << qint64{7 * kDay - 1} << 1;
        QTest::newRow("a week") << qint64{7 * kDay} << -1;
        QTest::newRow("a clock that was set back") << qint64{-60} << 0;
    }
    void lastSeen_isSaidRoughly() {
        QFETCH(qint64, ago);
        const UtcTime now{1'000'000'000};
        const auto said = activityOf(now - ago, now);
        QTEST(said ? static_cast<int>(*said) : -1, "said");
    }
    void neverSeen_saysNothing() { QVERIFY(!activityOf(std::nullopt, UtcTime{1'000'000'000})); }
};

MC_TEST_APPLESS(ActivityTest)
#include "activity_test.moc"
