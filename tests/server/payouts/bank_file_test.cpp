#include "payouts/bank_file.h"

#include <QTest>

#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;

class BankFileTest : public QObject {
    Q_OBJECT

private slots:
    void row_hasWhatABankNeeds() {
        payouts::PayoutRow payout;
        payout.id = {1};
        payout.net = domain::paise(122'005);
        QCOMPARE(
            payouts::bankFileRow(
                payout, {domain::PayoutDetailsKind::bank, "Ananya \"Anu\" Kapoor", "50100012345678", "HDFC0001234"},
                "MC-7"),
            std::string("\"0000000000001\",\"bank\",\"Ananya \"\"Anu\"\" Kapoor\",\"50100012345678\",\"HDFC0001234\","
                        "\"1220.05\",\"INR\",\"MC-7\"\r\n"));
    }

    /// A name is a mentor's to choose, and a table runs what begins so.
    void formula_isAText() {
        payouts::PayoutRow payout;
        payout.id = {1};
        const auto row =
            payouts::bankFileRow(payout, {domain::PayoutDetailsKind::upi, "=HYPERLINK(1)", "a.b@upi", {}}, "MC-7");
        QVERIFY(row.find("\"'=HYPERLINK(1)\"") != std::string::npos);
    }
};

MC_TEST_APPLESS(BankFileTest)
#include "bank_file_test.moc"
