#include "admin/disputes_page.h"

#include <QBuffer>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "admin/dispute_sheet.h"
#include "admin/dispute_words.h"
#include "admin/order_words.h"
#include "net/drafts.h"
#include "support/desk_shown.h"
#include "support/readable.h"
#include "support/sample_disputes.h"
#include "support/test_program.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/segmented_control.h"

using namespace mc;
using protocol::DisputeState;
using support::jsonOf;

namespace {

constexpr auto kDisputeList = "GET /api/admin/disputes";

struct DisputesShown : support::DeskShown<admin::DisputesPage> {
    explicit DisputesShown(const protocol::DeskDisputePage& disputes = support::sampleDisputes())
        : DeskShown(kDisputeList, disputes, "/admin/disputes") {}
};

QString disputeDeed(const char* verb, const char* method = "POST") {
    return QString("%1 /api/admin/disputes/%2/%3")
        .arg(QLatin1String(method), QString::fromStdString(domain::toString(domain::DisputeId{901})), verb);
}

}  // namespace

/// Finance answers what students' banks ask back.
class DisputesPageTest : public QObject {
    Q_OBJECT

private slots:
    void price_isTheOneThatWasShown() {
        auto evidence = support::sampleEvidence();
        evidence.price = domain::priceSummary(domain::rupees(1'000), {30, 500'00, 50'00, 20'00}, {});
        const auto zone = text::zoneTable({"Asia/Kolkata"});
        const admin::DisputeSheet sheet(evidence, zone, "Sans");
        QStringList rows;
        for (const auto& row : sheet.rows())
            rows << row.label + QChar('=') + row.text;
        for (const auto* words :
             {"Session, 60 min=₹1,000.00", "30 minutes included in your plan=−\u00a0₹500.00",
              "Discount of your plan=−\u00a0₹50.00", "Credits=−\u00a0₹20.00", "GST, contained=₹30.51", "Total=₹430.00"})
            QVERIFY2(rows.contains(QString::fromUtf8(words)), qPrintable(words + rows.join(" | ")));
    }

    void words_haveRoom_data() { support::addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        DisputesShown shown;
        shown.house.theme.setTextScale(text);
        shown.page.resize(size);
        QTRY_VERIFY(shown.button("takeEvidence") && shown.button("takeEvidence")->isVisible());
        MC_COMPARE_READABLE(shown.page);
    }

    void codes_areSaidInWords() {
        QCOMPARE(admin::DisputeWords::reason("duplicate_processing"), QString("it was paid twice"));
        QCOMPARE(admin::DisputeWords::reason("some_new_code"), QString::fromUtf8("“some new code”"));
        QCOMPARE(admin::OrderWords::method("upi"), QString("UPI"));
        QCOMPARE(admin::OrderWords::method("cod"), QString("Another payment method"));
    }

    void list_saysWhatIsAskedBack_andUntilWhen() {
        DisputesShown shown;
        QTRY_VERIFY(shown.button("takeEvidence"));
        const auto all = shown.said();
        for (const auto* words :
             {"₹1,000.00 of GRP-20270118-001, Maya Nair", "Answer until Fri 29 Jan, 09:00", "Wants an answer",
              "Chargeback: the session was not given",
              "₹500.00 is at stake. The mentor’s share is kept until the bank has decided.", "The bank is reading",
              "Sent, as Farah Finance noted on 25 Jan 2027: The attendance and the policy, in the gateway's dashboard"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
    }

    void evidence_isSavedAsPdfAndZip_besideEachOther() {
        DisputesShown shown;
        QTRY_VERIFY(shown.button("takeEvidence"));
        QTemporaryDir folder;
        QSignalSpy toasts(&shown.page, &widgets::Page::toast);
        QVERIFY(shown.page.saveTo(folder.path(), support::sampleEvidence(), "PK-bytes"));
        QFile pdf(folder.filePath("dispute-GRP-20270118-001.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        QFile zip(folder.filePath("dispute-GRP-20270118-001.zip"));
        QVERIFY(zip.open(QIODevice::ReadOnly));
        QCOMPARE(zip.readAll(), QByteArray("PK-bytes"));
        QVERIFY(!shown.page.saveTo(folder.filePath("nowhere"), support::sampleEvidence(), "PK-bytes"));
        QCOMPARE(toasts.size(), 2);
    }

    void evidence_isAskedForOnce_factsAndFiles() {
        DisputesShown shown;
        shown.house.http.answer(disputeDeed("evidence"), 200, jsonOf(support::sampleEvidence()));
        shown.house.http.answer(disputeDeed("pack"), 200, "PK");
        shown.press("takeEvidence");
        QTRY_COMPARE(shown.house.http.count(disputeDeed("pack")), 1);
        QCOMPARE(shown.house.http.count(disputeDeed("evidence")), 1);
    }

    void sheet_holdsEverythingTheBankMaySee() {
        const auto zone = text::zoneTable({"Asia/Kolkata"});
        const auto evidence = support::sampleEvidence();
        QStringList said;
        const admin::DisputeSheet sheet(evidence, zone, "Sans");
        for (const auto& row : sheet.rows())
            said << row.label << row.text;
        for (const auto* words : {"Who was in the room", "At least five minutes", "The policy as it was booked",
                                  "Until 1 day before the start", "Terms of service", "The price as it was shown",
                                  "Messages, which both allow to be read", "Thank you, that was a good hour."})
            QVERIFY2(said.contains(QString::fromUtf8(words)), words);
        auto without = evidence;
        without.messages.clear();
        const admin::DisputeSheet quiet(without, zone, "Sans");
        for (const auto& row : quiet.rows())
            QVERIFY(!row.label.startsWith("Messages"));
    }

    void longMessage_goesOnInTheNextRow_andNothingIsLost() {
        auto evidence = support::sampleEvidence();
        const QString words = QString("नमस्ते hello 😀 ").repeated(200).trimmed();
        evidence.messages[0].content = words.toStdString();
        const auto zone = text::zoneTable({"Asia/Kolkata"});
        const admin::DisputeSheet sheet(evidence, zone, "Sans");
        QStringList parts;
        for (const auto& row : sheet.rows()) {
            QVERIFY(row.text.size() <= 300);
            if (row.label.startsWith("Maya Nair") || (row.label.isEmpty() && !parts.isEmpty())) parts << row.text;
        }
        QCOMPARE(parts.join(' '), words);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(sheet.writePdf(buffer));
    }

    void note_namesTheVersion_andIsKeptWhileTyped() {
        DisputesShown shown;
        shown.house.http.answer(disputeDeed("note", "PUT"), 200, jsonOf(support::sampleDispute()));
        shown.press("noteSent");
        auto* note = shown.page.window()->findChild<QPlainTextEdit*>("sentNote");
        QVERIFY(note);
        QVERIFY(!shown.button("confirmNote")->isEnabled());
        note->setPlainText("Sent the attendance");
        QCOMPARE(
            shown.house.drafts.text("disputes/" + QString::fromStdString(domain::toString(domain::DisputeId{901}))),
            QString("Sent the attendance"));
        shown.press("confirmNote");
        QTRY_COMPARE(shown.house.http.count(disputeDeed("note", "PUT")), 1);
        const auto sent = shown.sent(disputeDeed("note", "PUT"));
        QCOMPARE(sent["version"].toInt(), 1);
        QCOMPARE(sent["note"].toString(), QString("Sent the attendance"));
    }

    void whatIsHerOwn_anotherAdminAnswers() {
        auto disputes = support::sampleDisputes();
        disputes.items.resize(1);
        disputes.items[0].mayAnswer = false;
        DisputesShown shown(disputes);
        QTRY_VERIFY(shown.button("takeEvidence"));
        QVERIFY(!shown.button("takeEvidence")->isEnabled());
        QVERIFY(!shown.button("noteSent")->isEnabled());
        QVERIFY(shown.said().contains("Another admin answers: it is about you."));
    }

    void overOnes_sayHowTheyEnded() {
        DisputesShown shown({{support::sampleDispute(DisputeState::lost)}, {}});
        QTRY_VERIFY(shown.button("takeEvidence"));
        shown.page.findChild<widgets::SegmentedControl*>("disputeQueue")->setCurrent(1);
        QTRY_COMPARE(shown.house.http.count(kDisputeList), 2);
        QTRY_VERIFY(shown.said().contains(QString::fromUtf8("25 Jan 2027: ₹500.00 was taken")));
    }

    void withoutAny_itSaysSo() {
        DisputesShown shown({{}, {}});
        QTRY_VERIFY(shown.said().contains("No bank asks anything back"));
    }
};

MC_TEST_GUI(DisputesPageTest)
#include "disputes_page_test.moc"
