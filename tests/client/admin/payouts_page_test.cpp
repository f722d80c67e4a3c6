#include "admin/payouts_page.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "net/drafts.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_payouts.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/dialog.h"

using namespace mc;
using protocol::PayoutRunState;
using support::jsonOf;

namespace {

constexpr auto kPayoutDesk = "GET /api/admin/payouts";

struct PayoutsShown {
    explicit PayoutsShown(const protocol::PayoutDesk& desk = support::samplePayoutDesk()) {
        house.signIn();
        house.http.answer(kPayoutDesk, 200, jsonOf(desk));
        page.resize(1064, 736);
        page.show();
        page.arrive({"/admin/payouts", {}, {}});
    }
    widgets::Button* button(const char* name) const {
        return page.window()->findChild<widgets::Button*>(QLatin1String(name));
    }
    void press(const char* name) {
        QTRY_VERIFY2(button(name) && button(name)->isVisible() && button(name)->isEnabled(), name);
        button(name)->click();
    }
    QStringList said() const {
        QStringList all;
        for (auto* label : page.window()->findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    QJsonObject sent(const QString& line) { return QJsonDocument::fromJson(house.http.last(line).body).object(); }

    support::ClientHouse house;
    admin::PayoutsPage page{house.api, house.drafts, {"Asia/Kolkata"}};
};

QString runDeed(const char* verb) {
    return QString("POST /api/admin/payout-runs/%1/%2")
        .arg(QString::fromStdString(domain::toString(domain::PayoutRunId{801})), verb);
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
