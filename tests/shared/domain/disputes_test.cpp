#include "domain/disputes.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <vector>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

constexpr UtcTime kDisputeHeard{1'800'000'000};

DisputeMark markAt(DisputeState state, Seconds later) {
    return {state, kDisputeHeard + later};
}

DisputeMark endOfMarks(const std::vector<DisputeMark>& told) {
    auto known = told.front();
    for (const auto& heard : told)
        if (follows(known, heard)) known = heard;
    return known;
}

}  // namespace

/// What a bank asks back past us: in which order ever it is told, and whose loss it is.
class DisputesTest : public QObject {
    Q_OBJECT
    using State = DisputeState;

private slots:
    void follows_data() {
        QTest::addColumn<int>("known");
        QTest::addColumn<int>("heard");
        QTest::addColumn<int>("later");
        QTest::addColumn<bool>("isNews");
        const auto row = [](const char* name, DisputeState known, DisputeState heard, int later, bool isNews) {
            QTest::newRow(name) << static_cast<int>(known) << static_cast<int>(heard) << later << isNews;
        };
        row("the same once more", State::open, State::open, 0, false);
        row("the bank reads", State::open, State::under_review, 60, true);
        row("it wants more", State::under_review, State::action_required, 60, true);
        row("and reads again", State::action_required, State::under_review, 60, true);
        row("an event that is late", State::action_required, State::under_review, -60, false);
        row("at one instant the further one", State::under_review, State::action_required, 0, true);
        row("the end, however late it is", State::action_required, State::lost, -60, true);
        row("after the end nothing", State::won, State::action_required, 60, false);
        row("nor another end", State::lost, State::won, 60, false);
        row("a question that is answered", State::open, State::closed, 60, true);
    }

    void follows() {
        QFETCH(int, known);
        QFETCH(int, heard);
        QFETCH(int, later);
        QFETCH(bool, isNews);
        const auto first = markAt(static_cast<DisputeState>(known), 0);
        QCOMPARE(mc::domain::follows(first, markAt(static_cast<DisputeState>(heard), later)), isNews);
    }

    void everyOrder_endsAlike() {
        std::vector<DisputeMark> told{markAt(State::open, 0), markAt(State::under_review, 60),
                                      markAt(State::action_required, 120), markAt(State::under_review, 180),
                                      markAt(State::lost, 240)};
        const auto byTime = [](const DisputeMark& a, const DisputeMark& b) {
            return std::pair(a.at, a.state) < std::pair(b.at, b.state);
        };
        for (std::size_t count = 1; count <= told.size(); ++count) {
            std::vector<DisputeMark> some(told.begin(), told.begin() + static_cast<std::ptrdiff_t>(count));
            const auto end = some.back();
            std::ranges::sort(some, byTime);
            do
                QVERIFY(endOfMarks(some) == end);
            while (std::next_permutation(some.begin(), some.end(), byTime));
        }
    }

    void exposure_data() {
        QTest::addColumn<int>("captured");
        QTest::addColumn<int>("givenBack");
        QTest::addColumn<int>("disputed");
        QTest::addColumn<int>("exposure");
        QTest::newRow("all of it") << 1000 << 0 << 1000 << 1000;
        QTest::newRow("case 37: after a partial refund the remainder") << 1000 << 500 << 1000 << 500;
        QTest::newRow("a part that is still there") << 1000 << 500 << 300 << 300;
        QTest::newRow("everything went back before") << 1000 << 1000 << 1000 << 0;
    }

    void exposure() {
        QFETCH(int, captured);
        QFETCH(int, givenBack);
        QFETCH(int, disputed);
        QFETCH(int, exposure);
        QCOMPARE(disputeExposure(rupees(captured), rupees(givenBack), rupees(disputed)), rupees(exposure));
    }

    void loss_isWhatWasDeducted_andNeverGoesBackTwice() {
        for (const int givenBack : {0, 1, 500, 999, 1000})
            for (const int deducted : {0, 1, 499, 500, 1000}) {
                const auto loss = disputeLoss(rupees(1000), rupees(givenBack), rupees(deducted));
                QCOMPARE(loss.returned + loss.beyond, rupees(deducted));
                QVERIFY(loss.returned + rupees(givenBack) <= rupees(1000));
                QVERIFY(!loss.beyond.isNegative());
            }
    }

    void fate_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isReported");
        QTest::addColumn<int>("fromEnd");
        QTest::addColumn<bool>("isUndone");
        const auto row = [](const char* name, BookingStatus status, int fromEnd, bool isUndone,
                            bool isReported = false) {
            QTest::newRow(name) << static_cast<int>(status) << isReported << fromEnd << isUndone;
        };
        row("still to come", BookingStatus::confirmed, -1, true);
        row("asked for", BookingStatus::requested, -1, true);
        row("over, and not settled yet", BookingStatus::confirmed, 0, false);
        row("under way, and one is said to be absent", BookingStatus::confirmed, -600, false, true);
        row("held", BookingStatus::completed, 3600, false);
        row("cancelled too late for everything", BookingStatus::cancelled, -3600, false);
        row("the records said that somebody was not there", BookingStatus::no_show, 3600, false);
        row("never a session", BookingStatus::expired, -3600, false);
    }

    void fate() {
        QFETCH(int, status);
        QFETCH(bool, isReported);
        QFETCH(int, fromEnd);
        QFETCH(bool, isUndone);
        const auto fate =
            disputeFate(static_cast<BookingStatus>(status), isReported, kDisputeHeard, kDisputeHeard + fromEnd);
        QCOMPARE(fate == DisputeFate::sale_undone, isUndone);
    }

    void onlyWhatWaitsForAnAnswer_isDueSoon() {
        QVERIFY(isAnswerDueSoon(State::open, kDisputeHeard + kAnswerSoon, kDisputeHeard));
        QVERIFY(isAnswerDueSoon(State::action_required, kDisputeHeard - 1, kDisputeHeard));
        QVERIFY(!isAnswerDueSoon(State::open, kDisputeHeard + kAnswerSoon + 1, kDisputeHeard));
        for (const auto state : {State::under_review, State::closed, State::won, State::lost})
            QVERIFY(!isAnswerDueSoon(state, kDisputeHeard, kDisputeHeard));
    }
};

MC_TEST_APPLESS(DisputesTest)
#include "disputes_test.moc"
