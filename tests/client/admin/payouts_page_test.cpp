#include "admin/payouts_page.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "net/drafts.h"
#include "support/desk_shown.h"
#include "support/sample_payouts.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/dialog.h"

using namespace mc;
using protocol::PayoutRunState;
using support::jsonOf;

namespace {

constexpr auto kPayoutDesk = "GET /api/admin/payouts";

struct PayoutsShown : support::DeskShown<admin::PayoutsPage> {
    explicit PayoutsShown(const protocol::PayoutDesk& desk = support::samplePayoutDesk())
        : DeskShown(kPayoutDesk, desk, "/admin/payouts") {}
};

QString runDeed(const char* verb) {
    return QString("POST /api/admin/payout-runs/%1/%2")
        .arg(QString::fromStdString(domain::toString(domain::PayoutRunId{801})), verb);
}

QString fileDeed(const char* verb) {
    return QString("POST /api/admin/bank-files/%1/%2")
        .arg(QString::fromStdString(domain::toString(domain::PayoutFileId{901})), verb);
}

/// A run by hand whose file Olga has taken.
protocol::PayoutDesk deskWithFile() {
    auto desk = support::samplePayoutDesk(PayoutRunState::approved);
    auto& run = desk.runs.front();
    run.fileWaits = false;
    run.payouts.front().file = "MC-0000000000901";
    run.files = {{domain::PayoutFileId{901}, "MC-0000000000901", "Olga Owner", support::kPayoutDay, 1,
                  domain::rupees(1'210), true, false}};
    return desk;
}

QString payoutDeed(const char* verb) {
    return QString("POST /api/admin/payouts/%1/%2")
        .arg(QString::fromStdString(domain::toString(domain::PayoutId{601})), verb);
}

}  // namespace

/// Admins make, approve and follow the runs of payouts.
class PayoutsPageTest : public QObject {
    Q_OBJECT

private slots:
    void preview_saysWhoIsPaidAndWhoIsNot() {
        PayoutsShown shown;
        QTRY_VERIFY(shown.button("approveRun"));
        const auto all = shown.said();
        for (const auto* words :
             {"The week of 18 – 24 Jan 2027", "Ananya Krishnan, 3 sessions", "₹2,340.00 = ₹2,340.00 to •••• 5678",
              "Ravi Iyer, 1 session", "Has not said where to be paid", "11 – 17 Jan 2027: ₹1,210.00",
              "₹2,000.00 − ₹780.00 given back − ₹10.00 TDS = ₹1,210.00 to •••• 5678", "Waits for approval"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
    }

    void run_isMadeOnlyWhenSomebodyIsToBePaid() {
        auto desk = support::samplePayoutDesk();
        desk.preview.erase(desk.preview.begin());
        PayoutsShown shown(desk);
        QTRY_VERIFY(shown.button("approveRun"));
        QVERIFY(!shown.button("makeRun")->isVisible());
        PayoutsShown other;
        other.house.http.answer("POST /api/admin/payout-runs", 200, jsonOf(support::samplePayoutDesk()));
        other.press("makeRun");
        other.press("confirmRun");
        QTRY_COMPARE(other.house.http.count("POST /api/admin/payout-runs"), 1);
    }

    void approval_namesTheVersion_andWhoMadeItMayNot() {
        PayoutsShown shown;
        shown.house.http.answer(runDeed("approve"), 200, jsonOf(support::samplePayoutDesk(PayoutRunState::approved)));
        shown.press("approveRun");
        shown.press("confirmApproval");
        QTRY_COMPARE(shown.house.http.count(runDeed("approve")), 1);
        QCOMPARE(shown.sent(runDeed("approve"))["version"].toInt(), 1);
        QVERIFY(!shown.house.http.last(runDeed("approve")).headers.value("idempotency-key").isEmpty());
        QTRY_VERIFY(shown.button("markPaid"));
        auto desk = support::samplePayoutDesk();
        desk.runs.front().mayApprove = false;
        PayoutsShown own(desk);
        QTRY_VERIFY(own.button("approveRun"));
        QVERIFY(!own.button("approveRun")->isEnabled());
    }

    void refusal_takesAReason() {
        PayoutsShown shown;
        shown.house.http.answer(runDeed("reject"), 200, jsonOf(support::samplePayoutDesk(PayoutRunState::rejected)));
        shown.press("rejectRun");
        shown.page.window()->findChild<QPlainTextEdit*>("deedReason")->setPlainText("Twice the sum of last week");
        shown.press("decideDeed");
        QTRY_COMPARE(shown.house.http.count(runDeed("reject")), 1);
        QCOMPARE(shown.sent(runDeed("reject"))["reason"].toString(), QString("Twice the sum of last week"));
    }

    void paidByHand_takesTheBanksReference() {
        PayoutsShown shown(support::samplePayoutDesk(PayoutRunState::approved));
        shown.house.http.answer(payoutDeed("paid"), 200, jsonOf(support::samplePayoutDesk(PayoutRunState::approved)));
        shown.press("markPaid");
        QVERIFY(!shown.button("confirmPaid")->isEnabled());
        shown.page.window()->findChild<QLineEdit*>("payoutReference")->setText(" UTR 4711 ");
        shown.press("confirmPaid");
        QTRY_COMPARE(shown.house.http.count(payoutDeed("paid")), 1);
        QCOMPARE(shown.sent(payoutDeed("paid"))["reference"].toString(), QString("UTR 4711"));
    }

    /// She reads what has changed under her before anything else.
    void approvalThatLeftSomethingOut_saysSo() {
        PayoutsShown shown;
        auto after = support::samplePayoutDesk(PayoutRunState::approved);
        after.changed = {
            {"Ananya Krishnan", protocol::PayoutFailure::disputed, domain::rupees(1'210), domain::rupees(900)}};
        shown.house.http.answer(runDeed("approve"), 200, jsonOf(after));
        shown.press("approveRun");
        shown.press("confirmApproval");
        QTRY_VERIFY(shown.page.window()->findChild<widgets::Dialog*>("leftOut"));
        const auto all = shown.said();
        QVERIFY2(all.contains(QString::fromUtf8("Ananya Krishnan: a student’s bank asks it back. ₹1,210.00 before, "
                                                "₹900.00 now: that waits for approval anew.")),
                 qPrintable(all.join(" | ")));
    }

    void whoIsAlone_readsHowItGoesOn() {
        auto desk = support::samplePayoutDesk();
        desk.runs.front().mayApprove = false;
        desk.alone = true;
        PayoutsShown shown(desk);
        QTRY_VERIFY(shown.button("approveRun"));
        QVERIFY(
            shown.said().join(" | ").contains("Two people have to agree to a run, and you are the only one who may."));
        desk.alone = false;
        PayoutsShown two(desk);
        QTRY_VERIFY(two.button("approveRun"));
        QVERIFY(two.said().contains("You have made or checked it: another admin has to approve it."));
    }

    void whatIsNotPaid_saysWhyAndWhatNext() {
        auto desk = support::samplePayoutDesk(PayoutRunState::approved);
        auto& payout = desk.runs.front().payouts.front();
        payout.way = protocol::PayoutWay::provider;
        payout.state = protocol::PayoutState::failed;
        payout.failure = protocol::PayoutFailure::provider_refused;
        payout.words = "Not allowed";
        PayoutsShown shown(desk);
        QTRY_VERIFY(
            shown.said().contains(QString::fromUtf8("Failed, owed again: the provider refused it (“Not allowed”)")));
        QVERIFY(shown.said().contains(
            QString::fromUtf8("See at the provider what is wrong with our account there, then make the run again.")));
        QVERIFY(!shown.button("markPaid"));
    }

    /// What the provider has otherwise is decided here, whichever way it went.
    void quarantined_isDecided() {
        auto desk = support::samplePayoutDesk(PayoutRunState::approved);
        auto& payout = desk.runs.front().payouts.front();
        payout.way = protocol::PayoutWay::provider;
        payout.state = protocol::PayoutState::quarantined;
        payout.failure = protocol::PayoutFailure::mismatch;
        PayoutsShown shown(desk);
        QTRY_VERIFY(shown.said().contains("Stopped: the provider has it with another sum or account"));
        shown.house.http.answer(payoutDeed("failed"), 200, jsonOf(desk));
        shown.press("markFailed");
        shown.page.window()->findChild<QPlainTextEdit*>("deedReason")->setPlainText("It was never there");
        shown.page.window()->findChild<QAbstractButton*>("accountIsWrong")->setChecked(true);
        shown.press("decideDeed");
        QTRY_COMPARE(shown.house.http.count(payoutDeed("failed")), 1);
        QCOMPARE(shown.sent(payoutDeed("failed"))["accountIsWrong"].toBool(), true);
    }

    void fileThatWasTaken_isTheSameFileAgain() {
        PayoutsShown shown(deskWithFile());
        QTRY_VERIFY(shown.button("takeBankFile"));
        QVERIFY(!shown.button("makeBankFile"));
        const auto all = shown.said();
        QVERIFY2(all.join(" | ").contains(
                     QString::fromUtf8("File MC-0000000000901: 1 payout, ₹1,210.00. Taken by Olga Owner, ")),
                 qPrintable(all.join(" | ")));
        shown.house.http.answer(fileDeed("again"), 200, "reference,file\r\n\"x\",\"MC-0000000000901\"\r\n");
        shown.press("takeBankFile");
        QTRY_VERIFY(shown.said().join(" | ").contains("It is the same file, byte by byte."));
        shown.press("confirmSameFile");
        QTRY_COMPARE(shown.house.http.count(fileDeed("again")), 1);
    }

    void fileWithWhatIsStopped_isSaidAndPutAway() {
        auto desk = deskWithFile();
        auto& run = desk.runs.front();
        run.files.front().offered = false;
        run.files.front().stopped = true;
        run.payouts.front().stopped = protocol::PayoutFailure::disputed;
        PayoutsShown shown(desk);
        QTRY_VERIFY(shown.button("putFileAway"));
        QVERIFY(!shown.button("takeBankFile"));
        QVERIFY(shown.said().contains(QString::fromUtf8(
            "In file MC-0000000000901, which was taken before: a student’s bank asks it back. Stop it at the bank.")));
        shown.house.http.answer(fileDeed("put-away"), 200, jsonOf(support::samplePayoutDesk(PayoutRunState::approved)));
        shown.press("putFileAway");
        shown.page.window()->findChild<QPlainTextEdit*>("deedReason")->setPlainText("Lost before the bank had it");
        shown.press("decideDeed");
        QTRY_COMPARE(shown.house.http.count(fileDeed("put-away")), 1);
    }

    void bankFile_isWrittenAsItCame() {
        PayoutsShown shown(support::samplePayoutDesk(PayoutRunState::approved));
        const QTemporaryDir folder;
        const QByteArray bytes = "reference,kind\r\n";
        QVERIFY(shown.page.saveTo(folder.filePath("bank.csv"), bytes));
        QFile file(folder.filePath("bank.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void refused_isSaidAndLookedAtAgain() {
        PayoutsShown shown;
        shown.house.http.problem(runDeed("approve"), 409, "changed_elsewhere");
        const QSignalSpy toasts(&shown.page, &widgets::Page::toast);
        shown.press("approveRun");
        shown.press("confirmApproval");
        QTRY_COMPARE(toasts.count(), 1);
        QTRY_COMPARE(shown.house.http.count(kPayoutDesk), 2);
    }
};

MC_TEST_GUI(PayoutsPageTest)
#include "payouts_page_test.moc"
