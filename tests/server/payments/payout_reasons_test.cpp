#include "payments/gateway/payout_reasons.h"

#include <QTest>
#include <boost/json/parse.hpp>

#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::PayoutFailure;

namespace {

gateway::Payout payoutFrom(const char* json) {
    return gateway::parsePayout(boost::json::parse(json)).value();
}

}  // namespace

/// Why a payout ended, in the provider's words and in ours.
class PayoutReasonsTest : public QObject {
    Q_OBJECT

private slots:
    void reasons_haveTheirFailures_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("failure");
        const auto row = [](const char* reason, PayoutFailure failure) {
            QTest::newRow(reason) << QByteArray(reason) << static_cast<int>(failure);
        };
        row("bank_account_invalid", PayoutFailure::account_invalid);
        row("beneficiary_vpa_invalid", PayoutFailure::account_invalid);
        row("invalid_ifsc_code", PayoutFailure::account_invalid);
        row("bank_account_frozen", PayoutFailure::account_closed);
        row("transaction_limit_exceeded", PayoutFailure::account_limit);
        row("beneficiary_bank_rejected", PayoutFailure::bank_rejected);
        row("beneficiary_bank_offline", PayoutFailure::bank_down);
        row("gateway_timeout", PayoutFailure::bank_down);
        row("server_error", PayoutFailure::bank_down);
        row("insufficient_funds", PayoutFailure::balance_low);
        row("struck_by_lightning", PayoutFailure::unknown);
        row("", PayoutFailure::unknown);
    }
    void reasons_haveTheirFailures() {
        QFETCH(QByteArray, reason);
        QFETCH(int, failure);
        QCOMPARE(static_cast<int>(gateway::failureOf(std::string_view(reason.constData()))), failure);
    }

    void entity_hasReasonWordsAndAccount() {
        const auto payout = payoutFrom(R"({"id":"pout_1","currency":"INR","amount":78000,"status":"failed",
            "reference_id":"x","fund_account_id":"fa_1","failure_reason":null,
            "status_details":{"description":"Closed.","source":"beneficiary_bank","reason":"bank_account_closed"}})");
        QCOMPARE(payout.reason, std::string("bank_account_closed"));
        QCOMPARE(payout.failure, std::string("Closed."));
        QCOMPARE(payout.fundAccount, std::string("fa_1"));
        QCOMPARE(gateway::failureOf(payout), PayoutFailure::account_closed);
    }

    void stoppedAtTheProvider_isItsRefusal() {
        auto payout = payoutFrom(R"({"id":"pout_1","currency":"INR","amount":78000,"status":"cancelled"})");
        QCOMPARE(gateway::failureOf(payout), PayoutFailure::provider_refused);
        payout.state = gateway::PayoutState::failed;
        QCOMPARE(gateway::failureOf(payout), PayoutFailure::unknown);
    }
};

MC_TEST_APPLESS(PayoutReasonsTest)
#include "payout_reasons_test.moc"
