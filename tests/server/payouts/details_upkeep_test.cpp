#include "payouts/details_upkeep.h"

#include <QTest>

#include "payouts/payout_accounts.h"
#include "support/account_fixture.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc;
using crypto::Sealer;
using domain::kDay;
using support::utc;

namespace {

/// Three mentors' accounts, sealed with key 1; key 2 has been added.
struct UpkeepHouse : test::AccountFixture {
    UpkeepHouse() {
        for (const char* name : {"ananya", "rohan", "zoya"}) {
            const auto who =
                accounts.createPerson({name, std::string(name) + "@example.com", {"Asia/Kolkata"}, {"en"}, {}, {}})
                    .value();
            mentors.push_back(who);
            before.change(who, {0, domain::PayoutDetailsKind::bank, name, "50100012345678", "HDFC0001234"}).value();
        }
    }
    payouts::DetailsRow row(std::size_t mentor) {
        return (*database).read(
            [&](database::Reader& reader) { return payouts::DetailsStore().current(reader, mentors[mentor]).value(); });
    }
    void run(const char* sql) {
        (*database).write([&](database::Transaction& tx) { tx.execute(sql); });
    }
    int forget(domain::UtcTime now) { return payouts::forgetErasedDetails(*database, ledger, {}, now); }
    bool isForgotten(std::size_t mentor) { return row(mentor).account.empty(); }

    Sealer::Key one = Sealer::newKey();
    Sealer old{{{"1", one}}, "1"};
    Sealer both{{{"1", one}, {"2", Sealer::newKey()}}, "2"};
    payouts::PayoutAccounts before{{*database, clock, ids, old}};
    ledger::Ledger ledger{ids};
    std::vector<domain::UserId> mentors;
};

}  // namespace

/// Sealed details over the years: other keys, and people who are no longer there.
class DetailsUpkeepTest : public QObject {
    Q_OBJECT

private slots:
    void reseal_takesTheKeyOfToday_once() {
        UpkeepHouse house;
        const auto first = payouts::resealDetails(*house.database, house.both);
        QCOMPARE(first.done, 3);
        QVERIFY(first.stuck.empty());
        const payouts::DetailsSeal seal(house.both);
        QVERIFY(seal.isCurrent(house.row(0)));
        QCOMPARE(seal.open(house.row(0)).account, std::string("50100012345678"));
        QVERIFY_EXCEPTION_THROWN((void)house.before.open(house.row(0)), std::runtime_error);
        const auto again = payouts::resealDetails(*house.database, house.both);
        QCOMPARE(again.done, 0);
        QCOMPARE(again.current, 3);
        QCOMPARE(payouts::detailsByKey(*house.database), (std::map<std::string, int>{{"2", 3}}));
    }

    /// Cut off after one, it goes on with the others; new details take the new key meanwhile.
    void reseal_goesOnWhereItWas() {
        UpkeepHouse house;
        const payouts::DetailsSeal seal(house.both);
        const auto before = house.row(1);
        auto after = before;
        seal.seal(after, seal.open(before));
        QVERIFY((*house.database).write([&](database::Transaction& tx) {
            return payouts::DetailsStore().setSealed(tx, before, after);
        }));
        QCOMPARE(payouts::detailsByKey(*house.database), (std::map<std::string, int>{{"1", 2}, {"2", 1}}));
        const auto rest = payouts::resealDetails(*house.database, house.both);
        QCOMPARE(rest.done, 2);
        QCOMPARE(rest.current, 1);
    }

    void reseal_overAChange_leavesTheChange() {
        UpkeepHouse house;
        const auto before = house.row(0);
        payouts::PayoutAccounts now{{*house.database, house.clock, house.ids, house.both}};
        now.change(house.mentors[0], {1, domain::PayoutDetailsKind::upi, "ananya", "ananya.k@okicici", ""}).value();
        payouts::resealDetails(*house.database, house.both);
        QCOMPARE(now.open(house.row(0)).account, std::string("ananya.k@okicici"));
        QVERIFY(!(*house.database).write([&](database::Transaction& tx) {
            auto stale = before;
            stale.account.clear();
            return payouts::DetailsStore().setSealed(tx, stale, before);
        }));
    }

    void reseal_tellsWhatDoesNotOpen_andDoesTheRest() {
        UpkeepHouse house;
        house.run("UPDATE payout_details SET account = holder WHERE id = (SELECT min(id) FROM payout_details)");
        const auto resealed = payouts::resealDetails(*house.database, house.both);
        QCOMPARE(resealed.done, 2);
        QCOMPARE(resealed.stuck.size(), std::size_t{1});
    }

    void erased_isForgotten_whenNothingWasEverSentThere() {
        UpkeepHouse house;
        QCOMPARE(house.forget(house.clock.now()), 0);
        house.run("UPDATE users SET erased_at = 1 WHERE name = 'rohan'");
        QCOMPARE(house.forget(house.clock.now()), 1);
        QVERIFY(house.isForgotten(1));
        QVERIFY(!house.isForgotten(0));
        QVERIFY(house.row(1).blockedAt);
        QCOMPARE(house.forget(house.clock.now()), 0);
        QVERIFY(payouts::resealDetails(*house.database, house.both).stuck.empty());
    }

    void kept_eightYearsAfterTheFinancialYear() {
        QCOMPARE(domain::detailsKeptUntil(utc("2027-03-31T18:29:59Z")), utc("2035-03-31T18:30:00Z"));
        QCOMPARE(domain::detailsKeptUntil(utc("2027-03-31T18:30:00Z")), utc("2036-03-31T18:30:00Z"));
    }
};

MC_TEST_APPLESS(DetailsUpkeepTest)
#include "details_upkeep_test.moc"
