#include "payouts/payout_accounts.h"

#include <QTest>

#include "support/account_fixture.h"
#include "support/listen.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::kHour;
using protocol::PayoutDetailsChange;
using protocol::PayoutDetailsKind;
using test::code;

namespace {

const PayoutDetailsChange kBankOfAnanya{0, PayoutDetailsKind::bank, "Ananya Kapoor", "50100012345678", "HDFC0001234"};
const PayoutDetailsChange kUpiOfAnanya{0, PayoutDetailsKind::upi, "Ananya Kapoor", "ananya.k@okicici", ""};

struct DetailsHouse : test::AccountFixture {
    DetailsHouse() {
        test::listen(details.changed, [this](const payouts::DetailsChanged& event) { heard.push_back(event.masked); });
    }
    domain::UserId person(const std::string& name) {
        return accounts
            .createPerson({name, name + "@example.com", {"Asia/Kolkata"}, {"en"}, {}, {domain::Role::student}})
            .value();
    }
    domain::Result<protocol::PayoutDetails> change(PayoutDetailsChange wanted, int version) {
        wanted.version = version;
        return details.change(ananya, wanted);
    }
    payouts::DetailsRow row(domain::UserId mentor) {
        return (*database).read(
            [&](database::Reader& reader) { return payouts::DetailsStore().current(reader, mentor).value(); });
    }
    std::string wrongField(PayoutDetailsChange wanted) {
        const auto answer = change(std::move(wanted), 0);
        if (answer) return "right";
        return answer.error().fields.front().path + " " + answer.error().fields.front().parameters.kind;
    }

    payouts::PayoutAccounts details{{*database, clock, ids, sealer}};
    std::vector<std::string> heard;
    domain::UserId ananya = person("ananya");
};

}  // namespace

/// Where mentors are paid.
class PayoutAccountsTest : public QObject {
    Q_OBJECT

private slots:
    void bank_isShownMaskedAndOpensWhole() {
        DetailsHouse house;
        QCOMPARE(house.details.of(house.ananya).version, 0);
        QVERIFY(!house.details.of(house.ananya).account);
        auto typed = kBankOfAnanya;
        typed.holder = " Ananya  Kapoor ";
        typed.account = "5010 0012 345678";
        typed.ifsc = "hdfc0001234";
        const auto saved = house.change(typed, 0).value();
        QCOMPARE(saved.version, 1);
        QCOMPARE(saved.account->masked, std::string("•••• 5678"));
        QCOMPARE(saved.account->ifsc, std::string("HDFC0001234"));
        QCOMPARE(saved.account->holder, std::string("Ananya Kapoor"));
        const auto plain = house.details.open(house.row(house.ananya));
        QCOMPARE(plain.account, std::string("50100012345678"));
        QCOMPARE(house.heard, std::vector<std::string>{"•••• 5678"});
    }

    void wrongShapes_areRefused() {
        DetailsHouse house;
        auto typed = kBankOfAnanya;
        typed.ifsc = "HDFC1001234";
        QCOMPARE(house.wrongField(typed), std::string("ifsc ifsc"));
        typed = kBankOfAnanya;
        typed.account = "1234";
        QCOMPARE(house.wrongField(typed), std::string("account account_number"));
        typed = kUpiOfAnanya;
        typed.account = "ananya";
        QCOMPARE(house.wrongField(typed), std::string("account upi_id"));
        typed = kUpiOfAnanya;
        typed.ifsc = "HDFC0001234";
        QCOMPARE(house.wrongField(typed), std::string("ifsc ifsc"));
        QVERIFY(house.heard.empty());
    }

    void changed_isHeldForThreeDays() {
        DetailsHouse house;
        const auto at = house.clock.now();
        QCOMPARE(house.change(kUpiOfAnanya, 0)->account->heldUntil.value(), at + 72 * kHour);
        house.clock.advance(72 * kHour - 1);
        QVERIFY(house.details.of(house.ananya).account->heldUntil);
        house.clock.advance(1);
        QVERIFY(!house.details.of(house.ananya).account->heldUntil);
        QCOMPARE(house.change(kBankOfAnanya, 1)->account->heldUntil.value(), house.clock.now() + 72 * kHour);
    }

    void sameAgain_isNoChange() {
        DetailsHouse house;
        house.change(kUpiOfAnanya, 0).value();
        house.clock.advance(100 * kHour);
        const auto again = house.change(kUpiOfAnanya, 1).value();
        QCOMPARE(again.version, 1);
        QVERIFY(!again.account->heldUntil);
        QCOMPARE(house.heard.size(), std::size_t{1});
    }

    void anOldVersion_isRefused() {
        DetailsHouse house;
        QCOMPARE(code(house.change(kUpiOfAnanya, 1)), QString("changed_elsewhere"));
        house.change(kUpiOfAnanya, 0).value();
        QCOMPARE(code(house.change(kBankOfAnanya, 0)), QString("changed_elsewhere"));
        house.change(kBankOfAnanya, 1).value();
        QCOMPARE(house.details.of(house.ananya).account->masked, std::string("•••• 5678"));
    }

    /// Whoever can write the database still cannot have one mentor paid to another's account.
    void movedIntoAnothersRow_doesNotOpen() {
        DetailsHouse house;
        const auto ravi = house.person("ravi");
        house.details.change(ravi, kUpiOfAnanya).value();
        house.change(kBankOfAnanya, 0).value();
        (*house.database).write([&](database::Transaction& tx) {
            tx.execute(
                "UPDATE payout_details SET account = (SELECT account FROM payout_details WHERE mentor_id = $1) "
                "WHERE mentor_id = $2",
                ravi, house.ananya);
        });
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, house.details.open(house.row(house.ananya)));
    }

    void changes_areInTheAuditLog() {
        DetailsHouse house;
        house.change(kBankOfAnanya, 0).value();
        const auto entries = (*house.database).read([](database::Reader& reader) {
            return audit::AuditLog().search(reader, {.action = "payout.details_changed"});
        });
        QCOMPARE(entries.size(), std::size_t{1});
        QCOMPARE(entries.front().deed.actor.value(), house.ananya);
        QCOMPARE(entries.front().deed.detail, std::string(R"({"kind":"bank"})"));
    }
};

MC_TEST_CORE(PayoutAccountsTest)
#include "payout_accounts_test.moc"
