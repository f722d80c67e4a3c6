#include "admin/payouts_page.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "admin/payout_rows.h"
#include "net/drafts.h"
#include "support/desk_shown.h"
#include "support/page_window.h"
#include "support/readable.h"
#include "support/row_tips.h"
#include "support/sample_payouts.h"
#include "support/settled.h"
#include "support/test_program.h"
#include "text/format.h"
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
    /// The preview's and those of the runs, from top to bottom.
    QList<QTableView*> tables() const {
        auto all = page.findChildren<QTableView*>("payoutTable");
        all.removeIf([](const QTableView* table) { return !table->isVisible(); });
        return all;
    }
    /// "Ravi Iyer: Has not said where to be paid: ₹780.00"
    QStringList held() const {
        QStringList all;
        for (const auto* row : page.findChildren<QWidget*>("heldPayout")) {
            if (!row->isVisible()) continue;
            QStringList words;
            for (const auto* label : row->findChildren<QLabel*>())
                words << label->text();
            all << words.join(": ").remove(QChar::Nbsp);
        }
        return all;
    }
};

/// What of a row is shown.
QString rowOf(const QTableView& table, int row) {
    QStringList cells;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        if (!table.isColumnHidden(column)) cells << table.model()->index(row, column).data().toString();
    return cells.join(" | ").remove(QChar::Nbsp);
}

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

/// One is paid in full, one has a part frozen, one has no details, one owes; of a run one waits, one is paid, one left out.
protocol::PayoutDesk deskOfAWeek() {
    auto desk = support::samplePayoutDesk(PayoutRunState::approved);
    desk.preview.push_back(support::sampleDeskPreview("Kabir Menon", protocol::PayoutHold::none, 2));
    desk.preview.back().frozen = domain::rupees(780);
    desk.preview.push_back(support::sampleDeskPreview("Zoya Khan", protocol::PayoutHold::below_threshold, 0));
    desk.preview.back().receivable = domain::rupees(300);
    desk.preview.back().net = domain::rupees(-300);
    auto& payouts = desk.runs.front().payouts;
    auto paid = payouts.front();
    paid.mentor = "Ravi Iyer";
    paid.state = protocol::PayoutState::paid;
    paid.reference = "UTR 4711";
    paid.paidOn = support::kPayoutDay;
    auto left = payouts.front();
    left.mentor = "Meera Joshi";
    left.state = protocol::PayoutState::withdrawn;
    left.failure = protocol::PayoutFailure::sum_changed;
    payouts.insert(payouts.end(), {paid, left});
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
    void preview_addsUp_andSaysWhoIsNotPaid() {
        PayoutsShown shown(deskOfAWeek());
        QTRY_VERIFY(shown.button("markPaid"));
        const auto* table = shown.tables().at(0);
        QCOMPARE(rowOf(*table, 0), QString("Ananya Krishnan | 3 | ₹3,000.00 | −₹600.00 | −₹60.00 | ₹0.00 | ₹2,340.00"));
        QCOMPARE(rowOf(*table, 1), QString("Kabir Menon | 2 | ₹2,000.00 | −₹400.00 | −₹40.00 | ₹0.00 | ₹1,560.00"));
        QCOMPARE(rowOf(*table, 2), QString("Total | 5 | ₹5,000.00 | −₹1,000.00 | −₹100.00 | ₹0.00 | ₹3,900.00"));
        QCOMPARE(table->model()->rowCount(), 3);
        QTRY_COMPARE(shown.held(),
                     (QStringList{"Ravi Iyer: Has not said where to be paid: ₹780.00",
                                  "Kabir Menon: Frozen: a bank asks it back: ₹780.00",
                                  "Zoya Khan: More was given back than she has earned: it is taken off what "
                                  "she earns next: −₹300.00"}));
        QVERIFY(shown.said().contains(QString::fromUtf8("The week of 18 – 24 Jan 2027")));
    }

    void words_haveRoom_data() { support::addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        PayoutsShown shown(support::samplePayoutDesk(PayoutRunState::approved));
        shown.house.theme.setTextScale(text);
        shown.page.resize(size);
        QTRY_VERIFY(shown.button("markPaid"));
        MC_COMPARE_READABLE(shown.page);
    }

    /// To be looked at: an accountant's page in both themes and both languages.
    void pictures_ofBothLanguages() {
        support::ClientHouse speaker;  // Its language is the program's.
        for (const QString language : {"en", "hi"}) {
            speaker.languages.choose(language);
            for (const QSize size : {QSize(1064, 736), QSize(800, 560)}) {
                PayoutsShown shown(deskOfAWeek());
                shown.page.resize(size);
                QTRY_VERIFY(shown.button("markPaid"));
                support::settle(shown.page);
                QVERIFY(shown.tables().at(0)->isVisible());
                support::takePicture(shown.page, shown.house.theme,
                                     "payouts-" + language + "-" + QString::number(size.width()));
            }
        }
        speaker.languages.choose("en");
    }

    void held_saysWhy_data() {
        QTest::addColumn<protocol::PayoutHold>("hold");
        QTest::addColumn<QString>("why");
        using enum protocol::PayoutHold;
        QTest::newRow("details") << details_changed << "Changed where to be paid less than 72 hours ago";
        QTest::newRow("threshold") << below_threshold << "Carried: below the least sum";
        QTest::newRow("nowhere") << no_details << "Has not said where to be paid";
        QTest::newRow("came back") << details_blocked << "The bank sent the last payout back";
    }
    void held_saysWhy() {
        QFETCH(const protocol::PayoutHold, hold);
        QFETCH(const QString, why);
        auto desk = support::samplePayoutDesk();
        desk.preview = {support::sampleDeskPreview("Ravi Iyer", hold, 1)};
        PayoutsShown shown(desk);
        QTRY_COMPARE(shown.held(), QStringList("Ravi Iyer: " + why + ": ₹780.00"));
        QCOMPARE(shown.tables().size(), qsizetype{1});  // The run's.
    }

    void run_addsUp_withStateAndDay() {
        PayoutsShown shown(deskOfAWeek());
        QTRY_VERIFY(shown.button("markPaid"));
        const auto* table = shown.tables().at(1);
        const QString figures = "3 | ₹2,500.00 | −₹450.00 | −₹50.00 | −₹780.00 | −₹10.00 | ₹1,210.00";
        QCOMPARE(rowOf(*table, 0), "Ananya Krishnan | " + figures + " | Waits to be paid by hand | ");
        QCOMPARE(rowOf(*table, 1), "Ravi Iyer | " + figures + " | Paid | 25 Jan 2027");
        QCOMPARE(rowOf(*table, 2), QString("Total | 6 | ₹5,000.00 | −₹900.00 | −₹100.00 | −₹1,560.00 | −₹20.00 | "
                                           "₹2,420.00 |  | "));
    }

    /// Of whatever a row says, price − commission − fee + what else there is − TDS is what is paid.
    void rows_addUp_alsoTheTotal() {
        const auto desk = support::samplePayoutDesk();
        std::vector<admin::PayoutLine> lines;
        for (const auto& preview : desk.preview)
            lines.push_back(admin::PayoutLine::of(preview));
        for (const auto& payout : desk.runs.front().payouts)
            lines.push_back(admin::PayoutLine::of(payout, text::zoneTable({"Asia/Kolkata"})));
        const admin::PayoutRows rows(lines, nullptr);
        for (int place = 0; place < rows.rowCount(); ++place) {
            const auto& line = rows.row(place);
            QCOMPARE(line.price + line.commission + line.fee + line.other + line.tds, line.net);
        }
    }

    /// Figures stand below their titles; where there is no room the columns scroll within the table, and a name that is
    /// cut is told whole by a tool tip.
    void narrowWindow_scrollsWithinTheTable() {
        auto desk = support::samplePayoutDesk(PayoutRunState::approved);
        desk.runs.front().payouts.front().mentor = "Venkatanarasimharajuvaripeta Subrahmanyam Chandrasekharan";
        PayoutsShown shown(desk);
        QTRY_VERIFY(shown.button("markPaid"));
        shown.page.resize(560, 480);
        support::settle(shown.page);
        auto* table = shown.tables().at(1);
        QTRY_VERIFY(table->horizontalScrollBar()->maximum() > 0);
        QVERIFY(table->width() <= shown.page.width());
        QCOMPARE(table->verticalScrollBar()->maximum(), 0);
        for (int column = 1; column < 8; ++column)
            QVERIFY(table->model()->index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        const support::RowTips tips(*table);
        QCOMPARE(tips.wrong, QStringList());
        QVERIFY(tips.cut > 0);
        shown.page.resize(1600, 736);
        support::settle(shown.page);
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void run_isMadeOnlyWhenSomebodyIsToBePaid() {
        auto desk = support::samplePayoutDesk();
        desk.preview.erase(desk.preview.begin());
        {
            PayoutsShown shown(desk);
            QTRY_VERIFY(shown.button("approveRun"));
            QVERIFY(!shown.button("makeRun")->isVisible());
        }
        PayoutsShown other;
        other.house.http.answer("POST /api/admin/payout-runs", 200, jsonOf(support::samplePayoutDesk()));
        other.press("makeRun");
        other.press("confirmRun");
        QTRY_COMPARE(other.house.http.count("POST /api/admin/payout-runs"), 1);
    }

    void approval_namesTheVersion_andWhoMadeItMayNot() {
        {
            PayoutsShown shown;
            shown.house.http.answer(runDeed("approve"), 200,
                                    jsonOf(support::samplePayoutDesk(PayoutRunState::approved)));
            shown.press("approveRun");
            shown.press("confirmApproval");
            QTRY_COMPARE(shown.house.http.count(runDeed("approve")), 1);
            QCOMPARE(shown.sent(runDeed("approve"))["version"].toInt(), 1);
            QVERIFY(!shown.house.http.last(runDeed("approve")).headers.value("idempotency-key").isEmpty());
            QTRY_VERIFY(shown.button("markPaid"));
        }
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
        {
            PayoutsShown shown(desk);
            QTRY_VERIFY(shown.button("approveRun"));
            QVERIFY(shown.said().join(" | ").contains(
                "Two people have to agree to a run, and you are the only one who may."));
        }
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
