#include "domain/credits.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>
#include <map>

#include "domain/refunds.h"

using namespace mc::domain;

namespace {

constexpr UtcTime kCreditNow{1'800'000'000};

CreditLot lotOf(std::int64_t id, std::int64_t whole, std::optional<int> days) {
    return {{id}, rupees(whole), days ? std::optional(kCreditNow + *days * kDay) : std::nullopt};
}

QString written(const std::vector<CreditPart>& parts) {
    QStringList words;
    for (const auto& part : parts)
        words << QString("%1:%2").arg(part.lot.value).arg(part.amount.minor / 100);
    return words.join(' ');
}

}  // namespace

class CreditsTest : public QObject {
    Q_OBJECT

private slots:
    void spending_takesWhatExpiresFirst_data() {
        QTest::addColumn<std::vector<CreditLot>>("lots");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("taken");
        const auto lots = std::vector{lotOf(1, 500, 30), lotOf(2, 1000, 10), lotOf(3, 200, {}), lotOf(4, 300, 10)};
        QTest::newRow("one is enough") << lots << 400 << "2:400";
        QTest::newRow("of one day the older first") << lots << 1100 << "2:1000 4:100";
        QTest::newRow("what never expires last") << lots << 1900 << "2:1000 4:300 1:500 3:100";
        QTest::newRow("all of it") << lots << 2000 << "2:1000 4:300 1:500 3:200";
        QTest::newRow("nothing") << lots << 0 << "";
        QTest::newRow("expired ones are no more") << std::vector{lotOf(1, 500, 0), lotOf(2, 300, 1)} << 300 << "2:300";
    }
    void spending_takesWhatExpiresFirst() {
        QFETCH(std::vector<CreditLot>, lots);
        QFETCH(int, amount);
        QTEST(written(spendCredits(lots, rupees(amount), kCreditNow)), "taken");
    }

    void lotsOfAnotherCurrency_areLeftAlone() {
        auto dollars = lotOf(1, 500, 3);
        dollars.left.currency = {{'U', 'S', 'D'}};
        const std::vector lots{dollars, lotOf(2, 100, 30)};
        QCOMPARE(spendable(lots, {}, kCreditNow), rupees(100));
        QCOMPARE(written(spendCredits(lots, rupees(60), kCreditNow)), QString("2:60"));
    }

    void moreThanThereIs_throws() {
        const std::vector lots{lotOf(1, 500, 3), lotOf(2, 500, 0)};
        QVERIFY_EXCEPTION_THROWN(spendCredits(lots, rupees(501), kCreditNow), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(spendCredits(lots, rupees(-1), kCreditNow), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(returnCredits({{{1}, rupees(5), {}, kCreditNow}}, rupees(6)), std::logic_error);
    }

    void whatIsLeftToPay_canBePaid_data() {
        QTest::addColumn<qint64>("available");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<qint64>("spent");
        QTest::newRow("fewer than due") << 20'000LL << 50'000LL << 20'000LL;
        QTest::newRow("enough") << 50'000LL << 50'000LL << 50'000LL;
        QTest::newRow("more than due") << 90'000LL << 50'000LL << 50'000LL;
        QTest::newRow("forty paise short: a rupee is paid") << 49'960LL << 50'000LL << 49'900LL;
        QTest::newRow("a rupee short") << 49'900LL << 50'000LL << 49'900LL;
        QTest::newRow("less than a rupee due, and too few") << 30LL << 50LL << 0LL;
        QTest::newRow("nothing due") << 500LL << 0LL << 0LL;
    }
    void whatIsLeftToPay_canBePaid() {
        QFETCH(qint64, available);
        QFETCH(qint64, due);
        const auto spent = creditsToSpend(paise(available), paise(due));
        QTEST(qint64(spent.minor), "spent");
    }

    void returning_isToWhereItCameFrom_theLastTakenFirst() {
        const std::vector<CreditUse> uses{{{2}, rupees(1000), kCreditNow + 10 * kDay, kCreditNow},
                                          {{1}, rupees(500), kCreditNow + 30 * kDay, kCreditNow},
                                          {{3}, rupees(100), {}, kCreditNow}};
        QCOMPARE(written(returnCredits(uses, rupees(1600))), QString("3:100 1:500 2:1000"));
        QCOMPARE(written(returnCredits(uses, rupees(800))), QString("3:100 1:500 2:200"));
        QCOMPARE(written(returnCredits(uses, rupees(0))), QString());
    }

    void whatReturns_isGoodForAsLongAsItWasWhenItWasTaken() {
        const auto expires = kCreditNow + 5 * kDay;
        const CreditUse use{{1}, rupees(100), expires, kCreditNow};
        const auto back = kCreditNow + 12 * kDay;
        QCOMPARE(expiryAfterReturn(expires, use, back)->seconds, (back + 5 * kDay).seconds);
        // Something else has returned to the lot meanwhile, and is good for longer.
        QCOMPARE(expiryAfterReturn(back + 9 * kDay, use, back)->seconds, (back + 9 * kDay).seconds);
        QCOMPARE(expiryAfterReturn(expires, use, kCreditNow)->seconds, expires.seconds);
        QVERIFY(!expiryAfterReturn({}, {{1}, rupees(100), {}, kCreditNow}, back));
    }

    void validity_isTheOperators() {
        QCOMPARE(CreditRules{}.expiryOf(kCreditNow)->seconds, (kCreditNow + 365 * kDay).seconds);
        QVERIFY(!CreditRules{.validFor = 0}.expiryOf(kCreditNow));
        QVERIFY(CreditRules{}.isPack(rupees(1000)));
        QVERIFY(!CreditRules{}.isPack(rupees(999)));
        QVERIFY(!CreditRules{}.isPack({100'000, {{'U', 'S', 'D'}}}));
    }

    void refund_isShared_data() {
        QTest::addColumn<qint64>("money");
        QTest::addColumn<qint64>("credits");
        QTest::addColumn<int>("percent");
        QTest::addColumn<qint64>("moneyBack");
        QTest::addColumn<qint64>("creditsBack");
        QTest::newRow("all of both") << 70'000LL << 30'000LL << 100 << 70'000LL << 30'000LL;
        QTest::newRow("half of both") << 70'000LL << 30'000LL << 50 << 35'000LL << 15'000LL;
        QTest::newRow("nothing") << 70'000LL << 30'000LL << 0 << 0LL << 0LL;
        QTest::newRow("credits alone") << 0LL << 49'999LL << 50 << 0LL << 25'000LL;
        QTest::newRow("odd paise: the sum is rounded once") << 33'333LL << 33'333LL << 50 << 16'666LL << 16'667LL;
        QTest::newRow("one paisa of each") << 1LL << 1LL << 50 << 0LL << 1LL;
    }
    void refund_isShared() {
        QFETCH(qint64, money);
        QFETCH(qint64, credits);
        QFETCH(int, percent);
        const auto refund = splitRefund(paise(money + credits), paise(money + credits), percent, {}).refund;
        const auto shares = shareRefund(refund, paise(credits), percent);
        QTEST(qint64(shares.money.minor), "moneyBack");
        QTEST(qint64(shares.credits.minor), "creditsBack");
    }

    void sharesSum_andAreNeverMoreThanWasGiven() {
        QVERIFY(rc::check("whatever was paid in money and credits", [] {
            const auto money = paise(*rc::gen::inRange<std::int64_t>(0, 400'000));
            const auto credits = paise(*rc::gen::inRange<std::int64_t>(0, 400'000));
            const int percent = *rc::gen::inRange(0, 101);
            const auto refund = splitRefund(money + credits, money + credits, percent, {}).refund;
            const auto shares = shareRefund(refund, credits, percent);
            RC_ASSERT(shares.money + shares.credits == refund);
            RC_ASSERT(!shares.money.isNegative() && shares.money <= money);
            RC_ASSERT(!shares.credits.isNegative() && shares.credits <= credits);
        }));
    }

    /// However credits are taken and given back, no lot has ever less than nothing or more than was bought, and what is
    /// kept is what was taken first.
    void returning_leavesTheLots_asThoughOnlyWhatIsKeptWasTaken() {
        QVERIFY(rc::check("taking, and giving a part back", [] {
            std::vector<CreditLot> lots;
            const auto count = *rc::gen::inRange(1, 6);
            for (int i = 0; i < count; ++i)
                lots.push_back(lotOf(i + 1, *rc::gen::inRange(0, 500),
                                     *rc::gen::element(std::optional<int>(), std::optional(*rc::gen::inRange(-2, 9)))));
            const auto all = spendable(lots, {}, kCreditNow);
            const auto amount = paise(*rc::gen::inRange<std::int64_t>(0, all.minor + 1));
            const auto back = paise(*rc::gen::inRange<std::int64_t>(0, amount.minor + 1));
            std::vector<CreditUse> uses;
            for (const auto& part : spendCredits(lots, amount, kCreditNow)) {
                const auto& lot = lots.at(std::size_t(part.lot.value - 1));
                RC_ASSERT(part.amount <= lot.left && lot.isGood(kCreditNow));
                uses.push_back({part.lot, part.amount, lot.expiresAt, kCreditNow});
            }
            std::map<CreditLotId, Money> kept;
            for (const auto& use : uses)
                kept[use.lot] += use.amount;
            for (const auto& part : returnCredits(uses, back))
                kept[part.lot] -= part.amount;
            std::map<CreditLotId, Money> direct;
            for (const auto& part : spendCredits(lots, amount - back, kCreditNow))
                direct[part.lot] += part.amount;
            std::erase_if(kept, [](const auto& entry) { return entry.second.isZero(); });
            RC_ASSERT(kept == direct);
        }));
    }
};

MC_TEST_APPLESS(CreditsTest)
#include "credits_test.moc"
