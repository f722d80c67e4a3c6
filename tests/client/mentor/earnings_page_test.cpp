#include "mentor/earnings_page.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "mentor/payout_sheet.h"
#include "mentor/payout_words.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/printed_file.h"
#include "support/readable.h"
#include "support/sample_payouts.h"
#include "support/test_program.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/label.h"
#include "widgets/segmented_control.h"
#include "widgets/trend_chart.h"

using namespace mc;
using domain::PayoutHold;
using support::HttpStub;
using support::jsonOf;

namespace {

struct EarningsShown {
    explicit EarningsShown(const protocol::Earnings& earnings = support::sampleEarnings(),
                           const protocol::PayoutDetails& details = support::samplePayoutDetails()) {
        house.signIn();
        house.http.answer("GET /api/earnings", 200, jsonOf(earnings));
        house.http.answer("GET /api/payout-details", 200, jsonOf(details));
        house.http.answer("GET /api/payouts", 200, jsonOf(support::samplePayouts()));
        house.http.answer("GET /api/payouts/" + QString::fromStdString(domain::toString(domain::PayoutId{601})), 200,
                          jsonOf(support::sampleStatement()));
        page.resize(1064, 736);
        page.show();
    }
    void arrive() {
        page.arrive({"/earnings", {}, {}});
        QTRY_VERIFY(child<widgets::Button>("changePayoutDetails").isVisible());
    }
    template <class Widget>
    Widget& child(const char* name) const {
        return *page.window()->findChild<Widget*>(QLatin1String(name));
    }
    QStringList said() const {
        QStringList all;
        for (auto* label : page.window()->findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    void type(const char* field, const QString& text) { child<QLineEdit>(field).setText(text); }

    support::ClientHouse house;
    mentor::EarningsPage page{house.api, {"Asia/Kolkata"}};
};

}  // namespace

/// A mentor's earnings, her payouts, and where she is paid.
class EarningsPageTest : public QObject {
    Q_OBJECT

private slots:
    void page_saysWhatComesAndWhatCame() {
        EarningsShown shown;
        shown.arrive();
        const auto all = shown.said();
        for (const auto* words :
             {"₹1,560.00", "₹2,340.00", "Paid out in FY 26-27", "₹61,220.00", "₹112.20 TDS deducted from it",
              "Ananya Krishnan · bank account •••• 5678, HDFC0001234", "18 – 24 Jan 2027", "Paid",
              "Sent back by the bank", "₹2,000.00 earned − ₹780.00 given back − ₹12.20 TDS = ₹1,207.80",
              "To •••• 5678 · paid on 25 Jan 2027 · reference UTR1800847800ab12"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
    }

    void chart_isByWeekOrMonth() {
        EarningsShown shown;
        shown.arrive();
        auto& chart = shown.child<widgets::TrendChart>("earnedChart");
        QCOMPARE(chart.points(), 12);
        QVERIFY(chart.trend().running);
        chart.setCurrent(10);
        QCOMPARE(chart.spokenValue(), QString::fromUtf8("18 – 24 Jan 2027, Earned ₹780.00"));
        shown.child<widgets::SegmentedControl>("earnedStep").setCurrent(1);
        QCOMPARE(chart.points(), 2);
        chart.setCurrent(0);
        QCOMPARE(chart.spokenValue(), QString::fromUtf8("December 2026, Earned ₹7,800.00"));
    }

    void chart_hasItsTable_byKeyAndByButton() {
        EarningsShown shown;
        shown.arrive();
        auto& chart = shown.child<widgets::TrendChart>("earnedChart");
        chart.setCurrent(10);
        QTest::keyClick(&chart, Qt::Key_T);
        auto& table = shown.child<QTableView>("earnedTable");
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->rowCount(), 12);
        QCOMPARE(table.currentIndex().data().toString(), QString::fromUtf8("18 – 24 Jan 2027"));
        QCOMPARE(table.model()->index(10, 1).data().toString(), QString::fromUtf8("₹780.00"));
        QTest::keyClick(&table, Qt::Key_T);
        QVERIFY(chart.isVisible());
        QCOMPARE(chart.current(), 10);
        shown.child<widgets::Button>("earnedTurn").click();
        QVERIFY(table.isVisible());
        shown.child<widgets::SegmentedControl>("earnedStep").setCurrent(1);
        QCOMPARE(table.model()->index(0, 0).data().toString(), QString("December 2026"));
    }

    void whoWorksOnAPayout_staysOnIt() {
        EarningsShown shown;
        shown.arrive();
        auto buttons = shown.page.findChildren<widgets::Button*>("savePayout");
        QVERIFY(buttons.size() > 1);
        const QPointer<widgets::Button> before = buttons[1];
        before->setFocus();
        shown.page.reload();
        QTRY_VERIFY(!before);
        QTRY_VERIFY(shown.page.focusWidget() == shown.page.findChildren<widgets::Button*>("savePayout")[1]);
    }

    void nothingPaid_saysWhy() {
        auto earnings = support::sampleEarnings();
        earnings.hold = PayoutHold::no_details;
        EarningsShown shown(earnings, {});
        shown.arrive();
        QCOMPARE(shown.child<widgets::Label>("payoutHold").text(),
                 QString("Say where you are paid, then it can be sent."));
        QCOMPARE(shown.child<widgets::Button>("changePayoutDetails").text(), QString("Enter your details"));
    }

    void bankAccount_isSentAsTyped_andItsFaultsStandAtTheirFields() {
        EarningsShown shown;
        shown.arrive();
        shown.house.http.problem("PUT /api/payout-details", 422, "validation_failed",
                                 R"([{"path":"ifsc","rule":"format","kind":"ifsc","message":"ifsc"}])");
        shown.child<widgets::Button>("changePayoutDetails").click();
        auto& save = shown.child<widgets::Button>("confirmPayoutDetails");
        QVERIFY(!save.isEnabled());
        shown.type("payoutAccount", "50100012345678");
        shown.type("payoutIfsc", "WRONG");
        QVERIFY(!save.isEnabled());
        QVERIFY(!shown.child<QLineEdit>("payoutCode").isVisible());
        shown.type("payoutPassword", "nine purple otters dancing");
        QVERIFY(save.isEnabled());
        save.click();
        QTRY_COMPARE(shown.house.http.count("PUT /api/payout-details"), 1);
        const auto sent = QJsonDocument::fromJson(shown.house.http.last("PUT /api/payout-details").body).object();
        QCOMPARE(sent["version"].toInt(), 1);
        QCOMPARE(sent["kind"].toString(), QString("bank"));
        QCOMPARE(sent["holder"].toString(), QString("Ananya Krishnan"));
        QCOMPARE(sent["account"].toString(), QString("50100012345678"));
        QCOMPARE(sent["password"].toString(), QString("nine purple otters dancing"));
        QVERIFY(!sent.contains("code"));
        QTRY_VERIFY(shown.said().contains("Write the 11 characters of the branch, such as HDFC0001234."));
        shown.house.http.answer("PUT /api/payout-details", 200, jsonOf(support::samplePayoutDetails()));
        shown.type("payoutIfsc", "HDFC0001234");
        save.click();
        QTRY_VERIFY(!shown.page.window()->findChild<widgets::Dialog*>("payoutDialog"));
    }

    /// As other changes of an account: what is refused stands at the field it is about.
    void change_takesPasswordAndCode() {
        auto details = support::samplePayoutDetails();
        details.takesCode = true;
        EarningsShown shown(support::sampleEarnings(), details);
        shown.arrive();
        shown.house.http.problem("PUT /api/payout-details", 401, "invalid_credentials");
        shown.child<widgets::Button>("changePayoutDetails").click();
        auto& save = shown.child<widgets::Button>("confirmPayoutDetails");
        shown.type("payoutAccount", "50100012345678");
        shown.type("payoutIfsc", "HDFC0001234");
        shown.type("payoutPassword", "not hers");
        QVERIFY(!save.isEnabled());
        shown.type("payoutCode", " 123456 ");
        save.click();
        QTRY_VERIFY(shown.said().contains("This is not your password."));
        QCOMPARE(QJsonDocument::fromJson(shown.house.http.last("PUT /api/payout-details").body).object()["code"],
                 QJsonValue("123456"));
        shown.house.http.problem("PUT /api/payout-details", 400, "token_invalid");
        shown.type("payoutPassword", "nine purple otters dancing");
        save.click();
        QTRY_VERIFY(shown.said().contains("This code is not right, or it was used before."));
    }

    /// She has turned the second step on elsewhere since the page was loaded.
    void codeThatIsMissing_isAskedFor() {
        EarningsShown shown;
        shown.arrive();
        shown.house.http.problem("PUT /api/payout-details", 422, "validation_failed",
                                 R"([{"path":"code","rule":"required","message":"code"}])");
        shown.child<widgets::Button>("changePayoutDetails").click();
        shown.type("payoutAccount", "50100012345678");
        shown.type("payoutIfsc", "HDFC0001234");
        shown.type("payoutPassword", "nine purple otters dancing");
        shown.child<widgets::Button>("confirmPayoutDetails").click();
        QTRY_VERIFY(shown.child<QLineEdit>("payoutCode").isVisible());
    }

    void sessions_areToldOneByOne() {
        EarningsShown shown;
        shown.arrive();
        shown.child<widgets::Button>("showPayout").click();
        QTRY_VERIFY(shown.page.window()->findChild<widgets::Dialog*>("payoutLines"));
        const auto all = shown.said();
        for (const auto* words :
             {"GRP-20270118-001 · Maya Nair", "19 Jan 2027 · ₹1,000.00 − ₹200.00 commission − ₹20.00 payment fee"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
    }

    void statements_arePdfs_asLongAsTheirLines() {
        EarningsShown shown;
        const QTemporaryDir folder;
        const auto name = folder.filePath("statement.pdf");
        const auto pages = [&name](bool saved) {
            QFile file(name);
            return saved && file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count("/Type /Page\n"))
                                                           : -1;
        };
        QCOMPARE(pages(shown.page.saveTo(name, support::sampleStatement(2))), 1);
        QVERIFY(pages(shown.page.saveTo(name, support::sampleStatement(60))) >= 3);
        QCOMPARE(pages(shown.page.saveTo(name, support::sampleYear(2))), 1);
        QVERIFY(pages(shown.page.saveTo(name, support::sampleYear(52))) >= 3);
        const QSignalSpy toasts(&shown.page, &widgets::Page::toast);
        QVERIFY(!shown.page.saveTo(folder.filePath("none/x.pdf"), support::sampleStatement()));
        QCOMPARE(toasts.count(), 1);
    }

    /// From the button through the system's own dialog to the file.
    void statement_isPrinted_throughTheDialogOfTheSystem() {
        EarningsShown shown;
        const QTemporaryDir folder;
        const QString name = folder.filePath("statement.pdf");
        QSignalSpy said(&shown.page, &widgets::Page::toast);
        shown.house.http.answer("GET /api/payouts/" + QString::fromStdString(domain::toString(domain::PayoutId{601})),
                                200, jsonOf(support::sampleStatement(60)));
        shown.arrive();
        shown.child<widgets::Button>("printPayout").click();
        QTRY_VERIFY(support::printDialogOver(*shown.page.window()));
        QVERIFY(support::printToFile(*support::printDialogOver(*shown.page.window()), name));
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said[0].at(0).value<widgets::Tone>(), widgets::Tone::success);
        QTRY_VERIFY(support::pagesOfPdf(name) >= 3);
    }

    void words_haveRoom_data() { support::addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        EarningsShown shown;
        shown.house.theme.setTextScale(text);
        shown.page.resize(size);
        shown.arrive();
        MC_COMPARE_READABLE(shown.page);
    }

    void year_isAskedForByItsFirst() {
        EarningsShown shown;
        shown.arrive();
        shown.house.http.answer("GET /api/payout-years", 200, jsonOf(support::sampleYear()));
        QCOMPARE(shown.child<widgets::Button>("saveThisYear").text(), QString::fromUtf8("Statement of FY 26-27 …"));
        auto& last = shown.child<widgets::Button>("saveLastYear");
        QCOMPARE(last.text(), QString::fromUtf8("Statement of FY 25-26 …"));
        last.click();
        QTRY_COMPARE(shown.house.http.count("GET /api/payout-years"), 1);
        QCOMPARE(shown.house.http.last("GET /api/payout-years").query.queryItemValue("begins"), QString("2025"));
    }
};

MC_TEST_GUI(EarningsPageTest)
#include "earnings_page_test.moc"
