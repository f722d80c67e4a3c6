#include "domain/refunds.h"

#include <rapidcheck.h>

#include <QTest>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

class RefundsTest : public QObject {
    Q_OBJECT

    const UtcTime m_start = utc("2026-11-19T13:30:00Z");

private slots:
    void refundTier_toTheSecond_data() {
        QTest::addColumn<qint64>("notice");
        QTest::addColumn<int>("percent");
        QTest::newRow("a week") << qint64{7 * kDay} << 100;
        QTest::newRow("24:00:01") << qint64{24 * kHour + 1} << 100;
        QTest::newRow("24:00:00") << qint64{24 * kHour} << 50;
        QTest::newRow("23:59:59") << qint64{24 * kHour - 1} << 50;
        QTest::newRow("4:00:01") << qint64{4 * kHour + 1} << 50;
        QTest::newRow("4:00:00") << qint64{4 * kHour} << 50;
        QTest::newRow("3:59:59") << qint64{4 * kHour - 1} << 0;
        QTest::newRow("3:00:00") << qint64{3 * kHour} << 0;
        QTest::newRow("at the start") << qint64{0} << 0;
        QTest::newRow("after the start") << qint64{-600} << 0;
    }
    void refundTier_toTheSecond() {
        QFETCH(qint64, notice);
        QFETCH(int, percent);
        const CancellationPolicy policy;
        const UtcTime at = m_start - notice;
        QCOMPARE(percentOf(policy, refundTier(policy, m_start, at, Party::student)), percent);
        QCOMPARE(percentOf(policy, refundTier(policy, m_start, at, Party::mentor)), 100);
        QCOMPARE(percentOf(policy, refundTier(policy, m_start, at, Party::platform)), 100);
    }

    void refundTier_followsTheStoredPolicy() {
        const CancellationPolicy strict{48 * kHour, 12 * kHour, 25};
        const auto percentAt = [&](Seconds notice) {
            return percentOf(strict, refundTier(strict, m_start, m_start - notice, Party::student));
        };
        QCOMPARE(percentAt(48 * kHour + 1), 100);
        QCOMPARE(percentAt(48 * kHour), 25);
        QCOMPARE(percentAt(12 * kHour - 1), 0);
    }

    void tierLines_areInstantsThatAgreeWithTheTier() {
        const CancellationPolicy policy;
        const auto lines = tierLines(policy, m_start);
        QVERIFY(lines[0].until == utc("2026-11-18T13:30:00Z") && !lines[0].inclusive);
        QVERIFY(lines[1].until == utc("2026-11-19T09:30:00Z") && lines[1].inclusive);
        QVERIFY(!lines[2].until);
        QVERIFY(rc::check("the first line whose instant is not passed gives the tier", [&] {
            const Seconds near = *rc::gen::element(24 * kHour, 4 * kHour, Seconds{0});
            const UtcTime at = m_start - near + *rc::gen::inRange(-3, 4);
            RefundTier byLines = RefundTier::none;
            for (const TierLine& line : lines)
                if (!line.until || at < *line.until || (line.inclusive && at == *line.until)) {
                    byLines = line.tier;
                    break;
                }
            RC_ASSERT(byLines == refundTier(policy, m_start, at, Party::student));
        }));
    }

    void deadlineStart_movedLater_keepsTheEarliest() {
        const UtcTime later = m_start + 7 * kDay;
        const UtcTime earlier = m_start - 2 * kHour;
        QVERIFY(deadlineStart(m_start, later) == m_start);
        QVERIFY(deadlineStart(m_start, earlier) == earlier);
        // Moved a week away three hours before: still nothing back.
        const UtcTime now = m_start - 3 * kHour;
        QVERIFY(refundTier({}, deadlineStart(m_start, later), now, Party::student) == RefundTier::none);
    }

    void splitRefund_halfOfAThousand() {
        const RefundSplit split = splitRefund(rupees(1000), rupees(1000), 50, {});
        QCOMPARE(split.refund.minor, std::int64_t{50'000});
        QCOMPARE(split.kept.minor, std::int64_t{50'000});
        QCOMPARE(split.retained.gatewayFee.minor, std::int64_t{1'000});
        QCOMPARE(split.retained.commission.minor, std::int64_t{10'000});
        QCOMPARE(split.retained.mentorShare.minor, std::int64_t{39'000});
    }

    void splitRefund_discounted_mentorIsPaidFromTheListPrice() {
        const RefundSplit split = splitRefund(paise(143'910), rupees(1599), 50, {});
        QCOMPARE(split.refund.minor, std::int64_t{71'955});
        QCOMPARE(split.kept.minor, std::int64_t{71'955});
        QCOMPARE(split.retained.listPrice.minor, std::int64_t{79'950});
        QCOMPARE(split.retained.mentorShare.minor, std::int64_t{62'361});
    }

    void splitRefund_alwaysSums() {
        QVERIFY(rc::check("refund and kept sum to what was paid; at list price kept is what is split", [] {
            const Money price = paise(*rc::gen::inRange<std::int64_t>(0, 300'001));
            const int percentBack = *rc::gen::inRange(0, 101);
            const RefundSplit split = splitRefund(price, price, percentBack, {});
            RC_ASSERT(split.refund + split.kept == price);
            RC_ASSERT(split.kept == split.retained.listPrice);
            RC_ASSERT(!split.refund.isNegative() && !split.kept.isNegative());
        }));
        QVERIFY_EXCEPTION_THROWN(splitRefund(rupees(1), rupees(1), 101, {}), std::logic_error);
    }

    void previewCancellation_namesTheNextTier() {
        const auto early = previewCancellation({}, m_start, m_start - 30 * kHour, Party::student, rupees(1000));
        QCOMPARE(early.percent, 100);
        QVERIFY(early.refund == rupees(1000));
        QVERIFY(early.changesAt == utc("2026-11-18T13:30:00Z"));
        QVERIFY(early.refundAfter == rupees(500));

        const auto middle = previewCancellation({}, m_start, m_start - 5 * kHour, Party::student, rupees(1000));
        QVERIFY(middle.refund == rupees(500));
        QVERIFY(middle.changesAt == utc("2026-11-19T09:30:01Z"));
        QVERIFY(middle.refundAfter == rupees(0));

        const auto late = previewCancellation({}, m_start, m_start - kHour, Party::student, rupees(1000));
        QVERIFY(late.refund.isZero());
        QVERIFY(!late.changesAt && !late.refundAfter);

        const auto mentor = previewCancellation({}, m_start, m_start - kHour, Party::mentor, rupees(1000));
        QVERIFY(mentor.refund == rupees(1000));
        QVERIFY(!mentor.changesAt);
    }

    void previewCancellation_isWhatHappensAtThatInstant() {
        QVERIFY(rc::check("one second before changesAt the tier still holds, at it the next one does", [&] {
            const UtcTime now = m_start - *rc::gen::inRange<Seconds>(4 * kHour, 40 * kHour);
            const auto preview = previewCancellation({}, m_start, now, Party::student, rupees(1000));
            const auto percentAt = [&](UtcTime at) {
                return percentOf({}, refundTier({}, m_start, at, Party::student));
            };
            RC_ASSERT(preview.changesAt.has_value());
            RC_ASSERT(percentAt(*preview.changesAt - 1) == preview.percent);
            RC_ASSERT(rupees(10 * percentAt(*preview.changesAt)) == *preview.refundAfter);
        }));
    }
};

MC_TEST_APPLESS(RefundsTest)
#include "refunds_test.moc"
