#include "payouts/bank_files.h"

#include <QTest>

#include "payments/sandbox/disputes.h"
#include "server/payouts/payout_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::PayoutState;
using domain::PayoutWay;
using domain::rupees;
using test::code;
using test::PayoutHouse;

namespace {

/// A run that is paid by hand: Ananya's session, and what Ravi earned.
struct FilesHouse : PayoutHouse {
    FilesHouse() : PayoutHouse(PayoutWay::manual) {
        enter(ravi, "ravi@okaxis");
        earn(ravi, rupees(900), booking.endsAt);
        passTo(kMonday + 4 * domain::kDay);
        run = approved();
    }
    payouts::BankFiles::File made(domain::UserId admin) { return files.make(admin, run.id).value(); }
    std::vector<payouts::BankFileRow> all() {
        return (*database).read([&](database::Reader& reader) { return files.ofRun(reader, run.id); });
    }
    bool isOffered() {
        const auto file = all().at(0).id;
        return (*database).read([&](database::Reader& reader) { return files.isOffered(reader, file); });
    }
    domain::PayoutId payoutOf(domain::UserId mentor) { return newest(mentor).id; }
    void dispute() {
        const auto payment = sandbox.bank().payments({}).at(0).id;
        QVERIFY(sandbox.disputes().open(payment, {}).has_value());
        settle();
    }
    /// Who took it, the newest first.
    std::vector<domain::UserId> takers(const std::string& action) {
        const auto entries = (*database).read(
            [&](database::Reader& reader) { return audit::AuditLog().search(reader, {.action = action}); });
        std::vector<domain::UserId> people;
        for (const auto& entry : entries)
            people.push_back(entry.deed.actor.value());
        return people;
    }
    domain::UserId ravi = mentor("ravi");
    payouts::RunRow run;
};

bool holds(const payouts::BankFiles::File& file, const char* text) {
    return file.bytes.find(text) != std::string::npos;
}

}  // namespace

/// What the bank is given to pay by hand.
class BankFilesTest : public QObject {
    Q_OBJECT

private slots:
    void file_hasARowForEachPayout_andItsReference() {
        FilesHouse house;
        const auto file = house.made(house.olga);
        QVERIFY(holds(file, "\"upi\",\"Ananya Kapoor\",\"ananya.k@okicici\",\"\",\"780.00\",\"INR\""));
        QVERIFY(holds(file, "\"ravi@okaxis\",\"\",\"900.00\",\"INR\""));
        const auto reference = house.all().at(0).reference;
        QCOMPARE(file.name, reference + ".csv");
        QVERIFY(holds(file, ("\"" + reference + "\"\r\n").c_str()));
    }

    /// One file is the same file: nothing of it is in a second one.
    void takenAgain_isTheSameBytes_andSaysWho() {
        FilesHouse house;
        const auto first = house.made(house.olga);
        QCOMPARE(code(house.files.make(house.pavel, house.run.id)), QString("invalid_state"));
        const auto again = house.files.again(house.pavel, house.all().at(0).id).value();
        QCOMPARE(again.bytes, first.bytes);
        QCOMPARE(again.name, first.name);
        QCOMPARE(house.all().size(), std::size_t{1});
        QCOMPARE(house.takers("payout.file_made"), std::vector{house.olga});
        QCOMPARE(house.takers("payout.file_taken_again"), std::vector{house.pavel});
    }

    void oncePaid_isNotOffered() {
        FilesHouse house;
        house.made(house.olga);
        QVERIFY(house.isOffered());
        QVERIFY(house.sending.markPaid(house.olga, house.payoutOf(house.ananya), "UTR 1"));
        QVERIFY(!house.isOffered());
        const auto file = house.all().at(0).id;
        QCOMPARE(code(house.files.again(house.olga, file)), QString("invalid_state"));
        QCOMPARE(code(house.files.putAway(house.olga, file, "Lost")), QString("invalid_state"));
        QCOMPARE(code(house.files.make(house.olga, house.run.id)), QString("invalid_state"));
    }

    /// Case 37: what a bank asks back meanwhile is left out of the next file.
    void disputedMeanwhile_isInNoFile_andStaysOwed() {
        FilesHouse house;
        house.dispute();
        const auto file = house.made(house.olga);
        QVERIFY(!holds(file, "ananya.k@okicici"));
        QVERIFY(holds(file, "ravi@okaxis"));
        QVERIFY(house.isOffered());
        QVERIFY(house.sending.markFailed(house.olga, house.payoutOf(house.ananya), "Her student's bank asks", false));
        QCOMPARE(house.holdOf(house.ananya), domain::PayoutHold::disputed);
        QCOMPARE(house.balance(ledger::AccountKind::mentor_payable, house.ananya), -78'000);
    }

    /// It has left: that is said, and it is not given out a second time.
    void disputedAfterItWasTaken_isNotOfferedAgain() {
        FilesHouse house;
        house.made(house.olga);
        house.dispute();
        QVERIFY(!house.isOffered());
        QCOMPARE(code(house.files.again(house.olga, house.all().at(0).id)), QString("invalid_state"));
    }

    void blockedMeanwhile_isInNoFile() {
        FilesHouse house;
        house.block(house.ananya);
        QVERIFY(!holds(house.made(house.olga), "ananya.k@okicici"));
    }

    /// The bank was never given it: another takes its place, without what is disputed.
    void putAway_makesRoomForAnother() {
        FilesHouse house;
        house.made(house.olga);
        const auto first = house.all().at(0);
        house.dispute();
        QVERIFY(house.files.putAway(house.pavel, first.id, "It was lost before the bank had it"));
        QCOMPARE(house.takers("payout.file_put_away"), std::vector{house.pavel});
        QCOMPARE(code(house.files.again(house.olga, first.id)), QString("not_found"));
        const auto second = house.made(house.olga);
        QVERIFY(!holds(second, "ananya.k@okicici"));
        QVERIFY(holds(second, "ravi@okaxis"));
        QVERIFY(house.all().at(0).reference != first.reference);
    }

    void runOfTheProvider_hasNone() {
        PayoutHouse house;
        QCOMPARE(code(house.files.make(house.olga, house.approved().id)), QString("invalid_state"));
        QCOMPARE(code(house.files.make(house.olga, {7})), QString("not_found"));
    }
};

MC_TEST_CORE(BankFilesTest)
#include "bank_files_test.moc"
