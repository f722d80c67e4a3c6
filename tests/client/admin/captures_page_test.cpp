#include "admin/captures_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_desk.h"
#include "support/settled.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

namespace {

const QString kCapturesPageList = "GET /api/admin/captures";
const QString kOrder = "GET /api/admin/orders/" + QString::fromStdString(toString(domain::OrderId{41}));

struct CapturesPageDesk {
    CapturesPageDesk() {
        house.api.clock().set(support::kDeskLater);
        server.on(kCapturesPageList, [this](const HttpStub::Request& request) {
            asked << request.query.toString(QUrl::FullyDecoded);
            return HttpStub::Answer{200, jsonOf(list)};
        });
        server.on(kOrder, [](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(support::sampleOrder())};
        });
        window.resize(1180, 760);
        window.show();
    }
    void arrive() {
        window.arrive({"/admin/payments/received", {}, {}});
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    QTableView* table() const { return window.findChild<QTableView*>("capturesTable"); }
    void type(const char* name, const QString& words) const {
        window.findChild<QLineEdit*>(QLatin1String(name))->setText(words);
    }
    QString code() const { return window.findChild<widgets::Label*>("orderCode")->text(); }

    support::ClientHouse house;
    HttpStub& server = house.http;
    QStringList asked;
    protocol::DeskCapturePage list = support::sampleCaptures();
    CapturesPage window{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace

/// Everything that was paid in, and the order that it pays (ADM-2).
class CapturesPageTest : public QObject {
    Q_OBJECT
    using Desk = CapturesPageDesk;

private slots:
    void list_saysWhatBecameOfEachPayment() {
        Desk desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        desk.arrive();
        const auto* model = desk.table()->model();
        const auto cell = [&](int row, int column) { return model->index(row, column).data().toString(); };
        QCOMPARE(cell(0, CapturesModel::StudentColumn), QString("Maya Nair"));
        QCOMPARE(cell(0, CapturesModel::UseColumn), QString("Pays its order"));
        QCOMPARE(cell(0, CapturesModel::FeeColumn), QString("₹20.00"));
        QCOMPARE(cell(1, CapturesModel::UseColumn), QString("Goes back"));
        QCOMPARE(cell(1, CapturesModel::FeeColumn), QString());
        QCOMPARE(cell(1, CapturesModel::MethodColumn), QString("Card"));
    }

    void ofASum_bothEndsStandInOneRow_data() {
        QTest::addColumn<int>("width");
        for (const int width : {1180, 1064, 736})
            QTest::addRow("%d", width) << width;
    }
    void ofASum_bothEndsStandInOneRow() {
        QFETCH(int, width);
        Desk desk;
        desk.window.resize(width, 560);
        desk.arrive();
        support::settle(desk.window);
        const auto heightOf = [&](const char* name) {
            auto* field = desk.window.findChild<QLineEdit*>(QLatin1String(name));
            return field->mapTo(&desk.window, QPoint()).y();
        };
        QCOMPARE(heightOf("capturesLeast"), heightOf("capturesMost"));
    }

    void filters_areAskedForTogether_andTheOrderToo() {
        Desk desk;
        desk.arrive();
        QVERIFY(desk.asked.last().contains("order=newest"));
        desk.window.findChild<QComboBox*>("capturesState")->setCurrentIndex(3);
        desk.window.findChild<QComboBox*>("capturesWhen")->setCurrentIndex(2);
        desk.type("capturesLeast", "1,000");
        desk.type("capturesMost", "2000.50");
        desk.type("capturesSearch", "maya");
        QTRY_VERIFY(desk.asked.last().contains("q=maya"));
        for (const auto* part : {"use=quarantined", "least=100000", "most=200050", "from=2026-11-11"})
            QVERIFY2(desk.asked.last().contains(part), qPrintable(desk.asked.last()));
    }

    void row_opensTheOrder_andTwoOfOneOrderAreTwoRows() {
        Desk desk;
        desk.arrive();
        desk.table()->setFocus();
        desk.table()->setCurrentIndex(desk.table()->model()->index(1, 0));
        QTRY_COMPARE(desk.code(), QString("GRP-20261116-001"));
        desk.window.reload();
        QTRY_COMPARE(desk.server.count(kOrder), 2);
        QTRY_COMPARE(desk.table()->currentIndex().row(), 1);
        QVERIFY(desk.window.escape());
        QVERIFY(!desk.window.escape());
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::CapturesPageTest)
#include "captures_page_test.moc"
