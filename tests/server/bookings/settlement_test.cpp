#include <QTest>

#include "bookings/dashboard.h"
#include "payments/ledger/postings.h"
#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::NoShowState;
using domain::Party;
using ledger::AccountKind;
using test::code;
using SettlementSession = test::ConfirmedSession;

class SettlementTest : public QObject {
    Q_OBJECT
    using Session = SettlementSession;

private slots:
    // Completion
    void case38_completeBeforeTheEnd_isRefused() {
        Session house;
        house.theyMeet();
        QCOMPARE(code(house.complete(house.ananya)), QString("too_early"));
        house.clock.set(house.booking.endsAt - 1);
        QCOMPARE(code(house.complete(house.ananya)), QString("too_early"));
        house.clock.set(house.booking.endsAt);
        QCOMPARE(code(house.complete(house.ananya)), QString("ok"));
        QCOMPARE(code(house.complete(house.ananya)), QString("invalid_state"));
    }

    void complete_byTheStudent_isNotFound() {
        Session house;
        house.theyMeet();
        house.clock.set(house.booking.endsAt);
        QCOMPARE(code(house.complete(house.maya)), QString("not_found"));
    }

    void complete_paysTheMentorAndCounts() {
        Session house;
        house.theyMeet();
        house.clock.set(house.booking.endsAt);
        QCOMPARE(house.owed(), 0);
        QVERIFY(house.complete(house.ananya));
        QCOMPARE(house.owed(), 780'00);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        const auto stats = bookings::dashboardStats(house.parts(), house.ananya, house.clock.now());
        QCOMPARE(stats.earnedThisMonth.minor, 780'00);
        QCOMPARE(stats.earnedAllTime.minor, 780'00);
        QCOMPARE(stats.sessionsThisMonth, 1);
        QCOMPARE(stats.sessionsAllTime, 1);
        QCOMPARE(house.heard.back(), std::string("completed"));
        const auto nextMonth = bookings::dashboardStats(house.parts(), house.ananya, house.in(40 * kDay));
        QCOMPARE(nextMonth.earnedThisMonth.minor, 0);
        QCOMPARE(nextMonth.earnedAllTime.minor, 780'00);
    }

    void figures_areInTheCurrencyOfTheServer() {
        Session house;
        const domain::Money share{500'00, {{'E', 'U', 'R'}}};
        const domain::Subject subject{domain::SubjectKind::session, 1};
        (*house.database).write([&](database::Transaction& tx) {
            house.ledger.post(tx, ledger::earned(subject, house.ananya, share, house.clock.now(), house.clock.now()));
        });
        const mentors::PriceBounds inEuro{{300'00, share.currency}, {3000'00, share.currency}};
        mentors::MentorService there(*house.database, house.clock, house.accounts, house.feed, inEuro);
        const auto here = house.parts();
        const bookings::BookingParts parts{here.database, here.ids,        here.random,   here.zones,
                                           there,         here.scheduling, here.payments, here.ledger,
                                           here.wallet,   here.plans,      here.joins};
        QCOMPARE(bookings::dashboardStats(here, house.ananya, house.clock.now()).earnedAllTime, domain::rupees(0));
        QCOMPARE(bookings::dashboardStats(parts, house.ananya, house.clock.now()).earnedAllTime, share);
    }

    void nobodyJoined_mentorCannotCompleteIt_andItIsSettledAsNeither() {
        Session house;
        house.passTo(house.booking.endsAt);
        QVERIFY(!house.seen(house.booking, house.ananya).canComplete);
        QCOMPARE(code(house.complete(house.ananya)), QString("invalid_state"));
        house.passTo(house.booking.endsAt + kDay - 1);
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        house.pass(1);
        QCOMPARE(house.now().status, BookingStatus::no_show);
        QVERIFY(!house.now().absent);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
    }

    void oneSecondAfterTheStart_isNotThere() {
        Session house;
        house.joins.table[{house.booking.id, house.ananya}] = {
            {house.booking.startsAt - 5 * kMinute, house.booking.startsAt + 1}};
        house.comes(house.maya, 0);
        house.passTo(house.booking.endsAt);
        QCOMPARE(code(house.complete(house.ananya)), QString("invalid_state"));
        house.passTo(house.booking.endsAt + kDay);
        QVERIFY(house.now().absent == Party::mentor);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
    }

    void theyMet_isCompletedByItselfThreeHoursAfterTheEnd() {
        Session house;
        house.theyMeet();
        house.passTo(house.booking.endsAt + 3 * kHour - 1);
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        house.pass(1);
        QCOMPARE(house.now().status, BookingStatus::completed);
        QVERIFY(house.now().endedBy == Party::platform);
        QCOMPARE(house.owed(), 780'00);
    }

    void mentorElevenMinutesLate_theyMetAndNobodyComplains_isCompletedAndPaid() {
        Session house;
        house.comes(house.ananya, 11, 30);
        house.comes(house.maya, 0, 30);
        house.passTo(house.booking.endsAt + 3 * kHour);
        QCOMPARE(house.now().status, BookingStatus::completed);
        house.passTo(house.booking.endsAt + 2 * kDay);
        QCOMPARE(house.refunded(), 0);
        QCOMPARE(house.owed(), 780'00);
    }

    void notMetAndNotReported_recordsDecideADayAfterTheEnd_data() {
        QTest::addColumn<bool>("mentorCame");
        QTest::addColumn<bool>("studentCame");
        QTest::addColumn<qint64>("refund");
        QTest::addColumn<qint64>("owed");
        QTest::newRow("mentor absent") << false << true << qint64(1000'00) << qint64(0);
        QTest::newRow("student absent") << true << false << qint64(0) << qint64(780'00);
        QTest::newRow("neither came") << false << false << qint64(1000'00) << qint64(0);
    }
    void notMetAndNotReported_recordsDecideADayAfterTheEnd() {
        QFETCH(bool, mentorCame);
        QFETCH(bool, studentCame);
        QFETCH(qint64, refund);
        QFETCH(qint64, owed);
        Session house;
        if (mentorCame) house.comes(house.ananya, 0);
        if (studentCame) house.comes(house.maya, 0);
        house.passTo(house.booking.endsAt + 4 * kHour);
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(house.now().status, BookingStatus::no_show);
        QCOMPARE(house.refunded(), refund);
        QCOMPARE(house.owed(), owed);
        QCOMPARE(house.now().absent.has_value(), mentorCame != studentCame);
        QCOMPARE(house.trialSum(), 0);
    }

    // Reports
    void mentorAbsentTenMinutes_studentReportsAndGetsEverythingBackAtOnce() {
        Session house;
        house.passTo(house.booking.startsAt);
        house.joined(house.booking, house.maya);
        house.pass(10 * kMinute);
        QCOMPARE(code(house.report(house.maya)), QString("too_early"));
        QVERIFY(!house.seen(house.booking, house.maya).canReportNoShow);
        house.pass(1);
        QVERIFY(house.seen(house.booking, house.maya).canReportNoShow);
        QVERIFY(house.seen(house.booking, house.maya).recordsBearOut);
        const auto reported = house.report(house.maya);
        QCOMPARE(code(reported), QString("ok"));
        QCOMPARE(reported->status, BookingStatus::no_show);
        QVERIFY(reported->absent == Party::mentor);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
    }

    void studentWhoWasNotThereEither_reports_nobodyIsBlamed() {
        Session house;
        house.passTo(house.booking.startsAt + 11 * kMinute);
        const auto reported = house.report(house.maya);
        QCOMPARE(reported->status, BookingStatus::no_show);
        QVERIFY(!reported->absent);
        QCOMPARE(house.refunded(), 1000'00);
    }

    void mentorLate_studentReportsBeforeItIsCompleted_mentorCannotCompleteIt() {
        Session house;
        house.comes(house.maya, 0);
        house.comes(house.ananya, 11);
        house.passTo(house.booking.endsAt);
        QCOMPARE(code(house.report(house.maya)), QString("ok"));
        QCOMPARE(code(house.complete(house.ananya)), QString("invalid_state"));
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
    }

    void mentorLate_studentReportsWhatIsCompleted_theMoneyFollows() {
        Session house;
        house.comes(house.maya, 0);
        house.comes(house.ananya, 11);
        house.passTo(house.booking.endsAt);
        QVERIFY(house.complete(house.ananya));
        QCOMPARE(house.owed(), 780'00);
        house.passTo(house.booking.endsAt + 20 * kHour);
        QVERIFY(house.seen(house.booking, house.maya).canReportNoShow);
        QVERIFY(house.report(house.maya));
        QCOMPARE(house.now().status, BookingStatus::completed);
        QCOMPARE(house.now().noShow, NoShowState::reported);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
        QVERIFY(!house.seen(house.booking, house.maya).canReview);  // Case 41.
        const auto stats = bookings::dashboardStats(house.parts(), house.ananya, house.clock.now());
        QCOMPARE(stats.earnedAllTime.minor, 0);
    }

    void aDayAfterTheEnd_isTooLateToReport() {
        Session house;
        house.theyMeet();
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(code(house.report(house.maya)), QString("contest_window_closed"));
    }

    void reportAgainstTheRecords_movesNothingUntilADayOfSilence() {
        Session house;
        house.theyMeet();
        house.passTo(house.booking.endsAt);
        QVERIFY(!house.seen(house.booking, house.maya).canReportNoShow);  // Taken, but not offered to who have met.
        QCOMPARE(code(house.report(house.maya)), QString("ok"));
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        QCOMPARE(house.refunded(), 0);
        QCOMPARE(code(house.complete(house.ananya)), QString("invalid_state"));
        QVERIFY(house.seen(house.booking, house.ananya).canContest);
        house.passTo(*house.now().noShowReportedAt + kDay - 1);
        QCOMPARE(house.now().noShow, NoShowState::reported);
        QVERIFY(!house.seen(house.booking, house.maya).refund);
        house.pass(1);
        QCOMPARE(house.now().noShow, NoShowState::upheld);
        QCOMPARE(house.now().status, BookingStatus::no_show);
        QCOMPARE(house.refunded(), 1000'00);
        QVERIFY(std::ranges::count(house.heard, "noShowUpheld") == 1);
    }

    void reportAgainstTheRecords_ofWhatIsCompleted_withholdsTheMoney() {
        Session house;
        house.theyMeet();
        house.passTo(house.booking.endsAt + 4 * kHour);
        QCOMPARE(house.owed(), 780'00);
        QVERIFY(house.report(house.maya));
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), -780'00);
        house.pass(kDay);
        QCOMPARE(house.now().status, BookingStatus::completed);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void twice_cannotBeReported() {
        Session house;
        house.theyMeet();
        house.passTo(house.booking.endsAt);
        QVERIFY(house.report(house.maya));
        QCOMPARE(code(house.report(house.maya)), QString("invalid_state"));
        QCOMPARE(code(house.report(house.ananya)), QString("invalid_state"));
    }

    void studentAbsent_mentorIsPaidAtOnce() {
        Session house;
        house.comes(house.ananya, 0);
        house.passTo(house.booking.endsAt);
        QVERIFY(house.report(house.ananya));
        QCOMPARE(house.refunded(), 0);
        QCOMPARE(house.owed(), 780'00);
        QVERIFY(house.now().absent == Party::student);
    }

    // Contest
    void contest_byTheOtherWithinADay() {
        Session house;
        house.passTo(house.booking.startsAt + 11 * kMinute);
        QVERIFY(house.report(house.maya));
        QCOMPARE(code(house.contest(house.maya)), QString("invalid_state"));
        house.clock.advance(kDay - 1);
        QVERIFY(house.seen(house.booking, house.ananya).canContest);
        QCOMPARE(code(house.contest(house.ananya)), QString("ok"));
        QCOMPARE(house.now().noShow, NoShowState::contested);
        QCOMPARE(code(house.contest(house.ananya)), QString("invalid_state"));
    }

    void contest_aDayLater_isTooLate() {
        Session house;
        house.passTo(house.booking.startsAt + 11 * kMinute);
        QVERIFY(house.report(house.maya));
        house.clock.advance(kDay);
        QCOMPARE(code(house.contest(house.ananya)), QString("contest_window_closed"));
    }

    void contested_waitsForAnAdminAndIsNotPayable() {
        Session house;
        house.comes(house.ananya, 0);
        house.passTo(house.booking.endsAt);
        QVERIFY(house.report(house.ananya));
        QVERIFY(house.contest(house.maya));
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), -780'00);
        house.passTo(house.booking.endsAt + 30 * kDay);
        QCOMPARE(house.now().noShow, NoShowState::contested);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.refunded(), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void contestedReportAgainstTheRecords_isNotSettledByTime() {
        Session house;
        house.theyMeet();
        house.passTo(house.booking.endsAt);
        QVERIFY(house.report(house.maya));
        QVERIFY(house.contest(house.ananya));
        house.passTo(house.booking.endsAt + 30 * kDay);
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        QCOMPARE(house.refunded(), 0);
    }

    void settledByItself_eitherMayContest() {
        for (const bool byMentor : {true, false}) {
            Session house;
            house.passTo(house.booking.endsAt + kDay);
            QCOMPARE(code(house.contest(byMentor ? house.ananya : house.maya)), QString("ok"));
        }
    }

    // Payouts
    void earned_isAvailableWhenNothingCanComeAnyMore_data() {
        QTest::addColumn<bool>("studentCame");
        QTest::addColumn<int>("hoursAfterTheEnd");
        QTest::newRow("held: a day after the end") << true << 24;
        QTest::newRow("settled a day later: another day") << false << 48;
    }
    void earned_isAvailableWhenNothingCanComeAnyMore() {
        QFETCH(bool, studentCame);
        QFETCH(int, hoursAfterTheEnd);
        Session house;
        house.comes(house.ananya, 0);
        if (studentCame) house.comes(house.maya, 0);
        house.passTo(house.booking.endsAt + 3 * kHour);
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(house.owed(), 780'00);
        const auto entries =
            (*house.database).read([&](database::Reader& reader) { return test::entriesOf(reader, house.booking.id); });
        const auto owed = std::ranges::find(entries, AccountKind::mentor_payable, &test::PostedEntry::kind);
        QVERIFY(owed != entries.end() && owed->availableFrom);
        QCOMPARE((*owed->availableFrom - house.booking.endsAt) / kHour, hoursAfterTheEnd);
    }
};

MC_TEST_APPLESS(SettlementTest)
#include "settlement_test.moc"
