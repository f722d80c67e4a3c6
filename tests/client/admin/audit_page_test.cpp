#include "admin/audit_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>

#include "admin/audit_words.h"
#include "admin/csv.h"
#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/readable.h"
#include "support/sample_audit.h"
#include "support/test_program.h"
#include "widgets/label.h"
#include "widgets/states.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

namespace {

const QString kAuditPageList = "GET /api/admin/audit";

struct Log {
    Log() {
        house.api.clock().set(support::kAuditNow);
        house.http.on(kAuditPageList, [this](const HttpStub::Request& request) {
            asked << request.query.toString(QUrl::FullyDecoded);
            return HttpStub::Answer{200, jsonOf(list)};
        });
        window.resize(1100, 760);
        window.show();
    }
    template <class T>
    T* child(const char* name) const {
        return window.findChild<T*>(QLatin1String(name));
    }
    QTableView* table() const { return child<QTableView>("auditTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void arrive() {
        window.arrive({"/admin/audit", {}, {}});
        QTRY_COMPARE(table()->model()->rowCount(), 5);
    }

    support::ClientHouse house;
    QStringList asked;
    protocol::AuditPage list = support::sampleAudit();
    AuditPage window{house.api, {"Asia/Kolkata"}};
};

/// What the server's sources write down as the kind of a deed.
QSet<QString> recordedDeeds() {
    static const QRegularExpression code(
        R"re("((?:person|role|mentor|application|review|absence|booking|payment|proposal|refund|delivery|dispute|payout|flag|featured|outage|rating|message)\.[a-z_]+|legal\.published)")re");
    QSet<QString> deeds;
    QDirIterator files(MC_SOURCE_DIR "/server", {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = file.readAll();
        if (!text.contains("m_audit") && !text.contains("AuditLog")) continue;
        for (auto it = code.globalMatch(text); it.hasNext();)
            deeds << it.next().captured(1);
    }
    return deeds;
}

}  // namespace

class AuditPageTest : public QObject {
    Q_OBJECT

private slots:
    void rows_areSaidInWords() {
        Log log;
        const QAbstractItemModelTester tester(log.table()->model());
        log.arrive();
        QCOMPARE(log.cell(0, AuditModel::ActionColumn), QString("Opened or closed something"));
        QCOMPARE(log.cell(0, AuditModel::SubjectColumn), QString("New accounts"));
        QCOMPARE(log.cell(0, AuditModel::DetailColumn), QString("Closed"));
        QCOMPARE(log.cell(1, AuditModel::DetailColumn), QString("Now: Support and Finance"));
        QCOMPARE(log.cell(3, AuditModel::SubjectColumn), QString("Refund 0000000000abc"));
        QCOMPARE(log.cell(4, AuditModel::ActorColumn), QString("The operator of the server"));
    }

    void filters_areAskedOfTheServer() {
        Log log;
        log.arrive();
        log.child<QLineEdit>("auditWho")->setText("olga");
        log.child<QLineEdit>("auditWhom")->setText("GRP-20261116-001");
        QTRY_VERIFY(log.asked.last().contains("who=olga&whom=GRP-20261116-001"));
        auto* kind = log.child<QComboBox>("auditKind");
        kind->setCurrentIndex(kind->findData("person.roles"));
        QTRY_VERIFY(log.asked.last().contains("action=person.roles"));
        log.child<QComboBox>("auditWhen")->setCurrentIndex(2);  // Yesterday, as Kolkata counts.
        QTRY_VERIFY(log.asked.last().contains("from=2026-11-14T18:30:00Z&until=2026-11-15T18:30:00Z"));
        QVERIFY(log.asked.last().contains("order=newest"));
    }

    void titleOfTheTimes_turnsTheOrder_othersDoNot() {
        Log log;
        log.arrive();
        auto* header = log.table()->horizontalHeader();
        emit header->sectionClicked(AuditModel::ActorColumn);
        emit header->sectionClicked(AuditModel::TimeColumn);
        QTRY_VERIFY(log.asked.last().contains("order=oldest"));
        QVERIFY(log.table()->model()->headerData(0, Qt::Horizontal).toString().contains("↑"));
        QCOMPARE(log.asked.size(), 2);
        QTRY_COMPARE(log.table()->model()->rowCount(), 5);
        emit header->sectionClicked(AuditModel::TimeColumn);
        QTRY_VERIFY(log.asked.last().contains("order=newest"));
    }

    void chosenRow_isReadWhole() {
        Log log;
        log.arrive();
        log.table()->setFocus();
        log.table()->setCurrentIndex(log.table()->model()->index(2, 0));
        const auto words = log.child<widgets::Label>("auditEntry")->text();
        QVERIFY2(words.contains("Chandrasekhara Rao") && words.contains("=HYPERLINK"), qPrintable(words));
    }

    void ofSomebodyAlone_byItsLink() {
        Log log;
        QUrlQuery query("whom=0000000000abc");
        log.window.arrive({"/admin/audit", {}, query});
        QTRY_VERIFY(!log.asked.isEmpty() && log.asked.last().contains("whom=0000000000abc"));
        QCOMPARE(log.asked.size(), 1);
    }

    void scrolledToTheEnd_moreIsAskedFor() {
        Log log;
        for (int i = 0; i < 45; ++i)
            log.list.items.push_back(support::auditEntry(1, "review.hidden", "review", "", "Rude"));
        log.list.next = "0000000000001";
        log.window.arrive({"/admin/audit", {}, {}});
        QTRY_COMPARE(log.table()->model()->rowCount(), 50);
        log.table()->scrollToBottom();
        QTRY_COMPARE(log.table()->model()->rowCount(), 100);
        QVERIFY(log.asked.last().contains("cursor=0000000000001"));
    }

    void nothingAndFailure_areSaid() {
        Log log;
        log.list = {};
        auto* states = log.window.findChild<widgets::StatePage*>();
        log.window.arrive({"/admin/audit", {}, {}});
        QTRY_VERIFY(states->state() == widgets::StatePage::State::empty);
        log.house.http.answer(kAuditPageList, 500, R"({"code":"internal","status":500})");
        log.window.reload();
        QTRY_VERIFY(states->state() == widgets::StatePage::State::error);
    }

    void csvField_isNoFormula_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const QString& text, const QString& field) {
            QTest::newRow(name) << text << field;
        };
        row("plain", "Maya Nair", "Maya Nair");
        row("empty", "", "");
        row("equals", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
        row("plus", "+1", "'+1");
        row("minus", "-1", "'-1");
        row("at", "@SUM(A1)", "'@SUM(A1)");
        row("tab", "\t=1", "\"'\t=1\"");
        row("carriage return", "\r=1", "\"'\r=1\"");
        row("line feed", "\n=1", "\"'\n=1\"");
        row("full-width equals", "＝1", "'＝1");
        row("inside is harmless", "a=1", "a=1");
        row("comma", "a,b", "\"a,b\"");
        row("quote", "a\"b", "\"a\"\"b\"");
        row("formula with quotes", "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        row("several lines", "a\nb", "\"a\nb\"");
    }
    void csvField_isNoFormula() {
        QFETCH(QString, text);
        QTEST(csvField(text), "field");
    }

    void csv_isTheTableAsItIsShown() {
        QStandardItemModel table(1, 2);
        table.setHorizontalHeaderLabels({"When", "Why"});
        table.setItem(0, 0, new QStandardItem("16 Nov 2026, 19:00"));
        table.setItem(0, 1, new QStandardItem("कारण"));
        QCOMPARE(csvOf(table, {0, 1}), QByteArray("\xEF\xBB\xBFWhen,Why\r\n\"16 Nov 2026, 19:00\",कारण\r\n"));
        Log log;
        log.arrive();
        QVERIFY(csvOf(*log.table()->model(), {AuditModel::ReasonColumn}).contains("\"'=HYPERLINK("));
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        Log log;
        log.house.theme.setTextScale(text);
        log.window.resize(size - QSize(widgets::metrics::kRail, widgets::metrics::kTopBar));
        log.arrive();
        MC_COMPARE_READABLE(log.window);
    }

    void everyRecordedDeed_hasWords() {
        const auto deeds = recordedDeeds();
        QVERIFY2(deeds.size() >= 20, qPrintable(QString::number(deeds.size())));
        for (const auto& deed : deeds)
            QVERIFY2(AuditWords::action(deed) != deed, qPrintable(deed));
        for (const auto& code : AuditWords::actions())
            QVERIFY2(deeds.contains(code), qPrintable("nobody records " + code));
        QCOMPARE(AuditWords::action("gravity.off"), QString("gravity.off"));
    }

    void pictures() {
        Log log;
        log.window.resize(1064, 736);
        log.arrive();
        log.table()->setCurrentIndex(log.table()->model()->index(2, 0));
        support::takePicture(log.window, log.house.theme, "audit");
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::AuditPageTest)
#include "audit_page_test.moc"
