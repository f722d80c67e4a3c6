#include "payouts/payout_runs.h"

#include <QTest>

#include "platform/database/errors.h"
#include "server/payouts/payout_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::PayoutFailure;
using domain::PayoutHold;
using domain::PayoutRunState;
using domain::PayoutState;
using domain::rupees;
using ledger::AccountKind;
using test::code;
using test::PayoutHouse;

/// The weekly run, until it is approved.
class PayoutRunsTest : public QObject {
    Q_OBJECT

private slots:
    void heldSession_isPaidWhenTwoAdminsAgree() {
        PayoutHouse house;
        const auto run = house.made();
        QCOMPARE(domain::toString(run.period), std::string("2027-01-18"));
        const auto proposed = house.payoutsOf(run).at(0);
        QCOMPARE(proposed.state, PayoutState::proposed);
        QCOMPARE(proposed.gross, rupees(780));
        QCOMPARE(proposed.net, rupees(780));
        QCOMPARE(proposed.masked, std::string("an••••@okicici"));
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);

        QCOMPARE(code(house.approve(house.olga, run)), QString("forbidden"));
        QCOMPARE(house.approve(house.pavel, run)->state, PayoutRunState::approved);
        QCOMPARE(house.payoutsOf(run).at(0).state, PayoutState::approved);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
        QCOMPARE(house.balance(AccountKind::payouts_payable), -78'000);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(code(house.approve(house.pavel, run)), QString("changed_elsewhere"));
    }

    /// Case 49: cron and admin both pay.
    void madeAgain_paysNobodyTwice() {
        PayoutHouse house;
        house.made();
        QVERIFY(house.runs.preview().empty());
        QCOMPARE(code(house.runs.make(house.olga)), QString("invalid_state"));
        house.runs.makeWeekly();
        QCOMPARE(house.payoutsOf(house.ananya).size(), std::size_t{1});
    }

    void whoHasToDoSomething_isTold_theOthersAreNot() {
        PayoutHouse house;
        std::vector<PayoutHold> told;
        test::listen(house.runs.held, [&](const payouts::PayoutHeld& event) { told.push_back(event.hold); });
        house.earn(house.mentor("rohan"), rupees(900), house.booking.endsAt);
        house.earn(house.mentor("zoya"), rupees(100), house.booking.endsAt);
        house.runs.makeWeekly();
        QCOMPARE(told, std::vector{PayoutHold::no_details});
        QCOMPARE(house.payoutsOf(house.ananya).size(), std::size_t{1});
    }

    /// What comes to light after her payout of the week waits for the next.
    void moreOfTheSameWeek_waits() {
        PayoutHouse house;
        house.approved();
        house.earn(house.ananya, rupees(900), house.booking.endsAt);
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::paid_already);
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        QCOMPARE(house.payoutsOf(house.approved()).at(0).net, rupees(900));
    }

    void theDatabase_refusesASecondPayoutOfTheWeek() {
        PayoutHouse house;
        auto second = house.payoutsOf(house.approved()).at(0);
        const auto items =
            (*house.database).read([&](database::Reader& reader) { return house.store.items(reader, second.id); });
        QCOMPARE(items.size(), std::size_t{1});
        const auto first = second.id;
        second.id = house.ids.next<domain::PayoutId>();
        QVERIFY_THROWS_EXCEPTION(database::ConstraintViolation, (*house.database).write([&](database::Transaction& tx) {
            house.store.insert(tx, second);
        }));
        // Of another week, but for the same entry of the ledger.
        second.period = domain::addDays(second.period, 7);
        QVERIFY_THROWS_EXCEPTION(database::ConstraintViolation, (*house.database).write([&](database::Transaction& tx) {
            house.store.insert(tx, second);
            house.store.insertItem(tx, second.id, items.front(), 78'000);
        }));
        QCOMPARE(house.payoutsOf(house.ananya).size(), std::size_t{1});
        QCOMPARE(house.payoutsOf(house.ananya).front().id, first);
    }

    void madeByTheServer_takesTwoAdminsAsWell() {
        PayoutHouse house;
        house.runs.makeWeekly();
        auto run = (*house.database).read([&](database::Reader& reader) { return house.store.runs(reader, 9); }).at(0);
        QVERIFY(!run.madeBy);
        run = house.approve(house.olga, run).value();
        QCOMPARE(run.state, PayoutRunState::proposed);
        QCOMPARE(code(house.approve(house.olga, run)), QString("forbidden"));
        QCOMPARE(house.approve(house.pavel, run)->state, PayoutRunState::approved);
    }

    void nobody_decidesAboutHerOwn() {
        PayoutHouse house;
        QCOMPARE(code(house.approve(house.ananya, house.made())), QString("forbidden"));
    }

    void withoutDetailsToTrust_nothingIsPaid() {
        PayoutHouse house;
        const auto ravi = house.mentor("ravi");
        house.earn(ravi, rupees(900), house.booking.endsAt);
        QCOMPARE(house.holdOf(ravi), PayoutHold::no_details);
        house.enter(ravi, "ravi@okaxis");
        QCOMPARE(house.holdOf(ravi), PayoutHold::details_changed);
        QCOMPARE(house.payoutsOf(house.approved()).size(), std::size_t{1});
        // The same week, once the details have rested.
        house.passTo(house.clock.now() + 72 * kHour);
        QCOMPARE(house.holdOf(ravi), PayoutHold::none);
        QCOMPARE(house.payoutsOf(house.approved()).at(0).mentor, ravi);
    }

    void belowTheThreshold_isCarriedToTheNextWeek() {
        PayoutHouse house;
        const auto ravi = house.mentor("ravi");
        house.enter(ravi, "ravi@okaxis");
        house.earn(ravi, rupees(499), house.booking.endsAt);
        QCOMPARE(house.holdOf(ravi), PayoutHold::below_threshold);
        house.approved();
        house.earn(ravi, rupees(1), PayoutHouse::kMonday);
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        QCOMPARE(house.payoutsOf(house.approved()).at(0).net, rupees(500));
    }

    void whatWasContestedMeanwhile_isWithdrawnWhenApproved() {
        PayoutHouse house;
        const auto run = house.made();
        house.clock.advance(kHour);
        house.withhold();
        house.approve(house.pavel, run).value();
        const auto payout = house.payoutsOf(run).at(0);
        QCOMPARE(payout.state, PayoutState::withdrawn);
        QCOMPARE(payout.failure, PayoutFailure::sum_changed);
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
    }

    void detailsChangedMeanwhile_areNotPaidTo() {
        PayoutHouse house;
        const auto run = house.made();
        house.enter(house.ananya, "somebody@okaxis");
        house.approve(house.pavel, run).value();
        QCOMPARE(house.payoutsOf(run).at(0).state, PayoutState::withdrawn);
        QCOMPARE(house.payoutsOf(run).at(0).failure, PayoutFailure::details_changed);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
    }

    /// Held with a reason: neither paid nor forgotten.
    void suspendedOrErased_isHeld_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<int>("hold");
        QTest::newRow("suspended") << QByteArray("suspended_at") << static_cast<int>(PayoutHold::suspended);
        QTest::newRow("erased") << QByteArray("erased_at") << static_cast<int>(PayoutHold::erased);
    }
    void suspendedOrErased_isHeld() {
        QFETCH(QByteArray, column);
        QFETCH(int, hold);
        PayoutHouse house;
        const auto run = house.made();
        house.shutOut(house.ananya, column.constData());
        house.approve(house.pavel, run).value();
        QCOMPARE(house.payoutsOf(run).at(0).failure, PayoutFailure::mentor_inactive);
        QCOMPARE(house.holdOf(house.ananya), static_cast<PayoutHold>(hold));
        QCOMPARE(house.runs.preview().at(0).plan.gross, rupees(780));
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QCOMPARE(code(house.runs.make(house.olga)), QString("invalid_state"));
    }

    void rejected_canBeMadeAgain() {
        PayoutHouse house;
        const auto run = house.made();
        QCOMPARE(house.runs.reject(house.pavel, run.id, run.version, "Not this week")->state, PayoutRunState::rejected);
        QCOMPARE(house.payoutsOf(house.approved()).at(0).state, PayoutState::approved);
        QCOMPARE(house.balance(AccountKind::payouts_payable), -78'000);
    }

    /// Case 46: paid out, then given back: never a negative transfer.
    void givenBackAfterPayout_isTakenFromTheNext() {
        PayoutHouse house;
        house.approved();
        house.withhold();
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 78'000);
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        QVERIFY(house.runs.preview().empty());
        house.earn(house.ananya, rupees(2'000), house.clock.now());
        house.passTo(PayoutHouse::kMonday + 14 * kDay);
        const auto payout = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(payout.gross, rupees(2'000));
        QCOMPARE(payout.receivable, rupees(780));
        QCOMPARE(payout.net, rupees(1'220));
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
    }

    /// Case 44: 1 % of what is above ₹50,000 of the year, over the payouts of two weeks.
    void tdsIsKept_ofThePartAboveTheThreshold() {
        PayoutHouse house;
        house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        const auto first = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(first.gross, rupees(60'000));
        QCOMPARE(first.tds, rupees(100));
        QCOMPARE(house.balance(AccountKind::tds_payable), -10'000);
        house.earn(house.ananya, rupees(1'000), PayoutHouse::kMonday);
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        QCOMPARE(house.payoutsOf(house.approved()).at(0).tds, rupees(10));
        QCOMPARE(house.trialSum(), 0);
    }

    /// Paid in March, given back in April: the tax of March's year returns, in whichever order the rest is paid out.
    void givenBackInTheNextYear_takesTheTaxOfItsOwn() {
        PayoutHouse house;
        const domain::UtcTime march{1806395400};  // 2027-03-30 14:00 in India, a Tuesday.
        house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        house.approved();
        house.passTo(march);
        const auto session = house.earn(house.ananya, rupees(2'000), march);
        house.passTo({1806895800});  // Monday, 2027-04-05.
        const auto paid = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(paid.tds, rupees(20));
        house.takeBack(session, house.ananya, rupees(2'000));
        house.earn(house.ananya, rupees(9'000), house.clock.now());
        house.passTo(house.clock.now() + 7 * kDay);
        const auto next = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(next.receivable, rupees(2'000));
        QCOMPARE(next.tds, rupees(-20));
        const auto years =
            (*house.database).read([&](database::Reader& reader) { return house.store.years(reader, next.id); });
        QCOMPARE(years.size(), std::size_t{2});
        QCOMPARE(years[0].begins, 2026);
        QCOMPARE(years[0].earnedMinor, std::int64_t{-2'000'00});
        QCOMPARE(years[1].earnedMinor, std::int64_t{9'000'00});
        QCOMPARE(house.balance(AccountKind::tds_payable), -100'00);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Case 45, with a profile that changed on 1 April: each day's money by what held in its year.
    void profileThatChangesWithTheYear_isOfEachYearsMoney() {
        PayoutHouse house;
        (*house.database).write([&](database::Transaction& tx) {
            const domain::DatedRate none{
                domain::RateKind::tds, {2027, 4, 1}, static_cast<std::int64_t>(domain::TdsProfile::none)};
            QVERIFY(payments::RateTable().set(tx, none, {2027, 1, 25}, house.clock.now()));
        });
        house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        house.approved();
        house.earn(house.ananya, rupees(1'000), {1806395400});  // 2027-03-30
        house.earn(house.ananya, rupees(1'000), {1806568200});  // 2027-04-01
        house.passTo({1806895800});                             // Monday, 2027-04-05.
        const auto payout = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(payout.gross, rupees(2'000));
        QCOMPARE(payout.tds, rupees(10));
    }

    /// Nothing is withheld until March, 1 % from then on: of what is paid before nothing, of what is paid after all of it,
    /// since the year is past the threshold; and of what is taken back no more than was withheld.
    void profileThatChangesWithinTheYear_isOfThePayoutsFromThenOn() {
        PayoutHouse house;
        (*house.database).write([&](database::Transaction& tx) {
            for (const auto& [from, profile] :
                 {std::pair{domain::CivilDate{2027, 1, 25}, domain::TdsProfile::none},
                  std::pair{domain::CivilDate{2027, 3, 1}, domain::TdsProfile::one_percent}}) {
                const domain::DatedRate line{domain::RateKind::tds, from, static_cast<std::int64_t>(profile)};
                QVERIFY(payments::RateTable().set(tx, line, {2027, 1, 25}, house.clock.now()));
            }
        });
        const auto session = house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        QCOMPARE(house.payoutsOf(house.approved()).at(0).tds, rupees(0));
        house.earn(house.ananya, rupees(10'000), {1803877200});  // 2027-03-01, a Monday.
        house.passTo({1804476600});                              // Monday, 2027-03-08, at nine.
        const auto inMarch = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(inMarch.gross, rupees(10'000));
        QCOMPARE(inMarch.tds, rupees(100));
        QCOMPARE(house.balance(AccountKind::tds_payable), -100'00);
        house.takeBack(session, house.ananya, rupees(20'000));
        house.earn(house.ananya, rupees(30'000), {1806568200});  // 2027-04-01
        house.passTo({1807500600});                              // Monday, 2027-04-12, at nine.
        const auto inApril = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(inApril.receivable, rupees(20'000));
        QCOMPARE(inApril.tds, rupees(-100));
        QCOMPARE(house.balance(AccountKind::tds_payable), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void deeds_areInTheAuditLog() {
        PayoutHouse house;
        house.approved();
        auto entries = (*house.database).read([](database::Reader& reader) {
            return audit::AuditLog().search(reader, {.action = "payout."});
        });
        std::erase_if(entries, [](const auto& entry) { return !entry.deed.action.starts_with("payout.run_"); });
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0].deed.action, std::string("payout.run_approved"));
        QCOMPARE(entries[0].deed.actor.value(), house.pavel);
        QCOMPARE(entries[1].deed.actor.value(), house.olga);
    }
};

MC_TEST_CORE(PayoutRunsTest)
#include "payout_runs_test.moc"
